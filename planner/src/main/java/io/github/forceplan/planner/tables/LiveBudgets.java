package io.github.forceplan.planner.tables;

import io.github.forceplan.io.output.LiveBudget;
import io.github.forceplan.planner.explain.Explanations;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.ScenarioLedger;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The budget that the workbook computes. */
public final class LiveBudgets {

    private LiveBudgets() {}

    /** Of a run that kept its ledgers; empty of any other. */
    public static Optional<LiveBudget> of(CompletedRun run, Explanations explanations) {
        return run.workings().plan().map(plan -> new LiveBudget(scenarios(run), planned(plan), explanations::said));
    }

    private static List<LiveBudget.OfScenario> scenarios(CompletedRun run) {
        return run.workings().ledgers().stream()
                .map(scenario -> new LiveBudget.OfScenario(
                        scenario.scenario(), label(run, scenario), scenario.ledger(), scenario.solved()))
                .toList();
    }

    private static String label(CompletedRun run, ScenarioLedger scenario) {
        return run.result().scenario(scenario.scenario()).label();
    }

    private static Map<String, BigDecimal> planned(Plan plan) {
        Map<String, BigDecimal> planned = new HashMap<>();
        Addresses.list(plan).forEach((address, value) -> {
            if (value instanceof BigDecimal number) {
                planned.put(address, number);
            }
        });
        return planned;
    }
}
