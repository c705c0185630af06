package io.github.forceplan.solver.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.distribution.Discrete;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.distribution.LogNormal;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.distribution.Uniform;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.Audit;
import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandPlan.GrowthTarget;
import io.github.forceplan.solver.plan.Readings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandModelTest {

    private static final FinancialYear BASE = FinancialYear.parse("2018/19");
    private static final FinancialYear LAST = FinancialYear.parse("2022/23");
    private static final Period FIRST = FinancialYear.parse("2012/13").quarter(1);
    private static final int DRAWS = 400;

    @Test
    void withoutAChangeNothingIsRecording() {
        DemandPaths paths = model(none(history(1, 0))).simulate(DRAWS, 1, 1);
        for (int g = 0; g < 2; g++) {
            for (int d = 0; d < DRAWS; d++) {
                for (int y = 0; y < 4; y++) {
                    assertEquals(0, paths.recording(g, d, y), 0);
                    assertEquals(paths.yearTotal(g, d, y), paths.baseline(g) + paths.growth(g, d, y), 1e-9);
                }
            }
        }
    }

    @Test
    void everyDrawDecomposes() {
        DemandPaths paths = model(changing(history(2, 0), new LogNormal(1, 0.2), new Fixed(0.2)))
                .simulate(DRAWS, 5, 1);
        for (int g = 0; g < 2; g++) {
            for (int d = 0; d < DRAWS; d++) {
                for (int y = 0; y < 4; y++) {
                    double parts = paths.baseline(g) + paths.recording(g, d, y) + paths.growth(g, d, y);
                    assertEquals(paths.yearTotal(g, d, y), parts, 1e-9 * parts);
                }
            }
        }
    }

    /** 1.14 × base in the fourth year and 1.14^(y/4) in the others, exactly in the mean. */
    @Test
    void aGrowthTargetIsHitInTheMean() {
        Map<String, TimeSeries> history = history(3, 0);
        DemandPlan plan =
                new DemandPlan(history, Optional.empty(), Optional.empty(), Optional.of(new GrowthTarget(true, 0.14)));
        DemandPaths paths = model(plan).simulate(DRAWS, 1, 1);
        double base = paths.baseline(0) + paths.baseline(1);
        for (int y = 0; y < 4; y++) {
            double mean = 0;
            for (int d = 0; d < DRAWS; d++) {
                mean += (paths.yearTotal(0, d, y) + paths.yearTotal(1, d, y)) / DRAWS;
            }
            assertEquals(base * Math.pow(1.14, (y + 1) / 4.0), mean, 1e-9 * base);
        }
    }

    /**
     * A certain change, known in every part, on a flat noiseless-ish history: with an audited rate of 0.5, a target of
     * 1 and all of it still to come, recorded crime doubles; all of the rise is recording.
     */
    @Test
    void aKnownStepIsRecovered() {
        DemandPaths paths = model(certain(history(4, 0), 0.0)).simulate(DRAWS, 1, 1);
        double total = 0;
        double recording = 0;
        for (int d = 0; d < DRAWS; d++) {
            total += paths.yearTotal(0, d, 3) / DRAWS;
            recording += paths.recording(0, d, 3) / DRAWS;
        }
        // the forecast's own noise: one per cent a quarter, compounded over four years, and 400 draws
        assertEquals(2 * paths.baseline(0), total, 0.05 * total);
        assertEquals(paths.baseline(0), recording, 0.05 * recording);
    }

    /** Half the logarithmic step shows in the history's last year; taking it out must leave a flat underlying series. */
    @Test
    void anEarlyPhaseInTheHistoryIsNotTakenForGrowth() {
        double step = RecordingChange.logStep(0.5, 1, 0);
        DemandPaths paths = model(certain(history(5, 0.5 * step), 0.5)).simulate(DRAWS, 1, 1);
        double growth = 0;
        for (int d = 0; d < DRAWS; d++) {
            growth += paths.growth(0, d, 3) / DRAWS;
        }
        assertEquals(0, growth / paths.baseline(0), 0.05);
    }

    @Test
    void sameSeedSamePathsOnAnyThreadsAndAnotherSeedOthers() {
        DemandModel model = model(changing(history(2, 0), new LogNormal(1, 0.2), new Fixed(0.2)));
        assertArrayEquals(totals(model.simulate(50, 9, 1)), totals(model.simulate(50, 9, 3)), 0);
        assertTrue(totals(model.simulate(50, 9, 1))[0] != totals(model.simulate(50, 10, 1))[0]);
    }

    @Test
    void theStatedTotalScalesEveryGroup() {
        Map<String, TimeSeries> history = history(1, 0);
        DemandPlan plan = new DemandPlan(history, Optional.of(20_000.0), Optional.empty(), Optional.empty());
        Readings stated = new Readings(
                Readings.BaseYearTotal.STATED,
                Readings.GapPeriod.ALL_YEARS,
                Readings.GapMeasured.AFTER_PLANNED_RESERVES);
        DemandPaths paths = new DemandModel(plan, stated, BASE, LAST).simulate(10, 1, 1);
        DemandPaths own = model(none(history)).simulate(10, 1, 1);
        assertEquals(20_000, paths.baseline(0) + paths.baseline(1), 1e-6);
        assertEquals(own.baseline(0) / own.baseline(1), paths.baseline(0) / paths.baseline(1), 1e-9);
    }

    @Test
    void refusesAHistoryThatEndsTooEarlyAndAGroupWithoutPassThrough() {
        Map<String, TimeSeries> shortHistory = new LinkedHashMap<>();
        history(1, 0).forEach((group, crimes) -> shortHistory.put(group, crimes.head(27)));
        IllegalArgumentException early = assertThrows(IllegalArgumentException.class, () -> model(none(shortHistory)));
        assertTrue(early.getMessage().contains("2018/19 Q4"), early.getMessage());
        Map<String, TimeSeries> more = history(1, 0);
        more.put("robbery", TimeSeries.of("robbery", FIRST, more.get("theft").toArray()));
        IllegalArgumentException missing =
                assertThrows(IllegalArgumentException.class, () -> model(changing(more, new Fixed(1), new Fixed(0))));
        assertTrue(missing.getMessage().contains("robbery"), missing.getMessage());
    }

    @Test
    void refusesAHistoryWithAGap() {
        Map<String, TimeSeries> history = history(1, 0);
        double[] crimes = history.get("theft").toArray();
        crimes[3] = Double.NaN;
        history.put("theft", TimeSeries.of("theft", FIRST, crimes));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> model(none(history)));
        assertTrue(e.getMessage().contains("2012/13 Q4"), e.getMessage());
    }

    private static double[] totals(DemandPaths paths) {
        double[] totals = new double[paths.draws() * paths.quarters()];
        for (int d = 0; d < paths.draws(); d++) {
            for (int q = 0; q < paths.quarters(); q++) {
                totals[d * paths.quarters() + q] = paths.total(0, d, q) + paths.total(1, d, q);
            }
        }
        return totals;
    }

    private static DemandModel model(DemandPlan plan) {
        Readings readings = new Readings(
                Readings.BaseYearTotal.HISTORY,
                Readings.GapPeriod.ALL_YEARS,
                Readings.GapMeasured.AFTER_PLANNED_RESERVES);
        return new DemandModel(plan, readings, BASE, LAST);
    }

    private static DemandPlan none(Map<String, TimeSeries> history) {
        return new DemandPlan(history, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static DemandPlan changing(Map<String, TimeSeries> history, Distribution violence, Distribution theft) {
        Period first = BASE.quarter(1);
        return plan(
                history,
                new RecordingChange(
                        true,
                        new Audit(
                                0.7,
                                0.02,
                                0.95,
                                LocalDate.of(2018, 3, 1),
                                LocalDate.of(2018, 8, 31),
                                Map.of("violence", new Audit.AuditedRate(0.6, 0.03))),
                        new RecordingChange.EarlyPhase(
                                List.of(
                                        new RecordingChange.Start(first, 0.5),
                                        new RecordingChange.Start(first.plus(1), 0.5)),
                                2,
                                new Discrete(List.of(new Discrete.Outcome(0.2, 0.5), new Discrete.Outcome(0.5, 0.5)))),
                        new RecordingChange.MainPhase(BASE.plus(1).quarter(1), new Uniform(2, 8), RampShape.LINEAR),
                        new Normal(0.96, 0.01),
                        Map.of("violence", violence, "theft", theft)));
    }

    /** Audited in the year before, when nothing had arrived; early phase at once in 2018/19 Q1, the rest at once after. */
    private static DemandPlan certain(Map<String, TimeSeries> history, double earlyShare) {
        return plan(
                history,
                new RecordingChange(
                        true,
                        new Audit(0.5, 0, 0.95, LocalDate.of(2017, 4, 1), LocalDate.of(2018, 3, 31), Map.of()),
                        new RecordingChange.EarlyPhase(
                                List.of(new RecordingChange.Start(BASE.quarter(1), 1)),
                                0,
                                new Discrete(List.of(new Discrete.Outcome(earlyShare, 1)))),
                        new RecordingChange.MainPhase(BASE.plus(1).quarter(1), new Fixed(0), RampShape.STEP),
                        new Fixed(1),
                        Map.of("violence", new Fixed(1), "theft", new Fixed(1))));
    }

    private static DemandPlan plan(Map<String, TimeSeries> history, RecordingChange change) {
        return new DemandPlan(history, Optional.empty(), Optional.of(change), Optional.empty());
    }

    /** Seven years of quarters around 1,000 and 2,000 with one per cent noise; the last year higher by a log step. */
    private static Map<String, TimeSeries> history(long seed, double lastYearLogStep) {
        RandomStream noise = new RandomStream(seed, "history");
        Map<String, TimeSeries> history = new LinkedHashMap<>();
        for (String group : List.of("violence", "theft")) {
            double[] crimes = new double[28];
            for (int t = 0; t < 28; t++) {
                double level = (group.equals("violence") ? 1_000 : 2_000) * Math.exp(t >= 24 ? lastYearLogStep : 0);
                crimes[t] = Math.rint(level * (1 + 0.01 * noise.nextGaussian()));
            }
            history.put(group, TimeSeries.of(group, FIRST, crimes));
        }
        return history;
    }
}
