package io.github.forceplan.forecast.model;

/**
 * How well a model fits, for choosing between models of one class.
 *
 * @param logLikelihood natural logarithm of the maximised likelihood
 * @param parameters number of estimated parameters, initial states and the variance included
 * @param observations number of observations that the likelihood covers
 */
public record Likelihood(double logLikelihood, int parameters, int observations) {

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
