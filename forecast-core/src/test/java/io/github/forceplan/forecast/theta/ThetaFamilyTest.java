package io.github.forceplan.forecast.theta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.decompose.SeasonalAdjustment;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThetaFamilyTest {

    static List<Forecaster> forecasters() {
        return List.of(
                new Theta(),
                new OptimisedTheta(ThetaVariant.STM),
                new OptimisedTheta(ThetaVariant.OTM),
                new OptimisedTheta(ThetaVariant.DSTM),
                new OptimisedTheta(ThetaVariant.DOTM));
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void scaleCarriesThrough(Forecaster forecaster) {
        TimeSeries series = seasonal(90, 1);
        Forecast base = forecaster.fit(series).forecast(15);
        for (double factor : new double[] {1e-9, 3, 1e7, 1e250, 1e-250}) {
            Forecast scaled = forecaster.fit(series.map(v -> factor * v)).forecast(15);
            for (int h = 0; h < 15; h++) {
                // The simplex of Theta depends on the scale within its tolerance; the others don't.
                double tolerance = forecaster.name().equals("theta") ? 2e-4 : 1e-7;
                assertEquals(base.mean(h), scaled.mean(h) / factor, tolerance * base.mean(h));
                assertEquals(base.quantile(h, 0.9), scaled.quantile(h, 0.9) / factor, 5 * tolerance * base.mean(h));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void quantilesAscendAndWiden(Forecaster forecaster) {
        Forecast forecast = forecaster.fit(seasonal(60, 2)).forecast(12);
        for (int h = 0; h < 12; h++) {
            double before = Double.NEGATIVE_INFINITY;
            for (double p = 0.01; p < 1; p += 0.07) {
                assertTrue(forecast.quantile(h, p) > before);
                before = forecast.quantile(h, p);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void observationIsFittedValueAndResidual(Forecaster forecaster) {
        double[] y = seasonal(60, 3).toArray();
        y[0] = y[20] = y[21] = y[59] = Double.NaN;
        FittedModel model = forecaster.fit(TimeSeries.of("gaps", Frequency.MONTHLY, y));
        double[] fitted = model.fitted();
        double[] residuals = model.residuals();
        for (int t = 1; t < 59; t++) {
            if (!Double.isNaN(y[t])) {
                assertEquals(y[t], fitted[t] + residuals[t], 1e-9);
            }
        }
        assertTrue(Double.isNaN(residuals[20]) && Double.isNaN(fitted[0]));
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void degenerateSeriesHaveAnAnswer(Forecaster forecaster) {
        double nan = Double.NaN;
        assertConstant(5, forecaster, 5);
        assertConstant(7, forecaster, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
        assertConstant(0, forecaster, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (double[] values : List.of(
                new double[] {3, 4},
                new double[] {3, 4, 5},
                new double[] {-3, 4, -5, 6, -7, 8, -9, 8, -7, 6, -5, 4, -3},
                new double[] {nan, nan, 3, nan, nan, nan, nan, 4, nan},
                new double[] {1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12},
                new double[] {1e300, 3e300, 2e300, 5e300, 4e300, 6e300, 5e300, 7e300, 6e300},
                new double[] {1e-300, 3e-300, 2e-300, 5e-300, 4e-300, 6e-300, 5e-300, 7e-300, 6e-300})) {
            Forecast forecast = forecaster
                    .fit(TimeSeries.of("d", Frequency.QUARTERLY, values))
                    .forecast(6);
            for (int h = 0; h < 6; h++) {
                assertTrue(Double.isFinite(forecast.mean(h)));
                assertTrue(Double.isFinite(forecast.quantile(h, 0.975)));
            }
        }
        TimeSeries none = TimeSeries.of("none", Frequency.QUARTERLY, nan, nan);
        assertEquals(
                "Series 'none' can't be fitted by " + forecaster.name()
                        + ": it has no observation. Leave it out or give it some.",
                assertThrows(UnfittableSeriesException.class, () -> forecaster.fit(none))
                        .getMessage());
    }

    private static void assertConstant(double expected, Forecaster forecaster, double... values) {
        Forecast forecast =
                forecaster.fit(TimeSeries.of("c", Frequency.QUARTERLY, values)).forecast(9);
        for (int h = 0; h < 9; h++) {
            assertEquals(expected, forecast.mean(h), 1e-9);
        }
    }

    @Test
    void seasonIsFoundOnlyWhereThereIsOne() {
        assertTrue(SeasonalAdjustment.of(seasonal(60, 4).toArray(), 12).isSeasonal());
        RandomStream random = new RandomStream(9, "noise");
        double[] noise = new double[60];
        for (int t = 0; t < noise.length; t++) {
            noise[t] = 50 + random.nextGaussian();
        }
        assertFalse(SeasonalAdjustment.of(noise, 12).isSeasonal());
        assertFalse(SeasonalAdjustment.of(seasonal(24, 4).toArray(), 12).isSeasonal());
    }

    @ParameterizedTest
    @MethodSource("forecasters")
    void pathsHaveTheForecastsQuantiles(Forecaster forecaster) {
        FittedModel model = forecaster.fit(seasonal(70, 6));
        Forecast forecast = model.forecast(14);
        var paths = model.simulate(14, 10_000, new RandomStream(2, "paths"));
        for (int h = 0; h < 14; h += 5) {
            double spread = forecast.quantile(h, 0.9) - forecast.quantile(h, 0.1);
            // A sample quantile near 0.9 has a standard error of about 0.7 % of the spread with 10,000 draws.
            assertEquals(forecast.quantile(h, 0.1), paths.quantile(h, 0.1), 0.03 * spread);
            assertEquals(forecast.quantile(h, 0.9), paths.quantile(h, 0.9), 0.03 * spread);
        }
    }

    private static TimeSeries seasonal(int n, long seed) {
        RandomStream random = new RandomStream(seed, "seasonal");
        double[] y = new double[n];
        double level = 200;
        for (int t = 0; t < n; t++) {
            level += 0.4 + random.nextGaussian();
            y[t] = level * (1 + 0.2 * StrictMath.sin(2 * Math.PI * t / 12)) + 3 * random.nextGaussian();
        }
        return TimeSeries.of("s", Frequency.MONTHLY, y);
    }
}
