package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import java.util.List;
import java.util.OptionalDouble;

/** Probabilities side by side, each a dot with its confidence interval, and a line at the greatest that is allowed. */
public final class ProbabilityChart {

    private static final Frame FRAME = Frame.OF_YEARS;

    /**
     * One of them.
     *
     * @param label stands below it
     * @param probability 0 to 1
     * @param lower lower end of its interval
     * @param upper upper end
     */
    public record Column(String label, double probability, double lower, double upper) {}

    private ProbabilityChart() {}

    /**
     * Draws them.
     *
     * @param id unique on the page
     * @param title what they are of
     * @param description what a reader would see
     * @param allowed the greatest that is allowed, if there is such
     */
    public static Element draw(
            String id, String title, String description, List<Column> columns, OptionalDouble allowed) {
        double most = Math.max(
                allowed.orElse(0),
                columns.stream().mapToDouble(Column::upper).max().orElse(0));
        Scale scale = FRAME.vertical(0, Math.max(1, 100 * most), 5);
        Drawing drawing = new Drawing(Frame.YEARS_WIDTH, Frame.YEARS_HEIGHT);
        FRAME.drawVerticalAxis(drawing, scale, "Futures in 100");
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double x = FRAME.column(i, columns.size());
            drawing.text("tick middle", x, FRAME.bottom() + 17, column.label());
            double low = scale.at(100 * column.lower());
            double high = scale.at(100 * column.upper());
            drawing.line("whisker", x, low, x, high);
            drawing.line("whisker", x - 4, low, x + 4, low);
            drawing.line("whisker", x - 4, high, x + 4, high);
            drawing.dot(
                    "whole",
                    x,
                    scale.at(100 * column.probability()),
                    4,
                    column.label() + ": " + Numbers.percent(column.probability(), 1) + " ("
                            + Numbers.percent(column.lower(), 1) + " to " + Numbers.percent(column.upper(), 1) + ")");
        }
        allowed.ifPresent(limit -> {
            double y = scale.at(100 * limit);
            drawing.line("reference", FRAME.left(), y, FRAME.right(), y);
            drawing.text("label start after", FRAME.right() + 6, y + 4, "limit " + Numbers.percent(limit, 0));
        });
        return drawing.finish(id, title, description);
    }
}
