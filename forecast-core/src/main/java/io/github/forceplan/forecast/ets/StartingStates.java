package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.ADDITIVE;
import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;
import static io.github.forceplan.forecast.ets.Component.NONE;

import java.util.Arrays;
import java.util.EnumMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Heuristic initial states; Hyndman, Koehler, Ord and Snyder (2008), section 2.6.1: seasonal indices by classical
 * decomposition (by regression on a trend and one harmonic below three seasons), then level and growth by regression
 * over the first observations.
 */
final class StartingStates {

    private static final double SMALLEST_INDEX = 0.01;

    private final double[] y;
    private final int m;

    /** The season of each of the first m observations and the series without it. */
    private record Split(double[] index, double[] adjusted) {}

    private final EnumMap<Component, Split> splits = new EnumMap<>(Component.class);

    /** @param y observations without gaps */
    StartingStates(double[] y, int period) {
        this.y = y;
        this.m = period;
    }

    void fill(Point at, Component trend, Component season) {
        double[] adjusted = y;
        int window = 10;
        if (season != NONE) {
            Split split = splits.computeIfAbsent(
                    season, wanted -> y.length < 3 * m ? byRegression(wanted) : byDecomposition(wanted));
            adjusted = split.adjusted();
            fillSeason(at, split.index(), season);
            window = Math.max(10, 2 * m);
        }
        fillTrend(at, adjusted, Math.min(window, y.length), trend);
    }

    /**
     * An additive season in proportion to the first level: that of the whole series may be larger than the first
     * observations, which relative errors can't bear.
     */
    void fillSmallSeason(Point at, Component trend) {
        fill(at, trend, MULTIPLICATIVE);
        for (int j = 0; j < at.season.length; j++) {
            at.season[j] = (at.season[j] - 1) * Math.abs(at.level);
        }
    }

    private void fillSeason(Point at, double[] index, Component season) {
        double sum = 0;
        for (int j = 0; j < m - 1; j++) {
            double s = index[m - 1 - j];
            at.season[j] = season == ADDITIVE ? s : Math.max(s, SMALLEST_INDEX);
            sum += at.season[j];
        }
        if (season == MULTIPLICATIVE && sum > m) {
            double shrunk = 0;
            for (int j = 0; j < m - 1; j++) {
                at.season[j] /= sum + SMALLEST_INDEX * (m - 1);
                shrunk += at.season[j];
            }
            sum = shrunk;
        }
        at.season[m - 1] = (season == MULTIPLICATIVE ? m : 0) - sum;
    }

    private static void fillTrend(Point at, double[] x, int window, Component trend) {
        if (trend == NONE) {
            double sum = 0;
            for (int t = 0; t < window; t++) {
                sum += x[t];
            }
            at.level = sum / window;
            at.trend = 0;
            return;
        }
        double middle = (window + 1) / 2.0;
        double mean = 0;
        for (int t = 0; t < window; t++) {
            mean += x[t] / window;
        }
        double across = 0;
        double along = 0;
        for (int t = 0; t < window; t++) {
            across += (t + 1 - middle) * (x[t] - mean);
            along += (t + 1 - middle) * (t + 1 - middle);
        }
        double slope = window > 1 ? across / along : 0;
        double intercept = mean - slope * middle;
        if (trend == ADDITIVE) {
            at.level = intercept;
            at.trend = slope;
            return;
        }
        double first = intercept + slope;
        double growth = (intercept + 2 * slope) / (Math.abs(first) < 1e-8 ? 1e-7 : first);
        double level = first / growth;
        if (!(level > 1e-8 && growth > 1e-8)) {
            boolean positive = x[0] > 0 && x[1] > 0;
            level = positive ? x[0] * x[0] / x[1] : Math.abs(mean);
            growth = positive ? x[1] / x[0] : 1;
        }
        at.level = level;
        at.trend = growth;
    }

    private Split byDecomposition(Component season) {
        int n = y.length;
        int half = m / 2;
        double[] sum = new double[m];
        int[] count = new int[m];
        for (int t = half; t < n - half; t++) {
            double trend = 0;
            if (m % 2 == 0) {
                trend = 0.5 * (y[t - half] + y[t + half]);
                for (int i = 1 - half; i < half; i++) {
                    trend += y[t + i];
                }
            } else {
                for (int i = -half; i <= half; i++) {
                    trend += y[t + i];
                }
            }
            trend /= m;
            sum[t % m] += season == ADDITIVE ? y[t] - trend : y[t] / trend;
            count[t % m]++;
        }
        double mean = 0;
        for (int k = 0; k < m; k++) {
            sum[k] /= count[k];
            mean += sum[k] / m;
        }
        for (int k = 0; k < m; k++) {
            sum[k] = season == ADDITIVE ? sum[k] - mean : sum[k] / mean;
        }
        double[] adjusted = new double[n];
        for (int t = 0; t < n; t++) {
            double s = sum[t % m];
            adjusted[t] = season == ADDITIVE ? y[t] - s : y[t] / Math.max(s, SMALLEST_INDEX);
        }
        return new Split(sum, adjusted);
    }

    private Split byRegression(Component season) {
        int n = y.length;
        int columns = m == 2 ? 3 : 4;
        double[][] design = new double[n][columns];
        for (int t = 0; t < n; t++) {
            double angle = 2 * StrictMath.PI * (t + 1) / m;
            design[t][0] = 1;
            design[t][1] = t + 1;
            design[t][2] = StrictMath.cos(angle);
            if (columns == 4) {
                design[t][3] = StrictMath.sin(angle);
            }
        }
        double intercept;
        double slope;
        try {
            double[] solution = new QRDecomposition(new Array2DRowRealMatrix(design, false))
                    .getSolver()
                    .solve(new ArrayRealVector(y, false))
                    .toArray();
            intercept = solution[0];
            slope = solution[1];
        } catch (SingularMatrixException e) {
            intercept = Arrays.stream(y).average().orElseThrow();
            slope = 0;
        }
        double[] line = new double[n];
        for (int t = 0; t < n; t++) {
            line[t] = intercept + slope * (t + 1);
        }
        double[] index = new double[m];
        for (int k = 0; k < m; k++) {
            index[k] = season == ADDITIVE ? y[k] - line[k] : y[k] / line[k];
        }
        return new Split(index, line);
    }
}
