package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.result.Estimate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** One figure for several scenarios: a thin bar for 8 chances in 10, a thick one for half, a dot at the mean. */
public final class RangeChart {

    private static final double WIDTH = 310;
    private static final double ROW = 36;
    private static final double TOP = 6;
    private static final double LEFT = 18;
    private static final double RIGHT = WIDTH - 20;

    private final String unit;
    private final double divisor;
    private final int decimals;

    /**
     * One row.
     *
     * @param label stands above its bars
     * @param value what the bars show
     * @param reference marked on the row if present, such as posts funded
     */
    public record Row(String label, Estimate value, OptionalDouble reference) {}

    /**
     * Charts in one unit.
     *
     * @param unit what the axis counts
     * @param divisor what a value is divided by for that unit
     * @param decimals shown in hovers and labels
     */
    public RangeChart(String unit, double divisor, int decimals) {
        this.unit = unit;
        this.divisor = divisor;
        this.decimals = decimals;
    }

    /**
     * Draws one.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     */
    public Element draw(String id, String title, String description, List<Row> rows) {
        double bottom = TOP + rows.size() * ROW + 4;
        Drawing drawing = new Drawing(WIDTH, bottom + 34);
        double[] reach = rows.stream()
                .flatMapToDouble(row -> DoubleStream.concat(
                        DoubleStream.of(
                                row.value().quantile("0.1"),
                                row.value().mean(),
                                row.value().quantile("0.9")),
                        row.reference().stream()))
                .map(v -> v / divisor)
                .toArray();
        Scale scale = Scale.covering(
                DoubleStream.of(reach).min().orElse(0),
                DoubleStream.of(reach).max().orElse(1),
                4,
                LEFT,
                RIGHT);
        for (double tick : scale.ticks()) {
            double x = scale.at(tick);
            drawing.line(tick == 0 ? "zero" : "grid", x, TOP, x, bottom);
            drawing.text("tick middle", x, bottom + 14, Numbers.typographic(Numbers.fixed(tick, scale.decimals())));
        }
        drawing.text("unit end", WIDTH, bottom + 29, unit);
        for (int i = 0; i < rows.size(); i++) {
            drawRow(drawing, scale, rows.get(i), TOP + i * ROW);
        }
        return drawing.finish(id, title, description);
    }

    private void drawRow(Drawing drawing, Scale scale, Row row, double y) {
        double middle = y + 25;
        drawing.text("label start", 0, y + 14, row.label());
        String hover = row.label() + ": " + figure(row.value().mean()) + " ("
                + figure(row.value().quantile("0.1")) + " to "
                + figure(row.value().quantile("0.9")) + ", 8 chances in 10)";
        bar(drawing, scale, row, "range80", "0.1", "0.9", middle, 7, hover);
        bar(drawing, scale, row, "range50", "0.25", "0.75", middle, 7, hover);
        row.reference().ifPresent(reference -> {
            double x = scale.at(reference / divisor);
            drawing.line("reference", x, middle - 7, x, middle + 7);
        });
        drawing.dot("whole", scale.at(row.value().mean() / divisor), middle, 3.5, hover);
    }

    private void bar(
            Drawing drawing,
            Scale scale,
            Row row,
            String styleClass,
            String low,
            String high,
            double middle,
            double thickness,
            String hover) {
        double from = scale.at(row.value().quantile(low) / divisor);
        double to = scale.at(row.value().quantile(high) / divisor);
        drawing.rectangle(styleClass, from, middle - thickness / 2, to - from, thickness, hover);
    }

    private String figure(double value) {
        return Numbers.typographic(Numbers.fixed(value / divisor, decimals)) + " " + unit;
    }
}
