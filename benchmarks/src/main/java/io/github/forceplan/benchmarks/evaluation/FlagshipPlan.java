package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.forecast.distribution.Discrete;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.distribution.LogNormal;
import io.github.forceplan.forecast.distribution.Normal;
import io.github.forceplan.forecast.distribution.Triangular;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.Audit;
import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.recording.learning.RecordingPriors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Readings;
import io.github.forceplan.solver.plan.Scenario;
import io.github.forceplan.solver.plan.Simulation;
import io.github.forceplan.workforce.WorkforcePlan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan of the flagship's size: nine offence groups over 16 quarters of history and 16 to come, through a change of
 * recording; {@link FlagshipWorkforce}; {@link FlagshipFinance}. Invented figures.
 */
final class FlagshipPlan {

    static final FinancialYear BASE = FinancialYear.parse("2018/19");
    static final List<FinancialYear> YEARS = FinancialYear.range(BASE.plus(1), BASE.plus(4));
    static final List<String> GROUPS =
            List.copyOf(RecordingPriors.V1_2019Q1.steps().keySet()).subList(0, 9);
    private static final int HISTORY = 16;

    private FlagshipPlan() {}

    /** @param nested whether skills are nested only, or a substitution rule makes a general flow of the matching */
    static Plan plan(boolean nested) {
        WorkforcePlan workforce = FlagshipWorkforce.plan(nested);
        return new Plan(
                "flagship-size",
                "A plan of the flagship's size",
                BASE,
                YEARS.get(YEARS.size() - 1),
                new Simulation(2000, 1),
                new Readings(
                        Readings.BaseYearTotal.HISTORY,
                        Readings.GapPeriod.ALL_YEARS,
                        Readings.GapMeasured.AFTER_PLANNED_RESERVES),
                new DemandPlan(
                        history(),
                        Optional.empty(),
                        Optional.of(recording()),
                        Optional.empty(),
                        Optional.of(DemandPlan.Underlying.POOLED_2019Q1),
                        Map.of()),
                workforce,
                FlagshipFinance.plan(workforce.roles().keySet()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of("all", new Scenario("All", "The plan as it is.", Optional.empty(), List.of())));
    }

    private static Map<String, TimeSeries> history() {
        Map<String, TimeSeries> history = new LinkedHashMap<>();
        RandomStream random = new RandomStream(1, "history");
        for (int g = 0; g < GROUPS.size(); g++) {
            double[] crimes = new double[HISTORY];
            for (int t = 0; t < HISTORY; t++) {
                crimes[t] = Math.rint((400 + 450.0 * g) * (1 + 0.02 * t) * (0.97 + 0.06 * random.nextDouble()));
            }
            history.put(
                    GROUPS.get(g), TimeSeries.of(GROUPS.get(g), BASE.plus(-3).quarter(1), crimes));
        }
        return history;
    }

    private static RecordingChange recording() {
        Map<String, Distribution> passThrough = new LinkedHashMap<>();
        GROUPS.forEach(group -> passThrough.put(group, new LogNormal(1, 0.3)));
        return new RecordingChange(
                true,
                new Audit(
                        0.653,
                        0.0216,
                        0.95,
                        LocalDate.of(2018, 3, 1),
                        LocalDate.of(2018, 8, 31),
                        Map.of(GROUPS.get(0), new Audit.AuditedRate(0.566, 0.033))),
                new RecordingChange.EarlyPhase(
                        List.of(
                                new RecordingChange.Start(BASE.plus(-1).quarter(4), 0.3),
                                new RecordingChange.Start(BASE.quarter(1), 0.7)),
                        2,
                        new Discrete(List.of(
                                new Discrete.Outcome(0.1, 0.3),
                                new Discrete.Outcome(0.4, 0.4),
                                new Discrete.Outcome(0.7, 0.3)))),
                new RecordingChange.MainPhase(YEARS.get(0).quarter(1), new Triangular(2, 4, 10), RampShape.LINEAR),
                new Normal(0.96, 0.01),
                passThrough);
    }
}
