package io.github.forceplan.forecast.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.evaluation.Backtest;
import io.github.forceplan.forecast.intermittent.Intermittent;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.simple.Mean;
import io.github.forceplan.forecast.time.Frequency;
import org.junit.jupiter.api.Test;

class ConformalTest {

    /**
     * Independent normal noise around a level: the naive method's intervals are then far too wide beyond step 1 (it takes
     * the noise for a random walk), and calibration has to bring the coverage to the promise.
     */
    @Test
    void coverageIsBroughtToThePromise() {
        int plain = 0;
        int calibrated = 0;
        int count = 0;
        RandomStream stream = new RandomStream(4, "noise");
        for (int trial = 0; trial < 300; trial++) {
            stream.reset(trial);
            double[] values = new double[60];
            for (int t = 0; t < values.length; t++) {
                values[t] = 100 + 10 * stream.nextGaussian();
            }
            TimeSeries series = TimeSeries.of("s", Frequency.YEARLY, values);
            TimeSeries training = series.head(56);
            Forecast naive = LagWalk.naive().fit(training).forecast(4);
            Forecast conformal = Conformal.over(LagWalk.naive(), Backtest.expanding(4, 20))
                    .fit(training)
                    .forecast(4);
            for (int h = 0; h < 4; h++) {
                double y = series.value(56 + h);
                plain += y > naive.quantile(h, 0.1) && y < naive.quantile(h, 0.9) ? 1 : 0;
                calibrated += y > conformal.quantile(h, 0.1) && y < conformal.quantile(h, 0.9) ? 1 : 0;
                count++;
                assertEquals(naive.mean(h), conformal.mean(h), 0);
            }
        }
        assertTrue(plain > 0.88 * count, "plain coverage " + plain + " of " + count);
        assertEquals(0.8, calibrated / (double) count, 0.05);
    }

    @Test
    void quantilesRiseAndPathsFollowThem() {
        double[] values = new double[50];
        RandomStream stream = new RandomStream(6, "level");
        for (int t = 0; t < values.length; t++) {
            values[t] = 20 + stream.nextGaussian();
        }
        TimeSeries series = TimeSeries.of("s", Frequency.QUARTERLY, values);
        ConformalModel model =
                Conformal.over(new Mean(), Backtest.expanding(2, 15)).fit(series);
        Forecast forecast = model.forecast(2);
        double before = Double.NEGATIVE_INFINITY;
        for (double p : new double[] {0.001, 0.01, 0.05, 0.3, 0.5, 0.7, 0.95, 0.99, 0.999}) {
            double quantile = forecast.quantile(1, p);
            assertTrue(quantile >= before, "quantile " + p);
            before = quantile;
        }
        SamplePaths paths = model.simulate(2, 4000, new RandomStream(1, "paths"));
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            assertEquals(forecast.quantile(1, p), paths.quantile(1, p), 0.05);
        }
    }

    /** A forecast of one in ten with a median and upper sixth of nothing has no spread above to measure a miss by. */
    @Test
    void forecastsWithoutSpreadOnTheSideOfAMissAreRefused() {
        double[] rare = new double[60];
        for (int t = 9; t < rare.length; t += 10) {
            rare[t] = 1;
        }
        TimeSeries series = TimeSeries.of("rare", Frequency.MONTHLY, rare);
        UnfittableSeriesException e = assertThrows(
                UnfittableSeriesException.class,
                () -> Conformal.over(Intermittent.TSB, Backtest.expanding(1, 30))
                        .fit(series));
        assertTrue(e.getMessage().contains("'rare'") && e.getMessage().contains("without calibration"), e.getMessage());
    }

    @Test
    void tooFewOriginsAreRefused() {
        TimeSeries brief = TimeSeries.of("brief", Frequency.YEARLY, 1, 2, 1, 3, 2);
        assertThrows(
                UnfittableSeriesException.class,
                () -> Conformal.over(LagWalk.naive(), Backtest.expanding(2, 8)).fit(brief));
    }
}
