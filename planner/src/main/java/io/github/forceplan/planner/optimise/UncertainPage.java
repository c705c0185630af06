package io.github.forceplan.planner.optimise;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.planner.chart.ProbabilityChart;
import io.github.forceplan.planner.chart.TradeOffChart;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.html.Page;
import io.github.forceplan.planner.text.Measured;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.solver.optimise.Compared;
import io.github.forceplan.solver.optimise.UncertainOptimum;
import io.github.forceplan.solver.optimise.UncertainOptimum.Alternative;
import io.github.forceplan.solver.optimise.UncertainOptimum.Brief;
import io.github.forceplan.solver.optimise.UncertainOptimum.FloorRisk;
import io.github.forceplan.solver.optimise.UncertainOptimum.OtherPrices;
import io.github.forceplan.solver.optimise.UncertainOptimum.Prospect;
import io.github.forceplan.solver.optimise.UncertainOptimum.TradeOff;
import io.github.forceplan.solver.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The optimum under uncertainty as a page of its own, which asks nothing of the network. */
public final class UncertainPage {

    private static final String ALL_YEARS = "all years";
    private static final String ANY_YEAR = "any year";

    private final UncertainOptimum optimum;
    private final List<FinancialYear> years;
    private final Names names;
    private final Function<String, Optional<Basis>> bases;

    private UncertainPage(UncertainOptimum optimum, Plan plan, Function<String, Optional<Basis>> bases) {
        this.optimum = optimum;
        this.years = plan.years();
        this.names = new Names(plan);
        this.bases = bases;
    }

    /**
     * The whole page.
     *
     * @param plan with its title, years and names
     * @param bases why a figure of the plan may be believed, by its address
     */
    public static String html(Plan plan, UncertainOptimum optimum, Function<String, Optional<Basis>> bases) {
        return new UncertainPage(optimum, plan, bases).html(plan.title());
    }

    private String html(String title) {
        Element header = el(
                "header",
                el("p", "What to decide before the future is known").styled("kicker"),
                el("h1", title),
                el("p", facts()).styled("facts"),
                el("p", UncertainWords.lead(optimum, years)).styled("lead"));
        for (String sentence : UncertainWords.limit(optimum)) {
            header = header.and(el("p", sentence));
        }
        List<Html> parts = new ArrayList<>();
        parts.add(section(
                "What to decide now",
                el(
                        "p",
                        "These figures are the same in every future. Overtime, agency hours and draws on reserves beyond"
                                + " those planned are left to each future, once demand and cost are known."),
                new UncertainDecisions(years, names, optimum.decisions()).table()));
        parts.add(section(
                "What it costs, and what else would",
                el("p", names.in(UncertainWords.costs(optimum))),
                alternatives(),
                el("p", UncertainWords.planningForTheMean(optimum)),
                el("p", UncertainWords.knowing(optimum))));
        parts.add(section(
                "What is then done in good, middle and bad futures",
                el(
                        "p",
                        "Over all plan years. One future in ten is at or below the first figure of a row, half are below"
                                + " the middle one, one in ten is above the third. The worst twentieth are the futures in"
                                + " which the cost of all is highest; they are the same in every row."),
                later(true),
                folded("The same by year", later(false))));
        parts.add(floors());
        if (!optimum.tradeOff().isEmpty()) {
            parts.add(tradeOff());
        }
        parts.add(prices());
        optimum.replanned()
                .ifPresent(replanned ->
                        parts.add(section("Deciding anew every year", el("p", UncertainWords.replanned(replanned)))));
        parts.add(section(
                "Before and after, by the plan's own models",
                el(
                        "p",
                        "The decision put back into the plan as a scenario and evaluated on all draws like any other. It differs"
                                + " from the tables above: agency hours are the same in every draw, at their mean, hours that"
                                + " no lever helps count too, and each reserve stands by itself."),
                compared()));
        return Page.document(title, el("body", header, el("main").and(parts)));
    }

