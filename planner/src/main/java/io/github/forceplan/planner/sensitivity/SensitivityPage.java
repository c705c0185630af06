package io.github.forceplan.planner.sensitivity;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.TornadoChart;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Page;
import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.sensitivity.Bridge;
import io.github.forceplan.solver.sensitivity.Contribution;
import io.github.forceplan.solver.sensitivity.Regret;
import io.github.forceplan.solver.sensitivity.SensitivityResult;
import io.github.forceplan.solver.sensitivity.Swing;
import io.github.forceplan.solver.sensitivity.Unmoved;
import io.github.forceplan.solver.sensitivity.VarianceShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What to worry about, as a page of its own, which asks nothing of the network. */
public final class SensitivityPage {

    private static final int CHARTED = 12;
    private static final double MILLION = 1e6;

    private final SensitivityResult result;
    private final SensitivityWords words;
    private final String first;

    private SensitivityPage(SensitivityResult result) {
        this.result = result;
        this.words = new SensitivityWords(result);
        this.first = result.measures().get(0).name();
    }

    /** The whole page. */
    public static String html(String title, SensitivityResult result) {
        return Page.document(title, new SensitivityPage(result).body(title));
    }

    private Element body(String title) {
        Element header = el(
                "header",
                el("p", "What to worry about").styled("kicker"),
                el("h1", title),
                el(
                                "p",
                                "Scenario " + result.scenario() + ", "
                                        + Numbers.whole(result.provenance().draws()) + " draws. " + words.moved())
                        .styled("facts"));
        Element main = el("main");
        for (String line : words.danger()) {
            main = main.and(el("p", line));
        }
        for (SensitivityResult.Measure measure : result.measures()) {
            main = main.and(section(measure));
        }
        if (!result.bridges().isEmpty()) {
            Element bridges = el("div").styled("blocks");
            for (Bridge bridge : result.bridges()) {
                bridges = bridges.and(bridge(bridge));
            }
            main = main.and(el("section", el("h2", "From one scenario to another"), bridges));
        }
        if (result.regret().isPresent()) {
            main = main.and(regret(result.regret().get()));
        }
        return el("body", header, result.unmoved().isEmpty() ? main : main.and(unmoved()));
    }

    private Element section(SensitivityResult.Measure measure) {
        boolean money = measure.name().startsWith("finance.");
        List<Swing> charted =
                measure.swings().subList(0, Math.min(CHARTED, measure.swings().size()));
        List<TornadoChart.Row> rows = charted.stream()
                .map(swing -> new TornadoChart.Row(
                        swing.address(), reached(swing.low()), reached(swing.high()), hover(measure, swing)))
                .toList();
        String id = "tornado-" + result.measures().indexOf(measure);
        Element chart = new TornadoChart(money ? "£m" : unit(measure), money ? MILLION : 1)
                .draw(
                        id,
                        "What moves " + measure.name() + " most",
                        "A bar to either side of the mean as the plan stands, for each assumption moved down and up.",
                        measure.mean(),
                        rows);
        Element section = el(
                "section",
                el("h2", measure.name()),
                el(
                        "p",
                        "Its mean is " + Measured.of(measure.name(), measure.mean()) + ", with a standard error of "
                                + Measured.of(measure.name(), measure.standardError()) + " over the draws."));
        if (!charted.isEmpty()) {
            section = section.and(
                    el("h3", "One assumption at a time"),
                    el("ul", key("atLow", "assumption at its lower end"), key("atHigh", "at its upper end"))
                            .styled("legend"),
                    el("figure", chart),
                    swings(measure));
        }
        return measure.variance().isEmpty()
                ? section
                : section.and(el("h3", "Where its uncertainty comes from"), shares(measure));
    }

    private static Element key(String styleClass, String meaning) {
        return el("li", el("span").styled("swatch " + styleClass), el("span", meaning));
    }

    private static String unit(SensitivityResult.Measure measure) {
        if (measure.name().startsWith("demand.")) {
            return "crimes";
        }
        return measure.name().contains("Hours") ? "hours" : "";
    }

    private static OptionalDouble reached(Optional<Swing.End> end) {
        return end.isPresent() ? OptionalDouble.of(end.get().reached()) : OptionalDouble.empty();
    }

    private static String hover(SensitivityResult.Measure measure, Swing swing) {
        return swing.meaning() + " " + at(measure, swing, swing.low()) + "; " + at(measure, swing, swing.high());
    }

    private static String at(SensitivityResult.Measure measure, Swing swing, Optional<Swing.End> end) {
        return end.map(e -> "At " + SensitivityWords.value(swing, e.value()) + " "
                        + Measured.of(measure.name(), e.reached()))
                .orElse("Not allowed further");
    }

