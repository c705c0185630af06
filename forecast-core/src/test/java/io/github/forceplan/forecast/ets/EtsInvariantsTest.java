package io.github.forceplan.forecast.ets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to hold whatever the numbers. */
class EtsInvariantsTest {

    static List<EtsReference.Fit> fits() {
        return EtsReference.fits().stream()
                .filter(fit -> !fit.series().equals("Nile"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fits")
    void valueIsFittedPlusResidual(EtsReference.Fit fit) {
        TimeSeries series = EtsReference.series(fit.series());
        EtsModel model = Ets.of(fit.form())
                .withParameters(EtsParityTest.parameters(fit, EtsForm.parse(fit.form())))
                .fit(series);
        double[] fitted = model.fitted();
        double[] residuals = model.residuals();
        double[] innovations = model.innovations();
        for (int t = 0; t < series.size(); t++) {
            double y = series.value(t);
            assertEquals(y, fitted[t] + residuals[t], 1e-12 * Math.abs(y));
            double rebuilt = model.etsForm().error() == Component.ADDITIVE
                    ? fitted[t] + innovations[t]
                    : fitted[t] * (1 + innovations[t]);
            assertEquals(y, rebuilt, 1e-12 * Math.abs(y));
        }
    }

    /** Units don't matter: powers of two exactly, others up to where the optimiser stops. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p40, 0x1p-60, 1000, 1e-7})
    void forecastsScaleWithTheSeries(double factor) {
        TimeSeries series = EtsReference.series("UKgas").tail(60);
        double tolerance = Math.getExponent(factor) == Math.log(factor) / Math.log(2) ? 1e-12 : 1e-3;
        for (Ets specification : List.of(Ets.automatic(), Ets.of("AAdA"), Ets.of("MAM"))) {
            EtsModel plain = specification.fit(series);
            EtsModel scaled = specification.fit(series.map(y -> y * factor));
            assertEquals(plain.form(), scaled.form());
            Forecast expected = plain.forecast(8);
            Forecast actual = scaled.forecast(8);
            for (int h = 0; h < 8; h++) {
                assertEquals(expected.mean(h) * factor, actual.mean(h), tolerance * expected.mean(h) * factor);
                assertEquals(
                        expected.quantile(h, 0.9) * factor,
                        actual.quantile(h, 0.9),
                        tolerance * expected.quantile(h, 0.9) * factor);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANN", "AAN", "AAdN", "ANA", "AAA", "AAdA", "MNN", "MAN", "MAdN", "MNA", "MAA", "MAdA"})
    void pathQuantilesAgreeWithTheClosedForm(String form) {
        TimeSeries series = EtsReference.series("UKgas").head(80);
        EtsModel model = Ets.of(form).fit(series);
        pathsAgree(model, 0.04);
    }

    /** The closed form is normal while the true distribution of class 3 is skewed: medians and spread agree roughly. */
    @ParameterizedTest
    @ValueSource(strings = {"MNM", "MAM", "MAdM"})
    void pathQuantilesAgreeWithTheClosedFormOfClassThree(String form) {
        TimeSeries series = EtsReference.series("AirPassengers");
        pathsAgree(Ets.of(form).fit(series), 0.06);
    }

    private static void pathsAgree(EtsModel model, double tolerance) {
        int horizon = 6;
        Forecast forecast = model.forecast(horizon);
        SamplePaths paths = model.simulate(horizon, 20_000, new RandomStream(8, "test"));
        for (int h = 0; h < horizon; h++) {
            double spread = forecast.quantile(h, 0.9) - forecast.quantile(h, 0.1);
            double before = Double.NEGATIVE_INFINITY;
            for (double p : new double[] {0.1, 0.5, 0.9}) {
                double quantile = forecast.quantile(h, p);
                assertTrue(quantile > before);
                before = quantile;
                assertEquals(quantile, paths.quantile(h, p), tolerance * spread, model.form() + " step " + h);
            }
            // class 2 and 3 means are means of paths; 20,000 of them have a standard error of about spread / 360
            assertEquals(forecast.mean(h), paths.mean(h), 0.02 * spread, model.form() + " step " + h);
        }
    }

    @Test
    void sameSeedSamePaths() {
        EtsModel model = Ets.of("MAM").fit(EtsReference.series("UKgas"));
        SamplePaths first = model.simulate(5, 50, new RandomStream(3, "s"));
        SamplePaths few = model.simulate(5, 10, new RandomStream(3, "s"));
        for (int i = 0; i < 10; i++) {
            assertArrayEquals(first.path(i), few.path(i));
        }
    }

    @Test
    void parameterUncertaintyWidensShortSeriesMost() {
        TimeSeries series = EtsReference.series("Nile");
        double brief = widening(series.head(15));
        double full = widening(series);
        assertTrue(brief > 1.1, "short: " + brief);
        assertTrue(full > 0.95 && full < brief, "full: " + full);
    }

    private static double widening(TimeSeries series) {
        EtsModel plain = Ets.of("AAN").fit(series);
        EtsModel uncertain = Ets.of("AAN").withParameterUncertainty().fit(series);
        SamplePaths a = plain.simulate(4, 8000, new RandomStream(1, "p"));
        SamplePaths b = uncertain.simulate(4, 8000, new RandomStream(1, "p"));
        assertEquals(plain.forecast(4).mean(3), uncertain.forecast(4).mean(3), 0);
        return (b.quantile(3, 0.95) - b.quantile(3, 0.05)) / (a.quantile(3, 0.95) - a.quantile(3, 0.05));
    }

    @Test
    void refilterKeepsFormAndParametersAndFindsNewStates() {
        TimeSeries series = EtsReference.series("UKgas");
        EtsModel model = Ets.of("MAM").fit(series.head(80));
        EtsModel later = model.refilter(series);
        assertEquals(model.form(), later.form());
        for (String name : List.of("alpha", "beta", "gamma")) {
            assertEquals(model.parameters().get(name), later.parameters().get(name), 0);
        }
        assertEquals(series.size(), later.series().size());
        assertTrue(Math.abs(later.parameters().get("l") - model.parameters().get("l")) > 0);
        EtsModel same = model.refilter(series.head(80));
        assertEquals(model.likelihood().logLikelihood(), same.likelihood().logLikelihood(), 1e-5);
    }

    @Test
    void wrongParametersAreNamed() {
        TimeSeries series = EtsReference.series("UKgas");
        assertThrows(IllegalArgumentException.class, () -> Ets.of("ANN").withParameters(Map.of("delta", 0.1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Ets.of("ANN").withParameters(Map.of("beta", 0.1)).fit(series));
        assertThrows(
                IllegalArgumentException.class,
                () -> Ets.of("ANA").withParameters(Map.of("l", 0.1)).fit(series));
        assertThrows(IllegalArgumentException.class, () -> Ets.of("AXN"));
        assertThrows(IllegalArgumentException.class, () -> Ets.of("ANdN"));
        EtsModel fixed = Ets.of("AAN").withParameters(Map.of("alpha", 0.3)).fit(series);
        assertEquals(0.3, fixed.parameters().get("alpha"), 0);
        assertTrue(fixed.parameters().get("beta") <= 0.3);
    }

    /** What was expected is the level and slope before and the season of a cycle before. */
    @Test
    void componentsMakeTheFittedValues() {
        TimeSeries series = EtsReference.series("UKgas");
        EtsModel model = Ets.of("AAA").fit(series);
        Map<String, double[]> parts = model.components();
        assertEquals(List.of("level", "slope", "season"), List.copyOf(parts.keySet()));
        for (int t = 4; t < series.size(); t++) {
            double expected = parts.get("level")[t - 1] + parts.get("slope")[t - 1] + parts.get("season")[t - 4];
            assertEquals(expected, model.fitted()[t], 1e-9 * Math.abs(expected));
        }
        assertEquals(model.likelihood(), model.maximisedLikelihood().orElseThrow());
    }

    /** Every estimate lies in the region asked for, checked by the roots of the polynomial itself. */
    @Test
    void theAdmissibleRegionHoldsWhatTheUsualOneLacks() {
        TimeSeries series = EtsReference.series("UKgas");
        for (String form : List.of("AAA", "ANA", "MAM")) {
            double both = Ets.of(form).fit(series).likelihood().logLikelihood();
            double usual = Ets.of(form)
                    .within(ParameterRegion.USUAL)
                    .fit(series)
                    .likelihood()
                    .logLikelihood();
            double admissible = Ets.of(form)
                    .within(ParameterRegion.ADMISSIBLE)
                    .fit(series)
                    .likelihood()
                    .logLikelihood();
            assertTrue(usual >= both - 1e-6, form);
            assertTrue(admissible >= both - 1e-3, form + ": " + admissible + " < " + both);
        }
        Admissibility quarterly = new Admissibility(4);
        EtsForm form = EtsForm.parse("AAA");
        assertTrue(quarterly.admits(form, 0.3, 0.1, 0.2, 1));
        // R: forecast:::admissible(0.9, 0.9, 0.05, NULL, 4) and (0.5, 1.9, 0.1, NULL, 4) are 0, (1.2, 0.1, 0.3, ...) is
        // 1
        assertTrue(!quarterly.admits(form, 0.5, 1.9, 0.1, 1));
    }
}
