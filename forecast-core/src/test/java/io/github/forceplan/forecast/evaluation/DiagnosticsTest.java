package io.github.forceplan.forecast.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of difference and residual diagnostics against R (src/test/R/evaluation.R) and against brute force. */
class DiagnosticsTest {

    @Test
    void dieboldMarianoAsInR() throws IOException {
        Map<String, double[]> reference = read();
        for (int horizon : new int[] {1, 4}) {
            for (int power : new int[] {1, 2}) {
                double[] expected = reference.get("dm " + horizon + " " + power);
                DieboldMariano test =
                        DieboldMariano.compare(reference.get("first"), reference.get("second"), horizon, power);
                assertEquals(expected[0], test.statistic(), 1e-9);
                assertEquals(expected[1], test.pValue(), 1e-9);
            }
        }
        double[] errors = {1, 2, 3, 4};
        assertThrows(IllegalArgumentException.class, () -> DieboldMariano.compare(errors, errors, 1, 2));
    }

    @Test
    void autocorrelationAsInR() throws IOException {
        Map<String, double[]> reference = read();
        double[] first = reference.get("first");
        assertArrayEquals(reference.get("acf"), Autocorrelation.acf(first, 10), 1e-13);
        double[] gappy = first.clone();
        gappy[3] = Double.NaN;
        gappy[49] = Double.NaN;
        assertArrayEquals(reference.get("acf gappy"), Autocorrelation.acf(gappy, 5), 1e-13);
        for (int parameters : new int[] {0, 2}) {
            double[] expected = reference.get("ljung-box " + parameters);
            Autocorrelation.LjungBox test = Autocorrelation.ljungBox(reference.get("second"), 10, parameters);
            assertEquals(expected[0], test.statistic(), 1e-9);
            assertEquals(expected[1], test.pValue(), 1e-9);
            assertEquals(10 - parameters, test.degreesOfFreedom());
        }
        assertArrayEquals(new double[] {1, 0, 0}, Autocorrelation.acf(new double[] {2, 2, 2, 2}, 2));
    }

    /** Wheeler's arithmetic on ten values: mean 10.2, mean moving range 13 / 9. */
    @Test
    void controlChartLimitsAndSignals() {
        TimeSeries baseline = TimeSeries.of("b", Frequency.MONTHLY, 10, 11, 9, 10, 12, 10, 9, 11, 10, 10);
        ControlChart chart = ControlChart.of(baseline);
        double range = (1 + 2 + 1 + 2 + 2 + 1 + 2 + 1 + 0) / 9.0;
        assertEquals(10.2, chart.centre(), 1e-12);
        assertEquals(10.2 + 2.66 * range, chart.upper(), 1e-12);
        assertEquals(10.2 - 2.66 * range, chart.lower(), 1e-12);
        assertEquals(3.268 * range, chart.rangeLimit(), 1e-12);
        assertEquals(List.of(), chart.signals());

        TimeSeries later = TimeSeries.of(
                "l", Frequency.MONTHLY, 11, 11, Double.NaN, 11, 11, 11, 11, 11, 11, 11, 5, 10, 13.5, 13.2, 9, 13.6);
        List<ControlChart.Signal> signals = ControlChart.of(baseline, later).signals();
        assertEquals(
                List.of(
                        new ControlChart.Signal(8, ControlChart.Rule.RUN_ON_ONE_SIDE, true),
                        new ControlChart.Signal(10, ControlChart.Rule.OUTSIDE_LIMITS, false),
                        new ControlChart.Signal(15, ControlChart.Rule.NEAR_A_LIMIT, true)),
                signals);
    }

    @Test
    void pruningLosesNothing() {
        RandomStream stream = new RandomStream(11, "change points");
        for (int trial = 0; trial < 40; trial++) {
            stream.reset(trial);
            int n = 6 + stream.nextInt(20);
            double[] values = new double[n];
            double level = 0;
            for (int t = 0; t < n; t++) {
                level = stream.nextDouble() < 0.15 ? 5 * stream.nextGaussian() : level;
                values[t] = level + stream.nextGaussian();
            }
            TimeSeries series = TimeSeries.of("x", Frequency.MONTHLY, values);
            for (ChangePoints.Change change : ChangePoints.Change.values()) {
                double penalty = 3 + 4 * stream.nextDouble();
                assertEquals(
                        exhaustive(values, change, penalty),
                        ChangePoints.find(series, change, penalty),
                        "trial " + trial);
            }
        }
    }

    @Test
    void aClearStepIsFoundWhereItIs() {
        double[] values = new double[40];
        RandomStream stream = new RandomStream(5, "step");
        for (int t = 0; t < values.length; t++) {
            values[t] = (t < 23 ? 100 : 140) + 5 * stream.nextGaussian();
        }
        TimeSeries series = TimeSeries.of("step", Frequency.MONTHLY, values);
        assertEquals(List.of(23), ChangePoints.find(series, ChangePoints.Change.MEAN));
        values[5] = Double.NaN;
        assertEquals(
                List.of(23),
                ChangePoints.find(TimeSeries.of("gap", Frequency.MONTHLY, values), ChangePoints.Change.MEAN));
        assertEquals(
                List.of(),
                ChangePoints.find(TimeSeries.of("flat", Frequency.MONTHLY, 3, 3, 3, 3), ChangePoints.Change.MEAN));
        assertTrue(ChangePoints.find(TimeSeries.of("one", Frequency.MONTHLY, 3), ChangePoints.Change.MEAN)
                .isEmpty());
    }

    /** Optimal partitioning without pruning, costs computed from their definition. */
    private static List<Integer> exhaustive(double[] y, ChangePoints.Change change, double penalty) {
        int n = y.length;
        int shortest = change == ChangePoints.Change.MEAN ? 1 : 2;
        double[] differences = new double[n - 1];
        for (int t = 1; t < n; t++) {
            differences[t - 1] = Math.abs(y[t] - y[t - 1]);
        }
        Arrays.sort(differences);
        int half = (n - 1) / 2;
        double median = (n - 1) % 2 == 1 ? differences[half] : (differences[half - 1] + differences[half]) / 2;
        double variance = Math.pow(1.4826022185056018 * median, 2) / 2;
        double[] best = new double[n + 1];
        List<List<Integer>> changes = new ArrayList<>();
        changes.add(List.of());
        best[0] = -penalty;
        for (int end = 1; end <= n; end++) {
            best[end] = Double.POSITIVE_INFINITY;
            changes.add(List.of());
            for (int start = 0; start <= end - shortest; start++) {
                double mean = 0;
                for (int t = start; t < end; t++) {
                    mean += y[t] / (end - start);
                }
                double rest = 0;
                for (int t = start; t < end; t++) {
                    rest += (y[t] - mean) * (y[t] - mean);
                }
                double length = end - start;
                double cost = change == ChangePoints.Change.MEAN
                        ? rest / variance
                        : length * (Math.log(2 * Math.PI * rest / length) + 1);
                if (best[start] + cost + penalty < best[end]) {
                    best[end] = best[start] + cost + penalty;
                    List<Integer> path = new ArrayList<>(changes.get(start));
                    if (start > 0) {
                        path.add(start);
                    }
                    changes.set(end, path);
                }
            }
        }
        return changes.get(n);
    }

    private static Map<String, double[]> read() throws IOException {
        Map<String, double[]> values = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DiagnosticsTest.class.getResourceAsStream("evaluation-reference.csv"), StandardCharsets.UTF_8))) {
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
