package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.solver.plan.Plan;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The finances of a scenario's central case: every uncertain figure at its mean, exact to the penny.
 *
 * @param scenario the scenario's id
 * @param plan the plan under the scenario
 * @param ledger its ledger
 * @param solved addresses of figures that were solved for, those of the balancing line
 */
public record ScenarioLedger(String scenario, Plan plan, Ledger ledger, Set<String> solved) {

    public ScenarioLedger {
        solved = Collections.unmodifiableSet(new LinkedHashSet<>(solved));
    }
}
