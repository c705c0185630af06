package io.github.forceplan.forecast.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model of the catalogue whatever the numbers, on seeded random series. */
class CatalogueInvariantsTest {

    private static final int HORIZON = 8;
    private static final double[] PROBABILITIES = {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    /** How far R's simplex for Theta moves a forecast with the unit; seen: 0.4 %. */
    private static final double R_STEPS = 0.01;

    /** Counts have no unit to change. */
    private static final Set<String> WITHOUT_SCALE = Set.of("counts");

    static Stream<Arguments> everyModelOnRandomSeries() {
        return ModelCatalogue.standard().names().stream()
                .flatMap(model -> random().stream().map(series -> Arguments.of(model, series)));
    }

    /** Whole positive numbers, so that every model takes them: with season, without, with trend, with gaps. */
    private static List<TimeSeries> random() {
        return List.of(
                random("quarterly", Frequency.QUARTERLY, 44, 200, 0, 40),
                random("trending", Frequency.QUARTERLY, 36, 200, 5, 30),
                random("yearly", Frequency.YEARLY, 25, 80, 0, 0),
                random("monthly", Frequency.MONTHLY, 60, 300, 1, 60));
    }

    private static TimeSeries random(
            String name, Frequency frequency, int length, double level, double slope, double season) {
        RandomStream stream = new RandomStream(17, name);
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            double wave = season * StrictMath.sin(2 * Math.PI * t / frequency.periodsPerYear());
            values[t] = Math.rint(level + slope * t + wave + 0.05 * level * stream.nextGaussian());
        }
        return TimeSeries.of(name, frequency, values);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyModelOnRandomSeries")
    void valueIsFittedPlusResidual(String name, TimeSeries series) {
        FittedModel model = ModelCatalogue.standard().get(name).fit(series);
        double[] fitted = model.fitted();
        double[] residuals = model.residuals();
        assertEquals(series.size(), fitted.length);
        assertEquals(series.size(), residuals.length);
        int known = 0;
        for (int t = 0; t < series.size(); t++) {
            assertEquals(Double.isNaN(fitted[t]), Double.isNaN(residuals[t]), "observation " + t);
            if (!Double.isNaN(fitted[t])) {
                assertEquals(series.value(t), fitted[t] + residuals[t], 1e-9 * Math.abs(series.value(t)));
                known++;
            }
        }
        // a season and the differencing of one more at most have no one-step forecast
        assertTrue(known >= series.size() - 2 * series.frequency().periodsPerYear() - 1, known + " fitted values");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyModelOnRandomSeries")
    void quantilesNeverFall(String name, TimeSeries series) {
        Forecast forecast = ModelCatalogue.standard().get(name).fit(series).forecast(HORIZON);
        for (int h = 0; h < HORIZON; h++) {
            double before = Double.NEGATIVE_INFINITY;
            for (double p : PROBABILITIES) {
                double quantile = forecast.quantile(h, p);
                assertTrue(quantile >= before, "quantile " + p + " of step " + h + ": " + quantile + " < " + before);
                before = quantile;
            }
            assertTrue(before > forecast.quantile(h, PROBABILITIES[0]), "step " + h + " is certain");
        }
    }

    /**
     * The unit doesn't matter. A power of two changes no digit, so that the optimisers take the same way; but {@code
     * theta} takes R's simplex steps, whose first ones depend on the unit.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyModelOnRandomSeries")
    void forecastsScaleWithTheSeries(String name, TimeSeries series) {
        if (WITHOUT_SCALE.contains(name)) {
            return;
        }
        double factor = 0x1p20;
        FittedModel plain = ModelCatalogue.standard().get(name).fit(series);
        FittedModel scaled = ModelCatalogue.standard().get(name).fit(series.map(y -> y * factor));
        assertEquals(plain.form(), scaled.form());
        Forecast expected = plain.forecast(HORIZON);
        Forecast actual = scaled.forecast(HORIZON);
        double tolerance = name.equals("theta") || name.equals("auto") ? R_STEPS * factor : 1e-9 * factor;
        for (int h = 0; h < HORIZON; h++) {
            assertEquals(expected.mean(h) * factor, actual.mean(h), tolerance * Math.abs(expected.mean(h)));
            for (double p : new double[] {0.05, 0.5, 0.95}) {
                double quantile = expected.quantile(h, p);
                assertEquals(quantile * factor, actual.quantile(h, p), tolerance * Math.abs(quantile));
            }
        }
    }

    /** Models whose equations hold for a shifted series with the same parameters, only the level shifted. */
    static Stream<Arguments> shiftingModels() {
        return Stream.of("naive", "snaive", "drift", "mean", "ses", "holt", "damped")
                .flatMap(model -> random().stream().map(series -> Arguments.of(model, series)));
    }

    /** A whole number added changes no digit of the data, but the optimisers' units, and so their last steps. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("shiftingModels")
    void forecastsShiftWithTheSeries(String name, TimeSeries series) {
        double shift = 4096;
        Forecast expected = ModelCatalogue.standard().get(name).fit(series).forecast(HORIZON);
        Forecast actual = ModelCatalogue.standard()
                .get(name)
                .fit(series.map(y -> y + shift))
                .forecast(HORIZON);
        for (int h = 0; h < HORIZON; h++) {
            double tolerance = 1e-3 * (expected.quantile(h, 0.84) - expected.quantile(h, 0.16));
            assertEquals(expected.mean(h) + shift, actual.mean(h), tolerance);
            for (double p : new double[] {0.05, 0.5, 0.95}) {
                assertEquals(expected.quantile(h, p) + shift, actual.quantile(h, p), tolerance);
            }
        }
    }
}
