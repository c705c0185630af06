package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.statespace.KalmanFilter;
import io.github.forceplan.forecast.statespace.StateSpaceModel;
import java.util.Arrays;

/**
 * A series and its regression columns made ready for the likelihoods of models with one pair of differences: the
 * differenced series brought to unit size, the differenced columns made orthonormal. Immutable.
 */
final class Design {

    /** Less variation than this, relative to the largest value, is rounding. */
    private static final double ROUNDING = 1e-13;

    /** Levels less the effects that are fixed; {@code NaN} where missing. */
    final double[] y;
    /** Which regression columns are estimated. */
    final int[] estimated;
    /** Index of the first observation, and one past the last. */
    final int first;

    final int end;
    /** Whether an observation is missing between them. */
    final boolean gaps;
    /** Observations left after differencing. */
    final int usable;
    /** Length of the differenced series, missing ones included. */
    final int size;
    /** Size of the differenced series, by which it was divided; 0 if the regression explains it exactly. */
    final double scale;
    /** Differenced: the series by its size, then the columns orthonormal. */
    final double[][] differenced;

    /** Least-squares coefficients of the orthonormal columns, errors taken as independent. */
    final double[] ordinary;

    private final double[][] triangle;
    private final RegressionColumns columns;

    /**
     * @param fixed a value for each regression coefficient held, {@code NaN} for each estimated
     * @throws UnfittableSeriesException if nothing is left after differencing, or a column's effect can't be told
     */
    Design(String series, String model, double[] values, RegressionColumns columns, double[] fixed, int[] lags) {
        this.columns = columns;
        y = values.clone();
        estimated = new int[(int) Arrays.stream(fixed).filter(Double::isNaN).count()];
        for (int c = 0, k = 0; c < fixed.length; c++) {
            if (Double.isNaN(fixed[c])) {
                estimated[k++] = c;
            } else {
                for (int t = 0; t < y.length; t++) {
                    y[t] -= fixed[c] * columns.values()[c][t];
                }
            }
        }
        int from = 0;
        int to = y.length;
        while (from < to && Double.isNaN(y[from])) {
            from++;
        }
        while (to > from && Double.isNaN(y[to - 1])) {
            to--;
        }
        first = from;
        end = to;
        int observed = 0;
        double largest = 0;
        for (int t = first; t < end; t++) {
            if (!Double.isNaN(y[t])) {
                observed++;
                largest = Math.max(largest, Math.abs(y[t]));
            }
        }
        gaps = observed < end - first;
        int lost = Arrays.stream(lags).sum();
        usable = observed - lost;
        size = end - first - lost;
        if (usable < 1 || size < 1) {
            throw new UnfittableSeriesException(
                    series, model, observed + " observations are too few for differences that use up " + lost + ".");
        }
        differenced = new double[1 + estimated.length][];
        differenced[0] = difference(y, lags);
        double[][] regression = new double[estimated.length][];
        for (int c = 0; c < estimated.length; c++) {
            regression[c] = difference(columns.values()[estimated[c]], lags);
            dropRounding(regression[c], columns.values()[estimated[c]]);
            differenced[c + 1] = regression[c];
        }
        int[] dependent = new int[1];
        double[][] r = Projection.orthonormalise(regression, size, dependent);
        if (r == null || (gaps && !isDeterminedByObservations(lags, dependent))) {
            throw new UnfittableSeriesException(
                    series,
                    model,
                    "the effect of regressor '" + columns.names().get(estimated[dependent[0]])
                            + "' can't be told from the other terms, because within the history it is constant or a "
                            + "combination of them. Remove it, or fix its coefficient.");
        }
        triangle = r;
        ordinary = new double[estimated.length];
        scale = scale(largest);
        if (scale > 0) {
            for (int t = 0; t < size; t++) {
                differenced[0][t] /= scale;
            }
        }
    }

    /** Number of regression columns, those with fixed coefficients included. */
    int columns() {
        return columns.values().length;
    }

    /** Number of estimated regression coefficients. */
    int regressors() {
        return estimated.length;
    }

