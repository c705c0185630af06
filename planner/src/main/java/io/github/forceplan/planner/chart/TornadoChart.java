package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** What moving assumptions one at a time does to a figure: a bar to either side of where it stands. */
public final class TornadoChart {

    private static final double WIDTH = 1000;
    private static final double ROW = 40;
    private static final double TOP = 6;
    private static final double LEFT = 8;
    private static final double RIGHT = WIDTH - 8;

    private final String unit;
    private final double divisor;

    /**
     * One assumption.
     *
     * @param label stands above its bars
     * @param atLow the figure at the lower end; empty if it can't be moved there
     * @param atHigh the figure at the upper end
     * @param hover what is said of it
     */
    public record Row(String label, OptionalDouble atLow, OptionalDouble atHigh, String hover) {}

    /**
     * Charts in one unit.
     *
     * @param unit what the axis counts
     * @param divisor what a value is divided by for that unit
     */
    public TornadoChart(String unit, double divisor) {
        this.unit = unit;
        this.divisor = divisor;
    }

    /**
     * Draws one.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     * @param present where the figure stands
     */
    public Element draw(String id, String title, String description, double present, List<Row> rows) {
        double bottom = TOP + rows.size() * ROW + 4;
        Drawing drawing = new Drawing(WIDTH, bottom + 34);
        double[] reach = DoubleStream.concat(
                        DoubleStream.of(present),
                        rows.stream()
                                .flatMapToDouble(
                                        row -> DoubleStream.concat(row.atLow().stream(), row.atHigh().stream())))
                .map(value -> value / divisor)
                .toArray();
        Scale scale = Scale.covering(
                DoubleStream.of(reach).min().orElse(0),
                DoubleStream.of(reach).max().orElse(1),
                8,
                LEFT,
                RIGHT);
        for (double tick : scale.ticks()) {
            double x = scale.at(tick);
            drawing.line("grid", x, TOP, x, bottom);
            drawing.text("tick middle", x, bottom + 14, Numbers.typographic(Numbers.fixed(tick, scale.decimals())));
        }
        drawing.text("unit end", WIDTH, bottom + 29, unit);
        double from = scale.at(present / divisor);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = TOP + i * ROW;
            drawing.text("label start", 0, y + 15, row.label());
            row.atLow().ifPresent(at -> bar(drawing, "atLow", from, scale.at(at / divisor), y + 20, row.hover()));
            row.atHigh().ifPresent(at -> bar(drawing, "atHigh", from, scale.at(at / divisor), y + 28, row.hover()));
        }
        drawing.line("zero", from, TOP, from, bottom);
        return drawing.finish(id, title, description);
    }

    private static void bar(Drawing drawing, String styleClass, double from, double to, double y, String hover) {
        drawing.rectangle(styleClass, Math.min(from, to), y, Math.abs(to - from), 7, hover);
    }
}