    private String facts() {
        return "Starting from " + optimum.scenario().map(s -> "scenario " + s).orElse("the plan") + ". Decided on "
                + Numbers.whole(optimum.futures()) + " futures"
                + (optimum.riskWeight() == 0
                        ? ", least cost in the mean"
                        : ", the worst twentieth weighing " + Numbers.percent(optimum.riskWeight(), 0))
                + "; proved to within " + Numbers.percent(Math.max(0, optimum.gap()), 2)
                + " of the best there is, whole cohorts included.";
    }

    private static Element section(String heading, Element... content) {
        return el("section", el("h2", heading)).and(content);
    }

    private static Element folded(String heading, Element content) {
        return el("details", el("summary", heading), content).styled("fold");
    }

    private Element alternatives() {
        Element body = el("tbody");
        for (Alternative one : optimum.alternatives()) {
            body = body.and(Cells.row(
                            UncertainWords.way(one.decision()),
                            Cells.millions(one.expectedCost()),
                            Cells.millions(one.cvar()),
                            Cells.hours(one.unmetHours()),
                            Cells.millions(one.overtimeAndAgency()),
                            Cells.millions(one.reservesDrawn()),
                            Cells.millions(one.unfunded()),
                            Cells.share(one.probabilityBelowFloor()))
                    .styled(one.decision() == UncertainOptimum.Way.FOR_ALL_FUTURES ? "total" : "plain"));
        }
        return Cells.table(
                "Means over all futures, all years",
                List.of(
                        "",
                        "Cost, £m",
                        "Cost in the worst twentieth, £m",
                        "Unmet hours",
                        "Overtime and agency, £m",
                        "Drawn on reserves, £m",
                        "Unfunded, £m",
                        "Futures with reserves below floor"),
                List.of(body));
    }

    private Element later(boolean all) {
        List<String> columns = List.of("", "1 in 10 below", "Middle", "1 in 10 above", "Worst twentieth", "Mean");
        Map<String, Element> groups = new LinkedHashMap<>();
        for (Prospect one : optimum.later()) {
            if (one.financialYear().equals(ALL_YEARS) == all) {
                String heading = names.in(UncertainWords.figure(one));
                Element row = prospect(all ? heading : one.financialYear(), one);
                groups.merge(
                        all ? "" : heading,
                        all
                                ? el("tbody", row)
                                : Cells.group(heading, columns.size()).and(row),
                        (known, added) -> known.and(row));
            }
        }
        return Cells.table(all ? "All years" : "By year", columns, groups.values());
    }

    private static Element prospect(String heading, Prospect one) {
        boolean money = one.unit().equals("pounds");
        Element[] cells = new Element[5];
        double[] values = {one.low(), one.middle(), one.high(), one.worst(), one.mean()};
        for (int i = 0; i < cells.length; i++) {
            cells[i] = money ? Cells.millions(values[i]) : Cells.hours(values[i]);
        }
        return Cells.row(heading, cells);
    }

    private Element floors() {
        List<ProbabilityChart.Column> columns = new ArrayList<>();
        Element body = el("tbody");
        for (FloorRisk one : optimum.floors()) {
            boolean any = one.financialYear().equals(ANY_YEAR);
            if (!any) {
                columns.add(new ProbabilityChart.Column(one.financialYear(), one.fresh(), one.lower(), one.upper()));
            }
            body = body.and(Cells.row(
                            any ? "Any year" : one.financialYear(),
                            Cells.share(one.probability()),
                            Cells.share(one.fresh()),
                            Cells.number(Numbers.percent(one.lower(), 1) + " to " + Numbers.percent(one.upper(), 1)))
                    .styled(any ? "total" : "plain"));
        }
        OptionalDouble limit = optimum.reserveLimit().stream()
                .mapToDouble(UncertainOptimum.ReserveLimit::probability)
                .findFirst();
        Element chart = ProbabilityChart.draw(
                "floors",
                "How often reserves would fall below their floors",
                UncertainWords.floorsSeen(optimum),
                columns,
                limit);
        return section(
                "How safe reserves are",
                el("p", UncertainWords.floors(optimum)),
                el(
                                "div",
                                el(
                                        "figure",
                                        el("figcaption", "Fresh futures below floor at 31 March, 95 % interval"),
                                        chart),
                                Cells.table(
                                        "Share of futures with reserves below their floors",
                                        List.of("", "Decided on", "Fresh", "95 % interval"),
                                        List.of(body)))
                        .styled("panels"));
    }

