package io.github.forceplan.forecast.decompose;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Stands in for missing observations where a method can't do without them (a decomposition, a test). As R's
 * {@code forecast::na.interp}: straight lines between neighbours, level beyond the ends; for a seasonal series straight
 * lines on its seasonally adjusted values, unless that leaves the range of the data by more than half of it.
 */
public final class Interpolation {

    private static final int MOST_HARMONICS = 5;
    private static final int MOST_POWERS = 6;

    private Interpolation() {}

    /**
     * @param y observations, {@code NaN} where missing, at least one there
     * @param period observations a cycle; 1 if there is none
     * @return the observations with every gap filled; the same array if there is none
     */
    public static double[] fill(double[] y, int period) {
        int observed = 0;
        for (double v : y) {
            observed += Double.isNaN(v) ? 0 : 1;
        }
        if (observed == 0) {
            throw new IllegalArgumentException("A series without any observation can't be interpolated.");
        }
        if (observed == y.length) {
            return y;
        }
        return period < 2 || observed <= 2 * period ? alongLines(y) : seasonally(y, period, observed);
    }

    /** Straight lines between neighbours that are there; the first and last of them extend to the ends. */
    private static double[] alongLines(double[] y) {
        double[] filled = y.clone();
        int last = -1;
        for (int t = 0; t < y.length; t++) {
            if (Double.isNaN(y[t])) {
                continue;
            }
            for (int gap = last + 1; gap < t; gap++) {
                filled[gap] = last < 0 ? y[t] : y[last] + (y[t] - y[last]) * (gap - last) / (t - last);
            }
            last = t;
        }
        for (int gap = last + 1; gap < y.length; gap++) {
            filled[gap] = y[last];
        }
        return filled;
    }

    private static double[] seasonally(double[] y, int period, int observed) {
        double[] filled = roughly(y, period, observed);
        double[] season =
                Stl.withSeasonalWindow(11).robust(true).split(filled, period).season();
        double[] adjusted = y.clone();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < y.length; t++) {
            adjusted[t] -= season[t];
            if (!Double.isNaN(y[t])) {
                least = Math.min(least, y[t]);
                most = Math.max(most, y[t]);
            }
        }
        adjusted = alongLines(adjusted);
        double leeway = 0.5 * (most - least);
        for (int t = 0; t < y.length; t++) {
            if (Double.isNaN(y[t])) {
                filled[t] = adjusted[t] + season[t];
                if (filled[t] > most + leeway || filled[t] < least - leeway) {
                    return alongLines(y);
                }
            }
        }
        return filled;
    }

    /** Fills gaps by regression on harmonics and powers of time. */
    private static double[] roughly(double[] y, int period, int observed) {
        int n = y.length;
        int harmonics = Math.min(period / 2, MOST_HARMONICS);
        int powers = Math.min(Math.max(n / 10, 1), MOST_POWERS);
        double[][] rows = new double[n][];
        double[][] known = new double[observed][];
        double[] response = new double[observed];
        int row = 0;
        for (int t = 0; t < n; t++) {
            rows[t] = regressors(t, n, period, harmonics, powers);
            if (!Double.isNaN(y[t])) {
                known[row] = rows[t];
                response[row++] = y[t];
            }
        }
        double[] coefficients;
        try {
            coefficients = new QRDecomposition(new Array2DRowRealMatrix(known, false))
                    .getSolver()
                    .solve(new ArrayRealVector(response, false))
                    .toArray();
        } catch (SingularMatrixException tooFewPlacesOfTheCycle) {
            return alongLines(y);
        }
        double[] filled = y.clone();
        for (int t = 0; t < n; t++) {
            if (Double.isNaN(y[t])) {
                filled[t] = 0;
                for (int j = 0; j < coefficients.length; j++) {
                    filled[t] += coefficients[j] * rows[t][j];
                }
            }
        }
        return filled;
    }

    private static double[] regressors(int t, int n, int period, int harmonics, int powers) {
        int sines = 2 * harmonics == period ? harmonics - 1 : harmonics;
        double[] row = new double[1 + harmonics + sines + powers];
        int column = 0;
        for (int k = 1; k <= harmonics; k++) {
            double angle = 2 * Math.PI * (long) k * (t + 1) / period;
            row[column++] = StrictMath.cos(angle);
            if (k <= sines) {
                row[column++] = StrictMath.sin(angle);
            }
        }
        // Legendre polynomials: the same space as powers, well conditioned.
        double x = n > 1 ? 2.0 * t / (n - 1) - 1 : 0;
        double previous = 1;
        double current = x;
        row[column++] = previous;
        for (int power = 1; power <= powers; power++) {
            row[column++] = current;
            double next = ((2 * power + 1) * x * current - power * previous) / (power + 1);
            previous = current;
            current = next;
        }
        return row;
    }
}
