package io.github.forceplan.solver.run;

import io.github.forceplan.solver.address.UnknownAddressException;
import io.github.forceplan.solver.chance.Copula;
import io.github.forceplan.solver.chance.UncertainInput;
import io.github.forceplan.solver.plan.AssumptionCorrelation;
import io.github.forceplan.solver.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a plan says of how its uncertain inputs go together, held against what may be said. */
final class InputCorrelations {

    private static final String ADDRESS = "simulation.correlations";

    private final Plan plan;
    private final List<UncertainInput> inputs;
    private final Map<String, AssumptionCorrelation> stated;
    private final List<PlanCheck.Fault> faults = new ArrayList<>();
    private Optional<Copula> copula = Optional.empty();

    InputCorrelations(Plan plan, List<UncertainInput> inputs) {
        this.plan = plan;
        this.inputs = inputs;
        this.stated = plan.simulation().correlations().orElse(Map.of());
        List<Copula.Pair> pairs = pairs();
        if (faults.isEmpty()) {
            couple(pairs);
        }
    }

    /** Everything wrong, with its place in the plan. */
    List<PlanCheck.Fault> faults() {
        return List.copyOf(faults);
    }

    /**
     * What correlates inputs; empty if nothing does.
     *
     * @throws IllegalArgumentException if there are faults, a line each
     */
    Optional<Copula> copula() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(PlanCheck.Fault::message).collect(Collectors.joining("\n")));
        }
        return copula;
    }

    private List<Copula.Pair> pairs() {
        Set<String> known = new LinkedHashSet<>();
        inputs.stream().filter(UncertainInput::correlatable).forEach(input -> known.add(input.address()));
        List<Copula.Pair> pairs = new ArrayList<>();
        Map<String, String> groupOf = new LinkedHashMap<>();
        stated.forEach((id, group) -> {
            List<String> between = group.between();
            for (int i = 0; i < between.size(); i++) {
                String at = ADDRESS + "." + id + ".between." + i;
                require(known, between.get(i), at);
                for (int j = 0; j < i; j++) {
                    String one = between.get(j);
                    String other = between.get(i);
                    String both = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
                    String before = groupOf.putIfAbsent(both, id);
                    if (before != null) {
                        faults.add(new PlanCheck.Fault(
                                at,
                                "The correlation of '" + one + "' and '" + other + "' is stated already, in '" + before
                                        + "'. State it once."));
                    }
                    pairs.add(new Copula.Pair(one, other, group.rankCorrelation()));
                }
            }
        });
        return pairs;
    }

    private void require(Set<String> known, String address, String at) {
        if (!known.contains(address)) {
            faults.add(new PlanCheck.Fault(
                    at,
                    "There is no uncertain assumption at '" + address + "'. "
                            + UnknownAddressException.nearestOf(address, known)
                            + " Name one that has a distribution (not a fixed one)."));
            return;
        }
        boolean correlatedRisk = plan.finance().correlations().values().stream()
                .flatMap(group -> group.between().stream())
                .anyMatch(risk -> address.equals("finance.risks." + risk));
        if (correlatedRisk) {
            faults.add(new PlanCheck.Fault(
                    at,
                    "The risk '" + address + "' is correlated in finance.correlations too. State all its correlations"
                            + " here, or all of them there."));
        }
        boolean inCommon = plan.finance()
                .savingsDelivery()
                .filter(delivery -> delivery.correlation() > 0)
                .isPresent();
        if (inCommon && address.startsWith("finance.savings.")) {
            faults.add(new PlanCheck.Fault(
                    at,
                    "The delivery of '" + address
                            + "' is correlated with other savings by finance.savingsDelivery.correlation"
                            + " too. Use 0 there, or leave it out here."));
        }
    }

    private void couple(List<Copula.Pair> pairs) {
        Set<String> named = new LinkedHashSet<>();
        pairs.forEach(pair -> named.addAll(List.of(pair.one(), pair.other())));
        Map<String, UncertainInput> joint = new LinkedHashMap<>();
        for (UncertainInput input : inputs) {
            boolean persists = input.persistence() > 0 && !input.fades();
            if (persists || input.correlatable() && named.contains(input.address())) {
                joint.put(input.address(), input);
            }
        }
        if (!joint.isEmpty()) {
            try {
                copula = Optional.of(Copula.of(joint, pairs));
            } catch (IllegalArgumentException e) {
                faults.add(new PlanCheck.Fault(ADDRESS, Objects.requireNonNull(e.getMessage())));
            }
        }
    }
}
