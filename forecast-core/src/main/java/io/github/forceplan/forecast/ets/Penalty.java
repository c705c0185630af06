package io.github.forceplan.forecast.ets;

/**
 * −2 log of a beta density on (0, 1), up to its constant.
 *
 * @param low 2 (a − 1): weight of the low end
 * @param high 2 (b − 1): weight of the high end
 */
record Penalty(double low, double high) {

    static final Penalty NONE = new Penalty(0, 0);
    /** For α, β as a share of α, and γ as a share of 1 − α. */
    static final Penalty LEVEL = beta(3, 2);

    static final Penalty TREND = beta(1.2, 20);
    static final Penalty SEASON = beta(1.2, 6);

    /** Keeps the logarithm finite at the ends, where bounds hold the parameter anyway. */
    private static final double MARGIN = 1e-6;

    static Penalty beta(double a, double b) {
        return new Penalty(2 * (a - 1), 2 * (b - 1));
    }

    double at(double share) {
        double x = inside(share);
        return -low * StrictMath.log(x) - high * StrictMath.log(1 - x);
    }

    double slope(double share) {
        double x = inside(share);
        return -low / x + high / (1 - x);
    }

    double curvature(double share) {
        double x = inside(share);
        return low / (x * x) + high / ((1 - x) * (1 - x));
    }

    private static double inside(double share) {
        return Math.max(MARGIN, Math.min(1 - MARGIN, share));
    }
}
