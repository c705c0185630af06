package io.github.forceplan.forecast.evaluation;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Test of equal accuracy of two forecasts with the small-sample correction of Harvey, Leybourne and Newbold (1997),
 * "Testing the equality of prediction mean squared errors", International Journal of Forecasting 13; Diebold and
 * Mariano (1995).
 *
 * @param statistic positive if the first forecasts are the worse
 * @param pValue two-sided, from Student's t with n − 1 degrees of freedom
 */
public record DieboldMariano(double statistic, double pValue) {

    /**
     * Compares squared errors ({@code power} 2) or absolute ones ({@code power} 1).
     *
     * @param first errors of the first forecasts at one horizon, by origin
     * @param second those of the second, of the same length
     * @param horizon steps ahead, 1 or more, fewer than errors: losses correlate up to lag horizon − 1
     * @throws IllegalArgumentException if lengths differ, an error is missing, or the losses don't differ at all
     */
    public static DieboldMariano compare(double[] first, double[] second, int horizon, int power) {
        int n = first.length;
        if (n != second.length || n < 2 || horizon < 1 || horizon >= n) {
            throw new IllegalArgumentException("The test needs two equally long error series (" + n + " and "
                    + second.length + " given) longer than the horizon (" + horizon + "), which must be 1 or more.");
        }
        if (power != 1 && power != 2) {
            throw new IllegalArgumentException("The power (" + power + ") must be 1 (absolute) or 2 (squared).");
        }
        double[] difference = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            double a = Math.abs(first[i]);
            double b = Math.abs(second[i]);
            difference[i] = power == 2 ? a * a - b * b : a - b;
            if (Double.isNaN(difference[i])) {
                throw new IllegalArgumentException(
                        "Error " + i + " is missing. Leave that origin out of both error series.");
            }
            mean += difference[i] / n;
        }
        double variance = longRunVariance(difference, mean, horizon);
        if (variance <= 0 && horizon > 1) {
            return compare(first, second, 1, power);
        }
        if (!(variance > 0)) {
            throw new IllegalArgumentException("The two forecasts' losses differ by a constant; there is no test.");
        }
        double h = horizon;
        double correction = Math.sqrt((n + 1 - 2 * h + h / n * (h - 1)) / n);
        double statistic = mean / Math.sqrt(variance) * correction;
        double p = 2 * new TDistribution(null, n - 1).cumulativeProbability(-Math.abs(statistic));
        return new DieboldMariano(statistic, p);
    }

    private static double longRunVariance(double[] difference, double mean, int horizon) {
        int n = difference.length;
        double sum = 0;
        for (int lag = 0; lag < horizon; lag++) {
            double covariance = 0;
            for (int i = lag; i < n; i++) {
                covariance += (difference[i] - mean) * (difference[i - lag] - mean) / n;
            }
            sum += lag == 0 ? covariance : 2 * covariance;
        }
        return sum / n;
    }
}
