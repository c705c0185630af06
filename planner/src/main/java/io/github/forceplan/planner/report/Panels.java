package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays out what is shown for every scenario, so that scenarios can be compared and, by a reader's choice, hidden. */
final class Panels {

    private Panels() {}

    /**
     * A scenario and its place among the scenarios, or several of which the same is shown.
     *
     * @param scenario the first of them
     * @param label what they are called
     * @param numbers counted from 1, one or more
     */
    record Place(ScenarioResult scenario, String label, List<Integer> numbers) {

        /** Its number; of several, the first. */
        int number() {
            return numbers.get(0);
        }

        /** Marks an element as belonging to the scenarios, so that the page's script can hide it. */
        Element mark(Element element) {
            return element.with(
                    "data-scenario",
                    numbers.stream().map(n -> Integer.toString(n)).collect(Collectors.joining(" ")));
        }

        /** An id unique on the page. */
        String id(String prefix) {
            return prefix + "-" + number();
        }

        private Place with(Place other) {
            List<Integer> all = new ArrayList<>(numbers);
            all.addAll(other.numbers);
            return new Place(scenario, label + " · " + other.label, List.copyOf(all));
        }
    }

    /** Each scenario in its place. */
    static List<Place> places(PlanResult result) {
        List<Place> places = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            places.add(new Place(scenario, scenario.label(), List.of(places.size() + 1)));
        }
        return places;
    }

    /** The same, scenarios with an equal part in one place. */
    static List<Place> alike(PlanResult result, Function<ScenarioResult, Object> part) {
        Map<Object, Place> places = new LinkedHashMap<>();
        places(result).forEach(place -> places.merge(part.apply(place.scenario()), place, Place::with));
        if (places.size() == 1 && result.scenarios().size() > 1) {
            Place all = places.values().iterator().next();
            return List.of(new Place(all.scenario(), "All scenarios", all.numbers()));
        }
        return List.copyOf(places.values());
    }

    /** Figures two abreast, each under its scenario's name. */
    static Element figures(List<Place> places, Function<Place, List<Element>> content) {
        return el("div")
                .styled(places.size() == 1 ? "panels single" : "panels")
                .and(places.stream()
                        .map(place -> place.mark(
                                el("figure", el("figcaption", place.label())).and(content.apply(place))))
                        .toList());
    }

    /** Full-width blocks, each under its scenario's name. */
    static Element blocks(List<Place> places, Function<Place, Element> content) {
        return el("div")
                .styled("blocks")
                .and(places.stream()
                        .map(place -> place.mark(el("div", el("h4", place.label()), content.apply(place))))
                        .toList());
    }

    /** The same, each folded away under its scenario's name until a reader opens it, or prints the page. */
    static Element folds(List<Place> places, Function<Place, Element> content) {
        return el("div")
                .styled("folds")
                .and(places.stream()
                        .map(place -> place.mark(folded(place.label(), content.apply(place))))
                        .toList());
    }

    /** Content folded away under a heading until a reader opens it, or prints the page. */
    static Element folded(String heading, Element content) {
        return el("details", el("summary", heading), content).styled("fold");
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
