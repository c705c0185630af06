package io.github.forceplan.forecast.intermittent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.reference.ReferenceTable;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntermittentTest {

    /** src/test/R/intermittent.R. */
    private static final ReferenceTable R = new ReferenceTable(IntermittentTest.class, "intermittent.txt");

    @ParameterizedTest
    @ValueSource(strings = {"sparse", "discoveries", "late", "once", "never", "always"})
    void crostonIsThatOfR(String name) {
        TimeSeries series = monthly(R.vector(name + "/values"));
        for (double alpha : new double[] {0.1, 0.3}) {
            FittedModel model = new Intermittent(IntermittentMethod.CROSTON, alpha, alpha).fit(series);
            assertEquals(R.number(name + "/mean" + alpha), model.forecast(3).mean(2), 1e-12);
            double[] expected = R.vector(name + "/fitted" + alpha);
            expected[0] = Double.NaN;
            assertArrayEquals(expected, model.fitted(), 1e-12);
        }
    }

    /** Demand 2 after two periods, then 4 after three; worked by hand. */
    @Test
    void allMethodsByHand() {
        TimeSeries series = monthly(0, 2, 0, 0, 4, 0);
        double size = 2 + 0.2 * (4 - 2);
        double interval = 2 + 0.5 * (3 - 2);
        assertEquals(
                size / interval,
                new Intermittent(IntermittentMethod.CROSTON, 0.2, 0.5)
                        .fit(series)
                        .forecast(1)
                        .mean(0),
                1e-15);
        assertEquals(
                0.75 * size / interval,
                new Intermittent(IntermittentMethod.SBA, 0.2, 0.5)
                        .fit(series)
                        .forecast(1)
                        .mean(0),
                1e-15);
        double probability = 0.5; // after the first demand
        probability -= 0.5 * probability;
        probability -= 0.5 * probability;
        probability += 0.5 * (1 - probability);
        probability -= 0.5 * probability;
        FittedModel tsb = new Intermittent(IntermittentMethod.TSB, 0.2, 0.5).fit(series);
        assertEquals(size * probability, tsb.forecast(1).mean(0), 1e-15);
        assertArrayEquals(new double[] {Double.NaN, 0, 1, 0.5, 0.25, size * 0.5625}, tsb.fitted(), 1e-15);
    }

    static List<Forecaster> forecasters() {
        return List.of(Intermittent.CROSTON, Intermittent.SBA, Intermittent.TSB);
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void distributionHasThePointForecastAsMeanAndWholeNumbers(Forecaster forecaster) {
        FittedModel model = forecaster.fit(monthly(R.vector("sparse/values")));
        Forecast forecast = model.forecast(2);
        double mean = 0;
        double before = 0;
        int cells = 100_000;
        for (int i = 0; i < cells; i++) {
            double q = forecast.quantile(1, (i + 0.5) / cells);
            assertTrue(q >= before && q == Math.rint(q));
            before = q;
            mean += q / cells;
        }
        // The midpoint rule misplaces at most half a cell at each of some ten jumps.
        assertEquals(forecast.mean(1), mean, 1e-3);
        SamplePaths paths = model.simulate(5, 20_000, new RandomStream(1, "test"));
        // Standard error: sizes around 5 in a third of periods, about 2.5 / √20000.
        assertEquals(forecast.mean(0), paths.mean(4), 0.08);
        assertEquals(0, paths.quantile(3, 0.05));
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void awkwardSeriesHaveAnAnswerOrAReason(Forecaster forecaster) {
        assertEquals(0, forecaster.fit(monthly(0, 0, 0)).forecast(2).mean(1));
        assertEquals(0, forecaster.fit(monthly(0)).forecast(2).quantile(1, 0.99));
        double all = forecaster.fit(monthly(7)).forecast(1).mean(0);
        assertEquals(forecaster == Intermittent.SBA ? 7 * 0.95 : 7, all, 1e-12);
        assertEquals(
                forecaster.fit(monthly(0, 2, 0, 4)).forecast(1).mean(0),
                forecaster
                        .fit(monthly(0, Double.NaN, 2, 0, 4, Double.NaN))
                        .forecast(1)
                        .mean(0));
        UnfittableSeriesException refusal =
                assertThrows(UnfittableSeriesException.class, () -> forecaster.fit(monthly(1, -2, 3)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("it is -2.0 in 2"));
        assertThrows(UnfittableSeriesException.class, () -> forecaster.fit(monthly(Double.NaN)));
    }

    @Test
    void weightsOutsideTheirRangeAreRefused() {
        assertEquals(
                "The smoothing weight (0.0) of sizes must be above 0 and at most 1.",
                assertThrows(IllegalArgumentException.class, () -> new Intermittent(IntermittentMethod.SBA, 0, 0.1))
                        .getMessage());
    }

    private static TimeSeries monthly(double... values) {
        return TimeSeries.of("m", new Frequency(2), values);
    }
}
