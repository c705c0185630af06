package io.github.forceplan.forecast.stationarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferencingTest {

    /** What R says of a series, from {@code src/test/R/stationarity-reference.R}. */
    record Reference(TimeSeries series, double[] statistics, int[] differences) {
        @Override
        public String toString() {
            return series.name();
        }
    }

    static List<Reference> references() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DifferencingTest.class.getResourceAsStream("stationarity-reference.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().map(DifferencingTest::parse).toList();
        }
    }

    private static Reference parse(String line) {
        String[] part = line.split(" ");
        Frequency frequency = new Frequency(Integer.parseInt(part[1]));
        return new Reference(
                TimeSeries.of(part[0], frequency, numbers(part[2])),
                numbers(part[3]),
                Arrays.stream(part[4].split(",")).mapToInt(Integer::parseInt).toArray());
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",", -1))
                .mapToDouble(s -> s.isEmpty() ? Double.NaN : Double.parseDouble(s))
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("references")
    void statisticsAreThoseOfR(Reference reference) {
        double[] x = Arrays.stream(reference.series.toArray())
                .filter(v -> !Double.isNaN(v))
                .toArray();
        int i = 0;
        for (UnitRootTest test : UnitRootTest.values()) {
            for (boolean trend : new boolean[] {false, true}) {
                double expected = reference.statistics[i++];
                // Regressions on levels and trend: condition numbers up to 1e6 or so.
                assertEquals(expected, test.test(x, trend).statistic(), 1e-8 * Math.max(1, Math.abs(expected)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void differencesAreThoseOfR(Reference reference) {
        double[] x = reference.series.toArray();
        assertEquals(reference.differences[0], Differencing.ordinary(x), "ndiffs");
        assertEquals(reference.differences[1], Differencing.ordinary(x, UnitRootTest.ADF, 0.05, 2), "adf");
        assertEquals(reference.differences[2], Differencing.ordinary(x, UnitRootTest.PP, 0.05, 2), "pp");
        assertEquals(reference.differences[3], Differencing.ordinary(x, UnitRootTest.KPSS, 0.1, 2), "alpha");
        int seasonal = Differencing.seasonal(reference.series, 1);
        assertEquals(reference.differences[4], seasonal, "nsdiffs");
        double[] w = seasonal == 0
                ? x
                : Differencing.difference(x, reference.series.frequency().periodsPerYear());
        assertEquals(reference.differences[5], Differencing.ordinary(w), "ndiffs after nsdiffs");
    }

    /** KPSS at 10 %, 5 %, 2.5 %, 1 %: 0.347, 0.463, 0.574, 0.739. */
    @Test
    void pValueIsInterpolatedAndKeptWithinTheTable() {
        double[] critical = {0.347, 0.463, 0.574, 0.739};
        double[] probabilities = {0.1, 0.05, 0.025, 0.01};
        assertEquals(0.1, TestResult.interpolated(0.1, critical, probabilities).pValue());
        assertEquals(
                0.075, TestResult.interpolated(0.405, critical, probabilities).pValue(), 1e-12);
        assertEquals(0.01, TestResult.interpolated(2, critical, probabilities).pValue());
    }

    @Test
    void constantsNeedNoDifference() {
        assertTrue(Differencing.isConstant(new double[] {5, Double.NaN, 5, 5}));
        assertTrue(Differencing.isConstant(new double[] {0, 0}));
        assertFalse(Differencing.isConstant(new double[] {1e-12, 2e-12}));
        assertEquals(0, Differencing.ordinary(new double[] {3, 3, 3}));
        assertEquals(0, Differencing.ordinary(new double[] {3}));
        // A straight line is constant after one difference, whatever rounding leaves.
        double[] line = new double[40];
        Arrays.setAll(line, t -> 1000.1 + 0.1 * t);
        assertEquals(1, Differencing.ordinary(line));
    }

    @Test
    void levelOutsideTheTablesIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Differencing.ordinary(new double[] {1, 2}, UnitRootTest.KPSS, 0.2, 2));
    }
}
