package io.github.forceplan.forecast.ets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form against R's forecast::ets on classic series. */
class EtsParityTest {

    static List<EtsReference.Fit> fits() {
        return EtsReference.fits();
    }

    /** Relative 1e-8: the numbers pass through 15 digits of text and two orders of summation. */
    @ParameterizedTest
    @MethodSource("fits")
    void sameRecursionAtRsParametersAndStates(EtsReference.Fit fit) {
        TimeSeries series = EtsReference.series(fit.series());
        EtsForm form = EtsForm.parse(fit.form());
        EtsModel model = Ets.of(form).withParameters(parameters(fit, form)).fit(series);

        double[][] states = model.states();
        assertClose(fit.get("middle"), states[series.size() / 2]);
        assertClose(fit.get("final"), states[series.size()]);
        double[] innovations = model.innovations();
        int n = series.size();
        assertClose(
                fit.get("innovations"),
                new double[] {innovations[0], innovations[1], innovations[n / 2 - 1], innovations[n - 1]});
        double[] criteria = fit.get("criteria");
        assertEquals(criteria[0], model.likelihood().logLikelihood(), 1e-8 * Math.abs(criteria[0]));
        assertEquals(criteria[4], model.innovationVariance(), 1e-8 * criteria[4]);

        double[] means = fit.get("means");
        Forecast forecast = model.forecast(means.length);
        double[] variances = fit.values().getOrDefault("variances", new double[0]);
        for (int h = 0; h < means.length; h++) {
            assertEquals(means[h], forecast.mean(h), 1e-8 * Math.abs(means[h]), "mean of step " + h);
            if (variances.length > 0) {
                double deviation = (forecast.quantile(h, 0.8413447460685429) - forecast.mean(h));
                assertEquals(Math.sqrt(variances[h]), deviation, 1e-8 * deviation, "deviation of step " + h);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void optimumAtLeastRs(EtsReference.Fit fit) {
        EtsModel model = Ets.of(fit.form()).fit(EtsReference.series(fit.series()));
        double[] criteria = fit.get("criteria");
        assertTrue(
                model.likelihood().logLikelihood() >= criteria[0] - 1e-4,
                () -> model.likelihood().logLikelihood() + " < " + criteria[0] + " with " + model.parameters());
        double parameters = (criteria[1] + 2 * criteria[0]) / 2;
        assertEquals(parameters, model.likelihood().parameters(), 1e-6);
    }

    static Map<String, Double> parameters(EtsReference.Fit fit, EtsForm form) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        double[] smoothing = fit.get("smoothing");
        int at = 0;
        parameters.put("alpha", smoothing[at++]);
        if (form.hasTrend()) {
            parameters.put("beta", smoothing[at++]);
        }
        if (form.isSeasonal()) {
            parameters.put("gamma", smoothing[at++]);
        }
        if (form.damped()) {
            parameters.put("phi", smoothing[at]);
        }
        double[] initial = fit.get("initial");
        at = 0;
        parameters.put("l", initial[at++]);
        if (form.hasTrend()) {
            parameters.put("b", initial[at++]);
        }
        for (int j = 1; at < initial.length; j++) {
            parameters.put("s" + j, initial[at++]);
        }
        return parameters;
    }

    private static void assertClose(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        double size = 0;
        for (double value : expected) {
            size = Math.max(size, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-8 * Math.max(Math.abs(expected[i]), 1e-3 * size), "place " + i);
        }
    }
}
