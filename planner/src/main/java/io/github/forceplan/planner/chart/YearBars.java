package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.result.Estimate;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Stacked bars over financial years: what adds stands above zero, what takes away below. A dot marks the mean of the
 * whole and a whisker its 8 chances in 10.
 */
public final class YearBars {

    private static final Frame FRAME = Frame.OF_YEARS;
    private static final double MOST_BAR_WIDTH = 46;
    private static final double NOTICEABLE = 0.05;

    private final String unit;
    private final double divisor;
    private final String wholeLabel;
    private final Scale scale;

    /**
     * One component of the bars.
     *
     * @param label its name
     * @param style style class
     * @param means one a year
     */
    public record Part(String label, String style, List<Double> means) {
        public Part {
            means = List.copyOf(means);
        }
    }

    /**
     * One chart's data.
     *
     * @param years one a bar
     * @param parts stacked from zero in this order
     * @param whole the sum, with its spread
     */
    public record Bars(List<String> years, List<Part> parts, List<Estimate> whole) {
        public Bars {
            years = List.copyOf(years);
            parts = List.copyOf(parts);
            whole = List.copyOf(whole);
        }
    }

    /**
     * Charts that share one vertical axis, wide enough for all of these, so that they can be compared by eye.
     *
     * @param unit what the axis counts
     * @param divisor what a value is divided by for that unit, such as 1,000,000 for £m
     * @param wholeLabel what the whole of a bar is called
     */
    public YearBars(String unit, double divisor, String wholeLabel, List<Bars> all) {
        this.unit = unit;
        this.divisor = divisor;
        this.wholeLabel = wholeLabel;
        double[] reach = all.stream()
                .flatMapToDouble(bars -> IntStream.range(0, bars.years().size())
                        .mapToObj(i -> DoubleStream.of(
                                stack(bars, i, 1),
                                stack(bars, i, -1),
                                bars.whole().get(i).quantile("0.1"),
                                bars.whole().get(i).quantile("0.9")))
                        .flatMapToDouble(values -> values))
                .map(v -> v / divisor)
                .toArray();
        double min = DoubleStream.of(reach).min().orElse(0);
        double max = DoubleStream.of(reach).max().orElse(0);
        // What barely shows on the other side of zero gets no tick of its own.
        double low = -min > NOTICEABLE * max ? min : 0;
        double high = max > NOTICEABLE * -min ? max : 0;
        this.scale = FRAME.vertical(low, high, 5);
    }

    /**
     * Draws one.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     */
    public Element draw(String id, String title, String description, Bars bars) {
        Drawing drawing = new Drawing(Frame.YEARS_WIDTH, Frame.YEARS_HEIGHT);
        FRAME.drawVerticalAxis(drawing, scale, unit);
        int count = bars.years().size();
        double width = Math.min(MOST_BAR_WIDTH, (FRAME.right() - FRAME.left()) / count * 0.5);
        for (int i = 0; i < count; i++) {
            double x = FRAME.column(i, count);
            drawing.text("tick middle", x, FRAME.bottom() + 17, bars.years().get(i));
            double above = 0;
            double below = 0;
            for (Part part : bars.parts()) {
                double value = part.means().get(i) / divisor;
                double from = value >= 0 ? above : below;
                String hover = part.label() + ", " + bars.years().get(i) + ": " + figure(value);
                drawing.rectangle(
                        "bar " + part.style(),
                        x - width / 2,
                        scale.at(Math.max(from, from + value)),
                        width,
                        Math.abs(scale.at(from + value) - scale.at(from)),
                        hover);
                if (value >= 0) {
                    above += value;
                } else {
                    below += value;
                }
            }
            drawWhole(drawing, x, bars.years().get(i), bars.whole().get(i));
        }
        drawing.line("zero", FRAME.left(), scale.at(0), FRAME.right(), scale.at(0));
        double last = bars.whole().get(count - 1).mean() / divisor;
        drawing.text(
                "label start",
                FRAME.right() - 4,
                scale.at(last) + 4,
                wholeLabel + " " + Numbers.typographic(Numbers.fixed(last, divisor == 1 ? 0 : 1)));
        return drawing.finish(id, title, description);
    }

    private void drawWhole(Drawing drawing, double x, String year, Estimate whole) {
        double low = whole.quantile("0.1") / divisor;
        double high = whole.quantile("0.9") / divisor;
        double mean = whole.mean() / divisor;
        drawing.line("whisker", x, scale.at(low), x, scale.at(high));
        drawing.line("whisker", x - 4, scale.at(low), x + 4, scale.at(low));
        drawing.line("whisker", x - 4, scale.at(high), x + 4, scale.at(high));
        String hover = year + ": " + figure(mean) + " (" + figure(low) + " to " + figure(high) + ", 8 chances in 10)";
        drawing.dot("whole", x, scale.at(mean), 3.5, hover);
    }

    private String figure(double value) {
        String number = Numbers.typographic(Numbers.fixed(value, divisor == 1 ? 0 : 2));
        return unit.equals("£m") ? number + " £m" : number + " " + unit;
    }

    /** The height of the positive (or negative) parts of a bar. */
    private static double stack(Bars bars, int i, int sign) {
        return bars.parts().stream()
                .mapToDouble(part -> part.means().get(i))
                .filter(v -> v * sign > 0)
                .sum();
    }
}
