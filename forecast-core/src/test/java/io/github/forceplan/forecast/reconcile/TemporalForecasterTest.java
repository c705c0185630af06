package io.github.forceplan.forecast.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.time.Frequency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemporalForecasterTest {

    /**
     * Naive forecasts of quarters 10, half-years 21 and years 44, structural weights: quarters get 10 + a half-year's and
     * the year's share. By the summing matrix with weights 4, 2, 1 the quarters are equal, and their level minimises
     * 4 (q − 10)² + 2 (2q − 21)²/2 + (4q − 44)²/4.
     */
    @org.junit.jupiter.api.Test
    void naiveSpansGiveWayByTheirWeights() {
        TimeSeries series = TimeSeries.of("x", Frequency.QUARTERLY, 9, 9, 9, 9, 10, 10, 10, 10, 13, 10, 11, 10);
        TemporalForecaster method = new TemporalForecaster(LagWalk.naive(), TemporalWeights.STRUCTURAL);
        Forecast forecast = method.fit(series).forecast(6);
        // derivative: 8 (q − 10) + 4 (2q − 21) + 2 (4q − 44) = 0
        double q = (80 + 84 + 88) / 24.0;
        for (int h = 0; h < 6; h++) {
            assertEquals(q, forecast.mean(h), 1e-12);
        }
        assertEquals("thief-naive", method.name());
    }

    @ParameterizedTest
    @EnumSource(TemporalWeights.class)
    void pathsHaveTheReconciledMeans(TemporalWeights weights) {
        double[] y = new double[40];
        RandomStream random = new RandomStream(2, "thief");
        for (int t = 0; t < y.length; t++) {
            y[t] = 100 + t + 8 * (t % 4) + 3 * random.nextGaussian();
        }
        TemporalModel model =
                new TemporalForecaster(Ets.automatic(), weights).fit(TimeSeries.of("x", Frequency.QUARTERLY, y));
        Forecast forecast = model.forecast(6);
        SamplePaths paths = model.simulate(6, 4000, new RandomStream(1, "paths"));
        for (int h = 0; h < 6; h++) {
            double sd = (forecast.quantile(h, 0.8413447) - forecast.quantile(h, 0.1586553)) / 2;
            assertEquals(forecast.mean(h), paths.mean(h), 4 * sd / Math.sqrt(4000));
            assertEquals(40 + 100 + h + 8 * (h % 4), forecast.mean(h), 12, "near the line that made it");
        }
    }

    @org.junit.jupiter.api.Test
    void aSeriesWithoutThreeYearsIsNamed() {
        TimeSeries brief = TimeSeries.of("brief", Frequency.QUARTERLY, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThrows(
                UnfittableSeriesException.class,
                () -> new TemporalForecaster(LagWalk.naive(), TemporalWeights.VARIANCE).fit(brief));
    }
}
