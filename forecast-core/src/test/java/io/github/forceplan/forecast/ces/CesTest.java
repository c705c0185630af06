package io.github.forceplan.forecast.ces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CesTest {

    private static final int PERIOD = 4;

    /** Fitted values and forecasts against the method as its authors first wrote it, in complex numbers. */
    @ParameterizedTest
    @EnumSource(CesSeason.class)
    void followsTheComplexRecursion(CesSeason season) {
        double[] y = seasonal(50, 1);
        FittedModel model = Ces.of(season).fit(TimeSeries.of("s", Frequency.QUARTERLY, y));
        ComplexRecursion recursion = new ComplexRecursion(season, y, model.parameters());
        recursion.pass(y, 0, 1);
        recursion.idle();
        recursion.pass(y, y.length - 1, -1);
        recursion.idle();
        double[] fitted = recursion.pass(y, 0, 1);
        assertArrayEquals(fitted, model.fitted(), 1e-9);
        double[] future = recursion.forecast(50, 10);
        Forecast forecast = model.forecast(10);
        for (int h = 0; h < 10; h++) {
            assertEquals(future[h], forecast.mean(h), 1e-9);
        }
    }

    /**
     * ŷ' + i p̂' = (α₀ + iα₁)(y + i e) + (1 − α₀ + i − iα₁)(ŷ + i p̂): Svetunkov, Kourentzes and Ord (2022), equation 8,
     * with the error as the information potential's proxy; at the seasonal lag for the simple season, and once more with
     * β for the full one.
     */
    private static final class ComplexRecursion {
        private final CesSeason season;
        private final Complex alpha;
        private final Complex beta;
        private final Complex[] base;
        private final Complex[] cycle = new Complex[PERIOD];

        ComplexRecursion(CesSeason season, double[] y, Map<String, Double> parameters) {
            this.season = season;
            this.alpha = new Complex(parameters.get("alpha0"), parameters.get("alpha1"));
            this.beta = new Complex(parameters.getOrDefault("beta0", 0.0), parameters.getOrDefault("beta1", 0.0));
            this.base = new Complex[season == CesSeason.SIMPLE ? PERIOD : 1];
            int head = season == CesSeason.NONE ? 10 : PERIOD;
            double mean = Arrays.stream(y, 0, head).sum() / head;
            double[] indices = additiveIndices(y);
            for (int i = 0; i < base.length; i++) {
                double level = season == CesSeason.SIMPLE ? y[i] : mean;
                base[i] = new Complex(level, level / 1.1);
            }
            for (int place = 0; place < PERIOD; place++) {
                cycle[place] = new Complex(indices[place], season == CesSeason.FULL ? indices[place] / 1.1 : 0);
            }
        }

        private static double[] additiveIndices(double[] y) {
            double[] sums = new double[PERIOD];
            int[] counts = new int[PERIOD];
            for (int t = 2; t < y.length - 2; t++) {
                double average = (0.5 * y[t - 2] + y[t - 1] + y[t] + y[t + 1] + 0.5 * y[t + 2]) / 4;
                sums[t % PERIOD] += y[t] - average;
                counts[t % PERIOD]++;
            }
            double mean = 0;
            for (int place = 0; place < PERIOD; place++) {
                sums[place] /= counts[place];
                mean += sums[place] / PERIOD;
            }
            for (int place = 0; place < PERIOD; place++) {
                sums[place] -= mean;
            }
            return sums;
        }

        private static Complex next(Complex state, Complex parameter, double error) {
            Complex observed = new Complex(state.getReal() + error, error);
            Complex rest = new Complex(1 - parameter.getReal(), 1 - parameter.getImaginary());
            return parameter.multiply(observed).add(rest.multiply(state));
        }

        private double expected(int place) {
            Complex level = base[base.length == 1 ? 0 : place];
            boolean seasonal = season == CesSeason.PARTIAL || season == CesSeason.FULL;
            return level.getReal() + (seasonal ? cycle[place].getReal() : 0);
        }

        private void move(int place, double error) {
            int pair = base.length == 1 ? 0 : place;
            base[pair] = next(base[pair], alpha, error);
            if (season == CesSeason.PARTIAL) {
                cycle[place] = cycle[place].add(beta.multiply(error));
            } else if (season == CesSeason.FULL) {
                cycle[place] = next(cycle[place], beta, error);
            }
        }

        double[] pass(double[] y, int from, int direction) {
            double[] fitted = new double[y.length];
            for (int t = from; t >= 0 && t < y.length; t += direction) {
                fitted[t] = expected(t % PERIOD);
                move(t % PERIOD, y[t] - fitted[t]);
            }
            return fitted;
        }

        void idle() {
            for (int i = 0; i < base.length; i++) {
                base[i] = next(base[i], alpha, 0);
            }
            for (int place = 0; place < PERIOD && season == CesSeason.FULL; place++) {
                cycle[place] = next(cycle[place], beta, 0);
            }
        }

        double[] forecast(int from, int horizon) {
            double[] future = new double[horizon];
            for (int h = 0; h < horizon; h++) {
                future[h] = expected((from + h) % PERIOD);
                move((from + h) % PERIOD, 0);
            }
            return future;
        }
    }

    /** The polynomial's roots against the eigenvalues of the whole transition of errors, state by state. */
    @ParameterizedTest
    @EnumSource(CesSeason.class)
    void invertibilityIsThatOfTheTransitionMatrix(CesSeason season) {
        CesInvertibility invertibility = new CesInvertibility(season, PERIOD);
        RandomStream random = new RandomStream(4, "parameters");
        int inside = 0;
        for (int i = 0; i < 2000; i++) {
            double[] p = new double[season.parameters()];
            for (int j = 0; j < p.length; j++) {
                p[j] = 2.5 * random.nextDouble() - (j == 2 && season == CesSeason.PARTIAL ? 1 : 0.2);
            }
            double radius = spectralRadius(season, p);
            if (Math.abs(radius - 1) > 1e-6) {
                assertEquals(radius < 1, invertibility.holds(p), () -> Arrays.toString(p) + " has " + radius);
                inside += radius < 1 ? 1 : 0;
            }
        }
        assertTrue(inside > 10, "parameters on both sides are tried");
    }

    /** State: current pair(s) and season pairs in the order in which they come up; moved by F − g w'. */
    private static double spectralRadius(CesSeason season, double[] p) {
        boolean simple = season == CesSeason.SIMPLE;
        int pairs = simple ? PERIOD : 1;
        int cycles = season == CesSeason.PARTIAL || season == CesSeason.FULL ? PERIOD : 0;
        int n = 2 * pairs + 2 * cycles;
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) {
            double[] v = new double[n];
            v[j] = 1;
            int c = 2 * pairs;
            double e = -(v[0] + (cycles > 0 ? v[c] : 0));
            double[] next = new double[n];
            double l = v[0] - (1 - p[1]) * v[1] + (p[0] - p[1]) * e;
            double q = v[0] + (1 - p[0]) * v[1] + (p[0] + p[1]) * e;
            System.arraycopy(v, 2, next, 0, 2 * pairs - 2);
            next[2 * pairs - 2] = l;
            next[2 * pairs - 1] = q;
            if (cycles > 0) {
                System.arraycopy(v, c + 2, next, c, 2 * cycles - 2);
                if (season == CesSeason.PARTIAL) {
                    next[n - 2] = v[c] + p[2] * e;
                } else {
                    next[n - 2] = v[c] - (1 - p[3]) * v[c + 1] + (p[2] - p[3]) * e;
                    next[n - 1] = v[c] + (1 - p[2]) * v[c + 1] + (p[2] + p[3]) * e;
                }
            }
            columns[j] = next;
        }
        RealMatrix transition = MatrixUtils.createRealMatrix(columns).transpose();
        EigenDecomposition eigen = new EigenDecomposition(transition);
        double radius = 0;
        for (int j = 0; j < n; j++) {
            radius = Math.max(radius, new Complex(eigen.getRealEigenvalue(j), eigen.getImagEigenvalue(j)).abs());
        }
        return radius;
    }

    @ParameterizedTest
    @EnumSource(CesSeason.class)
    void pathsAgreeWithTheClosedForm(CesSeason season) {
        FittedModel model = Ces.of(season).fit(TimeSeries.of("s", Frequency.QUARTERLY, seasonal(60, 2)));
        Forecast forecast = model.forecast(12);
        var paths = model.simulate(12, 20_000, new RandomStream(3, "paths"));
        for (int h = 0; h < 12; h += 4) {
            double spread = forecast.quantile(h, 0.9) - forecast.quantile(h, 0.1);
            // Standard error of a sample quantile near 0.9 with 20,000 draws: about 0.5 % of the spread.
            assertEquals(forecast.quantile(h, 0.1), paths.quantile(h, 0.1), 0.025 * spread);
            assertEquals(forecast.quantile(h, 0.9), paths.quantile(h, 0.9), 0.025 * spread);
            assertEquals(forecast.mean(h), paths.mean(h), 0.025 * spread);
        }
    }

    @Test
    void seasonIsChosenWhereThereIsOne() {
        assertTrue(List.of("CES(p)", "CES(f)")
                .contains(Ces.automatic()
                        .fit(TimeSeries.of("s", Frequency.QUARTERLY, seasonal(60, 5)))
                        .form()));
        assertEquals(
                "CES(n)",
                Ces.automatic()
                        .fit(TimeSeries.of("s", Frequency.YEARLY, seasonal(60, 5)))
                        .form());
        TimeSeries weekly = TimeSeries.of("w", Frequency.WEEKLY, seasonal(160, 5));
        assertThrows(
                UnfittableSeriesException.class, () -> Ces.of(CesSeason.FULL).fit(weekly));
    }

    @Test
    void scaleCarriesThroughForecastAndLikelihood() {
        TimeSeries series = TimeSeries.of("s", Frequency.QUARTERLY, seasonal(60, 6));
        Forecast base = Ces.automatic().fit(series).forecast(6);
        for (double factor : new double[] {1e-8, 1e6, 1e250}) {
            FittedModel scaled = Ces.automatic().fit(series.map(v -> factor * v));
            for (int h = 0; h < 6; h++) {
                assertEquals(base.mean(h), scaled.forecast(6).mean(h) / factor, 1e-4 * base.mean(h));
            }
        }
        CesModel one = (CesModel) Ces.of(CesSeason.NONE).fit(series);
        CesModel other = (CesModel) Ces.of(CesSeason.NONE).fit(series.map(v -> 1e-70 * v));
        assertEquals(
                one.likelihood().logLikelihood() + 60 * 70 * StrictMath.log(10),
                other.likelihood().logLikelihood(),
                1e-3);
    }

    @Test
    void degenerateSeriesHaveAnAnswer() {
        double nan = Double.NaN;
        for (double[] values : List.of(
                new double[] {5},
                new double[] {3, 4},
                new double[] {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7},
                new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                new double[] {-3, 4, -5, 6, -7, 8, -9, 8, -7, 6, -5, 4, -3},
                new double[] {nan, nan, 3, nan, nan, nan, nan, 4, nan},
                new double[] {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12},
                new double[] {1e300, 3e300, 2e300, 5e300, 4e300, 6e300, 5e300, 7e300, 6e300})) {
            Forecast forecast = Ces.automatic()
                    .fit(TimeSeries.of("d", Frequency.QUARTERLY, values))
                    .forecast(6);
            for (int h = 0; h < 6; h++) {
                assertTrue(Double.isFinite(forecast.mean(h)), () -> Arrays.toString(values));
                assertTrue(Double.isFinite(forecast.quantile(h, 0.975)), () -> Arrays.toString(values));
            }
        }
        TimeSeries none = TimeSeries.of("none", Frequency.QUARTERLY, nan);
        assertThrows(UnfittableSeriesException.class, () -> Ces.automatic().fit(none));
    }

    private static double[] seasonal(int n, long seed) {
        RandomStream random = new RandomStream(seed, "seasonal");
        double[] indices = {-12, 5, 14, -7};
        double[] y = new double[n];
        double level = 100;
        for (int t = 0; t < n; t++) {
            level += 0.5 + random.nextGaussian();
            y[t] = level + indices[t % 4] + 2 * random.nextGaussian();
        }
        return y;
    }
}
