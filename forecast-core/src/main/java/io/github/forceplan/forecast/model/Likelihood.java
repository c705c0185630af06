package io.github.forceplan.forecast.model;

/**
 * How well a model fits, for choosing between models of one class.
 *
 * @param logLikelihood natural logarithm of the maximised likelihood
 * @param parameters number of estimated parameters, initial states and the variance included
 * @param observations number of observations that the likelihood covers
 */
public record Likelihood(double logLikelihood, int parameters, int observations) {

    /**
     * Of independent normal errors with their own mean square as variance.
     *
     * @param errors {@code NaN} where missing, at least one there
     * @param parameters estimated, the variance included
     */
    public static Likelihood normal(double[] errors, int parameters) {
        double squares = 0;
        int n = 0;
        for (double error : errors) {
            if (!Double.isNaN(error)) {
                squares += error * error;
                n++;
            }
        }
        return new Likelihood(
                -0.5 * n * (StrictMath.log(2 * Math.PI) + StrictMath.log(squares / n) + 1), parameters, n);
    }

    /** Akaike (1974). */
    public double aic() {
        return -2 * logLikelihood + 2.0 * parameters;
    }

    /** Hurvich and Tsai (1989); infinite when there are too few observations for it. */
    public double aicc() {
        double room = observations - parameters - 1;
        return room <= 0 ? Double.POSITIVE_INFINITY : aic() + 2.0 * parameters * (parameters + 1) / room;
    }

    /** Schwarz (1978). */
    public double bic() {
        return -2 * logLikelihood + StrictMath.log(observations) * parameters;
    }
}
