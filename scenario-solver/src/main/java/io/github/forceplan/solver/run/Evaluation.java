package io.github.forceplan.solver.run;

import io.github.forceplan.solver.result.PlanResult;
import java.util.List;

/**
 * What a run computed.
 *
 * @param result the result, for files and pages
 * @param ledgers each scenario's exact ledger, in the result's order
 */
public record Evaluation(PlanResult result, List<ScenarioLedger> ledgers) {

    public Evaluation {
        ledgers = List.copyOf(ledgers);
    }
}
