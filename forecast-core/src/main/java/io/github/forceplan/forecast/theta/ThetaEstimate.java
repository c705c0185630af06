package io.github.forceplan.forecast.theta;

/**
 * A model of two theta lines at its parameters.
 *
 * @param alpha smoothing parameter
 * @param initialLevel level before the first observation
 * @param lineWeight 1 − 1/θ
 * @param fitted one-step expectations
 * @param variance of the one-step errors, by degrees of freedom
 * @param squares sum of squared one-step errors that count
 * @param count how many those are
 * @param end state after the last observation; to be copied before use
 */
record ThetaEstimate(
        double alpha,
        double initialLevel,
        double lineWeight,
        double[] fitted,
        double variance,
        double squares,
        int count,
        ThetaState end) {

    double theta() {
        return 1 / (1 - lineWeight);
    }
}
