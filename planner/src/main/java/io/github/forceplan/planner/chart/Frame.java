package io.github.forceplan.planner.chart;

import io.github.forceplan.planner.text.Numbers;

/**
 * The rectangle that data are drawn in.
 *
 * @param left x of its left edge
 * @param right x of its right edge
 * @param top y of its upper edge
 * @param bottom y of its lower edge
 */
record Frame(double left, double right, double top, double bottom) {

    /** Width of a picture over years. */
    static final double YEARS_WIDTH = 480;

    /** Height of a picture over years. */
    static final double YEARS_HEIGHT = 226;

    /** Of pictures over years, alike so that they line up; room at the right is for labels. */
    static final Frame OF_YEARS = new Frame(48, YEARS_WIDTH - 122, 28, YEARS_HEIGHT - 26);

    /** A vertical scale over this frame that covers {@code min} to {@code max}. */
    Scale vertical(double min, double max, int ticks) {
        return Scale.covering(min, max, ticks, bottom, top);
    }

    /** Draws the ticks, their grid lines and the unit above them. */
    void drawVerticalAxis(Drawing drawing, Scale scale, String unit) {
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            drawing.line(tick == 0 ? "zero" : "grid", left, y, right, y);
            drawing.text("tick end", left - 6, y + 3.5, Numbers.typographic(Numbers.fixed(tick, scale.decimals())));
        }
        drawing.text("unit", 0, top - 10, unit);
    }

    /** The middle of the band that column {@code i} of {@code count} has. */
    double column(int i, int count) {
        return left + (i + 0.5) * (right - left) / count;
    }
}
