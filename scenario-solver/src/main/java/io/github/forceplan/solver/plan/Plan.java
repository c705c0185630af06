package io.github.forceplan.solver.plan;

import io.github.forceplan.finance.plan.FinancePlan;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.workforce.WorkforcePlan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A force's plan: everything known or assumed. Immutable; scenarios are changes to it that leave it as it is.
 *
 * @param name short name, used for files
 * @param title name for people
 * @param baseYear the last year of history, against which change is measured
 * @param lastYear the last year planned
 * @param simulation how futures are drawn
 * @param readings which readings of the published figures are taken
 * @param demand recorded crime
 * @param workforce work, skills, posts and people
 * @param finance the medium-term financial strategy
 * @param balancing the line that is solved for, if one is
 * @param sensitivity what is asked about its assumptions, if anything is
 * @param optimise what may be decided, and for what, if anything
 * @param scenarios by id, in the order reported
 */
public record Plan(
        @Figure("Short name, used for files.") String name,
        @Figure("Name for people.") String title,

        @Figure("The last year of history, against which change is measured.")
        FinancialYear baseYear,

        @Figure("The last year planned.") FinancialYear lastYear,
        @Figure("How futures are drawn.") Simulation simulation,

        @Figure("Which readings of the published figures are taken.")
        Readings readings,

        @Figure("Recorded crime.") DemandPlan demand,
        @Figure("Work, skills, posts and people.") WorkforcePlan workforce,
        @Figure("The medium-term financial strategy.") FinancePlan finance,
        @Figure("The line that is solved for.") Optional<Balancing> balancing,
        @Figure("What is asked about its assumptions.") Optional<SensitivityPlan> sensitivity,

        @Figure("What may be decided, and for what.") Optional<OptimisePlan> optimise,

        @Figure("Scenarios by id, in the order reported.") Map<String, Scenario> scenarios) {

    /** Most years that a plan may look ahead. */
    private static final int LONGEST = 30;

    public Plan {
        if (lastYear.startYear() <= baseYear.startYear() || lastYear.startYear() > baseYear.startYear() + LONGEST) {
            throw new IllegalArgumentException("The last year (" + lastYear + ") must be 1 to " + LONGEST
                    + " years after the base year (" + baseYear + ").");
        }
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("The plan has no scenarios. A scenario without changes is the plan.");
        }
        for (Map.Entry<String, Scenario> scenario : scenarios.entrySet()) {
            requireKnown(scenarios, scenario.getValue().from(), "'" + scenario.getKey() + "' starts from,");
        }
        requireKnown(scenarios, balancing.map(Balancing::scenario), "the balancing line is solved for,");
        requireKnown(scenarios, sensitivity.map(SensitivityPlan::scenario), "the sensitivity moves assumptions in,");
        requireKnown(scenarios, optimise.flatMap(OptimisePlan::scenario), "the optimum starts from,");
        for (String named : sensitivity.map(SensitivityPlan::named).orElse(List.of())) {
            requireKnown(scenarios, Optional.of(named), "the sensitivity names,");
        }
    }

    /** The years planned: from the one after the base year to the last. */
    public List<FinancialYear> years() {
        return FinancialYear.range(baseYear.plus(1), lastYear);
    }

    /**
     * The plan under a scenario: its changes made together, those of the scenario that it starts from before them.
     *
     * @throws RefusedChangeException if a change does not fit
     * @throws IllegalArgumentException if there is no such scenario, or scenarios start from each other in a circle
     */
    public Plan under(String scenario) {
        Plan changed = this;
        for (String step : lineage(scenario)) {
            try {
                changed = Changes.apply(changed, changed.scenario(step).changes());
            } catch (MisfitException e) {
                throw new RefusedChangeException(step, e.place(), e);
            }
        }
        return changed;
    }

    /**
     * The scenario of an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Scenario scenario(String id) {
        requireKnown(scenarios, Optional.of(id), "is asked for,");
        return Objects.requireNonNull(scenarios.get(id));
    }

    /** A copy whose futures are drawn in another way. */
    public Plan drawing(Simulation how) {
        return Addresses.with(this, "simulation", ours -> how);
    }

    /**
     * A copy with further changes, made together, outside any scenario.
     *
     * @throws io.github.forceplan.solver.address.UnknownAddressException if there is nothing at an address
     * @throws IllegalArgumentException if a change does not fit; the message says what does
     */
    public Plan with(Change... changes) {
        return Changes.apply(this, List.of(changes));
    }

    /**
     * A copy with one part taken from another plan.
     *
     * @param part name of a component, such as {@code workforce}
     */
    public Plan taking(String part, Plan other) {
        Object theirs = Addresses.get(other, part);
        return Addresses.with(this, part, ours -> theirs);
    }

    /**
     * The same without what neither recorded crime nor investigators nor money depend on: population aside, other demand and
     * its subgroups; calls, referrals, supervision, open cases and filing.
     */
    public Plan forecastAndInvestigation() {
        return new Plan(
                name,
                title,
                baseYear,
                lastYear,
                simulation,
                readings,
                demand.crimeAlone().of(demand.population()),
                workforce.investigationAlone(),
                finance,
                balancing,
                Optional.empty(),
                Optional.empty(),
                scenarios);
    }

    /** A copy with a scenario's own changes, without those of the scenario that it starts from. */
    public Plan choosing(String scenario) {
        return Changes.apply(this, scenario(scenario).changes());
    }

    private List<String> lineage(String scenario) {
        Set<String> steps = new LinkedHashSet<>();
        Optional<String> next = Optional.of(scenario);
        while (next.isPresent()) {
            if (!steps.add(next.get())) {
                throw new IllegalArgumentException("The scenarios " + steps + " start from each other in a circle.");
            }
            next = scenario(next.get()).from();
        }
        List<String> earliestFirst = new java.util.ArrayList<>(steps);
        Collections.reverse(earliestFirst);
        return earliestFirst;
    }

    private static void requireKnown(Map<String, Scenario> scenarios, Optional<String> id, String what) {
        if (id.isPresent() && !scenarios.containsKey(id.get())) {
            throw new IllegalArgumentException("The scenario that " + what + " '" + id.get()
                    + "' is not defined. The scenarios are " + scenarios.keySet() + ".");
        }
    }
}
