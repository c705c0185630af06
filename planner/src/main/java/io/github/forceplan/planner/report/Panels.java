package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;

/** Lays out what is shown for every scenario side by side, so that they can be compared. */
final class Panels {

    private Panels() {}

    /** What a scenario's panel holds. */
    interface Content {

        /**
         * The content for one scenario.
         *
         * @param id unique on the page, to build ids from
         */
        Html of(ScenarioResult scenario, String id);
    }

    /** Figures two abreast, each under its scenario's name. */
    static Element figures(PlanResult result, String prefix, Content content) {
        return el("div")
                .styled(result.scenarios().size() == 1 ? "panels single" : "panels")
                .and(each(result, prefix, content, "figure"));
    }

    /** Full-width blocks, each under its scenario's name. */
    static Element blocks(PlanResult result, String prefix, Content content) {
        return el("div").styled("blocks").and(each(result, prefix, content, "div"));
    }

    private static List<Element> each(PlanResult result, String prefix, Content content, String tag) {
        List<Element> panels = new ArrayList<>();
        for (int i = 0; i < result.scenarios().size(); i++) {
            ScenarioResult scenario = result.scenarios().get(i);
            Element heading = tag.equals("figure") ? el("figcaption", scenario.label()) : el("h4", scenario.label());
            panels.add(el(tag, heading, content.of(scenario, prefix + "-" + (i + 1)))
                    .with("data-scenario", Integer.toString(i + 1)));
        }
        return panels;
    }

    /** A legend: for each entry a swatch of a style class and its meaning. */
    static Element legend(List<Entry> entries) {
        return el("ul").styled("legend")
                .and(entries.stream()
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
