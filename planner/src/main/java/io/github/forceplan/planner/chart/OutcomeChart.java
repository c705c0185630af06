package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import java.util.List;
import java.util.stream.DoubleStream;

/** Forecasts and what came, one a row: a bar for 8 chances in 10, a tick at the median, a dot at the outcome. */
public final class OutcomeChart {

    private static final double WIDTH = 480;
    private static final double ROW = 19;
    private static final double TOP = 8;
    private static final double LEFT = 190;
    private static final double RIGHT = WIDTH - 16;

    /**
     * One forecast, all as fractions of change.
     *
     * @param label stands before it
     * @param low below this, 1 chance in 10
     * @param median as likely below as above
     * @param high above this, 1 chance in 10
     * @param outcome what came
     */
    public record Row(String label, double low, double median, double high, double outcome) {}

    private final double least;
    private final double most;

    /** Charts that share one axis, wide enough for all of these rows, so that they can be compared by eye. */
    public OutcomeChart(List<Row> all) {
        double[] reach = all.stream()
                .flatMapToDouble(row -> DoubleStream.of(row.low(), row.high(), row.outcome()))
                .toArray();
        this.least = 100 * DoubleStream.of(reach).min().orElse(0);
        this.most = 100 * DoubleStream.of(reach).max().orElse(1);
    }

    /**
     * Draws one.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     */
    public Element draw(String id, String title, String description, List<Row> rows) {
        double bottom = TOP + rows.size() * ROW + 2;
        Drawing drawing = new Drawing(WIDTH, bottom + 34);
        Scale scale = Scale.covering(least, most, 5, LEFT, RIGHT);
        for (double tick : scale.ticks()) {
            double x = scale.at(tick);
            drawing.line(tick == 0 ? "zero" : "grid", x, TOP, x, bottom);
            drawing.text("tick middle", x, bottom + 14, Numbers.typographic(Numbers.fixed(tick, scale.decimals())));
        }
        drawing.text("unit end", WIDTH, bottom + 29, "change of recorded crime, %");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = TOP + (i + 0.5) * ROW;
            String hover = row.label() + ": said " + percent(row.median()) + " (" + percent(row.low()) + " to "
                    + percent(row.high()) + "), came " + percent(row.outcome());
            drawing.text("tick start", 0, y + 4, row.label());
            double from = scale.at(100 * row.low());
            drawing.rectangle("range80", from, y - 4, scale.at(100 * row.high()) - from, 8, hover);
            double median = scale.at(100 * row.median());
            drawing.line("median", median, y - 5, median, y + 5);
            drawing.dot("whole", scale.at(100 * row.outcome()), y, 4, hover);
        }
        return drawing.finish(id, title, description);
    }

    private static String percent(double change) {
        String percent = Numbers.typographic(Numbers.percent(change, 0));
        return change > 0.005 ? "+" + percent : percent;
    }
}
