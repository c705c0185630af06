package io.github.forceplan.forecast.ets;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reference values made by src/test/R/ets.R. */
final class EtsReference {

    /** One fit of R: a form on a series. */
    record Fit(String series, String form, Map<String, double[]> values) {

        double[] get(String quantity) {
            return values.get(quantity);
        }

        @Override
        public String toString() {
            return series + " " + form;
        }
    }

    private static final Map<String, Map<String, Fit>> FITS = read();

    private EtsReference() {}

    static List<Fit> fits() {
        List<Fit> fits = new ArrayList<>();
        FITS.values()
                .forEach(forms -> forms.values().stream()
                        .filter(fit -> !fit.form().isEmpty())
                        .forEach(fits::add));
        return fits;
    }

    static TimeSeries series(String name) {
        Fit data = FITS.get(name).get("");
        return TimeSeries.of(name, new Frequency((int) data.get("frequency")[0]), data.get("observations"));
    }

    private static Map<String, Map<String, Fit>> read() {
        Map<String, Map<String, Fit>> fits = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                EtsReference.class.getResourceAsStream("ets-reference.csv"), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> {
                String[] cells = line.split(",");
                fits.computeIfAbsent(cells[0], name -> new LinkedHashMap<>())
                        .computeIfAbsent(cells[1], form -> new Fit(cells[0], form, new LinkedHashMap<>()))
                        .values()
                        .put(
                                cells[2],
                                Arrays.stream(cells[3].split(" "))
                                        .mapToDouble(Double::parseDouble)
                                        .toArray());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fits;
    }
}
