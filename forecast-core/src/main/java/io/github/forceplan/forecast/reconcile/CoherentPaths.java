package io.github.forceplan.forecast.reconcile;

import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sample paths of all nodes of a hierarchy that add up in every path and step: each draw of the base models is reconciled
 * by itself; Panagiotelis, Gamakumara, Athanasopoulos and Hyndman (2023), "Probabilistic forecast reconciliation:
 * properties, evaluation and score optimisation", European Journal of Operational Research 306(2), theorem 3.1. Immutable.
 */
public final class CoherentPaths {

    private final Hierarchy hierarchy;
    private final Period start;

    /** [node][path][step] */
    private final double[][][] values;

    private CoherentPaths(Hierarchy hierarchy, Period start, double[][][] values) {
        this.hierarchy = hierarchy;
        this.start = start;
        this.values = values;
    }

    /**
     * Reconciles path by path and step by step.
     *
     * @param base paths of every node, in the order of {@link Hierarchy#nodes}, all of one number, horizon and start; path
     *     {@code i} of all nodes is one future (see {@link #joined})
     * @param threads 1 or more; they don't change the result
     */
    public static CoherentPaths of(Reconciliation method, List<SamplePaths> base, int threads) {
        Hierarchy hierarchy = method.hierarchy();
        requireAlike(hierarchy, base);
        int paths = base.get(0).count();
        double[][][] values = new double[hierarchy.size()][paths][base.get(0).horizon()];
        Spread.over(paths, threads, (from, to) -> reconcile(method, base, values, from, to));
        return new CoherentPaths(hierarchy, base.get(0).start(), values);
    }

    /** The same in one thread. */
    public static CoherentPaths of(Reconciliation method, List<SamplePaths> base) {
        return of(method, base, 1);
    }

    private static void reconcile(
            Reconciliation method, List<SamplePaths> base, double[][][] values, int from, int to) {
        double[] at = new double[values.length];
        for (int path = from; path < to; path++) {
            for (int step = 0; step < values[0][path].length; step++) {
                for (int i = 0; i < at.length; i++) {
                    at[i] = base.get(i).value(path, step);
                }
                double[] reconciled = method.reconcile(at);
                for (int i = 0; i < at.length; i++) {
                    values[i][path][step] = reconciled[i];
                }
            }
        }
    }

    /**
     * Paths that were drawn node by node, put together so that futures of the nodes go together as their residuals did:
     * the paths of each node are reordered, by their sums, into the ranks of correlated normal deviates; Iman and Conover
     * (1982), "A distribution-free approach to inducing rank correlation among input variables", Communications in
     * Statistics B 11(3). Each node's own paths stay what they were.
     *
     * @param base paths of every node, all of one number
     * @param errors covariance of the nodes' one-step errors, of which the correlations are used
     * @param stream of the deviates; path {@code i} uses draw {@code i}
     */
    public static List<SamplePaths> joined(List<SamplePaths> base, ErrorCovariance errors, RandomStream stream) {
        Hierarchy.requireLength("nodes", errors.size(), base.size());
        int k = base.size();
        int paths = base.get(0).count();
        double[][] root = root(errors);
        double[][] deviates = new double[k][paths];
        double[] independent = new double[k];
        for (int path = 0; path < paths; path++) {
            stream.reset(path);
            for (int i = 0; i < k; i++) {
                independent[i] = stream.nextGaussian();
                double sum = 0;
                for (int j = 0; j <= i; j++) {
                    sum += root[i][j] * independent[j];
                }
                deviates[i][path] = sum;
            }
        }
        return IntStream.range(0, k)
                .mapToObj(i -> reordered(base.get(i), deviates[i]))
                .toList();
    }

    private static SamplePaths reordered(SamplePaths paths, double[] deviates) {
        double[] sums = new double[paths.count()];
        for (int path = 0; path < sums.length; path++) {
            for (int step = 0; step < paths.horizon(); step++) {
                sums[path] += paths.value(path, step);
            }
        }
        int[] bySum = order(sums);
        int[] byDeviate = order(deviates);
        double[][] values = new double[sums.length][];
        for (int rank = 0; rank < sums.length; rank++) {
            values[byDeviate[rank]] = paths.path(bySum[rank]);
        }
        return SamplePaths.owning(paths.start(), values);
    }

    /** Places in ascending order of value, ties by place. */
    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A lower root of the correlations, directions without variance left out. */
    private static double[][] root(ErrorCovariance errors) {
        int k = errors.size();
        double[][] root = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = errors.correlation(i, j);
                for (int c = 0; c < j; c++) {
                    sum -= root[i][c] * root[j][c];
                }
                if (i == j) {
                    root[i][i] = Math.sqrt(Math.max(0, sum));
                } else {
                    root[i][j] = root[j][j] > 1e-7 ? sum / root[j][j] : 0;
                }
            }
        }
        return root;
    }

    private static void requireAlike(Hierarchy hierarchy, List<SamplePaths> base) {
        Hierarchy.requireLength("nodes", base.size(), hierarchy.size());
        SamplePaths first = base.get(0);
        for (int i = 0; i < base.size(); i++) {
            SamplePaths paths = base.get(i);
            if (paths.count() != first.count()
                    || paths.horizon() != first.horizon()
                    || !paths.start().equals(first.start())) {
                throw new IllegalArgumentException("The paths of '"
                        + hierarchy.nodes().get(i) + "' (" + paths.count() + " of " + paths.horizon() + " steps from "
                        + paths.start() + ") differ from those of '"
                        + hierarchy.nodes().get(0) + "' (" + first.count()
                        + " of " + first.horizon() + " from " + first.start() + "). Draw all alike.");
            }
        }
    }

    public Hierarchy hierarchy() {
        return hierarchy;
    }

    /** How many. */
    public int count() {
        return values[0].length;
    }

    /** Their steps. */
    public int horizon() {
        return values[0][0].length;
    }

    /** A node, by its place among {@link Hierarchy#nodes}, in a path at a step. */
    public double value(int node, int path, int step) {
        return values[node][path][step];
    }

    /** The paths of one node. */
    public SamplePaths of(String node) {
        double[][] own = values[hierarchy.place(node)];
        return SamplePaths.owning(start, Arrays.stream(own).map(double[]::clone).toArray(double[][]::new));
    }
}
