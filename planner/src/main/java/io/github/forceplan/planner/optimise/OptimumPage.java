package io.github.forceplan.planner.optimise;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.html.Page;
import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.optimise.Compared;
import io.github.forceplan.solver.optimise.Decision;
import io.github.forceplan.solver.optimise.Optimum;
import io.github.forceplan.solver.plan.OptimisePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The optimum as a page of its own, which asks nothing of the network. */
public final class OptimumPage {

    private static final List<String> SCHEDULE = List.of("When", "Before", "After");

    private OptimumPage() {}

    /** The whole page. */
    public static String html(String title, OptimisePlan asked, Optional<String> scenario, Optimum optimum) {
        Element goals = el("ol");
        for (String line : OptimumWords.goals(asked, scenario, optimum)) {
            goals = goals.and(el("li", line.replaceFirst("^\\d+\\. ", "")));
        }
        Element header = el(
                "header",
                el("p", "The best that the levers can do").styled("kicker"),
                el("h1", title),
                el(
                                "p",
                                "Starting from "
                                        + scenario.map(s -> "scenario " + s).orElse("the plan") + ". "
                                        + OptimumWords.solved(asked, scenario, optimum))
                        .styled("facts"));
        List<Html> parts = new ArrayList<>();
        OptimumWords.conflict(asked, scenario, optimum).forEach(line -> parts.add(el("p", line.strip())));
        parts.add(section("Goals, the most important first", goals));
        parts.add(section("Before and after", compared(optimum)));
        parts.add(section("What is decided", schedule(optimum)));
        List<String> prices = OptimumWords.prices(asked, scenario, optimum);
        if (!prices.isEmpty()) {
            Element worth = el("ul");
            for (String price : prices) {
                worth = worth.and(el("li", price));
            }
            parts.add(section("What a little more is worth", worth));
        }
        return Page.document(title, el("body", header, el("main").and(parts)));
    }

    private static Element section(String heading, Element content) {
        return el("section", el("h2", heading), content);
    }

    private static Element cell(String text) {
        return el("td", Numbers.typographic(text)).styled("number");
    }

    /** @param columns the first of words, the others of numbers */
    private static Element heading(List<String> columns) {
        Element row = el("tr");
        for (String column : columns) {
            Element th = el("th", column).with("scope", "col");
            row = row.and(row.children().isEmpty() ? th : th.styled("number"));
        }
        return el("thead", row);
    }

    private static Element group(String heading, int columns) {
        Element th = el("th", heading).with("scope", "rowgroup").with("colspan", Integer.toString(columns));
        return el("tbody", el("tr", th).styled("group"));
    }

    /** What is decided otherwise than it was, lever by lever. */
    private static Element schedule(Optimum optimum) {
        Map<String, Element> levers = new LinkedHashMap<>();
        for (Decision decision : optimum.decisions()) {
            if (decision.before() != decision.after()) {
                Element row = el("tr", el("td", decision.when()))
                        .and(cell(number(decision.before())), cell(number(decision.after())));
                levers.compute(
                        decision.what(), (what, rows) -> (rows == null ? group(what, SCHEDULE.size()) : rows).and(row));
            }
        }
        return table("What changes; all else stays as it is", SCHEDULE, levers.values());
    }

    private static Element table(String caption, List<String> columns, Collection<Element> bodies) {
        return el("div", el("table", el("caption", caption), heading(columns)).and(bodies))
                .styled("scroll");
    }

    private static String number(double value) {
        return Numbers.fixed(value, value == Math.rint(value) ? 0 : 2);
    }

    /** Figures by year, before and after. */
    private static Element compared(Optimum optimum) {
        Map<String, List<Compared>> byFigure = new TreeMap<>();
        for (Compared one : optimum.compared()) {
            String figure = one.metric().substring(0, one.metric().lastIndexOf('.'));
            byFigure.computeIfAbsent(figure, f -> new ArrayList<>()).add(one);
        }
        List<String> columns = new ArrayList<>(List.of(""));
        byFigure.values().stream()
                .findFirst()
                .ifPresent(years -> years.forEach(
                        one -> columns.add(one.metric().substring(one.metric().lastIndexOf('.') + 1))));
        List<Element> bodies = new ArrayList<>();
        for (Map.Entry<String, List<Compared>> entry : byFigure.entrySet()) {
            Element before = el("tr", el("td", "before"));
            Element after = el("tr", el("td", "after"));
            for (Compared one : entry.getValue()) {
                before = before.and(cell(Measured.of(one.metric(), one.start())));
                after = after.and(cell(Measured.of(one.metric(), one.optimum())));
            }
            bodies.add(group(entry.getKey(), columns.size()).and(before, after));
        }
        return table("Means over all draws of the plan's own models", columns, bodies);
    }
}
