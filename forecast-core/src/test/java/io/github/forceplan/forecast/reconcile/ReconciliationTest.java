package io.github.forceplan.forecast.reconcile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.reference.ReferenceTable;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the algebra written out in {@code src/test/R/reconcile.R}, and small cases by hand. */
class ReconciliationTest {

    /** R prints 14 digits. */
    private static final double PRINTED = 1e-11;

    private static final ReferenceTable R = new ReferenceTable(ReconciliationTest.class, "reconcile.txt");
    private static final Hierarchy SMALL = HierarchyTest.small();

    private static double[][] residuals() {
        double[][] residuals = new double[8][];
        Arrays.setAll(residuals, i -> R.vector("residuals/" + (i + 1)));
        return residuals;
    }

    private static void assertClose(double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], PRINTED * (10 + Math.abs(expected[i])), "node " + i);
        }
    }

    private static double[] leastSquares(ErrorCovariance covariance, String base) {
        return LeastSquares.of(SMALL, covariance).reconcile(R.vector(base));
    }

    @Test
    void leastSquaresAreThoseOfTheSummingMatrix() {
        assertClose(R.vector("ols"), leastSquares(ErrorCovariance.equal(SMALL), "base"));
        assertClose(R.vector("structural"), leastSquares(ErrorCovariance.structural(SMALL), "base"));
        assertClose(R.vector("variance"), leastSquares(ErrorCovariance.variances(residuals()), "base"));
        assertClose(R.vector("sample"), leastSquares(ErrorCovariance.sample(residuals()), "base"));
        ErrorCovariance shrunk = ErrorCovariance.shrunk(residuals());
        assertEquals(R.number("lambda"), shrunk.shrinkage(), 1e-12);
        assertClose(R.vector("shrunk"), leastSquares(shrunk, "base"));
    }

    @Test
    void aForecastWithoutErrorStands() {
        ErrorCovariance certain = ErrorCovariance.ofVariances(0, 3, 2, 1, 1, 1, 1, 1);
        double[] reconciled = leastSquares(certain, "base");
        assertClose(R.vector("certain"), reconciled);
        assertEquals(107, reconciled[0], 1e-12);
    }

    /** Two parts and a total, errors alike: every forecast gives way by a third of the gap. */
    @Test
    void aThirdOfTheGapEach() {
        Hierarchy pair =
                Hierarchy.of(List.of("x", "y")).total("both", List.of("x", "y")).build();
        double[] reconciled = LeastSquares.of(pair, ErrorCovariance.equal(pair)).reconcile(new double[] {12, 4, 5});
        assertArrayEquals(new double[] {11, 5, 6}, reconciled, 1e-14);
    }

    @Test
    void timesWithoutEveryResidualAreLeftOut() {
        double[][] residuals = residuals();
        double[][] longer = new double[8][];
        for (int i = 0; i < 8; i++) {
            longer[i] = Arrays.copyOf(residuals[i], 13);
            longer[i][12] = i == 3 ? Double.NaN : 100;
        }
        assertClose(R.vector("shrunk"), leastSquares(ErrorCovariance.shrunk(longer), "base"));
        for (double[] of : longer) {
            Arrays.fill(of, 2, 13, Double.NaN);
        }
        assertThrows(IllegalArgumentException.class, () -> ErrorCovariance.shrunk(longer));
        assertThrows(IllegalArgumentException.class, () -> ErrorCovariance.ofVariances(0, 0));
        assertThrows(IllegalArgumentException.class, () -> ErrorCovariance.ofVariances(1, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> LeastSquares.of(HierarchyTest.small(), ErrorCovariance.ofVariances(1)));
    }

    @Test
    void periodsAndBothReconcileAsTheSummingMatrixHasIt() {
        Hierarchy temporal = Hierarchy.temporal(4, 2);
        assertClose(
                R.vector("temporal/structural"),
                LeastSquares.of(temporal, ErrorCovariance.structural(temporal)).reconcile(R.vector("temporal/base")));
        Hierarchy cross = Hierarchy.of(List.of("x", "y"))
                .total("T", List.of("x", "y"))
                .build()
                .across(Hierarchy.temporal(4));
        assertClose(
                R.vector("cross/structural"),
                LeastSquares.of(cross, ErrorCovariance.structural(cross)).reconcile(R.vector("cross/base")));
    }

    @Test
    void noNodeFallsBelowZero() {
        for (int i = 1; i <= 4; i++) {
            double[] low = R.vector("low/" + i);
            NonNegative.Solution ols = LeastSquares.of(SMALL, ErrorCovariance.equal(SMALL))
                    .nonNegative()
                    .solve(low);
            assertClose(R.vector("nonneg-ols/" + i), ols.values());
            assertTrue(ols.optimal());
            for (int j : ols.heldAtZero()) {
                assertEquals(0, ols.values()[3 + j]);
            }
            NonNegative.Solution shrunk = LeastSquares.of(SMALL, ErrorCovariance.shrunk(residuals()))
                    .nonNegative()
                    .solve(low);
            assertClose(R.vector("nonneg-shrunk/" + i), shrunk.values());
        }
    }

    /** Where nothing is negative, the bounds change nothing. */
    @Test
    void boundsThatDoNotBindChangeNothing() {
        LeastSquares plain = LeastSquares.of(SMALL, ErrorCovariance.shrunk(residuals()));
        double[] base = R.vector("base");
        assertArrayEquals(plain.reconcile(base), plain.nonNegative().reconcile(base));
    }

    /** Random hierarchies and forecasts, badly conditioned ones among them: it ends in time, at the conditions' point. */
    @Test
    void nonNegativeReconciliationAlwaysEnds() {
        RandomStream random = new RandomStream(7, "reconcile");
        for (int round = 0; round < 200; round++) {
            random.reset(round);
            int bottoms = 2 + random.nextInt(20);
            List<String> names = new ArrayList<>();
            for (int j = 0; j < bottoms; j++) {
                names.add("b" + j);
            }
            Hierarchy.Builder builder = Hierarchy.of(names).total("all", names);
            for (int k = 0; k < 4; k++) {
                int from = random.nextInt(bottoms);
                int to = from + 1 + random.nextInt(bottoms - from);
                builder.total("t" + k, names.subList(from, to));
            }
            Hierarchy hierarchy = builder.build();
            double[] variances = new double[hierarchy.size()];
            double spread = round % 4 * 3;
            Arrays.setAll(variances, i -> StrictMath.exp(spread * random.nextGaussian()));
            double[] base = new double[hierarchy.size()];
            Arrays.setAll(base, i -> 10 * random.nextGaussian());
            LeastSquares plain = LeastSquares.of(hierarchy, ErrorCovariance.ofVariances(variances));
            NonNegative method = plain.nonNegative();
            NonNegative.Solution solution = method.solve(base);
            assertTrue(solution.steps() <= method.mostSteps());
            assertEquals(0, hierarchy.incoherence(solution.values()));
            for (double value : solution.values()) {
                assertTrue(value >= 0);
            }
            if (spread > 6) {
                continue; // variances over some 20 orders of magnitude: it ends, but digits are lost
            }
            assertTrue(solution.optimal(), "round " + round);
            // no neighbour is nearer
            double least = distance(solution.values(), base, variances);
            double[] values = solution.values();
            for (int j = 0; j < bottoms; j++) {
                for (double move : new double[] {-1e-3, 1e-3}) {
                    double[] other = Arrays.copyOfRange(values, hierarchy.totals(), values.length);
                    other[j] = Math.max(0, other[j] + move);
                    double there = distance(hierarchy.sum(other), base, variances);
                    assertTrue(there >= least * (1 - 1e-9), "round " + round + ": " + there + " < " + least);
                }
            }
        }
    }

    private static double distance(double[] values, double[] base, double[] variances) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - base[i]) * (values[i] - base[i]) / variances[i];
        }
        return sum;
    }

    @Test
    void certainNegativeForecastsAreSetToZeroAndSaid() {
        Hierarchy pair =
                Hierarchy.of(List.of("x", "y")).total("both", List.of("x", "y")).build();
        NonNegative.Solution solution = LeastSquares.of(pair, ErrorCovariance.ofVariances(1, 0, 1))
                .nonNegative()
                .solve(new double[] {5, -1, 4});
        assertFalse(solution.optimal());
        assertEquals(0, solution.values()[1]);
        assertEquals(0, pair.incoherence(solution.values()));
    }

    @Test
    void oneLevelIsKeptAndSharedOut() {
        double[] base = R.vector("base");
        assertArrayEquals(
                SMALL.sum(Arrays.copyOfRange(base, 3, 8)),
                SharedOut.bottomUp(SMALL).reconcile(base));
        double[] topDown =
                SharedOut.topDown(SMALL, new double[] {1, 1, 2, 3, 3}).reconcile(base);
        assertArrayEquals(new double[] {107, 42.8, 64.2, 10.7, 10.7, 21.4, 32.1, 32.1}, topDown, 1e-12);
        double[] middle = SharedOut.middleOut(SMALL, List.of("A", "B"), new double[] {1, 1, 2, 0, 0})
                .reconcile(base);
        assertArrayEquals(new double[] {101, 61, 40, 15.25, 15.25, 30.5, 20, 20}, middle, 1e-12);
        assertThrows(
                IllegalArgumentException.class,
                () -> SharedOut.middleOut(SMALL, List.of("A"), new double[] {1, 1, 1, 1, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> SharedOut.middleOut(SMALL, List.of("A", "Total"), new double[] {1, 1, 1, 1, 1}));
        assertThrows(IllegalArgumentException.class, () -> SharedOut.topDown(SMALL, new double[] {1, 1, 1, 1, -1}));
    }

    /** Gross and Sohl's methods A and F by hand. */
    @Test
    void historicalProportions() {
        List<TimeSeries> history = List.of(
                TimeSeries.of("x", Frequency.YEARLY, 1, 3, Double.NaN, 0),
                TimeSeries.of("y", Frequency.YEARLY, 3, 3, 5, 0));
        assertArrayEquals(new double[] {0.375, 0.625}, SharedOut.averageProportions(history), 1e-15);
        assertArrayEquals(new double[] {0.4, 0.6}, SharedOut.proportionsOfAverages(history), 1e-15);
    }

    @Test
    void pathsAddUpInEveryDrawAndGoTogetherAsResidualsDid() {
        Hierarchy pair =
                Hierarchy.of(List.of("x", "y")).total("both", List.of("x", "y")).build();
        int count = 4000;
        RandomStream random = new RandomStream(3, "paths");
        List<SamplePaths> base = new ArrayList<>();
        for (int node = 0; node < 3; node++) {
            double[][] values = new double[count][4];
            for (double[] path : values) {
                Arrays.setAll(path, h -> 100 + 10 * random.nextGaussian());
            }
            base.add(SamplePaths.owning(new Period(Frequency.QUARTERLY, 1), values));
        }
        double[][] residuals = new double[3][400];
        for (int t = 0; t < 400; t++) {
            double x = random.nextGaussian();
            double y = 0.8 * x + 0.6 * random.nextGaussian();
            residuals[0][t] = x + y;
            residuals[1][t] = x;
            residuals[2][t] = y;
        }
        ErrorCovariance errors = ErrorCovariance.shrunk(residuals);
        List<SamplePaths> joined = CoherentPaths.joined(base, errors, new RandomStream(1, "joined"));
        for (int node = 0; node < 3; node++) {
            for (double p : new double[] {0.05, 0.5, 0.95}) {
                assertEquals(base.get(node).quantile(2, p), joined.get(node).quantile(2, p), "a node's own paths stay");
            }
        }
        // Correlation of the paths' sums: 0.8, its standard error (1 − 0.8²)/√4000 = 0.006 and that of 400 residuals
        // 0.018.
        assertEquals(0.8, correlation(joined.get(1), joined.get(2)), 0.08);
        CoherentPaths paths = CoherentPaths.of(LeastSquares.of(pair, errors), joined);
        for (int path = 0; path < count; path++) {
            for (int step = 0; step < 4; step++) {
                assertEquals(paths.value(0, path, step), paths.value(1, path, step) + paths.value(2, path, step));
            }
        }
        assertEquals(paths.value(1, 7, 2), paths.of("x").value(7, 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> CoherentPaths.of(LeastSquares.of(pair, errors), base.subList(0, 2)));
    }

    private static double correlation(SamplePaths a, SamplePaths b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int path = 0; path < a.count(); path++) {
            double x = Arrays.stream(a.path(path)).sum() - 400;
            double y = Arrays.stream(b.path(path)).sum() - 400;
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return ab / Math.sqrt(aa * bb);
    }
}