    private static List<Element> brief(Brief brief) {
        return List.of(
                Cells.number(Numbers.whole(brief.recruits())),
                Cells.number(Numbers.whole(brief.posts())),
                Cells.number("£" + Numbers.fixed(brief.bandD(), 2)),
                Cells.number(Cells.plain(brief.savings())),
                Cells.millions(brief.plannedDraws()));
    }

    private static final List<String> BRIEF =
            List.of("Recruits", "More posts, last year", "Band D, all rises", "Savings taken", "Planned draws, £m");

    private static final List<String> OUTCOME =
            List.of("Cost, £m", "Worst twentieth, £m", "Unmet hours", "Unfunded, £m", "Below floor");

    private static List<Element> outcome(Alternative one) {
        return List.of(
                Cells.millions(one.expectedCost()),
                Cells.millions(one.cvar()),
                Cells.hours(one.unmetHours()),
                Cells.millions(one.unfunded()),
                Cells.share(one.probabilityBelowFloor()));
    }

    private static List<String> columns(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(BRIEF);
        all.addAll(OUTCOME);
        return all;
    }

    private Element tradeOff() {
        Map<List<Double>, TradeOffChart.Point> points = new LinkedHashMap<>();
        Element body = el("tbody");
        for (TradeOff one : optimum.tradeOff()) {
            boolean chosen = one.weight() == optimum.riskWeight();
            double mean = one.outcome().expectedCost();
            double worst = one.outcome().cvar();
            String weight = Numbers.percent(one.weight(), 0);
            points.merge(
                    List.of(mean, worst),
                    new TradeOffChart.Point(weight, mean, worst, chosen),
                    (known, same) -> new TradeOffChart.Point(
                            known.label() + ", " + same.label(), mean, worst, known.chosen() || same.chosen()));
            Element row = Cells.row(weight + (chosen ? ", as here" : ""))
                    .and(brief(one.decided()))
                    .and(outcome(one.outcome()));
            body = body.and(chosen ? row.styled("total") : row);
        }
        String words = UncertainWords.tradeOff(optimum, points.size());
        Element section = section("What less risk would cost", el("p", words));
        if (points.size() > 1) {
            section = section.and(el(
                            "div",
                            el(
                                    "figure",
                                    el(
                                            "figcaption",
                                            "The best decision by how much the worst twentieth of futures weighs"),
                                    TradeOffChart.draw(
                                            "trade-off",
                                            "Mean cost against the mean cost of the worst twentieth of futures",
                                            words,
                                            List.copyOf(points.values()))))
                    .styled("panels single"));
        }
        return section.and(Cells.table(
                        "The decision and what comes of it",
                        columns(List.of("Weight of the worst twentieth")),
                        List.of(body))
                .styled("scroll brief"));
    }

