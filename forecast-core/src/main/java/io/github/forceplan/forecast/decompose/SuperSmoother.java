package io.github.forceplan.forecast.decompose;

import java.util.Arrays;

/**
 * Friedman's variable-span smoother for evenly spaced points of equal weight, the span chosen by local
 * cross-validation. Friedman (1984), "A variable span smoother", Stanford University LCS technical report 5; as R's
 * {@code supsmu} without bass.
 */
final class SuperSmoother {

    /** In single precision, as the original has them. */
    private static final double[] SPANS = {0.05f, 0.2f, 0.5f};

    private static final int TWEETER = 0;
    private static final int MIDRANGE = 1;
    private static final int WOOFER = 2;
    /** Below this spread of places (relative to their interquartile range) no slope is fitted. */
    private static final double SMALL_SPREAD = 1e-3;

    private final double[] absoluteResiduals;
    private final double smallVariance;

    private SuperSmoother(int n) {
        this.absoluteResiduals = new double[n];
        int quarter = Math.max(1, n / 4);
        double scale = Math.max(1, 3 * quarter - quarter);
        this.smallVariance = SMALL_SPREAD * scale * SMALL_SPREAD * scale;
    }

    /** The smooth curve at each point; three points or fewer give their mean. */
    static double[] smooth(double[] y) {
        if (y.length < 4) {
            double[] mean = new double[y.length];
            Arrays.fill(mean, Arrays.stream(y).sum() / y.length);
            return mean;
        }
        return new SuperSmoother(y.length).run(y);
    }

    private double[] run(double[] y) {
        int n = y.length;
        double[][] curves = new double[SPANS.length][];
        double[][] errors = new double[SPANS.length][];
        for (int s = 0; s < SPANS.length; s++) {
            curves[s] = runningLine(y, SPANS[s], true);
            errors[s] = runningLine(absoluteResiduals.clone(), SPANS[MIDRANGE], false);
        }
        double[] best = new double[n];
        for (int t = 0; t < n; t++) {
            int least = TWEETER;
            for (int s = 1; s < SPANS.length; s++) {
                least = errors[s][t] < errors[least][t] ? s : least;
            }
            best[t] = SPANS[least];
        }
        double[] span = runningLine(best, SPANS[MIDRANGE], false);
        double[] blended = new double[n];
        for (int t = 0; t < n; t++) {
            double wanted = Math.max(SPANS[TWEETER], Math.min(SPANS[WOOFER], span[t])) - SPANS[MIDRANGE];
            int other = wanted < 0 ? TWEETER : WOOFER;
            double share = wanted / (SPANS[other] - SPANS[MIDRANGE]);
            blended[t] = (1 - share) * curves[MIDRANGE][t] + share * curves[other][t];
        }
        return runningLine(blended, SPANS[TWEETER], false);
    }

    /** A line through the points within half a span either side; its cross-validated absolute residuals on request. */
    private double[] runningLine(double[] y, double span, boolean withResiduals) {
        int n = y.length;
        int half = Math.max(2, (int) (0.5 * span * n + 0.5));
        int width = Math.min(2 * half + 1, n);
        double[] smoothed = new double[n];
        RunningMoments moments = new RunningMoments();
        for (int i = 0; i < width; i++) {
            moments.add(i + 1, y[i]);
        }
        for (int j = 0; j < n; j++) {
            if (j - half - 1 >= 0 && j + half < n) {
                moments.remove(j - half, y[j - half - 1]);
                moments.add(j + half + 1, y[j + half]);
            }
            boolean sloped = moments.variance > smallVariance;
            double distance = j + 1 - moments.meanX;
            smoothed[j] = (sloped ? moments.covariance / moments.variance : 0) * distance + moments.meanY;
            if (withResiduals) {
                double leverage = 1.0 / moments.count + (sloped ? distance * distance / moments.variance : 0);
                absoluteResiduals[j] = leverage < 1
                        ? Math.abs(y[j] - smoothed[j]) / (1 - leverage)
                        : j > 0 ? absoluteResiduals[j - 1] : 0;
            }
        }
        return smoothed;
    }

    /** Sums of squares about the mean, kept up to date as points come and go. */
    private static final class RunningMoments {
        private int count;
        private double meanX;
        private double meanY;
        private double variance;
        private double covariance;

        void add(double x, double y) {
            int before = count++;
            meanX = (before * meanX + x) / count;
            meanY = (before * meanY + y) / count;
            double shift = before > 0 ? count * (x - meanX) / before : 0;
            variance += shift * (x - meanX);
            covariance += shift * (y - meanY);
        }

        void remove(double x, double y) {
            int before = count--;
            double shift = count > 0 ? before * (x - meanX) / count : 0;
            variance -= shift * (x - meanX);
            covariance -= shift * (y - meanY);
            if (count > 0) {
                meanX = (before * meanX - x) / count;
                meanY = (before * meanY - y) / count;
            }
        }
    }
}
