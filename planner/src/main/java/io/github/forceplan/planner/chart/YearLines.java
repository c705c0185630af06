package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.result.Estimate;
import java.util.List;
import java.util.stream.DoubleStream;

/** Lines over financial years, each with a band of 8 chances in 10 where it is uncertain, labelled at their ends. */
public final class YearLines {

    private static final Frame FRAME = Frame.OF_YEARS;
    private static final double LABEL_GAP = 15;

    private final String unit;
    private final double divisor;
    private final int decimals;
    private final Scale scale;

    /**
     * A line.
     *
     * @param label stands at its end
     * @param style style class of the line, its label and its band
     * @param values one a year
     */
    public record Line(String label, String style, List<Estimate> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /**
     * Charts that share one vertical axis, wide enough for all of these, so that they can be compared by eye.
     *
     * @param unit what the axis counts
     * @param divisor what a value is divided by for that unit, such as 1,000,000 for £m
     * @param decimals shown in labels
     */
    public YearLines(String unit, double divisor, int decimals, List<Line> all) {
        this.unit = unit;
        this.divisor = divisor;
        this.decimals = decimals;
        double[] values = all.stream()
                .flatMap(line -> line.values().stream())
                .flatMapToDouble(v -> DoubleStream.of(v.quantile("0.1"), v.mean(), v.quantile("0.9")))
                .map(v -> v / divisor)
                .toArray();
        double min = DoubleStream.of(values).min().orElse(0);
        double max = DoubleStream.of(values).max().orElse(1);
        // From zero unless that would leave the lower third empty.
        this.scale = FRAME.vertical(min > 0 && min < max / 3 ? 0 : min, max, 5);
    }

    /**
     * Draws one.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     * @param years one a value
     */
    public Element draw(String id, String title, String description, List<String> years, List<Line> lines) {
        Drawing drawing = new Drawing(Frame.YEARS_WIDTH, Frame.YEARS_HEIGHT);
        FRAME.drawVerticalAxis(drawing, scale, unit);
        double[] xs = new double[years.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = FRAME.column(i, xs.length);
            drawing.text("tick middle", xs[i], FRAME.bottom() + 17, years.get(i));
        }
        for (Line line : lines) {
            drawing.band("band " + line.style(), xs, levels(line, "0.9"), levels(line, "0.1"));
        }
        for (Line line : lines) {
            drawing.polyline("line " + line.style(), xs, means(line));
            for (int i = 0; i < xs.length; i++) {
                drawing.dot("dot " + line.style(), xs[i], means(line)[i], 3, hover(line, years, i));
            }
        }
        drawLabels(drawing, lines);
        return drawing.finish(id, title, description);
    }

    private void drawLabels(Drawing drawing, List<Line> lines) {
        double[] wanted =
                lines.stream().mapToDouble(line -> last(means(line)) + 4).toArray();
        double[] placed = Labels.spread(wanted, LABEL_GAP, FRAME.top(), FRAME.bottom());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double mean = line.values().get(line.values().size() - 1).mean();
            drawing.text(
                    "label start " + line.style(), FRAME.right() - 14, placed[i], line.label() + " " + figure(mean));
        }
    }

    private String hover(Line line, List<String> years, int i) {
        Estimate value = line.values().get(i);
        String low = figure(value.quantile("0.1"));
        String high = figure(value.quantile("0.9"));
        String mean = line.label() + ", " + years.get(i) + ": " + figure(value.mean()) + " " + unit;
        return low.equals(high) ? mean : mean + " (" + low + " to " + high + ", 8 chances in 10)";
    }

    private String figure(double value) {
        return Numbers.typographic(Numbers.fixed(value / divisor, decimals));
    }

    private double[] means(Line line) {
        return line.values().stream()
                .mapToDouble(v -> scale.at(v.mean() / divisor))
                .toArray();
    }

    private double[] levels(Line line, String level) {
        return line.values().stream()
                .mapToDouble(v -> scale.at(v.quantile(level) / divisor))
                .toArray();
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }
}
