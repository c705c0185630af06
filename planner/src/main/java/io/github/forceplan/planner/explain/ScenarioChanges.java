package io.github.forceplan.planner.explain;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a scenario changes, in words. */
final class ScenarioChanges {

    private ScenarioChanges() {}

    /** The changes in the order in which they are made, those of the scenario that it starts from first. */
    static List<Explanations.Change> of(Plan plan, String id) {
        Scenario scenario = plan.scenario(id);
        List<Explanations.Change> changes = new ArrayList<>();
        scenario.from().ifPresent(earlier -> changes.addAll(of(plan, earlier)));
        scenario.changes().forEach(change -> changes.add(new Explanations.Change(change.at(), inWords(change))));
        return changes;
    }

    private static String inWords(Change change) {
        String what = Stream.of(
                        change.set().map(number -> "set to " + number.toPlainString()),
                        change.add().map(number -> "add " + number.toPlainString()),
                        change.multiply().map(number -> "multiply by " + number.toPlainString()),
                        change.turn().map(on -> "turn to " + on),
                        change.choose().map(name -> "choose " + name),
                        change.shiftMonths().map(months -> "shift by " + months + " months"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        return what
                + change.years()
                        .map(years -> " in "
                                + years.stream().map(FinancialYear::toString).collect(Collectors.joining(", ")))
                        .orElse("");
    }
}
