package io.github.forceplan.forecast.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.simple.Mean;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnsembleTest {

    private static final double[] EQUAL = {1, 1, 1, 1};

    @Test
    void combinationsByHand() {
        double[] values = {10, 1, 4, 3};
        assertEquals(4.5, new Combination.Mean().of(values, EQUAL), 1e-15);
        assertEquals(3.5, new Combination.Median().of(values, EQUAL), 1e-15);
        assertEquals(3.5, new Combination.TrimmedMean().of(values, EQUAL), 1e-15);
        double[] weights = {1, 1, 3, 1};
        assertEquals((10 + 1 + 12 + 3) / 6.0, new Combination.Mean().of(values, weights), 1e-15);
        assertEquals(4, new Combination.Median().of(values, weights), 1e-15);
        assertEquals((12 + 3) / 4.0, new Combination.TrimmedMean().of(values, weights), 1e-15);
        assertEquals(3, new Combination.TrimmedMean().of(new double[] {2, 4}, new double[] {1, 1}), 1e-15);
        assertEquals(7, new Combination.TrimmedMean().of(new double[] {7, 7, 7}, new double[] {1, 1, 1}), 1e-15);
        Combination winsorised = new Combination.WinsorisedMean();
        assertEquals((4 + 3 + 4 + 3) / 4.0, winsorised.of(values, EQUAL), 1e-15);
        assertEquals((4 + 3 + 12 + 3) / 6.0, winsorised.of(values, weights), 1e-15);
        assertEquals(6, winsorised.of(new double[] {1, 8, 9}, new double[] {1, 1, 1}), 1e-15);
        assertEquals(3.7, winsorised.of(new double[] {-1e9, 2, 4, 5, 1e9}, new double[] {2, 2, 1, 1, 4}), 1e-15);
    }

    /** Last value 5, mean 3 of 1 … 5, line through first and last: 6, 7. */
    @Test
    void combinesThePointForecastsOfItsMembers() {
        TimeSeries series = TimeSeries.of("line", Frequency.YEARLY, 1, 2, 3, 4, 5);
        Ensemble ensemble = simple(new Combination.Mean());
        EnsembleModel model = ensemble.fit(series);
        assertEquals((5 + 6 + 3) / 3.0, model.forecast(2).mean(0), 1e-12);
        assertEquals((5 + 7 + 3) / 3.0, model.forecast(2).mean(1), 1e-12);
        assertEquals(5, simple(new Combination.Median()).fit(series).forecast(2).mean(1), 1e-12);
        assertEquals(Map.of("naive", 1 / 3.0, "drift", 1 / 3.0, "mean", 1 / 3.0), model.parameters());
        assertTrue(model.form().startsWith("Mean of "), model.form());
    }

    /** Half of N(0, 1) and half of N(4, 2²): the distribution function at its own quantile gives p back. */
    @Test
    void mixtureQuantilesInvertTheMixedDistribution() {
        Period start = TimeSeries.of("x", Frequency.YEARLY, 1).end();
        MixtureQuantiles mixture = new MixtureQuantiles(
                List.of(
                        Forecast.normal(start, new double[] {0}, new double[] {1}),
                        Forecast.normal(start, new double[] {4}, new double[] {2})),
                new double[] {3, 3});
        for (double p : new double[] {0.01, 0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975, 0.99}) {
            double x = mixture.quantile(0, p);
            double below = (StandardNormal.probability(x) + StandardNormal.probability((x - 4) / 2)) / 2;
            // a distribution function linear over a tenth of a standard deviation errs by at most 0.24 · 0.1² / 8
            assertEquals(p, below, 3.1e-4);
        }
    }

    @Test
    void oneMemberIsItself() {
        TimeSeries series = seasonal(60, 5);
        Forecast alone = LagWalk.drift().fit(series).forecast(4);
        Forecast ensemble = new Ensemble("one", List.of(Member.of(LagWalk.drift())), new Combination.Median())
                .fit(series)
                .forecast(4);
        for (int h = 0; h < 4; h++) {
            assertEquals(alone.mean(h), ensemble.mean(h), 1e-12);
            double spread = alone.quantile(h, 0.8413) - alone.mean(h);
            assertEquals(alone.quantile(h, 0.975), ensemble.quantile(h, 0.975), 0.01 * spread);
        }
    }

    @Test
    void quantilesAscend() {
        Forecast forecast = Ensemble.standard().fit(seasonal(72, 1)).forecast(12);
        for (int h = 0; h < 12; h++) {
            double before = Double.NEGATIVE_INFINITY;
            for (double p = 0.005; p < 1; p += 0.033) {
                assertTrue(forecast.quantile(h, p) > before);
                before = forecast.quantile(h, p);
            }
        }
    }

    @Test
    void pathsAgreeWithQuantiles() {
        EnsembleModel model = Ensemble.standard().fit(seasonal(72, 2));
        Forecast forecast = model.forecast(6);
        SamplePaths paths = model.simulate(6, 6000, new RandomStream(1, "ensemble"));
        for (int h = 0; h < 6; h++) {
            double spread = forecast.quantile(h, 0.8413) - forecast.quantile(h, 0.1587);
            for (double p : new double[] {0.1, 0.5, 0.9}) {
                // the sampling error of the 0.9 quantile of a normal of 6,000 is 0.022 standard deviations; 4 of them,
                // and what parameter uncertainty in closed form and in paths may differ by
                assertEquals(forecast.quantile(h, p), paths.quantile(h, p), 0.08 * spread, "p " + p + " step " + h);
            }
        }
    }

    @Test
    void scaleCarriesThrough() {
        TimeSeries series = seasonal(60, 3);
        Forecast base = Ensemble.standard().fit(series).forecast(6);
        for (double factor : new double[] {1e-6, 1e5}) {
            Forecast scaled =
                    Ensemble.standard().fit(series.map(v -> factor * v)).forecast(6);
            for (int h = 0; h < 6; h++) {
                // iterative estimates agree to their optimisers' tolerance
                assertEquals(base.mean(h), scaled.mean(h) / factor, 1e-3 * base.mean(h));
                assertEquals(base.quantile(h, 0.9), scaled.quantile(h, 0.9) / factor, 3e-3 * base.mean(h));
            }
        }
    }

    @Test
    void theSameEachTime() {
        TimeSeries series = seasonal(48, 4);
        for (String name : List.of("ensemble", "auto")) {
            Forecaster forecaster = ModelCatalogue.standard().get(name);
            Forecast first = forecaster.fit(series).forecast(5);
            Forecast second = forecaster.fit(series).forecast(5);
            for (int h = 0; h < 5; h++) {
                assertEquals(first.mean(h), second.mean(h), 0);
                assertEquals(first.quantile(h, 0.9), second.quantile(h, 0.9), 0);
            }
            assertArrayEquals(
                    forecaster
                            .fit(series)
                            .simulate(3, 5, new RandomStream(9, "x"))
                            .path(4),
                    forecaster
                            .fit(series)
                            .simulate(3, 5, new RandomStream(9, "x"))
                            .path(4));
        }
    }

    @Test
    void degenerateSeriesHaveAnAnswer() {
        for (String name : List.of("ensemble", "auto")) {
            Forecaster forecaster = ModelCatalogue.standard().get(name);
            assertConstant(5, forecaster, 5);
            assertConstant(7, forecaster, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
            assertConstant(0, forecaster, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            double nan = Double.NaN;
            for (double[] values : List.of(
                    new double[] {3, 4},
                    new double[] {nan, nan, 3, nan, nan, nan, nan, 4, nan},
                    new double[] {-3, 4, -5, 6, -7, 8, -9, 8, -7, 6, -5, 4, -3},
                    new double[] {0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0},
                    new double[] {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12})) {
                assertAnswers(forecaster, TimeSeries.of("odd", Frequency.MONTHLY, values));
            }
            assertThrows(
                    UnfittableSeriesException.class,
                    () -> forecaster.fit(TimeSeries.of("none", Frequency.MONTHLY, nan, nan, nan)));
        }
    }

    @Test
    void everyLengthHasAnAnswer() {
        for (Frequency frequency : List.of(Frequency.YEARLY, new Frequency(2), Frequency.QUARTERLY)) {
            for (int n = 1; n <= 22; n += 1 + n / 6) {
                TimeSeries head = seasonal(n, 6);
                TimeSeries series = TimeSeries.of("of length " + n, frequency, head.toArray());
                assertAnswers(Ensemble.standard(), series);
                assertAnswers(RollingChoice.standard(), series);
            }
        }
    }

    @Test
    void aMemberThatCannotIsLeftOutAndNamed() {
        TimeSeries two = TimeSeries.of("two", Frequency.YEARLY, 3, 4);
        Ensemble ensemble = new Ensemble(
                "pair", List.of(Member.of(LagWalk.naive()), Member.of(refusing("never"))), new Combination.Mean());
        EnsembleModel model = ensemble.fit(two);
        assertEquals(4, model.forecast(1).mean(0), 1e-15);
        assertEquals(List.of("naive"), List.copyOf(model.members().keySet()));
        assertTrue(String.valueOf(model.leftOut().get("never")).contains("'two'"));
        Ensemble none = new Ensemble("none", List.of(Member.of(refusing("never"))), new Combination.Mean());
        assertThrows(UnfittableSeriesException.class, () -> none.fit(two));
    }

    /** Longer spans need a season and three cycles. */
    @Test
    void theStandardMembers() {
        List<String> longer = List.of("temporal-ces", "temporal-dot", "temporal-root-damped");
        TimeSeries years =
                TimeSeries.of("years", Frequency.YEARLY, seasonal(30, 7).toArray());
        for (TimeSeries series : List.of(years, seasonal(35, 7))) {
            EnsembleModel model = Ensemble.standard().fit(series);
            assertEquals(
                    List.of(
                            "ets-bic",
                            "arima",
                            "root-arima",
                            "ces",
                            "adjusted-damped",
                            "adjusted-root-damped",
                            "adjusted-ses",
                            "ets",
                            "adjusted-root-drift"),
                    List.copyOf(model.members().keySet()));
            assertEquals(longer, List.copyOf(model.leftOut().keySet()));
        }
        EnsembleModel whole = Ensemble.standard().fit(seasonal(36, 7));
        assertEquals(12, whole.members().size());
        assertTrue(whole.members().keySet().containsAll(longer));
    }

    @Test
    void membersMustBeTold() {
        assertThrows(IllegalArgumentException.class, () -> new Ensemble("e", List.of(), new Combination.Mean()));
        Member naive = Member.of(LagWalk.naive());
        assertThrows(
                IllegalArgumentException.class, () -> new Ensemble("e", List.of(naive, naive), new Combination.Mean()));
        assertThrows(IllegalArgumentException.class, () -> new Member("naive", LagWalk.naive(), 0));
    }

    static Forecaster refusing(String name) {
        return new Forecaster() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public FittedModel fit(TimeSeries series) {
                throw new UnfittableSeriesException(series.name(), name, "it never can.");
            }
        };
    }

    private static Ensemble simple(Combination combination) {
        return new Ensemble(
                "simple",
                List.of(Member.of(LagWalk.naive()), Member.of(LagWalk.drift()), Member.of(new Mean())),
                combination);
    }

    private static void assertConstant(double expected, Forecaster forecaster, double... values) {
        TimeSeries series = TimeSeries.of("constant", Frequency.MONTHLY, values);
        Forecast forecast = forecaster.fit(series).forecast(3);
        for (int h = 0; h < 3; h++) {
            assertEquals(expected, forecast.mean(h), 1e-9, forecaster.name());
        }
        assertAnswers(forecaster, series);
    }

    private static void assertAnswers(Forecaster forecaster, TimeSeries series) {
        Forecast forecast = forecaster.fit(series).forecast(4);
        for (int h = 0; h < 4; h++) {
            String where = forecaster.name() + " " + series;
            assertTrue(Double.isFinite(forecast.mean(h)), where);
            assertTrue(forecast.quantile(h, 0.1) <= forecast.quantile(h, 0.9), where);
        }
    }

    /** A monthly season of amplitude a fifth, a slow trend and noise. */
    static TimeSeries seasonal(int n, long seed) {
        RandomStream stream = new RandomStream(seed, "series");
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            y[t] = 100 + 0.3 * t + 20 * StrictMath.sin(2 * Math.PI * t / 12) + 4 * stream.nextGaussian();
        }
        return TimeSeries.of("seasonal", Frequency.MONTHLY, y);
    }
}
