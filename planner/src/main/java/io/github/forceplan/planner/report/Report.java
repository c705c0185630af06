package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.explain.Explanations;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.html.Page;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.Provenance;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The report of a run: one page that asks nothing of the network, readable without script, on paper and by screen
 * readers. The same input gives the same bytes.
 */
public final class Report {

    private Report() {}

    /** The whole page, without the terms of its figures. */
    public static String html(CompletedRun run) {
        return html(run, Explanations.none());
    }

    /** The whole page. */
    public static String html(CompletedRun run, Explanations explanations) {
        return Page.document(run.title(), body(run, explanations));
    }

    private static Element body(CompletedRun run, Explanations explanations) {
        PlanResult result = run.result();
        return el(
                "body",
                masthead(run),
                el("main", SummarySection.of(result), CrimeSection.of(result))
                        .and(StreamsSection.of(result))
                        .and(InvestigatorSection.of(run))
                        .and(workforce(run))
                        .and(
                                MoneySection.of(run),
                                GapSection.of(result, explanations),
                                IndicatorsSection.of(result),
                                SourcesSection.assumptions(run.figures()),
                                SourcesSection.provenance(result.provenance())),
                Element.script(Page.resource(Report.class, "report.js")));
    }

    /** What stops the work, what is left, contact and skills: what of it the plan has. */
    private static List<Element> workforce(CompletedRun run) {
        List<Element> sections = new ArrayList<>(BottleneckSection.of(run));
        sections.addAll(UnmetSection.of(run));
        sections.addAll(ContactSection.of(run.result()));
        sections.addAll(SkillsSection.of(run));
        return sections;
    }

    private static Element masthead(CompletedRun run) {
        PlanResult result = run.result();
        Provenance provenance = result.provenance();
        List<Element> links = new ArrayList<>();
        links.add(link("summary", "Summary"));
        links.add(link("crime", "Recorded crime"));
        if (!StreamsSection.of(result).isEmpty()) {
            links.add(link("streams", "Other demand"));
        }
        links.add(link("investigators", "Investigators"));
        for (Element section : workforce(run)) {
            String id = section.attributes().getOrDefault("id", "");
            links.add(link(
                    id,
                    switch (id) {
                        case "bottlenecks" -> "What stops us";
                        case "unmet" -> "What will not be met";
                        case "contact" -> "Calls and referrals";
                        default -> "Skills";
                    }));
        }
        links.add(link("money", "Money"));
        links.add(link("gap", "Where the gap comes from"));
        links.add(link("indicators", "Council tax, debt and resilience"));
        links.add(link("assumptions", "Assumptions and sources"));
        links.add(link("provenance", "How this was made"));
        Element scenarios = el("ul").with("id", "scenarios");
        for (ScenarioResult scenario : result.scenarios()) {
            scenarios = scenarios.and(el("li", scenario.label()));
        }
        return el(
                "header",
                el("p", "Force plan, " + Years.first(result) + " to " + Years.last(result))
                        .styled("kicker"),
                el("h1", run.title()),
                el(
                                "p",
                                result.scenarios().size() == 1
                                        ? "1 scenario"
                                        : result.scenarios().size() + " scenarios")
                        .styled("facts")
                        .and(", " + Numbers.whole(provenance.draws()) + (provenance.draws() == 1 ? " draw" : " draws")
                                + ", seed " + provenance.seed()),
                scenarios,
                el("nav", el("ul").and(links.stream().map(a -> el("li", a)).toList()))
                        .with("aria-label", "Sections"));
    }

    private static Element link(String id, String words) {
        return el("a", Html.text(words)).with("href", "#" + id);
    }
}
