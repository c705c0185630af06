package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.workforce.supply.Intake;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The best decision for many futures, and what it takes to put it into the plan.
 *
 * @param optimum the decision and what comes of it
 * @param added intakes that the plan does not have, of size 0, by id
 */
public record UncertainAnswer(UncertainOptimum optimum, Map<String, Intake> added) {

    public UncertainAnswer {
        added = Collections.unmodifiableMap(new LinkedHashMap<>(added));
    }

    /** The changes that turn the scenario it starts from into the optimum. */
    public List<Change> changes() {
        return optimum.decisions().stream().flatMap(d -> d.change().stream()).toList();
    }
}
