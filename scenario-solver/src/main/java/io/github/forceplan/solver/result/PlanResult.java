package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * The whole result of a run.
 *
 * @param provenance what was run, with what
 * @param precision how precise it was to be and is, if that was asked
 * @param balancing the budget line that was solved for, if the plan has one
 * @param scenarios one result a scenario, in plan order
 */
public record PlanResult(
        @Figure("What was run, with what.") Provenance provenance,

        @Figure("How precise it was to be and is.") Optional<PrecisionResult> precision,

        @Figure("The budget line that was solved for.") Optional<BalancingResult> balancing,

        @Figure("One result a scenario.") List<ScenarioResult> scenarios) {

    public PlanResult {
        scenarios = List.copyOf(scenarios);
    }

    /** The result of a plan that has no line to be solved for. */
    public PlanResult(Provenance provenance, List<ScenarioResult> scenarios) {
        this(provenance, Optional.empty(), Optional.empty(), scenarios);
    }

    /**
     * The result of a scenario.
     *
     * @throws IllegalArgumentException if it was not run
     */
    public ScenarioResult scenario(String name) {
        return scenarios.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Scenario '" + name + "' was not run; those run are "
                        + scenarios.stream().map(ScenarioResult::name).toList() + "."));
    }
}
