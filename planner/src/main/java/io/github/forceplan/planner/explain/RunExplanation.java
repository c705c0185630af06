package io.github.forceplan.planner.explain;

import io.github.forceplan.finance.formula.Explanation;
import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Notation;
import io.github.forceplan.finance.formula.Operation;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.run.StatedFigure;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.ScenarioLedger;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers a run's formulas, values and sources into {@link Explanations}. */
public final class RunExplanation {

    private static final String DELIVERED = ".delivered";

    private final List<Explanations.Term> figures = new ArrayList<>();
    private final Map<Explanations.Term, Integer> places = new HashMap<>();
    private final Plan plan;
    private final Map<String, Object> planned;

    private RunExplanation(Plan plan) {
        this.plan = plan;
        this.planned = Addresses.list(plan);
    }

    /**
     * The explanations of a run; without formulas if the run kept no ledgers.
     *
     * @param resultJson the text of the {@code result.json} that they are to stand beside
     */
    public static Explanations of(CompletedRun run, String resultJson) {
        List<Explanations.Stated> stated =
                run.figures().stream().map(RunExplanation::stated).toList();
        String digest = Digests.sha256(resultJson.getBytes(StandardCharsets.UTF_8));
        Optional<Plan> plan = run.workings().plan();
        if (plan.isEmpty()) {
            return new Explanations(digest, stated, List.of(), List.of());
        }
        RunExplanation gathered = new RunExplanation(plan.get());
        List<Explanations.OfScenario> scenarios =
                run.workings().ledgers().stream().map(gathered::scenario).toList();
        return new Explanations(digest, stated, gathered.figures, pad(scenarios, gathered.figures.size()));
    }

    /** Scenarios before the last know nothing of figures that only a later one has. */
    private static List<Explanations.OfScenario> pad(List<Explanations.OfScenario> scenarios, int size) {
        return scenarios.stream()
                .map(scenario -> {
                    List<String> values = new ArrayList<>(scenario.values());
                    while (values.size() < size) {
                        values.add("");
                    }
                    return new Explanations.OfScenario(
                            scenario.name(),
                            values,
                            scenario.changes(),
                            scenario.changed(),
                            scenario.solved(),
                            scenario.at());
                })
                .toList();
    }

    private static Explanations.Stated stated(StatedFigure figure) {
        Basis basis = figure.basis();
        return basis instanceof Basis.Assumption assumption
                ? new Explanations.Stated(
                        figure.path(),
                        figure.values(),
                        Optional.empty(),
                        Optional.of(assumption.owner()),
                        Optional.of(assumption.reason()))
                : new Explanations.Stated(
                        figure.path(),
                        figure.values(),
                        Optional.of(((Basis.Source) basis).citation()),
                        Optional.empty(),
                        Optional.empty());
    }

    private Explanations.OfScenario scenario(ScenarioLedger scenario) {
        Ledger ledger = scenario.ledger();
        Map<String, Formula> pointers = LedgerPointers.of(ledger.model());
        Map<Formula, Integer> own = new HashMap<>();
        Map<Integer, String> values = new HashMap<>();
        Map<String, String> changed = new LinkedHashMap<>();
        for (Formula figure : ledger.model().formulas().named(List.copyOf(pointers.values()))) {
            List<Integer> terms =
                    Explanation.termsOf(figure).stream().map(own::get).toList();
            int place = place(term(scenario, figure, terms));
            own.put(figure, place);
            values.put(place, ledger.exact(figure).toPlainString());
            noteChange(scenario, figure, changed);
        }
        List<String> inOrder = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            inOrder.add(values.getOrDefault(i, ""));
        }
        Map<String, Integer> at = new LinkedHashMap<>();
        pointers.forEach((pointer, figure) -> {
            if (own.containsKey(figure)) {
                at.put(pointer, own.get(figure));
            } else {
                at.put(pointer, constant(figure, inOrder));
            }
        });
        return new Explanations.OfScenario(
                scenario.scenario(),
                inOrder,
                ScenarioChanges.of(plan, scenario.scenario()),
                changed,
                List.copyOf(scenario.solved()),
                at);
    }

    /** A figure that is a number of the method itself, such as no draws at all. */
    private int constant(Formula figure, List<String> values) {
        String number = figure.constant().toPlainString();
        int place = place(new Explanations.Term(number, "", "", "", List.of()));
        while (values.size() <= place) {
            values.add("");
        }
        values.set(place, number);
        return place;
    }

    private int place(Explanations.Term term) {
        return places.computeIfAbsent(term, key -> {
            figures.add(key);
            return figures.size() - 1;
        });
    }

    private static Explanations.Term term(ScenarioLedger scenario, Formula figure, List<Integer> terms) {
        boolean given = figure.operation() == Operation.INPUT || figure.operation() == Operation.DRIVER;
        return new Explanations.Term(
                figure.name(),
                unit(scenario, figure),
                given ? "" : Notation.WORDS.write(figure),
                figure.address(),
                terms);
    }

    private static String unit(ScenarioLedger scenario, Formula figure) {
        if (figure.operation() == Operation.DRIVER) {
            return Drivers.unit(figure.address());
        }
        if (figure.operation() != Operation.INPUT) {
            return scenario.ledger().isMoney(figure) ? "pounds" : "";
        }
        return figure.address().endsWith(DELIVERED)
                ? "fraction"
                : Units.inPlan(scenario.plan(), figure.address()).unit();
    }

    private void noteChange(ScenarioLedger scenario, Formula figure, Map<String, String> changed) {
        if (figure.operation() == Operation.INPUT
                && !scenario.solved().contains(figure.address())
                && planned.get(figure.address()) instanceof BigDecimal before
                && before.compareTo(figure.constant()) != 0) {
            changed.put(figure.address(), before.toPlainString());
        }
    }
}
