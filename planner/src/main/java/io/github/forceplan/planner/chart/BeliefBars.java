package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import java.util.List;
import java.util.stream.DoubleStream;

/** Probabilities of a few possibilities before and after something was seen, as pairs of bars. */
public final class BeliefBars {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 200;
    private static final Frame FRAME = new Frame(48, WIDTH - 10, 28, HEIGHT - 26);
    private static final double MOST_BAR_WIDTH = 30;

    /**
     * One possibility.
     *
     * @param label stands below its bars
     * @param before its probability
     * @param after its probability
     */
    public record Belief(String label, double before, double after) {}

    /**
     * Draws it.
     *
     * @param id unique on the page
     * @param title what it shows
     * @param description what a reader would see
     */
    public Element draw(String id, String title, String description, List<Belief> beliefs) {
        double most = beliefs.stream()
                .flatMapToDouble(belief -> DoubleStream.of(belief.before(), belief.after()))
                .max()
                .orElse(1);
        Scale scale = FRAME.vertical(0, 100 * most, 5);
        Drawing drawing = new Drawing(WIDTH, HEIGHT);
        FRAME.drawVerticalAxis(drawing, scale, "chances in 100");
        double width = Math.min(MOST_BAR_WIDTH, (FRAME.right() - FRAME.left()) / beliefs.size() * 0.3);
        for (int i = 0; i < beliefs.size(); i++) {
            Belief belief = beliefs.get(i);
            double x = FRAME.column(i, beliefs.size());
            bar(drawing, scale, "bar before", x - width - 1, width, belief.before(), belief.label() + ", before");
            bar(drawing, scale, "bar after", x + 1, width, belief.after(), belief.label() + ", after");
            drawing.text("tick middle", x, FRAME.bottom() + 17, belief.label());
        }
        drawing.line("zero", FRAME.left(), scale.at(0), FRAME.right(), scale.at(0));
        return drawing.finish(id, title, description);
    }

    private static void bar(
            Drawing drawing, Scale scale, String style, double x, double width, double probability, String words) {
        double y = scale.at(100 * probability);
        drawing.rectangle(style, x, y, width, scale.at(0) - y, words + ": " + Numbers.percent(probability, 0));
    }
}
