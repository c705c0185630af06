package io.github.forceplan.forecast.distribution;

/**
 * What is believed of one uncertain figure. Sampled by inversion (one uniform a value), so that draws can be shared
 * between scenarios, stratified and correlated.
 */
public sealed interface Distribution
        permits Discrete, Fixed, LogNormal, Normal, StudentT, Triangular, TwoPieceNormal, Uniform {

    /**
     * The value below which the figure lies with probability {@code u}.
     *
     * @param u strictly between 0 and 1
     */
    double quantile(double u);

    /** The expected value. */
    double mean();

    /** Refuses a spread that is not a positive number. */
    static void requirePositive(double spread, String name) {
        if (!(spread > 0) || Double.isInfinite(spread)) {
            throw new IllegalArgumentException("The " + name + " (" + spread
                    + ") must be a number above 0. Use type: fixed for a figure that is certain.");
        }
    }
}
