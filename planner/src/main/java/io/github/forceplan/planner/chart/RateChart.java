package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.RecordingRateResult.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * A recording rate by quarter before the history is seen and after, each a line at the mean in a band of 8 chances in 10;
 * at the right, if any, rates that assumptions imply.
 */
public final class RateChart {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 320;
    private static final Frame FRAME = new Frame(54, 690, 28, HEIGHT - 28);
    private static final double STRIP = 26;

    /**
     * A rate that an assumption implies for the last year.
     *
     * @param label stands beside its range
     * @param rate with its spread
     */
    public record Implied(String label, Estimate rate) {}

    /**
     * Draws it.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     * @param seenFrom place of the first quarter that is forecast
     */
    public Element draw(
            String id, String title, String description, List<Quarter> quarters, int seenFrom, List<Implied> implied) {
        double[] reach = DoubleStream.concat(
                        quarters.stream()
                                .flatMapToDouble(quarter -> DoubleStream.of(
                                        quarter.prior().quantile("0.1"),
                                        quarter.posterior().quantile("0.1"))),
                        implied.stream()
                                .flatMapToDouble(rate -> DoubleStream.of(
                                        rate.rate().quantile("0.1"),
                                        Math.min(1, rate.rate().quantile("0.9")))))
                .map(rate -> 100 * rate)
                .toArray();
        Scale scale = FRAME.vertical(DoubleStream.of(reach).min().orElse(0), 100, 5);
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        FRAME.drawVerticalAxis(drawing, scale, "% of reported crimes recorded");
        double[] xs = new double[quarters.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = FRAME.column(i, xs.length);
            String period = quarters.get(i).period();
            if (period.endsWith(" Q1")) {
                double edge = xs[i] - (FRAME.right() - FRAME.left()) / xs.length / 2;
                drawing.line("grid", edge, FRAME.bottom(), edge, FRAME.bottom() + 5);
                drawing.text("tick start", edge + 3, FRAME.bottom() + 17, period.substring(0, period.indexOf(' ')));
            }
        }
        band(drawing, scale, "before", xs, quarters, Quarter::prior);
        band(drawing, scale, "after", xs, quarters, Quarter::posterior);
        line(drawing, scale, "before", "Before", xs, quarters, Quarter::prior);
        line(drawing, scale, "after", "After", xs, quarters, Quarter::posterior);
        double start = FRAME.column(seenFrom, xs.length) - (FRAME.right() - FRAME.left()) / xs.length / 2;
        drawing.line("divide", start, FRAME.top() - 4, start, FRAME.bottom());
        drawing.text("note start", start + 4, FRAME.bottom() - 6, "not yet seen");
        drawImplied(drawing, scale, implied);
        return drawing.finish(id, title, description);
    }

    private static void band(
            Drawing drawing,
            Scale scale,
            String style,
            double[] xs,
            List<Quarter> quarters,
            Function<Quarter, Estimate> rate) {
        double[] high = new double[xs.length];
        double[] low = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            high[i] = scale.at(100 * Math.min(1, rate.apply(quarters.get(i)).quantile("0.9")));
            low[i] = scale.at(100 * rate.apply(quarters.get(i)).quantile("0.1"));
        }
        drawing.band("band " + style, xs, high, low);
    }

    private static void line(
            Drawing drawing,
            Scale scale,
            String style,
            String words,
            double[] xs,
            List<Quarter> quarters,
            Function<Quarter, Estimate> rate) {
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            ys[i] = scale.at(100 * rate.apply(quarters.get(i)).mean());
        }
        drawing.polyline("line " + style, xs, ys);
        for (int i = 0; i < xs.length; i++) {
            drawing.dot(
                    "target",
                    xs[i],
                    ys[i],
                    5,
                    words + ", " + quarters.get(i).period() + ": " + figures(rate.apply(quarters.get(i))));
        }
    }

    private static void drawImplied(Drawing drawing, Scale scale, List<Implied> implied) {
        List<Double> wanted = new ArrayList<>();
        for (int i = 0; i < implied.size(); i++) {
            Estimate rate = implied.get(i).rate();
            double x = FRAME.right() + 16 + (i + 0.5) * STRIP;
            String hover = implied.get(i).label() + ": " + figures(rate);
            bar(drawing, scale, x, 4, rate, "0.1", "0.9", hover);
            bar(drawing, scale, x, 10, rate, "0.25", "0.75", hover);
            double y = scale.at(100 * Math.min(1, rate.mean()));
            drawing.dot("dot ringed assumed", x, y, 4.5, hover);
            wanted.add(y);
        }
        double[] placed =
                Labels.spread(wanted.stream().mapToDouble(y -> y).toArray(), 36, FRAME.top(), FRAME.bottom() - 18);
        double labels = FRAME.right() + 16 + implied.size() * STRIP + 6;
        for (int i = 0; i < implied.size(); i++) {
            drawing.text(
                    "label start assumed", labels, placed[i], implied.get(i).label());
            drawing.text(
                    "tick start", labels, placed[i] + 15, figures(implied.get(i).rate()));
        }
    }

    private static void bar(
            Drawing drawing,
            Scale scale,
            double x,
            double width,
            Estimate rate,
            String low,
            String high,
            String hover) {
        double top = scale.at(100 * Math.min(1, rate.quantile(high)));
        double bottom = scale.at(100 * Math.min(1, rate.quantile(low)));
        drawing.rectangle("strip assumed", x - width / 2, top, width, bottom - top, hover);
    }

    private static String figures(Estimate rate) {
        return Numbers.percent(rate.mean(), 0) + " (" + Numbers.percent(rate.quantile("0.1"), 0) + " to "
                + Numbers.percent(rate.quantile("0.9"), 0) + ")";
    }
}
