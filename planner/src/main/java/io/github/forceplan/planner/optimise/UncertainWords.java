package io.github.forceplan.planner.optimise;

import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.optimise.Compared;
import io.github.forceplan.solver.optimise.Decision;
import io.github.forceplan.solver.optimise.UncertainOptimum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The optimum under uncertainty on one screen. */
public final class UncertainWords {

    private UncertainWords() {}

    /** Lines for a terminal. */
    public static List<String> of(UncertainOptimum optimum) {
        List<String> lines = new ArrayList<>();
        lines.add("From     " + optimum.scenario().orElse("the plan without a scenario") + ", "
                + Numbers.whole(optimum.futures()) + " futures; best in the mean to within "
                + Numbers.percent(Math.max(0, optimum.gap()), 3) + ", proved");
        lines.add("Decided  " + String.join("\n         ", decisions(optimum)));
        lines.add("Cost     " + pounds(optimum.expectedCost())
                + " over all years in the mean: council tax raised, reserves drawn, unfunded pounds counted "
                + Numbers.fixed(optimum.prices().unfundedPound(), 1) + " times, unmet hours at their price");
        lines.add("         " + pounds(optimum.cvar()) + " in the mean of the worst "
                + Numbers.percent(1 - optimum.cvarLevel(), 0) + " of futures");
        lines.add("         of it overtime and agency " + pounds(optimum.overtimeAndAgency()) + ", unfunded "
                + pounds(optimum.unfunded()) + "; " + Numbers.whole(optimum.unmetHours()) + " hours unmet");
        lines.add("Floor    reserves would fall below their floor in "
                + Numbers.percent(optimum.probabilityBelowFloor(), 1)
                + " of futures if nothing were left unfunded");
        lines.add("Knowing  the future beforehand would save at most " + pounds(optimum.valueOfPerfectInformation())
                + " (standard error " + pounds(optimum.valueOfPerfectInformationError()) + ")");
        lines.add("Planning for the mean alone would cost " + pounds(optimum.valueOfPlanningForUncertainty())
                + " more than planning for all futures");
        lines.add("Before, after (the plan's own models, mean of all draws)");
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        for (Compared one : optimum.compared()) {
            int dot = one.metric().lastIndexOf('.');
            rows.computeIfAbsent(one.metric().substring(0, dot), figure -> new StringBuilder())
                    .append("  ")
                    .append(one.metric().substring(dot + 1))
                    .append(' ')
                    .append(Measured.of(one.metric(), one.start()))
                    .append(" → ")
                    .append(Measured.of(one.metric(), one.optimum()));
        }
        rows.forEach((figure, row) -> lines.add("         " + figure + ":" + row));
        return lines;
    }

    private static String pounds(double amount) {
        return (amount < -0.5 ? "−" : "") + "£" + Numbers.whole(Math.abs(amount));
    }

    private static List<String> decisions(UncertainOptimum optimum) {
        Map<String, List<String>> byItem = new LinkedHashMap<>();
        for (Decision decision : optimum.decisions()) {
            if (decision.after() != decision.before()) {
                byItem.computeIfAbsent(decision.what(), item -> new ArrayList<>())
                        .add(decision.when() + " " + Numbers.fixed(decision.after(), decision.after() % 1 == 0 ? 0 : 2)
                                + " (was " + Numbers.fixed(decision.before(), decision.before() % 1 == 0 ? 0 : 2)
                                + ")");
            }
        }
        List<String> lines = new ArrayList<>();
        byItem.forEach((item, figures) -> lines.add(item + ": " + String.join(", ", figures)));
        return lines.isEmpty() ? List.of("Nothing: the scenario is the best there is.") : lines;
    }
}
