package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.explain.Explained;
import io.github.forceplan.planner.explain.Explanations;
import io.github.forceplan.planner.explain.LedgerTree;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import java.util.ArrayList;
import java.util.List;

/** Where the gap comes from: what moves it from year to year and between scenarios, and its terms down to the plan. */
final class GapSection {

    private GapSection() {}

    static Element of(PlanResult result, Explanations explanations) {
        Element section = el(
                        "section",
                        el("h2", "Where the gap comes from"),
                        el(
                                "p",
                                "The central case, with every uncertain figure at its mean, is exact to the penny; so are"
                                        + " its bridges. They are printed in £m, rounded so that they add up."))
                .with("id", "gap")
                .and(CentralCase.beside(result))
                .and(
                        el("h3", "From year to year"),
                        Panels.folds(
                                Panels.places(result),
                                place -> BridgeTable.ofYears(
                                        place.scenario().name(),
                                        place.scenario().finance())));
        if (result.scenarios().size() > 1) {
            section = section.and(
                    el("h3", "From scenario to scenario in " + Years.last(result)), BridgeTable.ofScenarios(result));
        }
        if (explanations.scenarios().isEmpty()) {
            return section;
        }
        return section.and(
                el("h3", "Term by term"),
                el(
                        "p",
                        Html.text("Each figure opens to its formula, the figures in it, and the source or assumption"
                                + " that they rest on. For any figure of result.json: "),
                        el("code", "forceplan explain DIR --figure POINTER"),
                        Html.text(".")),
                Panels.blocks(Panels.places(result), place -> trees(place, explanations)));
    }

    private static Element trees(Panels.Place place, Explanations explanations) {
        Explanations.OfScenario scenario = explanations.scenarios().get(place.number() - 1);
        LedgerTree tree = new LedgerTree(explanations, scenario);
        List<FinanceResult.Year> years = place.scenario().finance().years();
        List<Element> figures = new ArrayList<>();
        for (int y = 0; y < years.size(); y++) {
            if (!isShown(place.scenario().finance(), years.get(y).financialYear())) {
                continue;
            }
            Integer figure = scenario.at().get("/finance/years/" + y + "/gapAfterReserves");
            if (figure != null) {
                figures.add(details(tree.of(figure)));
            }
        }
        return el("div").styled("origin").and(figures);
    }

    /** The last year of each gap that the plan's readings single out; without one, the plan's last year. */
    private static boolean isShown(FinanceResult finance, String year) {
        return finance.stated().isEmpty()
                ? Years.last(finance).financialYear().equals(year)
                : finance.stated().stream()
                        .anyMatch(gap -> Years.last(gap.financialYears()).equals(year));
    }

    private static Element details(Explained figure) {
        String value = figure.value().isEmpty() ? "" : " ";
        Element head = el("span", figure.label() + value).and(el("b", Numbers.typographic(figure.value())));
        if (figure.notes().isEmpty() && figure.terms().isEmpty()) {
            return el("div").and(head);
        }
        Element body = el("details", el("summary").and(head.children()));
        body = body.and(figure.notes().stream().map(note -> el("p", note)).toList());
        return body.and(figure.terms().stream().map(GapSection::details).toList());
    }
}
