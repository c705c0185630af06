package io.github.forceplan.planner.run;

import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.ScenarioLedger;
import java.util.List;
import java.util.Optional;

/**
 * What the result was computed from, as far as it can be shown: the plan, and each scenario's exact ledger.
 *
 * @param plan the plan, before any scenario's changes
 * @param ledgers in the order of the result's scenarios
 */
public record Workings(Optional<Plan> plan, List<ScenarioLedger> ledgers) {

    public Workings {
        ledgers = List.copyOf(ledgers);
    }

    /** Of a result that is known by itself. */
    public static Workings none() {
        return new Workings(Optional.empty(), List.of());
    }
}
