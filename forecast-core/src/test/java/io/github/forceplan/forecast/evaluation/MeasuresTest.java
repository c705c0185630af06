package io.github.forceplan.forecast.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import org.junit.jupiter.api.Test;

/** Measures against arithmetic and closed forms. */
class MeasuresTest {

    private static final double[] OUTCOMES = {10, 20, Double.NaN, 0};
    private static final double[] FORECASTS = {12, 16, 5, 0};

    @Test
    void pointMeasures() {
        assertEquals((2 + 4 + 0) / 3.0, PointMeasures.mae(OUTCOMES, FORECASTS), 1e-15);
        assertEquals((-2 + 4 + 0) / 3.0, PointMeasures.meanError(OUTCOMES, FORECASTS), 1e-15);
        assertEquals(Math.sqrt((4 + 16 + 0) / 3.0), PointMeasures.rmse(OUTCOMES, FORECASTS), 1e-15);
        // both 0 counts as no error: (200·2/22 + 200·4/36 + 0) / 3
        assertEquals((400 / 22.0 + 800 / 36.0) / 3, PointMeasures.smape(OUTCOMES, FORECASTS), 1e-13);
        double[] history = {1, 4, 2, 8, 3, 9};
        assertEquals((1 + 4 + 1 + 1) / 4.0, PointMeasures.absoluteScale(history, 2), 1e-15);
        assertEquals((1 + 16 + 1 + 1) / 4.0, PointMeasures.squaredScale(history, 2), 1e-15);
        assertEquals(2 / 1.75, PointMeasures.mase(OUTCOMES, FORECASTS, 1.75), 1e-15);
        assertEquals(Math.sqrt(20 / 3.0 / 4.75), PointMeasures.rmsse(OUTCOMES, FORECASTS, 4.75), 1e-15);
        assertEquals(Double.NaN, PointMeasures.mae(new double[] {Double.NaN}, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> PointMeasures.mae(OUTCOMES, new double[] {1}));
    }

    @Test
    void intervalMeasures() {
        assertEquals(0.9 * 3, DistributionMeasures.pinball(10, 7, 0.9), 1e-15);
        assertEquals(0.1 * 3, DistributionMeasures.pinball(7, 10, 0.9), 1e-15);
        assertEquals(4, DistributionMeasures.intervalScore(5, 4, 8, 0.05), 1e-15);
        assertEquals(4 + 40 * 2, DistributionMeasures.intervalScore(2, 4, 8, 0.05), 1e-12);
        double[] lows = {9, 21, 0, 0};
        double[] highs = {11, 23, 0, 2};
        assertEquals(2 / 3.0, DistributionMeasures.coverage(OUTCOMES, lows, highs), 1e-15);
        assertEquals((2 + (2 + 20 * 1) + 2) / 3.0 / 4, DistributionMeasures.msis(OUTCOMES, lows, highs, 0.1, 4), 1e-12);
        assertEquals(0.75, DistributionMeasures.owa(6, 1, 12, 1), 1e-15);
    }

    /** The score of a sample is the mean distance to the outcome less half the mean distance between its members. */
    @Test
    void crpsOfASampleIsItsDefinition() {
        double[] sample = {3, 1, 4, 1, 5, 9, 2, 6};
        double outcome = 4.5;
        double distance = 0;
        double spread = 0;
        for (double x : sample) {
            distance += Math.abs(x - outcome) / sample.length;
            for (double other : sample) {
                spread += Math.abs(x - other) / sample.length / sample.length;
            }
        }
        assertEquals(distance - spread / 2, DistributionMeasures.crps(outcome, sample), 1e-14);
    }

    /** Gneiting and Raftery (2007), eq. 21, at outcome = mean: σ(√2 − 1)/√π; a point mass scores its distance. */
    @Test
    void crpsOfTheNormal() {
        assertEquals(3 * (Math.sqrt(2) - 1) / Math.sqrt(Math.PI), DistributionMeasures.crpsNormal(7, 7, 3), 1e-14);
        assertEquals(2, DistributionMeasures.crpsNormal(5, 7, 0), 0);
        RandomStream stream = new RandomStream(3, "crps");
        double[] sample = new double[40_000];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = 7 + 3 * stream.nextGaussian();
        }
        Forecast forecast = Forecast.normal(new Period(Frequency.YEARLY, 1), new double[] {7}, new double[] {3});
        for (double outcome : new double[] {0, 5, 7, 11}) {
            double exact = DistributionMeasures.crpsNormal(outcome, 7, 3);
            // mean absolute distance of 40,000 draws has a standard error of about 3 / 200
            assertEquals(exact, DistributionMeasures.crps(outcome, sample), 0.05);
            assertEquals(exact, DistributionMeasures.crps(outcome, forecast, 0), 0.02 * exact);
        }
        assertTrue(DistributionMeasures.crpsNormal(7, 7, 3) < DistributionMeasures.crpsNormal(7, 9, 3));
    }
}
