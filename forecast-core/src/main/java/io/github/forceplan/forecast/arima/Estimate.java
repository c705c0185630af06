package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.model.Likelihood;

/**
 * Estimated coefficients.
 *
 * @param coefficients ar, ma, sar, sma
 * @param orthonormal coefficients of the orthonormal regression columns
 * @param logLikelihood that of the differenced series, exact; infinite if the model leaves no error; for the conditional
 *     method that of the conditional residuals
 * @param conditionalVariance mean square of the conditional residuals; {@code NaN} for exact likelihood
 */
record Estimate(double[] coefficients, double[] orthonormal, double logLikelihood, double conditionalVariance) {

    /**
     * What information criteria compare; the variance counts as a parameter.
     *
     * @param free estimated coefficients
     */
    Likelihood likelihood(int free, int observations) {
        return new Likelihood(logLikelihood, free + 1, observations);
    }
}
