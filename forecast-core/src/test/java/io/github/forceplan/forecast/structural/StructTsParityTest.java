package io.github.forceplan.forecast.structural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StructTsParityTest {

    /** What R says of a series, from {@code src/test/R/structural-reference.R}. */
    record Case(String type, TimeSeries series, Map<String, double[]> numbers) {

        StructuralModel model() {
            StructuralModel model = switch (type) {
                case "level" -> StructuralModel.localLevel();
                case "trend" -> StructuralModel.localLinearTrend();
                default -> StructuralModel.basic();
            };
            return model.start(Start.STRUCT_TS);
        }

        StructuralModel atEstimates() {
            List<String> names = List.of("level", "slope", "seas", "epsilon");
            StructuralModel held = model();
            double[] coefficients = numbers.get("coef");
            for (int i = 0; i < coefficients.length; i++) {
                String name = i == coefficients.length - 1 ? "epsilon" : names.get(i);
                held = held.fix(name, coefficients[i]);
            }
            return held;
        }

        /** R multiplies the mean contribution of an observation by the length of the series, gaps included. */
        double asR(double logLikelihood) {
            double constant = 0.5 * series.observed() * Math.log(2 * Math.PI);
            return (logLikelihood + constant) * series.size() / series.observed() - constant;
        }

        @Override
        public String toString() {
            return series.name() + " " + type;
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                StructTsParityTest.class.getResourceAsStream("structural-reference.txt"), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String[] part = line.split(" ");
                if (part[0].equals("case")) {
                    Frequency frequency = new Frequency(Integer.parseInt(part[3]));
                    TimeSeries series = TimeSeries.of(part[1], frequency, numbers(part[4]));
                    cases.add(new Case(part[2], series, new HashMap<>()));
                } else {
                    cases.get(cases.size() - 1).numbers.put(part[0], numbers(part[1]));
                }
            }
        }
        return cases;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .mapToDouble(s -> s.isEmpty() ? Double.NaN : Double.parseDouble(s))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void atTheEstimatesOfREverythingIsThatOfR(Case c) {
        FittedStructural fit = c.atEstimates().fit(c.series);
        // The start's variance is a million times that of a state: six digits of sixteen are lost to it.
        assertEquals(c.numbers.get("loglik")[0], c.asR(fit.likelihood().logLikelihood()), 1e-6);
        double size = Math.abs(c.series.value(0));
        compare(c.numbers.get("filtered"), fit.filtered(Component.LEVEL), 1e-7 * size);
        Component[] components = {Component.LEVEL, Component.SLOPE, Component.SEASON};
        for (int k = 0; k < 3; k++) {
            double[] expected = c.numbers.get("smoothed" + (k + 1));
            if (expected != null) {
                compare(expected, fit.smoothed(components[k]), 1e-7 * size);
            }
        }
        Forecast forecast = fit.forecast(6);
        for (int h = 0; h < 6; h++) {
            assertEquals(c.numbers.get("mean")[h], forecast.mean(h), 1e-7 * size);
            double sd = (forecast.quantile(h, 0.9) - forecast.mean(h)) / StandardNormal.quantile(0.9);
            assertEquals(c.numbers.get("sd")[h], sd, 1e-6 * sd);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ownEstimatesAreAtLeastAsLikelyAsThoseOfR(Case c) {
        FittedStructural fit = c.model().fit(c.series);
        double gain = fit.likelihood().logLikelihood()
                - c.atEstimates().fit(c.series).likelihood().logLikelihood();
        assertTrue(gain > -1e-4, () -> "short by " + -gain);
    }

    private static void compare(double[] expected, double[] actual, double tolerance) {
        for (int t = 0; t < expected.length; t++) {
            assertEquals(expected[t], actual[t], tolerance, "period " + t);
        }
    }
}
