package io.github.forceplan.solver.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Subgroups;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubgroupModelTest {

    private static final FinancialYear BASE = FinancialYear.parse("2018/19");
    private static final Period START = BASE.plus(1).quarter(1);
    private static final int DRAWS = 200;

    private static TimeSeries series(String name, double level, double noise) {
        double[] y = new double[28];
        for (int t = 0; t < y.length; t++) {
            y[t] = level + noise * ((t * 7) % 11 - 5);
        }
        return TimeSeries.of(name, START.plus(-28), y);
    }

    private static DemandPlan demand() {
        return new DemandPlan(
                Map.of("Sexual offences", series("Sexual offences", 500, 4)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static DemandPaths crimes() {
        double[][][] total = new double[1][DRAWS][8];
        for (int d = 0; d < DRAWS; d++) {
            for (int q = 0; q < 8; q++) {
                total[0][d][q] = 400 + d + 10 * q;
            }
        }
        return new DemandPaths(List.of("Sexual offences"), START, new double[] {2000}, total, total);
    }

    private static Map<String, double[][]> divided(Map<String, TimeSeries> history, int threads) {
        Subgroups plan = new Subgroups(history, Map.of("Sexual offences", List.of("Rape", "Other")));
        return new SubgroupModel(plan, demand(), START)
                .divide(crimes(), RandomStreams.seeded(3), threads)
                .getOrDefault("Sexual offences", Map.of());
    }

    @Test
    void subgroupsAddUpToTheirGroupInEveryDraw() {
        Map<String, TimeSeries> history = Map.of("Rape", series("Rape", 150, 6), "Other", series("Other", 2, 1));
        Map<String, double[][]> parts = divided(history, 2);
        assertEquals(Set.of("Rape", "Other"), parts.keySet());
        for (int y = 0; y < 2; y++) {
            for (int d = 0; d < DRAWS; d++) {
                double sum = 0;
                for (double[][] part : parts.values()) {
                    assertTrue(part[y][d] >= 0);
                    sum += part[y][d];
                }
                assertEquals(crimes().yearTotal(0, d, y), sum, 1e-9);
            }
        }
        Map<String, double[][]> again = divided(history, 1);
        parts.forEach((name, years) -> assertArrayEquals(years[1], again.getOrDefault(name, years.clone())[1]));
    }

    /** Constant histories of 300 and 100 forecast themselves: three quarters and one quarter of every draw. */
    @Test
    void theyShareAsTheirOwnForecastsStand() {
        Map<String, double[][]> parts =
                divided(Map.of("Rape", series("Rape", 100, 0), "Other", series("Other", 300, 0)), 1);
        for (int d = 0; d < DRAWS; d++) {
            double group = crimes().yearTotal(0, d, 0);
            assertEquals(group / 4, parts.getOrDefault("Rape", new double[1][DRAWS])[0][d], 1e-6);
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, TimeSeries> history = Map.of("Rape", series("Rape", 10, 1));
        String faults = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Subgroups(
                                history, Map.of("A", List.of("Rape", "Other"), "B", List.of("Rape"), "C", List.of())))
                .getMessage());
        assertEquals(3, faults.lines().count(), faults);
        Subgroups elsewhere = new Subgroups(history, Map.of("Theft", List.of("Rape")));
        String unknown = String.valueOf(assertThrows(
                        IllegalArgumentException.class, () -> new SubgroupModel(elsewhere, demand(), START.plus(4)))
                .getMessage());
        assertTrue(Arrays.stream(unknown.split("\n")).count() == 2 && unknown.contains("'Theft' is divided"), unknown);
    }
}
