package io.github.forceplan.forecast.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.batch.Batch;
import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model of the catalogue on every degenerate series: finite numbers, or an error that names the series. */
class DegenerateSeriesTest {

    private static final int HORIZON = 6;
    private static final double[] PROBABILITIES = {0.005, 0.025, 0.1, 0.5, 0.9, 0.975, 0.995};

    static Stream<Arguments> everyModelOnEverySeries() {
        return ModelCatalogue.standard().names().stream()
                .flatMap(model -> DegenerateSeries.all().stream().map(series -> Arguments.of(model, series)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyModelOnEverySeries")
    void answersWithFiniteNumbersOrNamesTheSeries(String name, TimeSeries series) {
        FittedModel model;
        try {
            model = ModelCatalogue.standard().get(name).fit(series);
        } catch (UnfittableSeriesException refused) {
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("'" + series.name() + "'"), message);
            return;
        }
        assertFalse(model.form().isEmpty());
        assertEquals(series.size(), model.fitted().length);
        Forecast forecast = model.forecast(HORIZON);
        assertEquals(series.end(), forecast.start());
        assertFiniteAndMonotone(forecast);
        SamplePaths paths = model.simulate(HORIZON, 20, new RandomStream(1, "degenerate"));
        for (int i = 0; i < paths.count(); i++) {
            for (int h = 0; h < HORIZON; h++) {
                assertTrue(Double.isFinite(paths.value(i, h)), "path " + i + ", step " + h + ": " + paths.value(i, h));
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyModelOnEverySeries")
    void withARegressorToo(String name, TimeSeries series) {
        double[] on = new double[series.size() + HORIZON];
        for (int t = 0; t < on.length; t++) {
            on[t] = t % 5 == 0 ? 1 : 0;
        }
        Optional<Forecaster> able =
                ModelCatalogue.standard().get(name).regressedOn(Regressors.of(series.start(), List.of("on"), on));
        if (able.isEmpty()) {
            return;
        }
        try {
            assertFiniteAndMonotone(able.get().fit(series).forecast(HORIZON));
        } catch (UnfittableSeriesException refused) {
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("'" + series.name() + "'"), message);
        }
    }

    /** What never moved is forecast where it is; only counts of none at all leave room for one. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyModelOnEverySeries")
    void aConstantIsContinued(String name, TimeSeries series) {
        if (!series.name().equals("constant") && !series.name().equals("all zero")) {
            return;
        }
        double level = series.value(0);
        // Jeffreys' prior: half an event in the 24 quarters seen, Counts
        double expected = name.equals("counts") && level == 0 ? 0.5 / 24 : level;
        if (name.equals("sba")) {
            expected =
                    level * (1 - 0.1 / 2); // the bias correction of Syntetos and Boylan (2005), equation 5, for α = 0.1
        }
        Forecast forecast = ModelCatalogue.standard().get(name).fit(series).forecast(HORIZON);
        for (int h = 0; h < HORIZON; h++) {
            assertEquals(expected, forecast.mean(h), 1e-6 * Math.abs(level) + 1e-12);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyModelOnEverySeries")
    void aBatchWithFallbacksAlwaysAnswers(String name, TimeSeries series) {
        ModelCatalogue catalogue = ModelCatalogue.standard();
        Batch batch = new Batch(List.of(catalogue.get(name), catalogue.get("ets")), HORIZON, 1);
        Batch.Result result = batch.run(List.of(series)).get(0);
        assertFiniteAndMonotone(result.forecast().orElseThrow());
        assertEquals(result.fellBack() ? "ets" : name, result.forecaster());
        assertEquals(result.fellBack() ? 1 : 0, result.failures().size());
        for (String failure : result.failures()) {
            assertTrue(failure.contains("'" + series.name() + "'"), failure);
            assertTrue(failure.contains(name), failure);
        }
    }

    private static void assertFiniteAndMonotone(Forecast forecast) {
        assertEquals(HORIZON, forecast.horizon());
        for (int h = 0; h < HORIZON; h++) {
            assertTrue(Double.isFinite(forecast.mean(h)), "mean of step " + h + ": " + forecast.mean(h));
            double before = -Double.MAX_VALUE;
            for (double p : PROBABILITIES) {
                double quantile = forecast.quantile(h, p);
                assertTrue(Double.isFinite(quantile), "quantile " + p + " of step " + h + ": " + quantile);
                assertTrue(quantile >= before, "quantile " + p + " of step " + h + ": " + quantile + " < " + before);
                before = quantile;
            }
        }
    }
}
