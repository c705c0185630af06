package io.github.forceplan.forecast.evaluation;

import io.github.forceplan.forecast.model.Forecast;
import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * Scores of probabilistic forecasts; less is better. Gneiting and Raftery (2007), "Strictly proper scoring rules,
 * prediction, and estimation", Journal of the American Statistical Association 102.
 */
public final class DistributionMeasures {

    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double ROOT_PI = Math.sqrt(Math.PI);
    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final int QUANTILES = 99;

    private DistributionMeasures() {}

    /** Pinball (quantile) loss of the forecast quantile at probability {@code p}. */
    public static double pinball(double outcome, double quantile, double p) {
        return outcome >= quantile ? p * (outcome - quantile) : (1 - p) * (quantile - outcome);
    }

    /**
     * Interval score of a central interval that leaves {@code alpha} outside (0.05 for 95 %): its width, and 2/α times
     * what the outcome misses it by.
     */
    public static double intervalScore(double outcome, double low, double high, double alpha) {
        return high - low + 2 / alpha * (Math.max(low - outcome, 0) + Math.max(outcome - high, 0));
    }

    /**
     * Mean scaled interval score over the steps of one horizon, as in the M4 competition (Makridakis, Spiliotis and
     * Assimakopoulos 2020): mean interval score over {@link PointMeasures#absoluteScale}. Missing outcomes are left out.
     */
    public static double msis(double[] outcomes, double[] lows, double[] highs, double alpha, double absoluteScale) {
        double sum = 0;
        int count = 0;
        for (int h = 0; h < outcomes.length; h++) {
            if (!Double.isNaN(outcomes[h])) {
                sum += intervalScore(outcomes[h], lows[h], highs[h], alpha);
                count++;
            }
        }
        return sum / count / absoluteScale;
    }

    /** The share of outcomes inside their intervals, ends included; missing outcomes are left out. */
    public static double coverage(double[] outcomes, double[] lows, double[] highs) {
        int inside = 0;
        int count = 0;
        for (int h = 0; h < outcomes.length; h++) {
            if (!Double.isNaN(outcomes[h])) {
                inside += outcomes[h] >= lows[h] && outcomes[h] <= highs[h] ? 1 : 0;
                count++;
            }
        }
        return (double) inside / count;
    }

    /**
     * Continuous ranked probability score of a sample: mean |x − y| − ½ mean |x − x′| over all pairs.
     *
     * @param sample at least one value; not changed
     */
    public static double crps(double outcome, double... sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double distance = 0;
        double spread = 0;
        for (int i = 0; i < sorted.length; i++) {
            distance += Math.abs(sorted[i] - outcome);
            spread += (2 * i + 1 - n) * sorted[i];
        }
        return distance / n - spread / (n * n);
    }

    /** Continuous ranked probability score of a normal distribution; the absolute error if it has no spread. */
    public static double crpsNormal(double outcome, double mean, double deviation) {
        if (deviation == 0) {
            return Math.abs(outcome - mean);
        }
        double z = (outcome - mean) / deviation;
        double density = StrictMath.exp(-z * z / 2) / ROOT_TWO_PI;
        return deviation * (z * Erf.erf(z / ROOT_TWO) + 2 * density - 1 / ROOT_PI);
    }

    /**
     * Continuous ranked probability score of any forecast, as twice the mean pinball loss at the percentiles 1 to 99
     * (for a normal distribution within about 1 % of {@link #crpsNormal}).
     */
    public static double crps(double outcome, Forecast forecast, int step) {
        double sum = 0;
        for (int k = 1; k <= QUANTILES; k++) {
            double p = k / (QUANTILES + 1.0);
            sum += pinball(outcome, forecast.quantile(step, p), p);
        }
        return 2 * sum / QUANTILES;
    }

    /**
     * Overall weighted average of the M4 competition: the mean of sMAPE and MASE, each relative to those of the
     * seasonally adjusted naive method.
     */
    public static double owa(double smape, double mase, double benchmarkSmape, double benchmarkMase) {
        return (smape / benchmarkSmape + mase / benchmarkMase) / 2;
    }
}
