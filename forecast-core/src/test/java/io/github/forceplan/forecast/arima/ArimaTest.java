package io.github.forceplan.forecast.arima;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArimaTest {

    private static final TimeSeries LAKE = ArimaReference.SERIES.get("LakeHuron");
    private static final TimeSeries DEATHS = ArimaReference.SERIES.get("USAccDeaths");

    private static double deviation(Forecast forecast, int step) {
        return (forecast.quantile(step, 0.9) - forecast.mean(step)) / StandardNormal.quantile(0.9);
    }

    /** ψ-weights of ARIMA(0,1,1) are 1, 1 + θ, 1 + θ, …. */
    @Test
    void varianceOfAnIntegratedModelGrowsByItsWeights() {
        FittedArima fit = Arima.of(0, 1, 1).fix("ma1", -0.4).fit(LAKE);
        Forecast forecast = fit.forecast(5);
        for (int h = 0; h < 5; h++) {
            assertEquals(Math.sqrt(fit.variance() * (1 + h * 0.36)), deviation(forecast, h), 1e-9);
        }
    }

    @Test
    void randomWalkWithDriftGoesOnAtItsMeanChange() {
        FittedArima fit = Arima.of(0, 1, 0).withDrift().fit(LAKE);
        double change = (LAKE.value(97) - LAKE.value(0)) / 97;
        assertEquals(change, fit.coefficients().get("drift"), 1e-10);
        Forecast forecast = fit.forecast(3);
        for (int h = 0; h < 3; h++) {
            assertEquals(LAKE.value(97) + (h + 1) * change, forecast.mean(h), 1e-8);
        }
        assertEquals("ARIMA(0,1,0) with drift", fit.form());
    }

    @Test
    void whiteNoiseIsItsMeanAndVariance() {
        FittedArima fit = Arima.of(0, 0, 0).fit(LAKE);
        double mean = Arrays.stream(LAKE.toArray()).average().orElseThrow();
        double squares =
                Arrays.stream(LAKE.toArray()).map(v -> (v - mean) * (v - mean)).sum();
        assertEquals(mean, fit.coefficients().get("intercept"), 1e-9);
        assertEquals(squares / 97, fit.variance(), 1e-9);
        // The exact normal log-likelihood at its maximum.
        assertEquals(
                -49 * (1 + Math.log(2 * Math.PI * squares / 98)),
                fit.likelihood().logLikelihood(),
                1e-9);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void exactDiffuseStartDiffersFromTheLargeVarianceByItsTracesOnly(boolean gaps) {
        TimeSeries series = gaps ? ArimaReference.SERIES.get("gappyAccDeaths") : DEATHS;
        Arima model = Arima.of(0, 1, 1).seasonal(0, 1, 1);
        FittedArima large = model.fit(series);
        FittedArima exact = model.exactDiffuse().fit(series);
        assertEquals(large.likelihood().logLikelihood(), exact.likelihood().logLikelihood(), 1e-2);
        assertEquals(large.coefficients().get("sma1"), exact.coefficients().get("sma1"), 1e-3);
        assertEquals(
                13 + (gaps ? 7 : 0),
                Arrays.stream(exact.fitted()).filter(Double::isNaN).count());
        for (int h = 0; h < 4; h++) {
            assertEquals(large.forecast(4).mean(h), exact.forecast(4).mean(h), 1);
        }
    }

    /** The Kalman filter over the levels, exactly diffuse, and the fast filter of the differences are one likelihood. */
    @Test
    void bothLikelihoodsAreOne() {
        Arima model = Arima.of(2, 1, 1)
                .seasonal(0, 1, 1)
                .fix("ar1", 0.3)
                .fix("ar2", -0.2)
                .fix("ma1", -0.7)
                .fix("sma1", -0.5)
                .exactDiffuse();
        double fast = model.fit(DEATHS).likelihood().logLikelihood();
        ArimaOrder order = model.fit(DEATHS).order();
        Design design = new ArimaFit(DEATHS, false, false, null).design(order, new double[0]);
        double[] coefficients = {0.3, -0.2, -0.7, -0.5};
        ParameterMap map = new ParameterMap(order, coefficients);
        GappedResiduals slow = new GappedResiduals(order, design, map, true);
        double[] u = new double[slow.size];
        assertTrue(slow.at(new double[0], u));
        double meanSquare = Arrays.stream(u).map(v -> v * v).sum();
        double n = design.usable;
        assertEquals(
                fast, -0.5 * n * (Math.log(2 * Math.PI) + 1 + Math.log(meanSquare)) - n * Math.log(design.scale), 1e-8);
    }

    @Test
    void pathsHaveTheForecastsDistribution() {
        FittedArima fit = Arima.of(1, 0, 0).seasonal(0, 1, 1).fit(DEATHS);
        int count = 10_000;
        Forecast forecast = fit.forecast(14);
        SamplePaths paths = fit.simulate(14, count, new RandomStream(3, "arima"));
        assertEquals(DEATHS.end(), paths.start());
        for (int h = 0; h < 14; h++) {
            double sd = deviation(forecast, h);
            assertEquals(forecast.mean(h), paths.mean(h), 4.5 * sd / Math.sqrt(count));
            for (double p : new double[] {0.1, 0.5, 0.9}) {
                // Standard error of a normal sample quantile: √(p(1−p)/n)/φ(z).
                double z = StandardNormal.quantile(p);
                double error = Math.sqrt(p * (1 - p) / count) * Math.sqrt(2 * Math.PI) * Math.exp(z * z / 2);
                assertEquals(forecast.quantile(h, p), paths.quantile(h, p), 4.5 * sd * error);
            }
        }
        SamplePaths again = fit.simulate(14, 10, new RandomStream(3, "arima"));
        assertArrayEquals(paths.path(7), again.path(7));
    }

    @Test
    void pathsKnowThatTheLastObservationsAreMissing() {
        double[] y = DEATHS.toArray();
        y[70] = Double.NaN;
        y[71] = Double.NaN;
        FittedArima fit = Arima.of(0, 1, 1).seasonal(0, 1, 1).fit(TimeSeries.of("ends missing", DEATHS.start(), y));
        Forecast forecast = fit.forecast(2);
        assertTrue(deviation(forecast, 0) > 1.2 * Math.sqrt(fit.variance()));
        SamplePaths paths = fit.simulate(2, 5_000, new RandomStream(3, "arima"));
        assertEquals(
                deviation(forecast, 0),
                (paths.quantile(0, 0.84) - paths.quantile(0, 0.16)) / 1.989,
                0.05 * deviation(forecast, 0));
    }

    @Test
    void knownEffectIsTakenOffAndPutBack() {
        double[] step = new double[84];
        Arrays.fill(step, 40, 84, 1);
        Regressors known = Regressors.of(DEATHS.start(), List.of("step"), step);
        double[] y = DEATHS.toArray();
        for (int t = 40; t < 72; t++) {
            y[t] += 500;
        }
        TimeSeries stepped = TimeSeries.of("stepped", DEATHS.start(), y);
        Arima airline = Arima.of(0, 1, 1).seasonal(0, 1, 1);
        FittedArima plain = airline.fit(DEATHS);
        FittedArima held = airline.withRegressors(known).fix("step", 500).fit(stepped);
        assertEquals(plain.likelihood().logLikelihood(), held.likelihood().logLikelihood(), 1e-6);
        assertEquals(plain.likelihood().parameters(), held.likelihood().parameters());
        for (int h = 0; h < 12; h++) {
            assertEquals(plain.forecast(12).mean(h) + 500, held.forecast(12).mean(h), 1e-2);
        }
        assertEquals(0, held.standardErrors().get("step"));
        FittedArima estimated = airline.withRegressors(known).fit(stepped);
        double error = estimated.standardErrors().get("step");
        double unstepped =
                airline.withRegressors(known).fit(DEATHS).coefficients().get("step");
        assertEquals(500 + unstepped, estimated.coefficients().get("step"), 0.01 * error);
        assertEquals("Regression with ARIMA(0,1,1)(0,1,1)[12] errors", estimated.form());
        assertThrows(IllegalArgumentException.class, () -> estimated.forecast(13));
    }

    /** Irregular pulses over a history and as far as needed. */
    private static double[] pulses(int length) {
        double[] on = new double[length];
        Arrays.setAll(on, t -> t * t % 11 < 4 ? 1.5 : 0);
        return on;
    }

    /** With white noise it is the prediction variance of ordinary least squares, σ² (1 + x' (X'X)⁻¹ x). */
    @Test
    void varianceHasWhatTheEstimationOfCoefficientsAdds() {
        int n = LAKE.size();
        double[] x = pulses(n + 5);
        x[n + 4] = 12;
        FittedArima fit = Arima.of(0, 0, 0)
                .withRegressors(Regressors.of(LAKE.start(), List.of("x"), x))
                .fit(LAKE);
        double mean = Arrays.stream(x, 0, n).average().orElseThrow();
        double squares =
                Arrays.stream(x, 0, n).map(v -> (v - mean) * (v - mean)).sum();
        Forecast forecast = fit.forecast(5);
        for (int h = 0; h < 5; h++) {
            double away = x[n + h] - mean;
            double expected = Math.sqrt(fit.variance() * (1 + 1.0 / n + away * away / squares));
            assertEquals(expected, deviation(forecast, h), 1e-9 * expected);
        }
        int count = 20_000;
        SamplePaths paths = fit.simulate(5, count, new RandomStream(8, "coefficients"));
        double spread = paths.quantile(4, 0.9) - paths.quantile(4, 0.1);
        // Standard error of a normal sample's spread between these quantiles: 0.9 % of it with 20,000 draws.
        assertEquals(forecast.quantile(4, 0.9) - forecast.quantile(4, 0.1), spread, 0.035 * spread);
    }

    /** Of a random walk with regressor x: σ² (h + (x(n+h) − x(n))² / Σ (Δx)²), gaps at the end counting as steps. */
    @Test
    void varianceOfARandomWalkWithRegressor() {
        int n = LAKE.size();
        double[] x = pulses(n + 4);
        Arima walk = Arima.of(0, 1, 0).withRegressors(Regressors.of(LAKE.start(), List.of("x"), x));
        for (int gap : new int[] {0, 2}) {
            double[] y = LAKE.toArray();
            Arrays.fill(y, n - gap, n, Double.NaN);
            FittedArima fit = walk.exactDiffuse().fit(TimeSeries.of("lake", LAKE.start(), y));
            int last = n - 1 - gap;
            double squares = 0;
            for (int t = 1; t <= last; t++) {
                squares += (x[t] - x[t - 1]) * (x[t] - x[t - 1]);
            }
            Forecast forecast = fit.forecast(4);
            for (int h = 0; h < 4; h++) {
                double away = x[n + h] - x[last];
                double expected = Math.sqrt(fit.variance() * (h + 1 + gap + away * away / squares));
                assertEquals(expected, deviation(forecast, h), 1e-7 * expected);
            }
        }
    }

    @Test
    void regressorThatCannotBeToldIsNamed() {
        double[] future = new double[84];
        future[80] = 1;
        double[] time = new double[84];
        Arrays.setAll(time, t -> t);
        Arima model = Arima.of(1, 1, 0);
        Regressors never = Regressors.of(DEATHS.start(), List.of("later"), future);
        UnfittableSeriesException e = assertThrows(
                UnfittableSeriesException.class,
                () -> model.withRegressors(never).fit(DEATHS));
        assertTrue(e.getMessage().contains("'later'"), e.getMessage());
        double[] unseen = new double[84];
        unseen[30] = 1;
        unseen[80] = 1;
        double[] gap = DEATHS.toArray();
        gap[30] = Double.NaN;
        for (Arima gappy : List.of(model, Arima.of(0, 0, 1), Arima.of(0, 1, 1).seasonal(0, 1, 1))) {
            UnfittableSeriesException missing = assertThrows(
                    UnfittableSeriesException.class,
                    () -> gappy.withRegressors(Regressors.of(DEATHS.start(), List.of("only where missing"), unseen))
                            .fit(TimeSeries.of("gap", DEATHS.start(), gap)));
            assertTrue(missing.getMessage().contains("'only where missing'"), missing.getMessage());
        }
        Regressors trend = Regressors.of(DEATHS.start(), List.of("time"), time);
        assertThrows(
                UnfittableSeriesException.class,
                () -> model.withDrift().withRegressors(trend).fit(DEATHS));
        assertTrue(Double.isFinite(model.withRegressors(never)
                .fix("later", -100)
                .fit(DEATHS)
                .forecast(12)
                .mean(11)));
        assertThrows(
                UnfittableSeriesException.class,
                () -> Arima.automatic().withRegressors(never).fit(DEATHS));
    }

    @Test
    void scaleAndShiftCarryThrough() {
        for (Arima model : List.of(
                Arima.of(1, 0, 1),
                Arima.of(1, 1, 1).withDrift(),
                Arima.of(0, 1, 1).seasonal(0, 1, 1))) {
            FittedArima fit = model.exactDiffuse().fit(DEATHS);
            for (double factor : new double[] {1e-12, 1, 1e12}) {
                double shift = 1e4 * factor;
                FittedArima other = model.exactDiffuse().fit(DEATHS.map(v -> v * factor + shift));
                for (int h = 0; h < 6; h++) {
                    double sd = deviation(fit.forecast(6), h);
                    // Rounding of the shifted data moves the optimiser within its tolerance.
                    assertEquals(
                            fit.forecast(6).mean(h) + 1e4, other.forecast(6).mean(h) / factor, 1e-3 * sd, model.name());
                    assertEquals(sd, deviation(other.forecast(6), h) / factor, 1e-3 * sd);
                }
            }
        }
    }

    @Test
    void specificationsThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Arima.of(-1, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Arima.of(0, 2, 1).withDrift());
        assertThrows(
                IllegalArgumentException.class,
                () -> Arima.of(0, 1, 1).seasonal(0, 1, 1).withDrift());
        assertThrows(
                IllegalArgumentException.class,
                () -> Arima.of(1, 0, 0).fix("ma1", 0.5).fit(LAKE));
        assertThrows(
                IllegalArgumentException.class,
                () -> Arima.of(1, 0, 0).fix("ar1", 1).fit(LAKE));
        assertThrows(
                UnfittableSeriesException.class,
                () -> Arima.of(0, 1, 1).seasonal(0, 1, 1).fit(LAKE));
        assertThrows(
                UnfittableSeriesException.class,
                () -> Arima.of(1, 0, 0).method(ArimaMethod.CSS).fit(ArimaReference.SERIES.get("presidents")));
        TimeSeries three = TimeSeries.of("three", Frequency.YEARLY, 1, 5, 2);
        UnfittableSeriesException e = assertThrows(
                UnfittableSeriesException.class, () -> Arima.of(2, 1, 1).fit(three));
        assertTrue(e.getMessage().startsWith("Series 'three'"), e.getMessage());
        assertThrows(
                UnfittableSeriesException.class,
                () -> Arima.automatic().fit(TimeSeries.of("none", Frequency.YEARLY, Double.NaN, Double.NaN)));
        assertThrows(
                UnfittableSeriesException.class, () -> Arima.automatic().fit(TimeSeries.of("empty", Frequency.YEARLY)));
    }

    /** A series of any sort gets a finite forecast, intervals that hold it, and paths. */
    private static void assertForecastable(String what, Frequency frequency, double... values) {
        TimeSeries series = TimeSeries.of(what, frequency, values);
        FittedArima fit = Arima.automatic().fit(series);
        Forecast forecast = fit.forecast(8);
        SamplePaths paths = fit.simulate(8, 20, new RandomStream(1, "degenerate"));
        for (int h = 0; h < 8; h++) {
            assertTrue(Double.isFinite(forecast.mean(h)), what);
            assertTrue(forecast.quantile(h, 0.1) <= forecast.mean(h), what);
            assertTrue(forecast.quantile(h, 0.9) >= forecast.mean(h), what);
            assertTrue(Double.isFinite(paths.value(19, h)), what);
        }
    }

    @Test
    void degenerateSeriesHaveForecasts() {
        double na = Double.NaN;
        for (Frequency frequency : List.of(Frequency.YEARLY, Frequency.QUARTERLY, Frequency.MONTHLY)) {
            assertForecastable("one", frequency, 5);
            assertForecastable("two", frequency, 5, 7);
            assertForecastable("three", frequency, 5, 7, 6);
            assertForecastable("five", frequency, 5, 7, 6, 9, 8);
            assertForecastable("constant", frequency, 4, 4, 4, 4, 4, 4, 4, 4, 4);
            assertForecastable("zero", frequency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
            assertForecastable("constant with gaps", frequency, 4, na, 4, 4, na, na, 4);
            assertForecastable("two among gaps", frequency, na, 3, na, na, na, 8, na);
            assertForecastable("one among gaps", frequency, na, na, 8, na);
            assertForecastable("one is different", frequency, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
            assertForecastable("line", frequency, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
            double[] explosive = new double[30];
            Arrays.setAll(explosive, t -> Math.pow(1.6, t));
            assertForecastable("explosive", frequency, explosive);
            double[] alternating = new double[30];
            Arrays.setAll(alternating, t -> t % 2 == 0 ? -1 : 1);
            assertForecastable("alternating", frequency, alternating);
            double[] huge = new double[30];
            Arrays.setAll(huge, t -> 1e150 * (1 + Math.sin(t)));
            assertForecastable("huge", frequency, huge);
            double[] tiny = new double[30];
            Arrays.setAll(tiny, t -> 1e-150 * (1 + Math.sin(t)));
            assertForecastable("tiny", frequency, tiny);
            double[] far = new double[40];
            Arrays.setAll(far, t -> 1e9 + Math.sin(t * t));
            assertForecastable("far from zero", frequency, far);
        }
    }

    @Test
    void exactSeriesIsContinuedWithoutSpread() {
        double[] line = new double[20];
        Arrays.setAll(line, t -> 3 + 2.0 * t);
        Forecast forecast = Arima.automatic()
                .fit(TimeSeries.of("line", Frequency.YEARLY, line))
                .forecast(3);
        assertEquals(43, forecast.mean(0), 1e-9);
        assertEquals(47, forecast.quantile(2, 0.975), 1e-9);
        double[] season = new double[24];
        Arrays.setAll(season, t -> new double[] {1, 5, 2, 8}[t % 4]);
        Forecast repeated = Arima.automatic()
                .fit(TimeSeries.of("season", Frequency.QUARTERLY, season))
                .forecast(4);
        assertEquals(8, repeated.mean(3), 1e-9);
        FittedArima constant = Arima.automatic().fit(TimeSeries.of("constant", Frequency.MONTHLY, 6, 6, 6, 6));
        assertEquals(0, constant.variance());
        assertEquals(Double.POSITIVE_INFINITY, constant.likelihood().logLikelihood());
        assertFalse(constant.form().isEmpty());
    }
}
