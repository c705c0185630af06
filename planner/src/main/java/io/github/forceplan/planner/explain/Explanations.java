package io.github.forceplan.planner.explain;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.io.output.LiveBudget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is needed to explain the figures of a result: {@code explanation.json} beside {@code result.json}. It
 * holds the formulas as they were evaluated, so that a result can be explained when the plan has long changed, or where
 * only the result was sent. Figures that scenarios share stand once.
 *
 * @param resultSha256 SHA-256 of the {@code result.json} that it belongs to, hexadecimal
 * @param stated what the plan states, with why it may be believed
 * @param figures formulas of the finances, each after those that stand in it
 * @param scenarios values, one entry a scenario of the result and in its order
 */
public record Explanations(
        @Figure("SHA-256 of the result.json that it belongs to, hexadecimal.")
        String resultSha256,

        @Figure("What the plan states, with why it may be believed.")
        List<Stated> stated,

        @Figure("Formulas of the finances, each after those that stand in it.")
        List<Term> figures,

        @Figure("Values, one entry a scenario of the result and in its order.")
        List<OfScenario> scenarios) {

    /**
     * Figures that the plan states with one source or assumption.
     *
     * @param path the address in the plan that they stand at or under
     * @param values as written, compactly
     * @param source where they are published
     * @param owner who assumes them
     * @param reason why these values are assumed
     */
    public record Stated(
            @Figure("The address that they stand at or under.")
            String path,

            @Figure("As written, compactly.") String values,
            @Figure("Where they are published.") Optional<String> source,
            @Figure("Who assumes them.") Optional<String> owner,
            @Figure("Why these values are assumed.") Optional<String> reason) {

        /** The basis in words. */
        String basis() {
            return source.map(citation -> "Source: " + citation)
                    .orElseGet(() -> "Assumption (" + owner.orElse("no owner") + "): " + reason.orElse(""));
        }
    }

    /**
     * A figure of the finances.
     *
     * @param label what it is
     * @param unit of its value; empty if it has none
     * @param formula how it is computed, in words; empty for a figure of the plan or of another model
     * @param address where it stands in the plan, or the driver's name and year; empty for what is computed
     * @param terms the figures in its formula, by their place in the list
     */
    public record Term(
            @Figure("What it is.") String label,
            @Figure("Unit of its value.") String unit,
            @Figure("How it is computed, in words.") String formula,
            @Figure("Where it stands in the plan.") String address,

            @Figure("The figures in its formula, by their place in the list.")
            List<Integer> terms) {

        public Term {
            terms = List.copyOf(terms);
        }

        /** Whether another model supplies it. */
        boolean isDriver() {
            return address.startsWith("drivers.");
        }
    }

    /**
     * The values of one scenario's central case.
     *
     * @param name the scenario's id
     * @param values of the figures, in their order, as exact decimals; empty where the scenario does not have the figure
     * @param changes what the scenario changes, those of the scenario that it starts from first
     * @param changed addresses in the finances at which the scenario has another figure than the plan, with the plan's
     * @param solved addresses of figures that were solved for
     * @param at the figures by JSON pointer below the scenario
     */
    public record OfScenario(
            @Figure("The scenario's id.") String name,

            @Figure("Values of the figures, in their order.")
            List<String> values,

            @Figure("What the scenario changes.") List<Change> changes,

            @Figure("Addresses at which the scenario has another figure than the plan, with the plan's.")
            Map<String, String> changed,

            @Figure("Addresses of figures that were solved for.")
            List<String> solved,

            @Figure("The figures by JSON pointer below the scenario.")
            Map<String, Integer> at) {

        public OfScenario {
            values = List.copyOf(values);
            changes = List.copyOf(changes);
            changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
            solved = List.copyOf(solved);
            at = Collections.unmodifiableMap(new LinkedHashMap<>(at));
        }
    }

    /**
     * A change that a scenario makes.
     *
     * @param at address in the plan
     * @param what what is done there, such as {@code add 15 in 2020/21}
     */
    public record Change(
            @Figure("Address in the plan.") String at,
            @Figure("What is done there.") String what) {}

    public Explanations {
        stated = List.copyOf(stated);
        figures = List.copyOf(figures);
        scenarios = List.copyOf(scenarios);
    }

    /** Explanations of nothing. */
    public static Explanations none() {
        return new Explanations("", List.of(), List.of(), List.of());
    }

    /** Unit and basis of the figure of the finances at an address. */
    public LiveBudget.Said said(String address) {
        String unit = figures.stream()
                .filter(figure -> figure.address().equals(address))
                .map(Term::unit)
                .findFirst()
                .orElse("");
        return new LiveBudget.Said(
                unit, basisOf(basisAddress(address)).map(Stated::basis).orElse(""));
    }

    /** Where the basis of a figure of the plan stands: that of a saving's delivery is its distribution's. */
    static String basisAddress(String address) {
        boolean delivery = address.startsWith("finance.savings.") && address.endsWith(".delivered");
        return delivery ? "finance.savingsDelivery" : address;
    }

    /** What the plan states about a figure: the entry of the nearest address around it. */
    Optional<Stated> basisOf(String address) {
        Optional<Stated> nearest = Optional.empty();
        for (Stated entry : stated) {
            boolean around =
                    entry.path().isEmpty() || address.equals(entry.path()) || address.startsWith(entry.path() + ".");
            if (around
                    && nearest.map(best -> best.path().length() < entry.path().length())
                            .orElse(true)) {
                nearest = Optional.of(entry);
            }
        }
        return nearest;
    }
}
