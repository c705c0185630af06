package io.github.forceplan.forecast.evaluation;

import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a series changes, by the pruned exact linear time method (PELT); Killick, Fearnhead and Eckley (2012), "Optimal
 * detection of changepoints with a linear computational cost", Journal of the American Statistical Association 107.
 * Segments are normal; the segmentation minimises −2 log likelihood plus a penalty a change. Missing observations are
 * passed over.
 */
public final class ChangePoints {

    /** What may change from segment to segment. */
    public enum Change {
        /** The mean; the variance is one throughout and is estimated from first differences. */
        MEAN,
        /** Mean and variance; a segment has two observations or more. */
        MEAN_AND_VARIANCE
    }

    /** Normalises the median absolute deviation to a standard deviation. */
    private static final double MAD = 1.4826022185056018;

    private static final double LOG_TWO_PI = 1.8378770664093453;

    private ChangePoints() {}

    /**
     * Changes with the penalty (parameters that change + 2) × log n: the modified criterion of Zhang and Siegmund (2007,
     * Biometrics 63) without its term for segment lengths.
     *
     * @return indices of the first observation of each new segment, ascending; empty if nothing changes
     */
    public static List<Integer> find(TimeSeries series, Change change) {
        int parameters = change == Change.MEAN ? 1 : 2;
        return find(series, change, (parameters + 2) * StrictMath.log(Math.max(series.observed(), 1)));
    }

    /** Changes with a penalty of one's own for each, on the scale of −2 log likelihood, not negative. */
    public static List<Integer> find(TimeSeries series, Change change, double penalty) {
        if (!(penalty >= 0)) {
            throw new IllegalArgumentException("The penalty (" + penalty + ") must not be negative.");
        }
        double[] values = new double[series.observed()];
        int[] place = new int[values.length];
        int n = 0;
        for (int t = 0; t < series.size(); t++) {
            if (!series.isMissing(t)) {
                values[n] = series.value(t);
                place[n++] = t;
            }
        }
        int shortest = change == Change.MEAN ? 1 : 2;
        if (n < 2 * shortest) {
            return List.of();
        }
        Costs costs = new Costs(values, change);
        if (costs.isConstant()) {
            return List.of();
        }
        return segment(n, shortest, penalty, costs).stream().map(i -> place[i]).toList();
    }

    private static List<Integer> segment(int n, int shortest, double penalty, Costs costs) {
        double[] best = new double[n + 1];
        int[] from = new int[n + 1];
        best[0] = -penalty;
        List<Integer> candidates = new ArrayList<>();
        for (int end = shortest; end <= n; end++) {
            int start = end - shortest;
            if (start == 0 || start >= shortest) {
                candidates.add(start);
            }
            best[end] = Double.POSITIVE_INFINITY;
            for (int candidate : candidates) {
                double value = best[candidate] + costs.of(candidate, end) + penalty;
                if (value < best[end]) {
                    best[end] = value;
                    from[end] = candidate;
                }
            }
            // a start is given up once a change here serves better and the next end leaves room for its segment
            int here = end - shortest + 1;
            candidates.removeIf(candidate ->
                    here - candidate >= shortest && best[candidate] + costs.of(candidate, here) > best[here]);
        }
        List<Integer> changes = new ArrayList<>();
        for (int at = from[n]; at > 0; at = from[at]) {
            changes.add(at);
        }
        Collections.reverse(changes);
        return changes;
    }

    /** −2 log likelihood of segments from cumulative sums of the centred values. */
    private static final class Costs {

        private final Change change;
        private final double[] sums;
        private final double[] squares;
        private final double variance;
        private final double floor;

        Costs(double[] values, Change change) {
            this.change = change;
            int n = values.length;
            double mean = 0;
            for (double value : values) {
                mean += value / n;
            }
            sums = new double[n + 1];
            squares = new double[n + 1];
            for (int i = 0; i < n; i++) {
                double centred = values[i] - mean;
                sums[i + 1] = sums[i] + centred;
                squares[i + 1] = squares[i] + centred * centred;
            }
            double[] differences = new double[n - 1];
            for (int i = 1; i < n; i++) {
                differences[i - 1] = Math.abs(values[i] - values[i - 1]);
            }
            java.util.Arrays.sort(differences);
            double spread = MAD * median(differences) / Math.sqrt(2);
            double total = squares[n] / n;
            // more than half of the steps are none: the median says nothing, so the plain variance stands in
            variance = spread > 0 ? spread * spread : total;
            floor = 1e-12 * total;
        }

        boolean isConstant() {
            return !(variance > 0);
        }

        double of(int start, int end) {
            double n = end - start;
            double sum = sums[end] - sums[start];
            double rest = Math.max(0, squares[end] - squares[start] - sum * sum / n);
            if (change == Change.MEAN) {
                return rest / variance;
            }
            return n * (LOG_TWO_PI + StrictMath.log(Math.max(rest / n, floor)) + 1);
        }

        private static double median(double[] sorted) {
            int n = sorted.length;
            return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        }
    }
}
