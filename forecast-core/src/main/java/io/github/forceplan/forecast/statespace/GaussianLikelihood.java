package io.github.forceplan.forecast.statespace;

/**
 * The parts of a Gaussian log-likelihood in its prediction-error form (Schweppe 1965).
 *
 * @param sumLogVariance sum of log F over the counted observations
 * @param sumSquares sum of v²/F over them
 * @param counted how many there are
 * @param diffuse observations spent on diffuse states; they add to {@code sumLogDiffuse} only
 * @param sumLogDiffuse sum of log F∞ over those
 */
public record GaussianLikelihood(
        double sumLogVariance, double sumSquares, int counted, int diffuse, double sumLogDiffuse) {

    private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

    /**
     * The log-likelihood. With diffuse states: the limit of log p(y) + (d/2) log(2πκ) as their d variances κ grow, which
     * is that of the series freed of them by differencing, up to a constant.
     */
    public double logLikelihood() {
        return -0.5 * (counted * LOG_TWO_PI + sumLogVariance + sumSquares + sumLogDiffuse);
    }

    /** The variance that maximises the likelihood when every variance of the model is relative to it. */
    public double scale() {
        return sumSquares / counted;
    }

    /** The log-likelihood when every variance of the model is relative to {@link #scale}. */
    public double concentrated() {
        return -0.5 * (counted * (LOG_TWO_PI + 1 + StrictMath.log(scale())) + sumLogVariance + sumLogDiffuse);
    }
}
