package io.github.forceplan.forecast.reconcile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HierarchyForecasterTest {

    private static final Period START = FinancialYear.parse("2012/13").quarter(1);

    private static final Map<String, ReconciliationRule> RULES = Map.of(
            "mint", ReconciliationRule.mint(),
            "wls", ReconciliationRule.wls(),
            "ols", ReconciliationRule.ols(),
            "bottom-up", ReconciliationRule.bottomUp(),
            "top-down", ReconciliationRule.topDown(),
            "middle-out", ReconciliationRule.middleOut(List.of("A", "B")));

    private static Forecaster model(String name) {
        return ModelCatalogue.standard().get(name);
    }

    /** Five series with levels, seasons and noise of their own; the last is a rare count. */
    private static List<TimeSeries> history(Hierarchy hierarchy) {
        RandomStream random = new RandomStream(7, "history");
        List<TimeSeries> bottoms = new ArrayList<>();
        for (int j = 0; j < hierarchy.bottoms(); j++) {
            double[] y = new double[28];
            for (int t = 0; t < y.length; t++) {
                y[t] = j == 4 ? random.nextInt(3) : 100 * (j + 1) + 3 * t + 10 * (t % 4) + 12 * random.nextGaussian();
            }
            bottoms.add(TimeSeries.of(hierarchy.nodes().get(hierarchy.totals() + j), START, y));
        }
        return hierarchy.aggregate(bottoms);
    }

    private static HierarchyForecast forecast(ReconciliationRule rule, String model, int threads) {
        Hierarchy hierarchy = HierarchyTest.small();
        return new HierarchyForecaster(List.of(model(model), model("mean")), rule, 8, 300, 11, threads)
                .forecast(hierarchy, history(hierarchy));
    }

    private static double[] column(HierarchyForecast forecast, int path, int step) {
        double[] values = new double[forecast.hierarchy().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = path < 0
                    ? forecast.of(forecast.hierarchy().nodes().get(i)).mean(step)
                    : forecast.paths().value(i, path, step);
        }
        return values;
    }

    @Test
    void everyPathAndEveryMeanAddsUpByEveryMethod() {
        for (Map.Entry<String, ReconciliationRule> rule : RULES.entrySet()) {
            for (boolean cut : new boolean[] {false, true}) {
                HierarchyForecast forecast = forecast(cut ? rule.getValue().nonNegative() : rule.getValue(), "ets", 2);
                double least = Double.POSITIVE_INFINITY;
                for (int step = 0; step < 8; step++) {
                    for (int path = -1; path < 300; path++) {
                        double[] values = column(forecast, path, step);
                        assertEquals(0, forecast.hierarchy().incoherence(values), 1e-9, rule.getKey());
                        for (double value : values) {
                            least = Math.min(least, value);
                        }
                    }
                }
                assertTrue(!cut || least >= 0, rule.getKey() + " has " + least);
            }
        }
    }

    @Test
    void yearsAreSumsOfTheirQuartersAndAddUpToo() {
        HierarchyForecast forecast = forecast(ReconciliationRule.mint(), "ets", 1);
        Forecast quarters = forecast.of("A");
        Forecast years = forecast.of("A", 4);
        assertEquals(2, years.horizon());
        for (int year = 0; year < 2; year++) {
            double sum = 0;
            for (int q = 4 * year; q < 4 * year + 4; q++) {
                sum += quarters.mean(q);
            }
            assertEquals(sum, years.mean(year), 1e-9);
            assertEquals(
                    forecast.of("Total", 4).mean(year),
                    years.mean(year) + forecast.of("B", 4).mean(year),
                    1e-9);
        }
        assertThrows(IllegalArgumentException.class, () -> forecast.of("A", 9));
    }

    @Test
    void forecastsThatAddUpAlreadyStayWhereTheyAre() {
        // The naive forecast of a sum is the sum of the naive forecasts.
        for (String rule : List.of("mint", "wls", "ols", "bottom-up", "top-down", "middle-out")) {
            HierarchyForecast forecast =
                    forecast(RULES.getOrDefault(rule, ReconciliationRule.ols()).nonNegative(), "naive", 2);
            for (String node : forecast.hierarchy().nodes()) {
                for (int step = 0; step < 8; step++) {
                    assertEquals(forecast.own(node)[step], forecast.of(node).mean(step), 1e-9, rule + " " + node);
                }
            }
        }
    }

    @Test
    void threadsDoNotMatterAndTheModelIsNamed() {
        HierarchyForecast one = forecast(ReconciliationRule.mint(), "ets", 1);
        HierarchyForecast three = forecast(ReconciliationRule.mint(), "ets", 3);
        for (String node : one.hierarchy().nodes()) {
            for (int path = 0; path < 300; path++) {
                assertArrayEquals(
                        one.paths().of(node).path(path), three.paths().of(node).path(path));
            }
        }
        assertEquals("ets", one.model("Total"));
        assertEquals(List.of(), one.failures());
    }

    @Test
    void forecastProportionsShareATotalOut() {
        Hierarchy hierarchy = HierarchyTest.small();
        // Total, A, B, a1, a2, a3, b1, b2: 90 in the ratio 3 : 2 : 1 : 2 : 1; then A's 60 and B's 30 by themselves.
        double[] base = {90, 60, 30, 30, 20, 10, 20, 10};
        assertArrayEquals(
                new double[] {90, 60, 30, 30, 20, 10, 20, 10},
                ForecastShares.topDown(hierarchy).reconcile(base),
                1e-12);
        double[] moved = {90, 66, 24, 30, -5, 3, 0, -1};
        assertArrayEquals(
                new double[] {90, 66, 24, 60, 0, 6, 12, 12},
                ForecastShares.middleOut(hierarchy, List.of("A", "B")).reconcile(moved),
                1e-12);
        assertArrayEquals(
                new double[] {90, 90, 0, 90 * 30 / 33.0, 0, 90 * 3 / 33.0, 0, 0},
                ForecastShares.topDown(hierarchy).reconcile(moved),
                1e-12);
    }

    @Test
    void aNodeThatNoModelFitsIsNamed() {
        Hierarchy hierarchy =
                Hierarchy.of(List.of("x", "y")).total("T", List.of("x", "y")).build();
        double[] unknown = new double[12];
        Arrays.fill(unknown, Double.NaN);
        List<TimeSeries> series = hierarchy.aggregate(
                List.of(TimeSeries.of("x", START, new double[12]), TimeSeries.of("y", START, unknown)));
        HierarchyForecaster forecaster =
                new HierarchyForecaster(List.of(model("naive")), ReconciliationRule.ols(), 4, 10, 1, 1);
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> forecaster.forecast(hierarchy, series))
                        .getMessage());
        assertTrue(message.contains("'y'") && message.contains("'T'") && !message.contains("'x'"), message);
    }
}
