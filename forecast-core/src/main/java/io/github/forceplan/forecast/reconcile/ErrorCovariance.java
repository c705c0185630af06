package io.github.forceplan.forecast.reconcile;

import java.util.Arrays;

/**
 * The covariance W of the base forecasts' errors over the nodes of a hierarchy, up to a factor: what decides which
 * forecasts give way when they are made to add up. Immutable.
 */
public final class ErrorCovariance {

    private final double[] variances;

    /** Correlations, none if empty. */
    private final double[][] correlations;

    private final double shrinkage;

    private ErrorCovariance(double[] variances, double[][] correlations, double shrinkage) {
        this.variances = variances;
        this.correlations = correlations;
        this.shrinkage = shrinkage;
    }

    /** All nodes alike (ordinary least squares); Hyndman, Ahmed, Athanasopoulos and Shang (2011). */
    public static ErrorCovariance equal(Hierarchy hierarchy) {
        double[] ones = new double[hierarchy.size()];
        Arrays.fill(ones, 1);
        return ofVariances(ones);
    }

    /** Variance in proportion to the bottoms that a node sums; Athanasopoulos et al. (2017), section 3.3. */
    public static ErrorCovariance structural(Hierarchy hierarchy) {
        double[] counts = new double[hierarchy.size()];
        Arrays.setAll(counts, i -> hierarchy.bottomsOf(i).length);
        return ofVariances(counts);
    }

    /**
     * Independent errors of given variances (weighted least squares).
     *
     * @param variances one a node, not negative, one or more positive
     */
    public static ErrorCovariance ofVariances(double... variances) {
        double largest = 0;
        for (double variance : variances) {
            if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The variance (" + variance + ") of a node must not be negative.");
            }
            largest = Math.max(largest, variance);
        }
        if (!(largest > 0)) {
            throw new IllegalArgumentException(
                    "No node has a positive variance, so none can give way. Use equal or structural weights.");
        }
        return new ErrorCovariance(variances.clone(), new double[0][], 1);
    }

    /**
     * Independent errors with the variances of residuals.
     *
     * @param residuals [node][time] of one-step forecasts, {@code NaN} where there is none
     */
    public static ErrorCovariance variances(double[][] residuals) {
        double[] variances = new double[residuals.length];
        for (int i = 0; i < variances.length; i++) {
            int count = 0;
            for (double e : residuals[i]) {
                if (!Double.isNaN(e)) {
                    variances[i] += e * e;
                    count++;
                }
            }
            variances[i] = count == 0 ? 0 : variances[i] / count;
        }
        return ofVariances(variances);
    }

    /**
     * The covariance of residuals, its correlations shrunk towards none: MinT (shrinkage) of Wickramasuriya,
     * Athanasopoulos and Hyndman (2019), "Optimal forecast reconciliation for hierarchical and grouped time series
     * through trace minimization", Journal of the American Statistical Association 114, with the intensity of Schäfer and
     * Strimmer (2005). Moments are about zero, as residuals' mean is.
     *
     * @param residuals [node][time] of one-step forecasts; times at which one is {@code NaN} are left out
     * @throws IllegalArgumentException if fewer than three times are left
     */
    public static ErrorCovariance shrunk(double[][] residuals) {
        return ofCorrelated(residuals, true);
    }

    /** The covariance of residuals as it is: only for many more times than nodes. */
    public static ErrorCovariance sample(double[][] residuals) {
        return ofCorrelated(residuals, false);
    }

    private static ErrorCovariance ofCorrelated(double[][] residuals, boolean shrink) {
        double[][] complete = complete(residuals);
        int k = complete.length;
        int n = complete[0].length;
        double[] variances = new double[k];
        for (int i = 0; i < k; i++) {
            for (double e : complete[i]) {
                variances[i] += e * e;
            }
            variances[i] /= n;
            double deviation = Math.sqrt(variances[i]);
            for (int t = 0; t < n; t++) {
                complete[i][t] = deviation > 0 ? complete[i][t] / deviation : 0;
            }
        }
        double[][] r = new double[k][k];
        double noise = 0;
        double signal = 0;
        for (int i = 0; i < k; i++) {
            r[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double sum = 0;
                double squares = 0;
                for (int t = 0; t < n; t++) {
                    double product = complete[i][t] * complete[j][t];
                    sum += product;
                    squares += product * product;
                }
                r[i][j] = sum / n;
                r[j][i] = r[i][j];
                noise += (squares - sum * sum / n) / (n * (n - 1.0));
                signal += r[i][j] * r[i][j];
            }
        }
        double intensity = !shrink ? 0 : signal > 0 ? Math.max(0, Math.min(1, noise / signal)) : 1;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                r[i][j] *= i == j ? 1 : 1 - intensity;
            }
        }
        ofVariances(variances); // refuses what can't serve
        return new ErrorCovariance(variances, r, intensity);
    }

    private static double[][] complete(double[][] residuals) {
        int times = residuals[0].length;
        int[] kept = new int[times];
        int n = 0;
        for (int t = 0; t < times; t++) {
            double sum = 0;
            for (double[] of : residuals) {
                sum += of[t];
            }
            if (Double.isFinite(sum)) {
                kept[n++] = t;
            }
        }
        if (n < 3) {
            throw new IllegalArgumentException(
                    "Only " + n + " of " + times
                            + " times have a residual of every node; a covariance needs 3. Use variances or structural weights.");
        }
        double[][] complete = new double[residuals.length][n];
        for (int i = 0; i < complete.length; i++) {
            for (int t = 0; t < n; t++) {
                complete[i][t] = residuals[i][kept[t]];
            }
        }
        return complete;
    }

    /** How many nodes. */
    public int size() {
        return variances.length;
    }

    /** How far the correlations were shrunk: 0 not at all, 1 to none. */
    public double shrinkage() {
        return shrinkage;
    }

    /** An element of W. */
    public double at(int i, int j) {
        if (i == j) {
            return variances[i];
        }
        return correlations.length == 0 ? 0 : correlations[i][j] * Math.sqrt(variances[i]) * Math.sqrt(variances[j]);
    }

    double correlation(int i, int j) {
        return i == j ? 1 : correlations.length == 0 ? 0 : correlations[i][j];
    }
}
