package io.github.forceplan.solver.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.distribution.Discrete;
import io.github.forceplan.forecast.distribution.LogNormal;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.distribution.Uniform;
import io.github.forceplan.forecast.model.Quantiles;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.Audit;
import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.CrimeTarget;
import io.github.forceplan.solver.plan.CrimeTarget.Relation;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandPlan.GrowthTarget;
import io.github.forceplan.solver.plan.DemandPlan.Method;
import io.github.forceplan.solver.plan.Readings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetTiltingTest {

    private static final FinancialYear BASE = FinancialYear.parse("2018/19");
    private static final FinancialYear LAST = FinancialYear.parse("2022/23");
    private static final Period FIRST = FinancialYear.parse("2012/13").quarter(1);
    private static final int DRAWS = 1000;

    /** Exactly: sums of a few thousand crimes over a thousand draws, in double precision. */
    private static final double EXACT = 1e-9;

    /**
     * Two correlated normals, violence N(1,000, 100²) and theft N(2,000, 150²), correlation 0.6, drawn 40,000 times. With
     * the mean of violence at 1,080, violence is N(1,080, 100²) and theft moves by its regression on it, 0.6 × 150 ÷ 100 ×
     * 80 = 72, its deviation as before (Robertson, Tallman and Whiteman 2005, section 2). Sampling error of a mean is about
     * 100 ÷ √40,000 × √(e^0.64) = 0.7.
     */
    @Test
    void theNormalShiftsAndWhatGoesWithItFollows() {
        int draws = 40_000;
        RandomStream random = new RandomStream(2, "target tilting");
        double[][][] total = new double[2][draws][];
        for (int d = 0; d < draws; d++) {
            double u = random.nextGaussian();
            double violence = 1_000 + 100 * u;
            double theft = 2_000 + 150 * (0.6 * u + 0.8 * random.nextGaussian());
            total[0][d] = quarters(violence);
            total[1][d] = quarters(theft);
        }
        DemandPaths paths = new DemandPaths(
                List.of("violence", "theft"), BASE.plus(1).quarter(1), new double[] {1_000, 2_000}, total, total);
        DemandPaths tilted = TargetTilting.impose(
                aims(paths, Map.of("violence", mean("2019/20", List.of("violence"), 0.08))), paths);
        assertEquals(1_080, mean(tilted, 0, 0), 1_080 * EXACT);
        assertEquals(2_072, mean(tilted, 1, 0), 3);
        assertEquals(100, deviation(tilted, 0), 2);
        assertEquals(150, deviation(tilted, 1), 3);
        Tilt tilt = tilted.tilt().orElseThrow();
        // E[w²] of the log-normal weight is exp(0.8²), the divergence 0.8² ÷ 2
        assertEquals(draws / StrictMath.exp(0.64), tilt.effectiveSampleSize(), 0.05 * draws);
        assertEquals(0.32, tilt.divergence(), 0.02);
        // resampling leaves less than one draw's worth: under a thousandth of a deviation of a tenth of the mean
        assertTrue(tilt.largestCorrection() < 1e-4, () -> "corrected by " + tilt.largestCorrection());
    }

    @Test
    void everyTargetIsHitAtOnce() {
        Map<String, CrimeTarget> targets = new LinkedHashMap<>();
        targets.put("total", mean("2022/23", List.of(), 0.15));
        targets.put("violence", mean("2020/21", List.of("violence"), 0.25));
        targets.put(
                "tail",
                new CrimeTarget.Quantile(
                        true,
                        FinancialYear.parse("2021/22"),
                        List.of("theft"),
                        0.9,
                        Optional.empty(),
                        Optional.of(9_000.0)));
        targets.put(
                "off",
                new CrimeTarget.Mean(
                        false,
                        FinancialYear.parse("2022/23"),
                        List.of(),
                        Optional.of(9.0),
                        Optional.empty(),
                        Optional.empty()));
        targets.put(
                "held",
                new CrimeTarget.Mean(
                        true,
                        FinancialYear.parse("2022/23"),
                        List.of("theft"),
                        Optional.of(-0.9),
                        Optional.empty(),
                        Optional.of(Relation.AT_LEAST)));
        DemandPaths paths = model(targets, Optional.empty()).simulate(DRAWS, 3, 1);
        double base = paths.baseline(0) + paths.baseline(1);
        assertEquals(1.15 * base, mean(paths, 0, 3) + mean(paths, 1, 3), base * EXACT);
        assertEquals(1.25 * paths.baseline(0), mean(paths, 0, 1), base * EXACT);
        double[] theft = new double[DRAWS];
        Arrays.setAll(theft, d -> paths.yearTotal(1, d, 2));
        Arrays.sort(theft);
        assertEquals(9_000, Quantiles.ofSorted(theft, 0.9), 9_000 * EXACT);
        Tilt tilt = paths.tilt().orElseThrow();
        assertEquals(
                List.of("total", "violence", "tail", "held"),
                tilt.targets().stream().map(Tilt.Imposed::id).toList());
        assertTrue(
                tilt.effectiveSampleSize() > 100 && tilt.effectiveSampleSize() < DRAWS,
                () -> tilt.effectiveSampleSize() + " of " + tilt.targets());
        assertTrue(tilt.distinctDraws() < DRAWS);
    }

    /** A draw carries all its groups and quarters along: but for the correction of its year, it is one that was drawn. */
    @Test
    void aTiltedDrawIsADrawAndDecomposes() {
        DemandPaths before = model(Map.of(), Optional.empty()).simulate(DRAWS, 3, 1);
        DemandPaths after = model(Map.of("theft", mean("2021/22", List.of("theft"), 0.06)), Optional.empty())
                .simulate(DRAWS, 3, 1);
        Tilt tilt = after.tilt().orElseThrow();
        int kept = 0;
        for (int d = 0; d < DRAWS; d++) {
            kept += tilt.source(d) == d ? 1 : 0;
            for (int g = 0; g < 2; g++) {
                for (int q = 0; q < 16; q++) {
                    double was = before.total(g, tilt.source(d), q);
                    boolean corrected = g == 1 && q / 4 == 2;
                    assertEquals(was, after.total(g, d, q), corrected ? was * tilt.largestCorrection() * 1.001 : 0);
                }
                for (int y = 0; y < 4; y++) {
                    double parts = after.baseline(g) + after.recording(g, d, y) + after.growth(g, d, y);
                    assertEquals(after.yearTotal(g, d, y), parts, EXACT * parts);
                }
            }
        }
        assertEquals(tilt.distinctDraws(), kept);
        assertTrue(tilt.largestCorrection() > 0 && tilt.largestCorrection() < 0.005, tilt.largestCorrection() + "");
        double[] places = new double[DRAWS];
        Arrays.setAll(places, d -> d);
        assertEquals(tilt.source(7), tilt.follow(places)[7], 0);
    }

    /** The growth target of the last year, and what it says of recording: less of it than without, because less crime. */
    @Test
    void theSplitComesOutOfTheTilt() {
        GrowthTarget low = new GrowthTarget(true, 0.1, Optional.of(Method.ENTROPIC_TILTING));
        DemandPaths before = model(Map.of(), Optional.empty()).simulate(DRAWS, 3, 1);
        DemandPaths after = model(Map.of(), Optional.of(low)).simulate(DRAWS, 3, 1);
        double base = before.baseline(0) + before.baseline(1);
        assertEquals(1.1 * base, mean(after, 0, 3) + mean(after, 1, 3), base * EXACT);
        double was = mean(before, 0, 3) + mean(before, 1, 3);
        assertTrue(was > 1.15 * base, "" + was / base);
        double ratio = recording(after) / recording(before);
        double scaled = 1.1 * base / was;
        // scaling would shrink recording by the same factor as the total; the tilt finds its own
        assertTrue(ratio < 1 && Math.abs(ratio - scaled) > 0.02, ratio + " against " + scaled);
    }

    @Test
    void sameBytesOnAnyThreads() {
        DemandModel model = model(Map.of("total", mean("2022/23", List.of(), 0.2)), Optional.empty());
        DemandPaths one = model.simulate(200, 9, 1);
        DemandPaths three = model.simulate(200, 9, 3);
        for (int g = 0; g < 2; g++) {
            for (int q = 0; q < 16; q++) {
                double[] a = new double[200];
                double[] b = new double[200];
                for (int d = 0; d < 200; d++) {
                    a[d] = one.total(g, d, q);
                    b[d] = three.total(g, d, q);
                }
                assertArrayEquals(a, b, 0);
            }
        }
    }

    @Test
    void aTargetOutOfReachIsRefusedWithTheNearest() {
        IllegalArgumentException far = assertThrows(
                IllegalArgumentException.class,
                () -> model(Map.of("total", mean("2022/23", List.of(), 5)), Optional.empty())
                        .simulate(50, 1, 1));
        assertTrue(far.getMessage().contains("'total'") && far.getMessage().contains("nearest"), far.getMessage());
        assertTrue(far.getMessage().contains("+500.0 % on the base year"), far.getMessage());
        // each within reach, but not both: theft twice as high in a year in which all crime falls
        Map<String, CrimeTarget> apart = new LinkedHashMap<>();
        apart.put("low", mean("2022/23", List.of(), 0.05));
        apart.put("high", mean("2022/23", List.of("theft"), 0.12));
        apart.put("steady", mean("2022/23", List.of("violence"), 0.4));
        IllegalArgumentException both = assertThrows(
                IllegalArgumentException.class,
                () -> model(apart, Optional.empty()).simulate(200, 1, 1));
        assertTrue(both.getMessage().contains("together") && both.getMessage().contains("'steady'"), both.getMessage());
        IllegalArgumentException year = assertThrows(
                IllegalArgumentException.class,
                () -> model(Map.of("late", mean("2023/24", List.of(), 0.1)), Optional.empty()));
        assertTrue(year.getMessage().contains("2019/20 to 2022/23"), year.getMessage());
        IllegalArgumentException group = assertThrows(
                IllegalArgumentException.class,
                () -> model(Map.of("odd", mean("2022/23", List.of("arson"), 0.1)), Optional.empty()));
        assertTrue(group.getMessage().contains("arson"), group.getMessage());
    }

    @Test
    void scalingAndTiltingDoNotMix() {
        IllegalArgumentException both = assertThrows(
                IllegalArgumentException.class,
                () -> model(
                        Map.of("total", mean("2022/23", List.of(), 0.1)), Optional.of(new GrowthTarget(true, 0.1))));
        assertTrue(both.getMessage().contains("entropic-tilting"), both.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> new CrimeTarget.Mean(
                        true, LAST, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static CrimeTarget mean(String year, List<String> groups, double growth) {
        return new CrimeTarget.Mean(
                true, FinancialYear.parse(year), groups, Optional.of(growth), Optional.empty(), Optional.empty());
    }

    private static List<Aim> aims(DemandPaths paths, Map<String, CrimeTarget> targets) {
        return Aim.of(plan(targets, Optional.empty()), paths.groups(), new double[] {1_000, 2_000}, BASE.plus(1), 1);
    }

    private static double[] quarters(double year) {
        return new double[] {year / 4, year / 4, year / 4, year / 4};
    }

    private static double mean(DemandPaths paths, int group, int year) {
        double sum = 0;
        for (int d = 0; d < paths.draws(); d++) {
            sum += paths.yearTotal(group, d, year);
        }
        return sum / paths.draws();
    }

    private static double deviation(DemandPaths paths, int group) {
        double mean = mean(paths, group, 0);
        double squares = 0;
        for (int d = 0; d < paths.draws(); d++) {
            squares += (paths.yearTotal(group, d, 0) - mean) * (paths.yearTotal(group, d, 0) - mean);
        }
        return Math.sqrt(squares / paths.draws());
    }

    private static double recording(DemandPaths paths) {
        double sum = 0;
        for (int d = 0; d < paths.draws(); d++) {
            sum += paths.recording(0, d, 3) + paths.recording(1, d, 3);
        }
        return sum / paths.draws();
    }

    private static DemandModel model(Map<String, CrimeTarget> targets, Optional<GrowthTarget> growth) {
        return new DemandModel(
                plan(targets, growth),
                new Readings(
                        Readings.BaseYearTotal.HISTORY,
                        Readings.GapPeriod.ALL_YEARS,
                        Readings.GapMeasured.AFTER_PLANNED_RESERVES),
                BASE,
                LAST);
    }

    /** A change that multiplies crimes by about a quarter on average, uncertain in its pass-through; crimes noisy. */
    private static DemandPlan plan(Map<String, CrimeTarget> targets, Optional<GrowthTarget> growth) {
        RandomStream noise = new RandomStream(7, "history");
        Map<String, TimeSeries> history = new LinkedHashMap<>();
        for (String group : List.of("violence", "theft")) {
            double[] crimes = new double[28];
            for (int t = 0; t < crimes.length; t++) {
                crimes[t] = Math.rint((group.equals("violence") ? 1_000 : 2_000) * (1 + 0.03 * noise.nextGaussian()));
            }
            history.put(group, TimeSeries.of(group, FIRST, crimes));
        }
        RecordingChange change = new RecordingChange(
                true,
                new Audit(0.7, 0.02, 0.95, LocalDate.of(2018, 3, 1), LocalDate.of(2018, 8, 31), Map.of()),
                new RecordingChange.EarlyPhase(
                        List.of(new RecordingChange.Start(BASE.quarter(1), 1)),
                        2,
                        new Discrete(List.of(new Discrete.Outcome(0.1, 0.5), new Discrete.Outcome(0.3, 0.5)))),
                new RecordingChange.MainPhase(BASE.plus(1).quarter(1), new Uniform(2, 8), RampShape.LINEAR),
                new Normal(0.96, 0.01),
                Map.of("violence", new LogNormal(0.9, 0.4), "theft", new LogNormal(0.2, 0.5)));
        return new DemandPlan(history, Optional.empty(), Optional.of(change), growth, Optional.empty(), targets);
    }
}