    private Element swings(SensitivityResult.Measure measure) {
        boolean limited = measure.name().equals(first);
        List<String> columns =
                new ArrayList<>(List.of("Assumption", "Now", "From", "To", "Figure there", "and there", "Elasticity"));
        if (limited) {
            columns.add("At its limit of " + Measured.of(first, result.limit()) + " at");
        }
        Element body = el("tbody");
        for (Swing swing : measure.swings()) {
            Element row = el("tr", el("th", swing.address()).with("scope", "row"))
                    .styled("path")
                    .and(
                            cell(swing.added() ? "+0" : SensitivityWords.value(swing, swing.present())),
                            cell(end(swing, swing.low())),
                            cell(end(swing, swing.high())),
                            cell(figure(measure, swing.low())),
                            cell(figure(measure, swing.high())),
                            cell(swing.elasticity()
                                    .map(SensitivityWords::elasticity)
                                    .orElse("–")));
            body = body.and(
                    limited
                            ? row.and(cell(swing.breakEven()
                                    .map(even -> SensitivityWords.value(swing, even))
                                    .orElse("–")))
                            : row);
        }
        Element table = el("div", el("table", heading(columns), body)).styled("scroll");
        Element all = el(
                "summary",
                "All " + measure.swings().size() + " assumptions that move it, with elasticity"
                        + (limited ? " and break-even" : ""));
        return el("details", all, table).styled("fold");
    }

    private static String end(Swing swing, Optional<Swing.End> end) {
        return end.map(e -> SensitivityWords.value(swing, e.value())).orElse("not allowed");
    }

    private static String figure(SensitivityResult.Measure measure, Optional<Swing.End> end) {
        return end.map(e -> Measured.of(measure.name(), e.reached())).orElse("–");
    }

    private static Element shares(SensitivityResult.Measure measure) {
        Element body = el("tbody");
        for (VarianceShare share : measure.variance()) {
            body = body.and(el("tr", el("th", share.source()).with("scope", "row"))
                    .and(
                            cell(plusMinus(share.first(), share.firstStandardError())),
                            cell(plusMinus(share.total(), share.totalStandardError()))));
        }
        String caption = "Shares of its variance (Sobol indices, ± standard error)";
        return el(
                        "div",
                        el(
                                "table",
                                el("caption", caption),
                                heading(List.of("Source", "Goes if it were known", "Stays if all else were known")),
                                body))
                .styled("scroll");
    }

    private static String plusMinus(double share, double error) {
        return Numbers.percent(share, 0) + " ± " + Numbers.percent(error, 0);
    }

    private Element bridge(Bridge bridge) {
        Element body = el("tbody", row(bridge.from(), Measured.of(first, bridge.start())));
        for (Contribution part : bridge.contributions()) {
            body = body.and(el("tr", el("th", part.part()).with("scope", "row"), cell(words.signed(part.amount())))
                    .styled("path"));
        }
        body = body.and(row(bridge.to(), Measured.of(first, bridge.end())).styled("total"));
        return el(
                        "div",
                        el(
                                "table",
                                el("caption", "From " + bridge.from() + " to " + bridge.to() + ", " + first),
                                heading(List.of("", "Mean")),
                                body))
                .styled("scroll");
    }

    private Element regret(Regret regret) {
        List<String> columns = new ArrayList<>(List.of("Choice"));
        columns.addAll(regret.futures());
        double[][] regrets = regret.regrets();
        Element body = el("tbody");
        for (int c = 0; c < regrets.length; c++) {
            Element row = el("tr", el("th", regret.choices().get(c)).with("scope", "row"));
            for (int f = 0; f < regrets[c].length; f++) {
                row = row.and(cell(Measured.of(first, regret.cost().get(c).get(f)))
                        .and(el("span", "regret " + Measured.of(first, regrets[c][f]))
                                .styled("range")));
            }
            body = body.and(row);
        }
        Element section = el(
                "section",
                el("h2", "Choices against futures"),
                el(
                                "div",
                                el(
                                        "table",
                                        el("caption", "Mean of " + first + ", and how much worse than the best choice"),
                                        heading(columns),
                                        body))
                        .styled("scroll"));
        Element rules = el("ul").styled("notes");
        for (String rule : SensitivityWords.rules(regret)) {
            rules = rules.and(el("li", rule));
        }
        return section.and(rules);
    }

    private Element unmoved() {
        Element body = el("tbody");
        for (Unmoved one : result.unmoved()) {
            body = body.and(el("tr", el("th", one.address()).with("scope", "row"), el("td", one.reason()))
                    .styled("path"));
        }
        return el(
                "section",
                el("h2", "What could not be moved"),
                el("div", el("table", heading(List.of("Assumption", "Why")), body))
                        .styled("scroll"));
    }

    private static Element row(String name, String figure) {
        return el("tr", el("th", name).with("scope", "row"), cell(figure));
    }

    private static Element cell(String text) {
        return el("td", text).styled("number");
    }

    private static Element heading(List<String> columns) {
        Element row = el("tr");
        for (String column : columns) {
            Element th = el("th", column).with("scope", "col");
            boolean number = !row.children().isEmpty() && !column.equals("Why");
            row = row.and(number ? th.styled("number") : th);
        }
        return el("thead", row);
    }
}
