package io.github.forceplan.forecast.optimise;

import java.util.function.DoubleUnaryOperator;

/** Golden-section search for the least value of a function of one variable (Brent 1973, chapter 5). */
public final class GoldenSection {

    private static final double SECTION = 0.3819660112501051;

    private GoldenSection() {}

    /**
     * Narrows a bracket whose middle is no higher than its ends; where it is, the better part is searched.
     *
     * @param middle from {@code from} to {@code to}
     * @param precision width of the bracket at which to stop
     */
    public static double refine(DoubleUnaryOperator function, double from, double middle, double to, double precision) {
        double low = from;
        double high = to;
        double best = middle;
        double least = function.applyAsDouble(middle);
        while (high - low > precision) {
            double trial = best - low > high - best ? best - SECTION * (best - low) : best + SECTION * (high - best);
            double value = function.applyAsDouble(trial);
            if (value < least) {
                if (trial > best) {
                    low = best;
                } else {
                    high = best;
                }
                best = trial;
                least = value;
            } else if (trial > best) {
                high = trial;
            } else {
                low = trial;
            }
        }
        return best;
    }
}
