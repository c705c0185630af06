package io.github.forceplan.solver.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.distribution.Discrete;
import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.Audit;
import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.recording.RecordingChange.FurtherChange;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Readings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Staggered changes beside the audited one, which here brings nothing (its target is the audited rate). */
class FurtherChangeTest {

    private static final FinancialYear BASE = FinancialYear.parse("2018/19");
    private static final int DRAWS = 300;
    private static final double HALF_MORE = Math.log(1.5);

    /** Half as much again from the second plan year on: all of it recording, in violence only. */
    @Test
    void aStepToComeIsRecordingFromItsStartOn() {
        DemandPaths paths = model(0, further(BASE.plus(2).quarter(1))).simulate(DRAWS, 1, 1);
        assertEquals(0, mean(paths, 0, 0, true), 1e-6);
        // the forecast's own noise: one per cent a quarter over four years, and 300 draws
        assertEquals(0.5, mean(paths, 0, 3, true), 0.03);
        assertEquals(0, mean(paths, 0, 3, false), 0.05);
        assertEquals(0, mean(paths, 1, 3, true), 1e-6);
    }

    /** The same in the history, a year before its end: growth of the base year over the one before is not taken for crime's. */
    @Test
    void aStepInTheHistoryIsNotTakenForGrowth() {
        DemandPaths paths = model(HALF_MORE, further(BASE.quarter(1))).simulate(DRAWS, 1, 1);
        assertEquals(0, mean(paths, 0, 3, false), 0.05);
        assertEquals(0, mean(paths, 0, 3, true), 1e-6);
    }

    @Test
    void refusesAGroupTheHistoryDoesNotHave() {
        FurtherChange piracy =
                new FurtherChange(BASE.quarter(1), new Fixed(0), RampShape.STEP, Map.of("piracy", new Fixed(1)));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> model(0, piracy));
        assertTrue(e.getMessage().contains("piracy"), e.getMessage());
    }

    /** Mean of recording, or of growth, over the baseline. */
    private static double mean(DemandPaths paths, int group, int year, boolean recording) {
        double sum = 0;
        for (int d = 0; d < DRAWS; d++) {
            sum += recording ? paths.recording(group, d, year) : paths.growth(group, d, year);
        }
        return sum / DRAWS / paths.baseline(group);
    }

    private static FurtherChange further(Period start) {
        return new FurtherChange(start, new Fixed(0), RampShape.STEP, Map.of("violence", new Fixed(HALF_MORE)));
    }

    private static DemandModel model(double lastYear, FurtherChange further) {
        RandomStream noise = new RandomStream(7, "test.further");
        Map<String, TimeSeries> history = new LinkedHashMap<>();
        for (String group : List.of("violence", "theft")) {
            double[] crimes = new double[28];
            for (int t = 0; t < crimes.length; t++) {
                double step = group.equals("violence") && t >= 24 ? lastYear : 0;
                crimes[t] = Math.rint(1_000 * Math.exp(step) * (1 + 0.01 * noise.nextGaussian()));
            }
            history.put(
                    group, TimeSeries.of(group, FinancialYear.parse("2012/13").quarter(1), crimes));
        }
        RecordingChange change = new RecordingChange(
                true,
                new Audit(0.9, 0, 0.95, LocalDate.of(2018, 4, 1), LocalDate.of(2018, 9, 30), Map.of()),
                new RecordingChange.EarlyPhase(
                        List.of(new RecordingChange.Start(BASE.quarter(1), 1)),
                        0,
                        new Discrete(List.of(new Discrete.Outcome(0, 1)))),
                new RecordingChange.MainPhase(BASE.plus(1).quarter(1), new Fixed(0), RampShape.STEP),
                new Fixed(0.9),
                Map.of("violence", new Fixed(1), "theft", new Fixed(1)),
                Optional.of(List.of(further)));
        Readings readings = new Readings(
                Readings.BaseYearTotal.HISTORY,
                Readings.GapPeriod.ALL_YEARS,
                Readings.GapMeasured.AFTER_PLANNED_RESERVES);
        return new DemandModel(
                new DemandPlan(history, Optional.empty(), Optional.of(change), Optional.empty()),
                readings,
                BASE,
                FinancialYear.parse("2022/23"));
    }
}
