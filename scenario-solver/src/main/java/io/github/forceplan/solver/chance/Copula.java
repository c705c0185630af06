package io.github.forceplan.solver.chance;

import io.github.forceplan.forecast.random.StandardNormal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A Gaussian copula of some uncertain inputs: their normal scores z = Φ⁻¹(u) are jointly normal, so that each input keeps
 * its own distribution. A rank correlation ρ between two inputs is a correlation 2·sin(πρ ÷ 6) of their scores (Kruskal
 * 1958, Journal of the American Statistical Association 53); it holds within each year. From one year to a
 * later one an input's scores are correlated by its persistence to the power of the years between, and with those of
 * another input by that times their correlation (a vector autoregression of first order with a diagonal matrix). An input
 * with one number for all years has the same correlation with every year of another.
 */
public final class Copula {

    private static final double EPSILON = 1e-9;
    private static final int HIGHAM_STEPS = 500;

    private final List<UncertainInput> inputs;
    private final double[][] factor;

    private Copula(List<UncertainInput> inputs, double[][] factor) {
        this.inputs = List.copyOf(inputs);
        this.factor = factor;
    }

    /** Two inputs and the rank correlation between them. */
    public record Pair(String one, String other, double rankCorrelation) {

        /** Whether it is of these inputs, either way round. */
        boolean is(String a, String b) {
            return one.equals(a) && other.equals(b) || one.equals(b) && other.equals(a);
        }
    }

