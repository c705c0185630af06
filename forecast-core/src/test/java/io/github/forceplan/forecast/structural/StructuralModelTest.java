package io.github.forceplan.forecast.structural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.arima.Arima;
import io.github.forceplan.forecast.arima.FittedArima;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructuralModelTest {

    private static TimeSeries seasonal(int n, long seed) {
        RandomStream random = new RandomStream(seed, "structural");
        double[] y = new double[n];
        double level = 100;
        double[] season = {5, -3, 1, -3};
        for (int t = 0; t < n; t++) {
            level += 0.5 + random.nextGaussian();
            y[t] = level + season[t % 4] + 2 * random.nextGaussian();
        }
        return TimeSeries.of("simulated", Frequency.QUARTERLY, y);
    }

    /**
     * The differenced local level is an MA(1) of variance V + 2h and first autocovariance −h (Harvey 1989, eq. 2.5.7):
     * the likelihood of ARIMA(0,1,1) by another recursion, exact differencing.
     */
    @Test
    void localLevelIsAnIntegratedMovingAverage() {
        TimeSeries series = seasonal(60, 1).rename("x");
        double v = 1.3;
        double h = 2.1;
        double q = v / h;
        double theta = (Math.sqrt(q * q + 4 * q) - 2 - q) / 2;
        double variance = -h / theta;
        FittedStructural level =
                StructuralModel.localLevel().fix("level", v).fix("epsilon", h).fit(series);
        FittedArima arima = Arima.of(0, 1, 1).fix("ma1", theta).exactDiffuse().fit(series);
        // ARIMA concentrates its variance out; put the given one back.
        double n = 59;
        double own = arima.variance();
        double expected = arima.likelihood().logLikelihood()
                + 0.5 * n * (1 + Math.log(own))
                - 0.5 * n * (own / variance + Math.log(variance));
        assertEquals(expected, level.likelihood().logLikelihood(), 1e-8);
        Forecast a = arima.forecast(3);
        Forecast b = level.forecast(3);
        for (int k = 0; k < 3; k++) {
            assertEquals(a.mean(k), b.mean(k), 1e-8);
        }
    }

    /** Nile, 1871–1970: Durbin and Koopman (2012), section 2.10, variances 15,099 and 1,469.1. */
    @Test
    void nileIsThatOfTheBook() throws IOException {
        TimeSeries nile = StructTsParityTest.cases().get(0).series();
        FittedStructural fit = StructuralModel.localLevel().fit(nile);
        assertEquals(15099, fit.parameters().get("epsilon"), 5);
        assertEquals(1469.1, fit.parameters().get("level"), 1);
        // R's arima(Nile, order = c(0,1,1)) has the same likelihood, −632.55 (AIC 1269.09).
        assertEquals(-632.55, fit.likelihood().logLikelihood(), 0.005);
    }

    @ParameterizedTest
    @EnumSource(
            value = Season.class,
            names = {"DUMMY", "TRIGONOMETRIC"})
    void componentsAddUpToTheSeriesLessItsNoise(Season form) {
        TimeSeries series = seasonal(80, 2);
        FittedStructural fit = StructuralModel.localLevel().season(form).fit(series);
        double[] level = fit.smoothed(Component.LEVEL);
        double[] season = fit.smoothed(Component.SEASON);
        double noise = 0;
        for (int t = 0; t < 80; t++) {
            double e = series.value(t) - level[t] - season[t];
            noise += e * e / 80;
        }
        assertTrue(noise < fit.parameters().get("epsilon"), "smoothed noise varies less than noise");
        double[] expected = {5, -3, 1, -3};
        for (int s = 0; s < 4; s++) {
            // Eighty observations of noise 2 and a wandering level tell a season to about a half.
            assertEquals(expected[s], season[40 + s], 1.5);
        }
        assertThrows(IllegalArgumentException.class, () -> fit.smoothed(Component.CYCLE));
    }

    @Test
    void regressionFindsAStepAndCarriesItForward() {
        TimeSeries plain = seasonal(60, 3);
        double[] step = new double[72];
        Arrays.fill(step, 30, 72, 1e6);
        double[] y = plain.toArray();
        for (int t = 30; t < 60; t++) {
            y[t] += 40;
        }
        TimeSeries series = TimeSeries.of("stepped", plain.start(), y);
        Regressors known = Regressors.of(series.start(), List.of("step"), step);
        FittedStructural fit = StructuralModel.basic().withRegressors(known).fit(series);
        double error = fit.standardErrors().get("step");
        assertEquals(40e-6, fit.parameters().get("step"), 3 * error);
        assertTrue(error < 4e-6);
        double[] effect = fit.smoothed(Component.REGRESSION);
        assertEquals(0, effect[29], 1e-12);
        assertEquals(1e6 * fit.parameters().get("step"), effect[59], 1e-9);
        assertEquals(12, fit.forecast(12).horizon());
        assertThrows(IllegalArgumentException.class, () -> fit.forecast(13));
        Regressors never = Regressors.of(series.start(), List.of("none"), new double[72]);
        assertThrows(
                UnfittableSeriesException.class,
                () -> StructuralModel.localLevel().withRegressors(never).fit(series));
    }

    @Test
    void cycleFindsItsPeriod() {
        RandomStream random = new RandomStream(4, "cycle");
        double[] y = new double[120];
        for (int t = 0; t < 120; t++) {
            y[t] = 50 + 10 * Math.sin(2 * Math.PI * t / 9.5) + random.nextGaussian();
        }
        TimeSeries series = TimeSeries.of("cyclic", Frequency.YEARLY, y);
        FittedStructural fit = StructuralModel.localLevel().withCycle().fit(series);
        assertEquals(9.5, fit.parameters().get("cycle.period"), 0.2);
        assertTrue(fit.parameters().get("cycle.damping") > 0.95);
        double[] cycle = fit.smoothed(Component.CYCLE);
        for (int t = 10; t < 110; t++) {
            assertEquals(10 * Math.sin(2 * Math.PI * t / 9.5), cycle[t], 2);
        }
    }

    @Test
    void pathsAgreeWithTheForecast() {
        TimeSeries series = seasonal(48, 5);
        FittedStructural fit = StructuralModel.basic().fit(series);
        Forecast forecast = fit.forecast(6);
        int count = 20_000;
        SamplePaths paths = fit.simulate(6, count, new RandomStream(1, "structural"));
        for (int h = 0; h < 6; h++) {
            double sd = (forecast.quantile(h, 0.9) - forecast.mean(h)) / StandardNormal.quantile(0.9);
            assertEquals(forecast.mean(h), paths.mean(h), 4 * sd / Math.sqrt(count));
            // The 90 % quantile of a normal sample has standard error 1.71 σ/√n; four of them.
            assertEquals(forecast.quantile(h, 0.9), paths.quantile(h, 0.9), 4 * 1.71 * sd / Math.sqrt(count));
        }
    }

    @Test
    void missingObservationsAreBridged() {
        TimeSeries whole = seasonal(60, 6);
        double[] y = whole.toArray();
        y[0] = Double.NaN;
        y[25] = Double.NaN;
        y[59] = Double.NaN;
        FittedStructural fit = StructuralModel.basic().fit(TimeSeries.of("gaps", whole.start(), y));
        double deviation =
                Math.sqrt(fit.smoothedVariances(Component.LEVEL)[25] + fit.smoothedVariances(Component.SEASON)[25])
                        + Math.sqrt(fit.parameters().get("epsilon"));
        double bridged = fit.smoothed(Component.LEVEL)[25] + fit.smoothed(Component.SEASON)[25];
        assertEquals(whole.value(25), bridged, 4 * deviation);
        assertTrue(Double.isNaN(fit.fitted()[25]));
    }

    @Test
    void constantSeriesIsForecastWithoutSpread() {
        TimeSeries constant = TimeSeries.of("constant", Frequency.QUARTERLY, 7, 7, 7, 7, 7, 7, 7, 7);
        for (StructuralModel model :
                List.of(StructuralModel.localLevel(), StructuralModel.localLinearTrend(), StructuralModel.basic())) {
            Forecast forecast = model.fit(constant).forecast(4);
            for (int h = 0; h < 4; h++) {
                assertEquals(7, forecast.mean(h), 1e-12);
                assertEquals(7, forecast.quantile(h, 0.975), 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e9})
    void scaleCarriesThrough(double factor) {
        TimeSeries series = seasonal(40, 7);
        FittedStructural fit = StructuralModel.basic().fit(series);
        FittedStructural scaled = StructuralModel.basic().fit(series.map(v -> v * factor));
        for (int h = 0; h < 4; h++) {
            double expected = fit.forecast(4).mean(h) * factor;
            // The likelihood is flat at its top: the same to the optimiser's tolerance only.
            assertEquals(expected, scaled.forecast(4).mean(h), 1e-4 * Math.abs(expected));
        }
    }

    @Test
    void whatCannotBeFittedIsSaid() {
        TimeSeries tiny = TimeSeries.of("tiny", Frequency.MONTHLY, 1, 2, 3);
        UnfittableSeriesException e = assertThrows(
                UnfittableSeriesException.class, () -> StructuralModel.basic().fit(tiny));
        assertTrue(e.getMessage().contains("tiny"), e.getMessage());
        TimeSeries yearly = TimeSeries.of("yearly", Frequency.YEARLY, 1, 2, 3, 5, 4);
        assertThrows(
                UnfittableSeriesException.class, () -> StructuralModel.basic().fit(yearly));
        assertThrows(
                IllegalArgumentException.class,
                () -> StructuralModel.localLevel().fix("slope", 1).fit(yearly));
        assertThrows(
                IllegalArgumentException.class,
                () -> StructuralModel.localLevel().fix("level", -1));
    }
}
