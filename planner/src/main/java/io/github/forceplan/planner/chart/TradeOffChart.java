package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import java.util.List;

/** What less risk costs: the mean of every choice across, the mean of its worst twentieth up, joined in order. */
public final class TradeOffChart {

    private static final double WIDTH = 620;
    private static final double HEIGHT = 260;
    private static final Frame FRAME = new Frame(62, WIDTH - 150, 28, HEIGHT - 44);
    private static final double LABEL_GAP = 17;

    /**
     * A choice.
     *
     * @param label stands beside its dot
     * @param mean across
     * @param worst up
     * @param chosen whether it is the one that the page is about
     */
    public record Point(String label, double mean, double worst, boolean chosen) {}

    private TradeOffChart() {}

    /**
     * Draws it.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     * @param points in pounds
     */
    public static Element draw(String id, String title, String description, List<Point> points) {
        double unit = 1e6;
        double[] means = points.stream().mapToDouble(p -> p.mean() / unit).toArray();
        double[] worst = points.stream().mapToDouble(p -> p.worst() / unit).toArray();
        Scale across = Scale.covering(least(means), most(means), 5, FRAME.left(), FRAME.right());
        Scale up = FRAME.vertical(least(worst), most(worst), 5);
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        FRAME.drawVerticalAxis(drawing, up, "Mean cost of the worst twentieth, £m");
        for (double tick : across.ticks()) {
            double x = across.at(tick);
            drawing.line("grid", x, FRAME.top(), x, FRAME.bottom());
            drawing.text(
                    "tick middle", x, FRAME.bottom() + 17, Numbers.typographic(Numbers.fixed(tick, across.decimals())));
        }
        drawing.text("unit end", FRAME.right(), FRAME.bottom() + 36, "Mean cost of all futures, £m");
        double[] xs = new double[points.size()];
        double[] ys = new double[points.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = across.at(means[i]);
            ys[i] = up.at(worst[i]);
        }
        drawing.polyline("line growth", xs, ys);
        double[] labels = Labels.spread(ys, LABEL_GAP, FRAME.top(), FRAME.bottom());
        for (int i = 0; i < xs.length; i++) {
            Point point = points.get(i);
            String style = point.chosen() ? "after" : "growth";
            String hover = point.label() + ": mean £" + Numbers.fixed(means[i], 2) + "m, worst twentieth £"
                    + Numbers.fixed(worst[i], 2) + "m";
            drawing.dot("dot ringed " + style, xs[i], ys[i], point.chosen() ? 6 : 4.5, hover);
            drawing.text("label start " + style, xs[i] + 11, labels[i] + 4, point.label());
        }
        return drawing.finish(id, title, description);
    }

    private static double least(double[] values) {
        return java.util.Arrays.stream(values).min().orElse(0);
    }

    private static double most(double[] values) {
        return java.util.Arrays.stream(values).max().orElse(1);
    }
}
