package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.TargetsResult;
import java.util.ArrayList;
import java.util.List;

/** Which planning assumptions were imposed on which scenario, and how far from the forecast they were. */
final class TargetWords {

    /** Fewer draws than this are too few to read a range from. */
    private static final double FEW = 100;

    private TargetWords() {}

    /** Nothing if no scenario was tilted to a target. */
    static List<Element> of(PlanResult result) {
        List<Element> elements = new ArrayList<>();
        for (Panels.Place place : Panels.places(result)) {
            place.scenario()
                    .demand()
                    .targets()
                    .ifPresent(targets -> elements.add(place.mark(el(
                            "p",
                            place.scenario().label() + ": "
                                    + words(targets, result.provenance().draws())))));
        }
        if (!elements.isEmpty()) {
            elements.add(0, el("h3", "Assumptions imposed on the forecast"));
        }
        return elements;
    }

    private static String words(TargetsResult targets, int draws) {
        StringBuilder text = new StringBuilder();
        for (TargetsResult.Imposed target : targets.imposed()) {
            text.append(text.length() == 0 ? "" : "; ")
                    .append(target.probability()
                            .map(p -> "with probability " + Numbers.percent(p, 0) + " no more than ")
                            .orElse("on average "))
                    .append(Quantity.CRIMES.exact(target.crimes()))
                    .append(" crimes in ")
                    .append(target.financialYear())
                    .append(
                            target.groups().size() == 1
                                    ? " of " + target.groups().get(0)
                                    : "")
                    .append(", where the forecast has ")
                    .append(Quantity.CRIMES.exact(target.forecast()));
        }
        text.append(
                        ". Futures in which that comes true gain weight, as little as will do; recording and crime come with them."
                                + " What is left tells as much as ")
                .append(Numbers.whole(targets.effectiveSampleSize()))
                .append(" of ")
                .append(Numbers.whole(draws))
                .append(" draws.");
        if (targets.effectiveSampleSize() < FEW) {
            text.append(
                    " That is few: the assumption lies at the edge of what was drawn, and ranges are rough. More draws"
                            + " would help.");
        }
        return text.toString();
    }
}
