package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What R says, from {@code src/test/R/arima-reference.R}. */
final class ArimaReference {

    /** One fitted model. */
    static final class Case {
        String title = "";
        TimeSeries series = TimeSeries.of("", Frequency.YEARLY);
        Arima model = Arima.of(0, 0, 0);
        List<String> names = List.of();
        double[] coefficients = {};
        double[] standardErrors = {};
        double logLikelihood;
        double variance;
        double aic;
        double aicc;
        double bic;
        double[] residuals = {};
        double[] mean = {};
        double[] deviation = {};

        boolean isConditional() {
            return Double.isNaN(aic);
        }

        /** The model with every coefficient held at R's estimate. */
        Arima atEstimates() {
            Arima held = model;
            for (int i = 0; i < names.size(); i++) {
                held = held.fix(names.get(i), coefficients[i]);
            }
            return held;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static final Map<String, TimeSeries> SERIES = new HashMap<>();
    private static final Map<String, double[]> COLUMNS = new HashMap<>();
    static final List<Case> CASES = read();

    private ArimaReference() {}

    private static List<Case> read() {
        List<Case> cases = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                ArimaReference.class.getResourceAsStream("arima-reference.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] part = line.split(" ", -1);
                Case last = cases.isEmpty() ? new Case() : cases.get(cases.size() - 1);
                switch (part[0]) {
                    case "series" ->
                        SERIES.put(
                                part[1],
                                TimeSeries.of(part[1], new Frequency(Integer.parseInt(part[2])), numbers(part[3])));
                    case "column" -> COLUMNS.put(part[1], numbers(part[2]));
                    case "case" -> cases.add(specification(part));
                    case "coef" -> last.coefficients = numbers(part[1]);
                    case "names" -> last.names = part[1].isEmpty() ? List.of() : List.of(part[1].split(","));
                    case "se" -> last.standardErrors = numbers(part[1]);
                    case "fit" -> {
                        double[] x = numbers(part[1]);
                        last.logLikelihood = x[0];
                        last.variance = x[1];
                        last.aic = x[2];
                        last.aicc = x[3];
                        last.bic = x[4];
                    }
                    case "residuals" -> last.residuals = numbers(part[1]);
                    case "mean" -> last.mean = numbers(part[1]);
                    case "sd" -> last.deviation = numbers(part[1]);
                    default -> throw new IllegalStateException(part[0]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static Case specification(String[] part) {
        Case c = new Case();
        c.title = String.join(" ", Arrays.copyOfRange(part, 1, part.length));
        c.series = SERIES.get(part[1]);
        int[] o = Arrays.stream(part[2].split(",")).mapToInt(Integer::parseInt).toArray();
        c.model = Arima.of(o[0], o[1], o[2]);
        if (o[3] + o[4] + o[5] > 0) {
            c.model = c.model.seasonal(o[3], o[4], o[5]);
        }
        if (part[3].equals("drift")) {
            c.model = c.model.withDrift();
        } else if (part[3].equals("none")) {
            c.model = c.model.withoutMean();
        }
        if (!part[4].equals("-")) {
            List<String> names = List.of(part[4].split("\\+"));
            double[][] columns = names.stream().map(COLUMNS::get).toArray(double[][]::new);
            c.model = c.model.withRegressors(Regressors.of(c.series.start(), names, columns));
        }
        if (part[5].equals("CSS")) {
            c.model = c.model.method(ArimaMethod.CSS);
        }
        return c;
    }

    private static double[] numbers(String text) {
        return text.isEmpty()
                ? new double[0]
                : Arrays.stream(text.split(",", -1))
                        .mapToDouble(s -> s.isEmpty() ? Double.NaN : Double.parseDouble(s))
                        .toArray();
    }
}