    /**
     * @param inputs by address; those that a pair names, and those that persist from year to year
     * @param pairs what is not named is not correlated
     * @throws IllegalArgumentException if no random numbers are correlated so; the message has the nearest that are
     */
    public static Copula of(Map<String, UncertainInput> inputs, List<Pair> pairs) {
        List<UncertainInput> all = List.copyOf(inputs.values());
        double[][] between = new double[all.size()][all.size()];
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                between[i][j] = i == j
                        ? 1
                        : scores(pairs, all.get(i).address(), all.get(j).address());
            }
        }
        if (!positiveDefinite(between)) {
            throw new IllegalArgumentException("The correlations contradict each other: no random numbers have them all"
                    + " (their matrix is not positive definite). The nearest that can be (Higham 2002): "
                    + words(pairs, all, nearest(between)) + ".");
        }
        double[][] stacked = stacked(all, between, 1);
        if (!positiveDefinite(stacked)) {
            double share = 1;
            for (double step = 0.5; step > 1e-4; step /= 2) {
                share -= positiveDefinite(stacked(all, between, share)) ? -step : step;
            }
            double most = Math.max(0, Math.floor(1000 * (share - 1e-3)) / 1000);
            throw new IllegalArgumentException("The correlations can't hold in every year beside the persistence of the"
                    + " assumptions (their matrix over all years is not positive definite). All of them times " + most
                    + " can.");
        }
        return new Copula(
                all,
                new CholeskyDecomposition(MatrixUtils.createRealMatrix(stacked))
                        .getL()
                        .getData());
    }

    private static double scores(List<Pair> pairs, String a, String b) {
        double found = 0;
        for (Pair pair : pairs) {
            if (pair.is(a, b)) {
                found = 2 * StrictMath.sin(Math.PI * pair.rankCorrelation() / 6);
            }
        }
        return found;
    }

    private static double[][] stacked(List<UncertainInput> inputs, double[][] between, double share) {
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            for (int year = 0; year < inputs.get(i).dimensions(); year++) {
                rows.add(new int[] {i, year});
            }
        }
        double[][] stacked = new double[rows.size()][rows.size()];
        for (int r = 0; r < stacked.length; r++) {
            for (int s = 0; s < stacked.length; s++) {
                int i = rows.get(r)[0];
                int j = rows.get(s)[0];
                int lag = rows.get(s)[1] - rows.get(r)[1];
                double at = i == j ? 1 : share * between[i][j];
                boolean apart = inputs.get(i).dimensions() == 1 || inputs.get(j).dimensions() == 1;
                UncertainInput later = inputs.get(lag > 0 ? j : i);
                stacked[r][s] = apart ? at : at * power(later.persistence(), Math.abs(lag));
            }
        }
        return stacked;
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }

    private static boolean positiveDefinite(double[][] matrix) {
        try {
            new CholeskyDecomposition(MatrixUtils.createRealMatrix(matrix), 1e-12, EPSILON);
            return true;
        } catch (NonPositiveDefiniteMatrixException e) {
            return false;
        }
    }

    /**
     * The nearest correlation matrix in the Frobenius norm, by alternating projections with Dykstra's correction (Higham
     * 2002, IMA Journal of Numerical Analysis 22(3), algorithm 3.3), drawn a thousandth of the way to no correlation.
     */
    static double[][] nearest(double[][] matrix) {
        int n = matrix.length;
        RealMatrix y = MatrixUtils.createRealMatrix(matrix);
        RealMatrix correction = MatrixUtils.createRealMatrix(n, n);
        for (int step = 0; step < HIGHAM_STEPS; step++) {
            RealMatrix r = y.subtract(correction);
            EigenDecomposition eigen = new EigenDecomposition(r);
            RealMatrix clipped = MatrixUtils.createRealMatrix(n, n);
            for (int i = 0; i < n; i++) {
                clipped.setEntry(i, i, Math.max(0, eigen.getRealEigenvalue(i)));
            }
            RealMatrix x = eigen.getV().multiply(clipped).multiply(eigen.getVT());
            correction = x.subtract(r);
            y = x.add(x.transpose()).scalarMultiply(0.5);
            for (int i = 0; i < n; i++) {
                y.setEntry(i, i, 1);
            }
        }
        double[][] nearest = y.getData();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                nearest[i][j] *= i == j ? 1 : 0.999;
            }
        }
        return nearest;
    }

    /** Toward zero, so that what is printed can be stated. */
    private static String words(List<Pair> pairs, List<UncertainInput> inputs, double[][] nearest) {
        List<String> words = new ArrayList<>();
        List<String> addresses = inputs.stream().map(UncertainInput::address).toList();
        for (Pair pair : pairs) {
            double scores = nearest[addresses.indexOf(pair.one())][addresses.indexOf(pair.other())];
            double rank = 6 / Math.PI * StrictMath.asin(scores / 2);
            double printed = Math.signum(rank) * Math.floor(1000 * Math.abs(rank)) / 1000;
            words.add("'" + pair.one() + "' and '" + pair.other() + "' " + (printed == 0 ? 0.0 : printed));
        }
        return String.join(", ", words);
    }

    List<UncertainInput> inputs() {
        return inputs;
    }

    /** Numbers in a draw. */
    int dimensions() {
        return factor.length;
    }

    /** [dimension][draw] probabilities made of as many independent ones. */
    double[][] mixed(double[][] independent) {
        double[][] scores = scores(independent);
        int draws = independent[0].length;
        double[][] mixed = new double[factor.length][draws];
        for (int d = 0; d < draws; d++) {
            for (int i = factor.length - 1; i >= 0; i--) {
                double z = 0;
                for (int k = 0; k <= i; k++) {
                    z += factor[i][k] * scores[k][d];
                }
                // The first is its own.
                mixed[i][d] = i == 0 ? independent[0][d] : probability(z);
            }
        }
        return mixed;
    }

    private static double probability(double z) {
        double p = StandardNormal.probability(z);
        return Math.max(0x1.0p-53, Math.min(1 - 0x1.0p-53, p));
    }

    private static double[][] scores(double[][] probabilities) {
        double[][] scores = new double[probabilities.length][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = new double[probabilities[i].length];
            for (int d = 0; d < scores[i].length; d++) {
                scores[i][d] = StandardNormal.quantile(probabilities[i][d]);
            }
        }
        return scores;
    }

    /**
     * The same numbers of each dimension in another order, replicate by replicate: that in which scores with the wanted
     * correlation stand (Iman and Conover 1982, Communications in Statistics: Simulation and Computation 11(3)). What the
     * scores happen to be correlated by in the sample is taken out first, if there are draws enough to know it.
     */
    double[][] reordered(double[][] columns, int replicates) {
        double[][] reordered = new double[columns.length][columns[0].length];
        for (int r = 0; r < replicates; r++) {
            int first = r;
            int n = (columns[0].length - r + replicates - 1) / replicates;
            double[][] own = new double[columns.length][n];
            for (int i = 0; i < own.length; i++) {
                for (int d = 0; d < n; d++) {
                    own[i][d] = columns[i][first + d * replicates];
                }
            }
            double[][] target = n == 0 ? own : target(scores(own));
            for (int i = 0; i < own.length; i++) {
                double[] sorted = own[i].clone();
                Arrays.sort(sorted);
                int[] order = order(target[i]);
                for (int rank = 0; rank < n; rank++) {
                    reordered[i][first + order[rank] * replicates] = sorted[rank];
                }
            }
        }
        return reordered;
    }

    /** Scores correlated as they should be. */
    private double[][] target(double[][] scores) {
        int n = scores[0].length;
        RealMatrix mixing = MatrixUtils.createRealMatrix(factor);
        double[][] sample = new double[scores.length][scores.length];
        for (int i = 0; i < sample.length; i++) {
            for (int j = 0; j < sample.length; j++) {
                sample[i][j] = correlation(scores[i], scores[j]);
            }
        }
        if (n > 2 * scores.length && positiveDefinite(sample)) {
            RealMatrix happens = new CholeskyDecomposition(MatrixUtils.createRealMatrix(sample)).getL();
            mixing = mixing.multiply(MatrixUtils.inverse(happens));
        }
        return mixing.multiply(MatrixUtils.createRealMatrix(scores)).getData();
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = 0;
        double meanB = 0;
        for (int d = 0; d < a.length; d++) {
            meanA += a[d] / a.length;
            meanB += b[d] / b.length;
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int d = 0; d < a.length; d++) {
            ab += (a[d] - meanA) * (b[d] - meanB);
            aa += (a[d] - meanA) * (a[d] - meanA);
            bb += (b[d] - meanB) * (b[d] - meanB);
        }
        return a == b ? 1 : ab / Math.sqrt(aa * bb);
    }

    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(d -> values[d]).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
