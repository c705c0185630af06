package io.github.forceplan.workforce.queue;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/**
 * The square-root rule for large groups: n = a + β√a answerers for a load of a. Halfin and Whitt (1981), "Heavy-Traffic
 * Limits for Queues with Many Exponential Servers", Operations Research 29(3).
 */
public final class SquareRootStaffing {

    private SquareRootStaffing() {}

    /**
     * The probability of waiting that β leads to as the group grows: 1 ÷ (1 + βΦ(β)/φ(β)).
     *
     * @param beta above 0
     */
    public static double waitProbability(double beta) {
        double cumulative = 0.5 * Erf.erfc(-beta / Math.sqrt(2));
        double density = FastMath.exp(-0.5 * beta * beta) / Math.sqrt(2 * Math.PI);
        return 1 / (1 + beta * cumulative / density);
    }

    /** Answerers for a load: a + β√a, rounded up. */
    public static int answerers(double erlangs, double beta) {
        return (int) Math.ceil(erlangs + beta * Math.sqrt(erlangs));
    }
}
