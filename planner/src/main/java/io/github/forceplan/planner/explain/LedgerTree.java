package io.github.forceplan.planner.explain;

import io.github.forceplan.planner.explain.Explanations.OfScenario;
import io.github.forceplan.planner.explain.Explanations.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Figures of a scenario's central case as trees. A figure is explained where it is first met; further on it is only
 * named with its value.
 */
public final class LedgerTree {

    private static final String ABOVE = "Explained above.";

    private final Explanations explanations;
    private final OfScenario scenario;
    private final Function<Term, List<Explained>> beyond;
    private final Set<Integer> met = new HashSet<>();

    /** @param scenario a scenario of the explanations */
    public LedgerTree(Explanations explanations, OfScenario scenario) {
        this(explanations, scenario, driver -> List.of());
    }

    /** @param beyond what explains a figure of another model */
    LedgerTree(Explanations explanations, OfScenario scenario, Function<Term, List<Explained>> beyond) {
        this.explanations = explanations;
        this.scenario = scenario;
        this.beyond = beyond;
    }

    /** Explains the figure at a place in the list. */
    public Explained of(int place) {
        Term term = explanations.figures().get(place);
        String value = Amounts.text(new BigDecimal(scenario.values().get(place)), term.unit());
        if (!met.add(place)) {
            boolean explainable = !term.formula().isEmpty() || !term.address().isEmpty();
            return new Explained(term.label(), value, explainable ? List.of(ABOVE) : List.of(), List.of());
        }
        if (isInputRounded(term)) {
            int input = term.terms().get(0);
            met.add(input);
            return new Explained(
                    term.label(), value, notes(explanations.figures().get(input)), List.of());
        }
        List<Explained> terms = new ArrayList<>();
        term.terms().forEach(next -> terms.add(of(next)));
        if (term.isDriver()) {
            terms.addAll(beyond.apply(term));
        }
        return new Explained(term.label(), value, notes(term), terms);
    }

    /** Whether it is nothing but a figure of the plan by the same name, rounded to the penny. */
    private boolean isInputRounded(Term term) {
        if (term.terms().size() != 1) {
            return false;
        }
        Term only = explanations.figures().get(term.terms().get(0));
        return only.label().equals(term.label())
                && !only.address().isEmpty()
                && term.formula().equals(term.label() + ", to the penny");
    }

    private List<String> notes(Term term) {
        List<String> notes = new ArrayList<>();
        if (!term.formula().isEmpty()) {
            notes.add("= " + term.formula());
        }
        if (term.isDriver()) {
            notes.add("From demand and workforce, every uncertain figure at its mean.");
        } else if (!term.address().isEmpty()) {
            input(term.address(), notes);
        }
        return notes;
    }

    private void input(String address, List<String> notes) {
        if (scenario.solved().contains(address)) {
            notes.add("Solved for: see 'balancing' in the plan.");
            explanations.basisOf("balancing.low").ifPresent(stated -> notes.add(stated.basis()));
            return;
        }
        if (address.startsWith("finance.savings.") && address.endsWith(".delivered")) {
            notes.add("Mean of the share delivered by savings of its rating, finance.savingsDelivery");
            explanations.basisOf("finance.savingsDelivery").ifPresent(stated -> notes.add(stated.basis()));
            return;
        }
        notes.add("Stated at " + address);
        String before = scenario.changed().get(address);
        if (before != null) {
            notes.add("The scenario changes it; the plan itself has " + before + ".");
            explanations
                    .basisOf("scenarios." + scenario.name() + ".changes")
                    .filter(stated -> stated.path().startsWith("scenarios."))
                    .ifPresent(stated -> notes.add(stated.basis()));
            return;
        }
        explanations.basisOf(address).ifPresent(stated -> notes.add(stated.basis()));
    }
}
