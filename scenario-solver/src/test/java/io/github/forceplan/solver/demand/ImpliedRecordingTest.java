package io.github.forceplan.solver.demand;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.distribution.Discrete;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.Audit;
import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.recording.learning.RecordingPriors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.chance.Chance;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Readings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpliedRecordingTest {

    private static final FinancialYear BASE = FinancialYear.parse("2018/19");
    private static final FinancialYear LAST = FinancialYear.parse("2022/23");
    private static final Readings READINGS = new Readings(
            Readings.BaseYearTotal.HISTORY, Readings.GapPeriod.ALL_YEARS, Readings.GapMeasured.AFTER_PLANNED_RESERVES);

    /**
     * Half of all crimes recorded, nothing of the change arrived, flat history: 14 % more recorded crime is a rate of
     * 0.5 × 1.14 = 0.57. The forecast's noise of one per cent a quarter widens it.
     */
    @Test
    void theImpliedRateIsTheBaseRateTimesTheGrowth() {
        double[] rates = implied(List.of("violence", "theft"), Optional.empty())
                .futures(200, Chance.independent(1), 1)
                .rate(0.14);
        assertEquals(0.57, Arrays.stream(rates).average().orElseThrow(), 0.02);
    }

    /**
     * The whole step is log 2. On a linear ramp of L quarters the last year's mid-quarters (12.5 to 15.5) average 2^(14 ÷ L)
     * to within a part in a thousand: 1.14 for L = 14 log 2 ÷ log 1.14 = 74.1. One per cent in the total moves it by five.
     */
    @Test
    void theImpliedRampIsFound() {
        double quarters = implied(List.of("violence", "theft"), Optional.empty())
                .ramp(0.14, 400, Chance.independent(1), 1)
                .quarters()
                .orElseThrow();
        assertEquals(14 * Math.log(2) / Math.log(1.14), quarters, 12);
    }

    @Test
    void aGrowthThatNoRampBringsHasNone() {
        ImpliedRecording implied = implied(List.of("violence", "theft"), Optional.empty());
        assertTrue(implied.ramp(3, 50, Chance.independent(1), 1).quarters().isEmpty());
        assertTrue(implied.ramp(-0.5, 50, Chance.independent(1), 1).quarters().isEmpty());
    }

    /** Before and after the same when there is nothing to learn; the audited rate at first, the target at the end. */
    @Test
    void ratesGoFromTheAuditToTheTarget() {
        RecordingRates rates = model(List.of("violence", "theft"), Optional.empty())
                .recordingRates(20, Chance.independent(1))
                .orElseThrow();
        assertEquals(0.5, rates.posterior()[0][3], 1e-9);
        assertEquals(1, rates.posterior()[4][3], 1e-9);
        assertArrayEquals(rates.prior()[2], rates.posterior()[2], 1e-12);
        assertEquals(0.5, rates.groupPosterior()[1][0][0], 1e-9);
    }

    @Test
    void thePooledModelDecomposesOnAnyThreads() {
        List<String> groups = List.copyOf(RecordingPriors.V1_2019Q1.steps().keySet());
        DemandModel model = model(groups, Optional.of(DemandPlan.Underlying.POOLED_2019Q1));
        DemandPaths one = model.simulate(60, 3, 1);
        DemandPaths three = model.simulate(60, 3, 3);
        for (int g = 0; g < groups.size(); g++) {
            for (int d = 0; d < 60; d++) {
                double parts = one.baseline(g) + one.recording(g, d, 3) + one.growth(g, d, 3);
                assertEquals(one.yearTotal(g, d, 3), parts, 1e-9 * parts);
                assertEquals(one.yearTotal(g, d, 3), three.yearTotal(g, d, 3), 0);
            }
        }
    }

    @Test
    void thePooledModelRefusesGroupsItDoesNotKnow() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> model(List.of("violence"), Optional.of(DemandPlan.Underlying.POOLED_2019Q1)));
        assertTrue(e.getMessage().contains("violence") && e.getMessage().contains("smoothed"), e.getMessage());
    }

    private static ImpliedRecording implied(List<String> groups, Optional<DemandPlan.Underlying> underlying) {
        return new ImpliedRecording(plan(groups, underlying), READINGS, BASE, LAST);
    }

    private static DemandModel model(List<String> groups, Optional<DemandPlan.Underlying> underlying) {
        return new DemandModel(plan(groups, underlying), READINGS, BASE, LAST);
    }

    private static DemandPlan plan(List<String> groups, Optional<DemandPlan.Underlying> underlying) {
        Period first = FinancialYear.parse("2012/13").quarter(1);
        RandomStream noise = new RandomStream(4, "test.implied");
        Map<String, TimeSeries> history = new LinkedHashMap<>();
        Map<String, Distribution> passThrough = new LinkedHashMap<>();
        for (String group : groups) {
            double[] crimes = new double[28];
            for (int t = 0; t < crimes.length; t++) {
                crimes[t] = Math.rint(1_000 * (1 + 0.01 * noise.nextGaussian()));
            }
            history.put(group, TimeSeries.of(group, first, crimes));
            passThrough.put(group, new Fixed(1));
        }
        RecordingChange change = new RecordingChange(
                true,
                new Audit(0.5, 0, 0.95, LocalDate.of(2018, 4, 1), LocalDate.of(2018, 9, 30), Map.of()),
                new RecordingChange.EarlyPhase(
                        List.of(new RecordingChange.Start(BASE.quarter(1), 1)),
                        0,
                        new Discrete(List.of(new Discrete.Outcome(0, 1)))),
                new RecordingChange.MainPhase(BASE.plus(1).quarter(1), new Fixed(4), RampShape.LINEAR),
                new Fixed(1),
                passThrough);
        return new DemandPlan(history, Optional.empty(), Optional.of(change), Optional.empty(), underlying, Map.of());
    }
}