    /** Whether the columns can be told apart where there are observations: with independent noise after differencing. */
    private boolean isDeterminedByObservations(int[] lags, int[] dependent) {
        int seasonalD = (int) Arrays.stream(lags).filter(lag -> lag > 1).count();
        double[] delta = Polynomials.differencing(lags.length - seasonalD, seasonalD, seasonalD > 0 ? lags[0] : 1);
        StateSpaceModel noise = ArimaStateSpace.of(new double[0], new double[0], delta, true);
        double[][] seen = new double[estimated.length][];
        for (int c = 0; c < seen.length; c++) {
            double[] x = Arrays.copyOfRange(columns.values()[estimated[c]], first, end);
            for (int t = 0; t < x.length; t++) {
                x[t] = Double.isNaN(y[first + t]) ? Double.NaN : x[t];
            }
            seen[c] = KalmanFilter.scan(noise, x).standardisedInnovations();
            dropRounding(seen[c], columns.values()[estimated[c]]);
        }
        return Projection.orthonormalise(seen, end - first, dependent) != null;
    }

    private double[] difference(double[] levels, int[] lags) {
        double[] w = Arrays.copyOfRange(levels, first, end);
        for (int lag : lags) {
            double[] shorter = new double[Math.max(w.length - lag, 0)];
            for (int t = 0; t < shorter.length; t++) {
                shorter[t] = w[t + lag] - w[t];
            }
            w = shorter;
        }
        return w;
    }

    private void dropRounding(double[] w, double[] levels) {
        double largest = 0;
        for (int t = first; t < end; t++) {
            largest = Math.max(largest, Math.abs(levels[t]));
        }
        for (int t = 0; t < w.length; t++) {
            if (Math.abs(w[t]) <= ROUNDING * largest) {
                w[t] = 0;
            }
        }
    }

    /** Root mean square of what least squares leaves of the differenced series; keeps its coefficients. */
    private double scale(double largest) {
        double[][] work = new double[differenced.length][];
        int count = 0;
        for (double v : differenced[0]) {
            count += Double.isNaN(v) ? 0 : 1;
        }
        if (count == 0) {
            // Gaps leave no difference whole; the levels give the size.
            double mean =
                    Arrays.stream(y).filter(v -> !Double.isNaN(v)).average().orElse(0);
            double squares = 0;
            int observed = 0;
            for (double v : y) {
                if (!Double.isNaN(v)) {
                    squares += (v - mean) * (v - mean);
                    observed++;
                }
            }
            double size = Math.sqrt(squares / observed);
            return size > ROUNDING * largest ? size : 0;
        }
        for (int c = 0; c < work.length; c++) {
            work[c] = new double[count];
            for (int t = 0, k = 0; t < this.size; t++) {
                if (!Double.isNaN(differenced[0][t])) {
                    work[c][k++] = differenced[c][t];
                }
            }
        }
        double[] coefficients = Projection.coefficients(work, work.length, count);
        System.arraycopy(coefficients, 0, ordinary, 0, coefficients.length);
        double size = Math.sqrt(Projection.dot(work[0], work[0], count) / count);
        return size > ROUNDING * largest ? size : 0;
    }

    /**
     * Levels for a likelihood that can't difference: the series by its size, then the columns under the same
     * transformation as the differenced ones.
     */
    double[][] levels() {
        int n = end - first;
        double[][] levels = new double[differenced.length][n];
        for (int t = 0; t < n; t++) {
            levels[0][t] = y[first + t] / (scale > 0 ? scale : 1);
            double[] row = new double[estimated.length];
            for (int c = 0; c < row.length; c++) {
                double sum = columns.values()[estimated[c]][first + t];
                for (int b = 0; b < c; b++) {
                    sum -= row[b] * triangle[b][c];
                }
                row[c] = sum / triangle[c][c];
                levels[c + 1][t] = row[c];
            }
        }
        return levels;
    }

    /** Coefficients of the orthonormal columns to those of the estimated columns. */
    double[] estimates(double[] orthonormal) {
        double[] b = orthonormal.clone();
        Projection.backSubstitute(triangle, b);
        for (int c = 0; c < b.length; c++) {
            b[c] *= scale > 0 ? scale : 1;
        }
        return b;
    }

    /** Coefficients of the orthonormal columns to those of the regression, the fixed ones in their places. */
    double[] coefficients(double[] orthonormal, double[] fixed) {
        double[] b = estimates(orthonormal);
        double[] all = fixed.clone();
        for (int c = 0; c < estimated.length; c++) {
            all[estimated[c]] = b[c];
        }
        return all;
    }
}
