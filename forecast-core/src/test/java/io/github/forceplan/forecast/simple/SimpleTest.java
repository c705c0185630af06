package io.github.forceplan.forecast.simple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Benchmark methods against R (src/test/R/simple.R). */
class SimpleTest {

    private static final List<Forecaster> METHODS =
            List.of(LagWalk.naive(), LagWalk.seasonalNaive(), LagWalk.drift(), new Mean());

    /** R: logLik(lm(Nile ~ 1)), AIC, BIC; logLik(lm(diff(Nile) ~ 0)), with drift ~ 1; logLik(lm(diff(UKgas, 4) ~ 0)). */
    @Test
    void likelihoodsAreThoseOfLeastSquares() throws IOException {
        Map<String, double[]> reference = read();
        TimeSeries nile = TimeSeries.of("Nile", Frequency.YEARLY, reference.get(",Nile,observations"));
        TimeSeries gas = TimeSeries.of("UKgas", Frequency.QUARTERLY, reference.get(",UKgas,observations"));
        Likelihood mean = new Mean().fit(nile).maximisedLikelihood().orElseThrow();
        assertEquals(-654.515733252, mean.logLikelihood(), 1e-8);
        assertEquals(1313.0314665, mean.aic(), 1e-6);
        assertEquals(1318.24180688, mean.bic(), 1e-6);
        assertEquals(-647.348567016, logLikelihood(LagWalk.naive(), nile), 1e-8);
        assertEquals(-647.322511691, logLikelihood(LagWalk.drift(), nile), 1e-8);
        assertEquals(-537.643684258, logLikelihood(LagWalk.seasonalNaive(), gas), 1e-8);
    }

    private static double logLikelihood(Forecaster method, TimeSeries series) {
        return method.fit(series).maximisedLikelihood().orElseThrow().logLikelihood();
    }

    @Test
    void sameAsR() throws IOException {
        Map<String, double[]> reference = read();
        int checked = 0;
        for (String name : List.of("Nile", "gappy", "UKgas")) {
            TimeSeries series = TimeSeries.of(
                    name,
                    new Frequency((int) reference.get("," + name + ",frequency")[0]),
                    reference.get("," + name + ",observations"));
            for (Forecaster method : METHODS) {
                String key = method.name() + "," + name + ",";
                if (!reference.containsKey(key + "means")) {
                    continue;
                }
                FittedModel model = method.fit(series);
                Forecast forecast = model.forecast(10);
                for (int h = 0; h < 10; h++) {
                    // 1e-9 relative: 15 digits of text, and the t quantile is solved for to 1e-12
                    assertEquals(reference.get(key + "means")[h], forecast.mean(h), 1e-7, key);
                    assertEquals(reference.get(key + "upper")[h], forecast.quantile(h, 0.95), 1e-6, key);
                }
                double[] fitted = model.fitted();
                for (int t = 0; t < fitted.length; t++) {
                    assertEquals(reference.get(key + "fitted")[t], fitted[t], 1e-7, key + t);
                }
                checked++;
            }
        }
        assertEquals(11, checked);
    }

    @Test
    void pathsAgreeWithTheClosedForm() {
        TimeSeries series = TimeSeries.of("x", Frequency.QUARTERLY, 5, 9, 3, 7, 6, 11, 4, 6, 8, 10, 5, 9);
        for (Forecaster method : METHODS) {
            FittedModel model = method.fit(series);
            Forecast forecast = model.forecast(6);
            SamplePaths paths = model.simulate(6, 20_000, new RandomStream(1, "test"));
            for (int h = 0; h < 6; h++) {
                double spread = forecast.quantile(h, 0.9) - forecast.quantile(h, 0.1);
                // the standard error of a sample quantile at 0.1 of 20,000 is below 0.7 % of the spread
                for (double p : new double[] {0.1, 0.5, 0.9}) {
                    assertEquals(forecast.quantile(h, p), paths.quantile(h, p), 0.03 * spread, method.name() + h);
                }
            }
        }
    }

    @Test
    void tooFewObservationsAreRefusedByName() {
        TimeSeries one = TimeSeries.of("one", Frequency.QUARTERLY, 4);
        for (Forecaster method : METHODS) {
            UnfittableSeriesException e = assertThrows(UnfittableSeriesException.class, () -> method.fit(one));
            assertTrue(e.getMessage().contains("'one'") && e.getMessage().contains(method.name()), e.getMessage());
        }
        TimeSeries short5 = TimeSeries.of("short", Frequency.QUARTERLY, 4, Double.NaN, 5, 6, 7);
        assertThrows(
                UnfittableSeriesException.class, () -> LagWalk.seasonalNaive().fit(short5));
    }

    @Test
    void constantSeriesIsForecastWithCertainty() {
        TimeSeries flat = TimeSeries.of("flat", Frequency.MONTHLY, 3, 3, 3);
        for (Forecaster method : List.of(LagWalk.naive(), LagWalk.drift(), new Mean())) {
            Forecast forecast = method.fit(flat).forecast(2);
            assertEquals(3, forecast.mean(1), 1e-12);
            assertEquals(3, forecast.quantile(1, 0.99), 1e-12);
        }
    }

    private static Map<String, double[]> read() throws IOException {
        Map<String, double[]> values = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SimpleTest.class.getResourceAsStream("simple-reference.csv"), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> {
                int comma = line.lastIndexOf(',');
                values.put(
                        line.substring(0, comma),
                        Arrays.stream(line.substring(comma + 1).split(" "))
                                .mapToDouble(v -> v.equals("NA") ? Double.NaN : Double.parseDouble(v))
                                .toArray());
            });
        }
        return values;
    }
}
