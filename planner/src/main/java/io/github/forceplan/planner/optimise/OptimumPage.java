package io.github.forceplan.planner.optimise;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.optimise.Compared;
import io.github.forceplan.solver.optimise.Decision;
import io.github.forceplan.solver.optimise.Optimum;
import io.github.forceplan.solver.plan.OptimisePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The optimum as a page of its own, which asks nothing of the network. */
public final class OptimumPage {

    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;"
            + "padding:0 1rem;color:#1b1b1b}table{border-collapse:collapse;margin:1rem 0;width:100%}"
            + "caption{text-align:left;font-weight:600;padding:.3rem 0}th,td{border-bottom:1px solid #c8c8c8;"
            + "padding:.25rem .6rem;text-align:left;vertical-align:top}.number{text-align:right;"
            + "font-variant-numeric:tabular-nums}.moved{font-weight:600}";

    private OptimumPage() {}

    /** The whole page. */
    public static String html(String title, OptimisePlan asked, Optional<String> scenario, Optimum optimum) {
        Element goals = el("ol");
        for (String line : OptimumWords.goals(asked, scenario, optimum)) {
            goals = goals.and(el("li", line.replaceFirst("^\\d+\\. ", "")));
        }
        List<Html> parts = new ArrayList<>(List.of(
                el("h1", title),
                el(
                        "p",
                        "The best that the levers can do, starting from "
                                + scenario.map(s -> "scenario " + s).orElse("the plan") + ". "
                                + OptimumWords.solved(asked, scenario, optimum))));
        OptimumWords.conflict(asked, scenario, optimum).forEach(line -> parts.add(el("p", line.strip())));
        parts.add(el("h2", "Goals, the most important first"));
        parts.add(goals);
        parts.add(schedule(optimum));
        parts.add(compared(optimum));
        List<String> prices = OptimumWords.prices(asked, scenario, optimum);
        if (!prices.isEmpty()) {
            Element worth = el("ul");
            for (String price : prices) {
                worth = worth.and(el("li", price));
            }
            parts.add(el("h2", "What a little more is worth"));
            parts.add(worth);
        }
        Element head = el(
                "head",
                el("meta").with("charset", "utf-8"),
                el("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                el("link").with("rel", "icon").with("href", "data:,"),
                el("title", title),
                Element.style(STYLE));
        return el("html", head, el("body", el("main").and(parts)))
                .with("lang", "en-GB")
                .document();
    }

    private static Element cell(String text) {
        return el("td", Numbers.typographic(text)).styled("number");
    }

    private static Element heading(String... columns) {
        Element row = el("tr");
        for (String column : columns) {
            row = row.and(el("th", column).with("scope", "col"));
        }
        return el("thead", row);
    }

    private static Element schedule(Optimum optimum) {
        Element body = el("tbody");
        for (Decision decision : optimum.decisions()) {
            boolean moved = decision.before() != decision.after();
            if (moved || decision.after() != 0) {
                Element row = el("tr", el("td", decision.what()), el("td", decision.when()))
                        .and(cell(number(decision.before())), cell(number(decision.after())));
                body = body.and(moved ? row.styled("moved") : row);
            }
        }
        return el("table", el("caption", "What is decided"), heading("What", "When", "Before", "After"), body);
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
        List<String> columns = new ArrayList<>(List.of("Mean over the draws"));
        byFigure.values().stream()
                .findFirst()
                .ifPresent(years -> years.forEach(
                        one -> columns.add(one.metric().substring(one.metric().lastIndexOf('.') + 1))));
        Element body = el("tbody");
        for (Map.Entry<String, List<Compared>> entry : byFigure.entrySet()) {
            Element before = el("tr", el("td", entry.getKey() + ", before"));
            Element after = el("tr", el("td", entry.getKey() + ", after"));
            for (Compared one : entry.getValue()) {
                before = before.and(cell(Measured.of(one.metric(), one.start())));
                after = after.and(cell(Measured.of(one.metric(), one.optimum())));
            }
            body = body.and(before, after.styled("moved"));
        }
        return el(
                "table",
                el("caption", "Before and after, on all draws"),
                heading(columns.toArray(String[]::new)),
                body);
    }
}
