package io.github.forceplan.planner.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis with round tick values.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param step distance between ticks
 * @param from coordinate of the low end
 * @param to coordinate of the high end
 */
record Scale(double low, double high, double step, double from, double to) {

    /**
     * Narrower than this beside its own size, a range is one value: its tick labels would tell nothing apart but the last
     * of many digits.
     */
    private static final double ONE_VALUE = 1e-5;

    private static final double NOTHING = 1e-8;
    private static final int MOST_DECIMALS = 9;

    /**
     * The axis over round values that covers {@code min} to {@code max} in about {@code ticks} steps. Around one value it
     * reaches a tenth of it, or at least one unit, without passing zero.
     */
    static Scale covering(double min, double max, int ticks, double from, double to) {
        if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
            throw new IllegalArgumentException("An axis can't run from " + min + " to " + max + ".");
        }
        double size = Math.max(Math.abs(min), Math.abs(max));
        if (max - min > Math.max(NOTHING, size * ONE_VALUE)) {
            return over(min, max, ticks, from, to);
        }
        double reach = Math.max(1, size / 10);
        return over(
                min >= 0 ? Math.max(0, min - reach) : min - reach,
                max < 0 ? Math.min(0, max + reach) : max + reach,
                ticks,
                from,
                to);
    }

    private static Scale over(double bottom, double top, int ticks, double from, double to) {
        double step = roundStep((top - bottom) / ticks);
        return new Scale(Math.floor(bottom / step + 1e-9) * step, Math.ceil(top / step - 1e-9) * step, step, from, to);
    }

    /** The smallest of 1, 2, 5 × a power of ten that is at least {@code width}. */
    private static double roundStep(double width) {
        double power = 1;
        while (power > width) {
            power /= 10;
        }
        while (power * 10 <= width) {
            power *= 10;
        }
        for (double step : new double[] {1, 2, 5}) {
            if (step * power >= width) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** Where a value stands. */
    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long count = Math.round((high - low) / step);
        for (long i = 0; i <= count; i++) {
            // Rounded to the step, so that 0.30000000000000004 is never a label.
            ticks.add(Math.rint(low / step + i) * step);
        }
        return ticks;
    }

    /** Decimals that tell neighbouring ticks apart. */
    int decimals() {
        int decimals = 0;
        for (double s = step; s < 1 - 1e-9 && decimals < MOST_DECIMALS; s *= 10) {
            decimals++;
        }
        return decimals;
    }
}
