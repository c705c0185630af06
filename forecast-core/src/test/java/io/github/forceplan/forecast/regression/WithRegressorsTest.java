package io.github.forceplan.forecast.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.arima.FittedArima;
import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.ensemble.EnsembleModel;
import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.simple.Mean;
import io.github.forceplan.forecast.structural.FittedStructural;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WithRegressorsTest {

    private static final int LENGTH = 80;
    private static final int HORIZON = 8;
    private static final double EFFECT = 12;

    /** Theory of their own for counts and intermittent series, or none of errors that are linear. */
    private static final Set<String> WITHOUT = Set.of("naive2", "croston", "sba", "tsb", "counts");

    static Stream<String> models() {
        return ModelCatalogue.standard().names().stream().filter(name -> !WITHOUT.contains(name));
    }

    static Stream<String> modelsWithCoefficients() {
        return models().filter(name -> !name.equals("ensemble") && !name.equals("auto"));
    }

    @Test
    void whoTakesRegressors() {
        for (String name : ModelCatalogue.standard().names()) {
            assertEquals(
                    !WITHOUT.contains(name),
                    ModelCatalogue.standard().get(name).regressedOn(pulses()).isPresent(),
                    name);
        }
    }

    /** Pulses at irregular times, known beyond the history. */
    private static Regressors pulses() {
        double[] on = new double[LENGTH + HORIZON];
        for (int t = 0; t < on.length; t++) {
            on[t] = t * t % 11 < 4 ? 1 : 0;
        }
        return Regressors.of(new Period(Frequency.QUARTERLY, 1), List.of("pulse"), on);
    }

    /** A wandering level with a season and noise, and the pulses' effect; in keeping with what the model assumes. */
    private static TimeSeries series(String model, int seed) {
        boolean still = model.equals("mean");
        boolean season =
                !Set.of("mean", "naive", "drift", "ses", "holt", "damped").contains(model);
        RandomStream stream = new RandomStream(seed, "regressed");
        double[][] pulse = pulses().rows(new Period(Frequency.QUARTERLY, 1), LENGTH);
        double[] values = new double[LENGTH];
        double level = 400;
        for (int t = 0; t < LENGTH; t++) {
            level += still ? 0 : 3 * stream.nextGaussian();
            values[t] = level
                    + (season ? 15 * StrictMath.sin(Math.PI * t / 2 + 0.5) : 0)
                    + 3 * stream.nextGaussian()
                    + EFFECT * pulse[t][0];
        }
        return TimeSeries.of("s" + seed, Frequency.QUARTERLY, values);
    }

    private static double coefficient(FittedModel model) {
        return model.parameters().getOrDefault("pulse", Double.NaN);
    }

    private static double standardError(FittedModel model) {
        Map<String, Double> errors = model instanceof RegressionModel regression
                ? regression.standardErrors()
                : model instanceof FittedArima arima
                        ? arima.standardErrors()
                        : model instanceof FittedStructural structural ? structural.standardErrors() : Map.of();
        return errors.getOrDefault("pulse", Double.NaN);
    }

    @ParameterizedTest
    @MethodSource("modelsWithCoefficients")
    void aKnownEffectIsFoundAndItsIntervalCoversIt(String name) {
        boolean slow = Set.of("ets", "arima", "structural", "mstl").contains(name);
        int trials = slow ? 12 : 100;
        int covered = 0;
        double sum = 0;
        double variance = 0;
        for (int seed = 0; seed < trials; seed++) {
            FittedModel model = ModelCatalogue.standard()
                    .get(name)
                    .regressedOn(pulses())
                    .orElseThrow()
                    .fit(series(name, seed));
            double error = standardError(model);
            sum += coefficient(model);
            variance += error * error;
            covered += Math.abs(coefficient(model) - EFFECT) <= 1.96 * error ? 1 : 0;
        }
        double mean = sum / trials;
        double deviation = Math.sqrt(variance) / trials;
        assertEquals(EFFECT, mean, 3.5 * deviation, "mean estimate, whose standard error is " + deviation);
        // 95 in 100 expected; fewer than 88, or than 10 in 12, come by chance once in 250 and once in 50 times
        assertTrue(covered >= (slow ? 10 : 88), covered + " of " + trials + " intervals cover the effect");
    }

    @ParameterizedTest
    @MethodSource("models")
    void forecastsCarryTheEffectAndKeepTheirQuantiles(String name) {
        TimeSeries series = series(name, 1);
        FittedModel model = ModelCatalogue.standard()
                .get(name)
                .regressedOn(pulses())
                .orElseThrow()
                .fit(series);
        double[] fitted = model.fitted();
        double[] residuals = model.residuals();
        for (int t = 0; t < LENGTH; t++) {
            if (!Double.isNaN(fitted[t])) {
                assertEquals(series.value(t), fitted[t] + residuals[t], 1e-9 * 400);
            }
        }
        Forecast forecast = model.forecast(HORIZON);
        SamplePaths paths = model.simulate(HORIZON, 4000, new RandomStream(3, "paths"));
        for (int h = 0; h < HORIZON; h++) {
            double spread = forecast.quantile(h, 0.9) - forecast.quantile(h, 0.1);
            assertTrue(spread > 0);
            // Sample quantiles of 4,000 have standard errors of 1.1 % of the spread; stretching a mixture is no exact
            // widening.
            double tolerance = (name.equals("ensemble") ? 0.1 : 0.06) * spread;
            assertEquals(forecast.quantile(h, 0.1), paths.quantile(h, 0.1), tolerance, "step " + h);
            assertEquals(forecast.quantile(h, 0.9), paths.quantile(h, 0.9), tolerance, "step " + h);
        }
    }

    /** With a deterministic level the interval knows how far a future value of the regressor lies from its past ones. */
    @Test
    void uncertaintyGrowsWithTheDistanceOfTheRegressor() {
        RandomStream stream = new RandomStream(4, "line");
        int n = 30;
        double[] x = new double[n + 2];
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            x[t] = 10 + stream.nextGaussian();
            y[t] = 50 + 3 * x[t] + stream.nextGaussian();
        }
        x[n] = 10;
        x[n + 1] = 20;
        Regressors known = Regressors.of(new Period(Frequency.YEARLY, 1), List.of("x"), x);
        TimeSeries series = TimeSeries.of("line", Frequency.YEARLY, y);
        RegressionModel model = new WithRegressors(new Mean(), known).fit(series);
        Forecast forecast = model.forecast(2);
        double near = forecast.quantile(0, 0.975) - forecast.quantile(0, 0.025);
        double far = forecast.quantile(1, 0.975) - forecast.quantile(1, 0.025);
        double mean = Arrays.stream(x, 0, n).average().orElseThrow();
        double squares =
                Arrays.stream(x, 0, n).map(v -> (v - mean) * (v - mean)).sum();
        // variance of a prediction by least squares, over that of the noise
        double atNear = 1 + 1.0 / n + (10 - mean) * (10 - mean) / squares;
        double atFar = 1 + 1.0 / n + (20 - mean) * (20 - mean) / squares;
        // stretching takes the distance of Student's quantiles at one deviation for the scale, 1.7 % more for 29
        // degrees
        assertEquals(Math.sqrt(atFar / atNear), far / near, 0.02 * far / near);
        SamplePaths paths = model.simulate(2, 4000, new RandomStream(5, "paths"));
        assertEquals(far, paths.quantile(1, 0.975) - paths.quantile(1, 0.025), 0.06 * far);
    }

    @Test
    void unitsDontMatter() {
        TimeSeries series = series("ses", 2);
        Regressors known = pulses();
        double[] thousand = new double[LENGTH + HORIZON];
        double[][] rows = known.rows(series.start(), thousand.length);
        for (int t = 0; t < thousand.length; t++) {
            thousand[t] = 1000 * rows[t][0];
        }
        Forecaster ses = Ets.of("ANN");
        RegressionModel plain = new WithRegressors(ses, known).fit(series);
        RegressionModel rescaled = new WithRegressors(ses, Regressors.of(series.start(), List.of("pulse"), thousand))
                .fit(series.map(y -> y * 0x1p10));
        assertEquals(coefficient(plain) * 1.024, coefficient(rescaled), 1e-4 * Math.abs(coefficient(plain)));
        for (int h = 0; h < HORIZON; h++) {
            double expected = plain.forecast(HORIZON).quantile(h, 0.9);
            assertEquals(expected * 1024, rescaled.forecast(HORIZON).quantile(h, 0.9), 1e-5 * 1024 * expected);
        }
    }

    @Test
    void missingObservationsAreLeftOut() {
        double[] values = series("ses", 3).toArray();
        values[0] = values[20] = values[21] = values[LENGTH - 1] = Double.NaN;
        TimeSeries gaps = TimeSeries.of("gaps", Frequency.QUARTERLY, values);
        for (String name : List.of("ses", "theta", "dot", "ces", "naive", "mean", "mstl")) {
            FittedModel model = ModelCatalogue.standard()
                    .get(name)
                    .regressedOn(pulses())
                    .orElseThrow()
                    .fit(gaps);
            assertEquals(EFFECT, coefficient(model), 4 * standardError(model), name);
            assertTrue(Double.isFinite(model.forecast(HORIZON).quantile(HORIZON - 1, 0.975)), name);
        }
    }

    @Test
    void membersWithoutRegressorsAreLeftOut() {
        FittedModel model = ModelCatalogue.standard()
                .get("ensemble")
                .regressedOn(pulses())
                .orElseThrow()
                .fit(series("ensemble", 5));
        Map<String, FittedModel> members = ((EnsembleModel) model).members();
        assertTrue(
                members.keySet().containsAll(List.of("ets-bic", "arima", "ces")),
                members.keySet().toString());
    }

    @Test
    void whatCantBeToldIsRefused() {
        TimeSeries series = series("naive", 6);
        Regressors later = Regressors.of(series.start(), List.of("later"), new double[LENGTH + HORIZON]);
        String message = assertThrows(
                        UnfittableSeriesException.class, () -> new WithRegressors(LagWalk.naive(), later).fit(series))
                .getMessage();
        assertEquals(
                "Series 's6' can't be fitted by Random walk with regressors: the effect of 'later' can't be told from the"
                        + " other terms, because within the history it never changes. Leave it out.",
                message);
    }
}
