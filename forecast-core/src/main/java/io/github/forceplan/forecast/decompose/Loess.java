package io.github.forceplan.forecast.decompose;

import org.jspecify.annotations.Nullable;

/**
 * Locally weighted regression on evenly spaced points, as STL uses it: tricube weights over the nearest {@code window}
 * points, degree 0 or 1, evaluated at every {@code jump}-th point and joined by straight lines. Places count from 1.
 * Cleveland, Cleveland, McRae and Terpenning (1990), "STL: a seasonal-trend decomposition procedure based on loess",
 * Journal of Official Statistics 6(1), section 2.
 *
 * @param window points in a neighbourhood; odd
 * @param degree 0 (local mean) or 1 (local line)
 * @param jump distance between points evaluated, 1 or more
 */
record Loess(int window, int degree, int jump) {

    /** Smooths the first {@code n} values of {@code y} into {@code out} from {@code offset} on. */
    void smooth(double[] y, int n, double @Nullable [] robustness, double[] out, int offset, double[] weights) {
        if (n < 2) {
            out[offset] = y[0];
            return;
        }
        int step = Math.min(jump, n - 1);
        int half = (window + 1) / 2;
        int left = 1;
        int right = Math.min(window, n);
        for (int i = 1; i <= n; i += step) {
            if (window < n) {
                left = Math.max(1, Math.min(i - half + 1, n - window + 1));
                right = left + window - 1;
            }
            double value = at(i, y, n, left, right, robustness, weights);
            out[offset + i - 1] = Double.isNaN(value) ? y[i - 1] : value;
        }
        if (step == 1) {
            return;
        }
        for (int i = 1; i <= n - step; i += step) {
            joinByLine(out, offset + i - 1, offset + i - 1 + step);
        }
        int last = (n - 1) / step * step + 1;
        if (last != n) {
            double value = at(n, y, n, left, right, robustness, weights);
            out[offset + n - 1] = Double.isNaN(value) ? y[n - 1] : value;
            joinByLine(out, offset + last - 1, offset + n - 1);
        }
    }

    /**
     * The local regression at a place, which may lie outside 1 … n.
     *
     * @param left first place of the neighbourhood
     * @param right last place of the neighbourhood
     * @return {@code NaN} if every point of the neighbourhood has weight 0
     */
    double at(int place, double[] y, int n, int left, int right, double @Nullable [] robustness, double[] weights) {
        double bandwidth = Math.max(place - left, right - place);
        if (window > n) {
            bandwidth += (window - n) / 2;
        }
        double whole = 0.999 * bandwidth;
        double core = 0.001 * bandwidth;
        double total = 0;
        for (int j = left; j <= right; j++) {
            double distance = Math.abs(j - place);
            double weight = 0;
            if (distance <= whole) {
                weight = distance <= core ? 1 : cube(1 - cube(distance / bandwidth));
                if (robustness != null) {
                    weight *= robustness[j - 1];
                }
                total += weight;
            }
            weights[j - 1] = weight;
        }
        if (total <= 0) {
            return Double.NaN;
        }
        for (int j = left; j <= right; j++) {
            weights[j - 1] /= total;
        }
        if (bandwidth > 0 && degree > 0) {
            tilt(place, n, left, right, weights);
        }
        double value = 0;
        for (int j = left; j <= right; j++) {
            value += weights[j - 1] * y[j - 1];
        }
        return value;
    }

    /** Turns the weights of a local mean into those of a local line, unless the points lie too close together. */
    private static void tilt(int place, int n, int left, int right, double[] weights) {
        double centre = 0;
        for (int j = left; j <= right; j++) {
            centre += weights[j - 1] * j;
        }
        double spread = 0;
        for (int j = left; j <= right; j++) {
            spread += weights[j - 1] * (j - centre) * (j - centre);
        }
        if (Math.sqrt(spread) > 0.001 * (n - 1)) {
            double slope = (place - centre) / spread;
            for (int j = left; j <= right; j++) {
                weights[j - 1] *= slope * (j - centre) + 1;
            }
        }
    }

    private static void joinByLine(double[] values, int from, int to) {
        double slope = (values[to] - values[from]) / (to - from);
        for (int i = from + 1; i < to; i++) {
            values[i] = values[from] + slope * (i - from);
        }
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
