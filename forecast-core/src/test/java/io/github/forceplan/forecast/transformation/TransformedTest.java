package io.github.forceplan.forecast.transformation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.time.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Box-Cox against R (src/test/R/transformation.R). */
class TransformedTest {

    @Test
    void transformsAndBringsBackAsR() throws IOException {
        Map<String, double[]> reference = read();
        double[] y = reference.get("AirPassengers");
        for (String lambda : new String[] {"-0.5", "0", "0.3"}) {
            BoxCox transformation = new BoxCox(Double.parseDouble(lambda));
            for (int t = 0; t < 5; t++) {
                double x = transformation.apply(y[t]);
                assertEquals(reference.get("transformed " + lambda)[t], x, 1e-12);
                assertEquals(y[t], transformation.invert(x), 1e-9);
                assertEquals(reference.get("adjusted " + lambda)[t], transformation.invertMean(x, 0.002), 1e-9);
            }
        }
    }

    /** R's optimize() stops within 1.2e-4 of the parameter; the likelihood is on a grid of 0.05 in both. */
    @Test
    void choosesTheParameterAsR() throws IOException {
        Map<String, double[]> reference = read();
        for (String name : new String[] {"AirPassengers", "Nile"}) {
            TimeSeries series = TimeSeries.of(
                    name, name.equals("Nile") ? Frequency.YEARLY : Frequency.MONTHLY, reference.get(name));
            assertEquals(
                    reference.get(name + " guerrero")[0],
                    BoxCoxChoice.GUERRERO.of(series).lambda(),
                    2e-4);
            assertEquals(
                    reference.get(name + " loglik")[0],
                    BoxCoxChoice.LIKELIHOOD.of(series).lambda(),
                    1e-9);
        }
        assertEquals(
                1,
                BoxCoxChoice.GUERRERO
                        .of(TimeSeries.of("short", Frequency.MONTHLY, 1, 2, 3))
                        .lambda());
    }

    @Test
    void forecastsComeBackAsInR() throws IOException {
        Map<String, double[]> reference = read();
        TimeSeries series = TimeSeries.of("air", Frequency.MONTHLY, reference.get("AirPassengers"));
        Forecast forecast = Transformed.by(new BoxCox(0.3), LagWalk.naive())
                .biasAdjusted()
                .fit(series)
                .forecast(4);
        for (int h = 0; h < 4; h++) {
            assertEquals(reference.get("naive means")[h], forecast.mean(h), 1e-9);
            assertEquals(reference.get("naive upper")[h], forecast.quantile(h, 0.975), 1e-8);
        }
    }

    @Test
    void pathsAndQuantilesAgree() throws IOException {
        TimeSeries series = TimeSeries.of("air", Frequency.MONTHLY, read().get("AirPassengers"));
        TransformedModel model = Transformed.by(BoxCox.LOG, Ets.of("AAdA")).fit(series);
        Forecast forecast = model.forecast(6);
        SamplePaths paths = model.simulate(6, 20_000, new RandomStream(2, "test"));
        double spread = forecast.quantile(5, 0.9) - forecast.quantile(5, 0.1);
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            assertEquals(forecast.quantile(5, p), paths.quantile(5, p), 0.03 * spread);
        }
        assertTrue(paths.quantile(5, 0.5) > 0);
    }

    @Test
    void aValueOutsideTheTransformationIsNamed() {
        TimeSeries zero = TimeSeries.of("zero", Frequency.YEARLY, 3, 0, 2, 4);
        UnfittableSeriesException e = assertThrows(
                UnfittableSeriesException.class,
                () -> Transformed.by(BoxCox.LOG, LagWalk.naive()).fit(zero));
        assertTrue(e.getMessage().contains("'zero'"), e.getMessage());
        assertEquals(Double.POSITIVE_INFINITY, new BoxCox(-0.5).invert(2.5));
    }

    private static Map<String, double[]> read() throws IOException {
        Map<String, double[]> values = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                TransformedTest.class.getResourceAsStream("transformation-reference.csv"), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> {
                String[] cells = line.split(",");
                values.put(
                        cells[0],
                        Arrays.stream(cells[1].split(" "))
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            });
        }
        return values;
    }
}