    private Element prices() {
        Element section = section("What this rests on", el("p", UncertainWords.prices(optimum)), bases());
        if (optimum.otherPrices().isEmpty()) {
            return section;
        }
        Element body = el("tbody");
        for (OtherPrices one : optimum.otherPrices()) {
            Element row = Cells.row(
                            UncertainWords.change(one),
                            Cells.number("£" + Numbers.fixed(one.unfundedPound(), 2)),
                            Cells.number("£" + Numbers.whole(one.unmetHour())))
                    .and(brief(one.decided()))
                    .and(outcome(one.outcome()));
            body = body.and(body.children().isEmpty() ? row.styled("total") : row);
        }
        return section.and(
                el("h3", "If these prices were others"),
                el("p", UncertainWords.moved(optimum)),
                Cells.table(
                                "The decision at other prices; costs count at these prices and are not to be compared from row to"
                                        + " row",
                                columns(List.of("Price", "Unfunded pound", "Unmet hour")),
                                List.of(body))
                        .styled("scroll brief"));
    }

    /** Who says so; once where several rest on the same. */
    private Element bases() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {
            "An unfunded pound counts", "£" + Numbers.fixed(optimum.prices().unfundedPound(), 2), "unfundedPound"
        });
        for (UncertainOptimum.UnmetPrice price : optimum.unmetPrices()) {
            rows.add(new String[] {
                "An unmet hour of " + names.in(price.skill()) + " counts",
                "£" + Numbers.whole(price.pounds()),
                rows.size() == 1 ? "unmetHour" : "higherSkill"
            });
        }
        rows.add(new String[] {
            "Weight of the worst twentieth", Numbers.percent(optimum.riskWeight(), 0), "worstTwentieth"
        });
        optimum.reserveLimit()
                .ifPresent(limit -> rows.add(new String[] {
                    "Reserves below floors in at most", Numbers.percent(limit.probability(), 1), "reserveRisk"
                }));
        List<Optional<Basis>> stated = rows.stream()
                .map(row -> bases.apply("optimise.underUncertainty." + row[2]))
                .toList();
        Element body = el("tbody");
        for (int i = 0; i < rows.size(); i++) {
            Element row = Cells.row(rows.get(i)[0], Cells.number(rows.get(i)[1]));
            if (i == 0 || !stated.get(i).equals(stated.get(i - 1))) {
                int same = i + 1;
                while (same < rows.size() && stated.get(same).equals(stated.get(i))) {
                    same++;
                }
                row = row.and(basis(stated.get(i)).with("rowspan", Integer.toString(same - i)));
            }
            body = body.and(row);
        }
        Element head = el(
                "thead", el("tr", el("th", ""), el("th", "Value").styled("number"), el("th", "Who says so, and why")));
        return el("div", el("table", el("caption", "Judgements that the answer depends on"), head, body))
                .styled("scroll brief");
    }

    private static Element basis(Optional<Basis> basis) {
        if (basis.isPresent() && basis.get() instanceof Basis.Assumption assumption) {
            return el("td", el("strong", assumption.owner() + "."), Html.text(" " + assumption.reason()));
        }
        if (basis.isPresent() && basis.get() instanceof Basis.Source source) {
            return el("td", source.citation());
        }
        return el("td", "Forceplan's default, or given on the command line.");
    }

    private Element compared() {
        Map<String, List<Compared>> byFigure = new LinkedHashMap<>();
        for (Compared one : optimum.compared()) {
            String figure = one.metric().substring(0, one.metric().lastIndexOf('.'));
            byFigure.computeIfAbsent(figure, f -> new ArrayList<>()).add(one);
        }
        List<String> columns = new ArrayList<>(List.of(""));
        years.forEach(year -> columns.add(year.toString()));
        List<Element> bodies = new ArrayList<>();
        for (Map.Entry<String, List<Compared>> entry : byFigure.entrySet()) {
            Element before = Cells.row("before");
            Element after = Cells.row("after");
            for (Compared one : entry.getValue()) {
                before = before.and(Cells.number(Measured.of(one.metric(), one.start())));
                after = after.and(Cells.number(Measured.of(one.metric(), one.optimum())));
            }
            bodies.add(Cells.group(UncertainWords.metric(entry.getKey()), columns.size())
                    .and(before, after));
        }
        return Cells.table("Means over all draws", columns, bodies);
    }
}
