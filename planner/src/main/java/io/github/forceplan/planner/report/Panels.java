package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lays out what is shown for every scenario, so that scenarios can be compared and, by a reader's choice, hidden. */
final class Panels {

    private Panels() {}

    /**
     * A scenario and its place among the scenarios.
     *
     * @param number counted from 1
     */
    record Place(ScenarioResult scenario, int number) {

        /** Marks an element as belonging to the scenario, so that the page's script can hide it. */
        Element mark(Element element) {
            return element.with("data-scenario", Integer.toString(number));
        }

        /** An id unique on the page. */
        String id(String prefix) {
            return prefix + "-" + number;
        }
    }

    static List<Place> places(PlanResult result) {
        List<Place> places = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            places.add(new Place(scenario, places.size() + 1));
        }
        return places;
    }

    /** Figures two abreast, each under its scenario's name. */
    static Element figures(PlanResult result, Function<Place, List<Element>> content) {
        return el("div")
                .styled(result.scenarios().size() == 1 ? "panels single" : "panels")
                .and(places(result).stream()
                        .map(place -> place.mark(
                                el("figure", el("figcaption", place.scenario().label()))
                                        .and(content.apply(place))))
                        .toList());
    }

    /** Full-width blocks, each under its scenario's name. */
    static Element blocks(PlanResult result, Function<Place, Element> content) {
        return el("div")
                .styled("blocks")
                .and(places(result).stream()
                        .map(place ->
                                place.mark(el("div", el("h4", place.scenario().label()), content.apply(place))))
                        .toList());
    }

    /** A legend: for each entry a swatch of a style class and its meaning. */
    static Element legend(Entry... entries) {
        return el("ul").styled("legend")
                .and(List.of(entries).stream()
                        .map(entry -> el(
                                "li",
                                el("span").styled("swatch " + entry.style()).with("aria-hidden", "true"),
                                Html.text(entry.meaning())))
                        .toList());
    }

    /**
     * One line of a legend.
     *
     * @param style style class of the swatch
     * @param meaning what is drawn so
     */
    record Entry(String style, String meaning) {}
}
