package io.github.forceplan.planner.optimise;

import io.github.forceplan.solver.optimise.Optimum;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.workforce.supply.Intake;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The optimum as two pieces of a plan file, to be pasted: intakes that the plan does not have, and a scenario. */
public final class OptimumYaml {

    private OptimumYaml() {}

    /** The pieces of an optimum, with comments that say where each goes. */
    public static String of(Optional<String> scenario, Optimum optimum) {
        return of(scenario, optimum.added(), optimum.changes(), "forceplan optimise");
    }

    /**
     * The same of any decision.
     *
     * @param added intakes that the plan does not have, by id
     * @param command that found it
     */
    static String of(Optional<String> scenario, Map<String, Intake> added, List<Change> changes, String command) {
        StringBuilder text = new StringBuilder();
        if (!added.isEmpty()) {
            text.append("# Under workforce.recruitment.intakes: offered only in scenarios that give them a size.\n");
            for (Map.Entry<String, Intake> entry : added.entrySet()) {
                Intake intake = entry.getValue();
                text.append("      ")
                        .append(entry.getKey())
                        .append(": {role: ")
                        .append(intake.role())
                        .append(", entryRoute: ")
                        .append(intake.entryRoute())
                        .append(", month: ")
                        .append(intake.month())
                        .append(", size: 0}\n");
            }
            text.append('\n');
        }
        text.append("# Under scenarios:\n  optimum:\n    label: Optimum\n    description: Found by ")
                .append(command)
                .append(".\n");
        scenario.ifPresent(from -> text.append("    from: ").append(from).append('\n'));
        if (changes.isEmpty()) {
            text.append("    changes: []\n");
        } else {
            text.append("    changes:\n");
            changes.forEach(
                    change -> text.append("      - ").append(line(change)).append('\n'));
        }
        text.append("    assumption:\n      owner: Corporate planning\n      reason: What ")
                .append(command)
                .append(" found\n");
        return text.toString();
    }

    /** A change as a plan file has it. */
    static String line(Change change) {
        StringBuilder text = new StringBuilder("{at: " + change.at());
        change.years().ifPresent(years -> text.append(", years: ").append(years));
        change.set()
                .ifPresent(value ->
                        text.append(", set: ").append(value.stripTrailingZeros().toPlainString()));
        change.add()
                .ifPresent(value ->
                        text.append(", add: ").append(value.stripTrailingZeros().toPlainString()));
        return text.append('}').toString();
    }
}
