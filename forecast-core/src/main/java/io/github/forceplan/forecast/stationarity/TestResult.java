package io.github.forceplan.forecast.stationarity;

/**
 * The outcome of a test.
 *
 * @param statistic its statistic
 * @param pValue interpolated between tabulated critical values, never outside them; {@code NaN} if there is no statistic
 */
public record TestResult(double statistic, double pValue) {

    /** @param criticalValues ascending, with the probability of each */
    static TestResult interpolated(double statistic, double[] criticalValues, double[] probabilities) {
        int last = criticalValues.length - 1;
        if (Double.isNaN(statistic)) {
            return new TestResult(statistic, Double.NaN);
        }
        if (statistic <= criticalValues[0]) {
            return new TestResult(statistic, probabilities[0]);
        }
        for (int i = 1; i <= last; i++) {
            if (statistic <= criticalValues[i]) {
                double share = (statistic - criticalValues[i - 1]) / (criticalValues[i] - criticalValues[i - 1]);
                return new TestResult(
                        statistic, probabilities[i - 1] + share * (probabilities[i] - probabilities[i - 1]));
            }
        }
        return new TestResult(statistic, probabilities[last]);
    }
}
