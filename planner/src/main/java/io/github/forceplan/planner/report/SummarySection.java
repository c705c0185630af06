package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.RangeChart;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.text.BalancingWords;
import io.github.forceplan.planner.text.GapWords;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.PrecisionWords;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The page that a chief officer reads: the plan in words, at a glance, and in one table. */
final class SummarySection {

    private SummarySection() {}

    static Element of(PlanResult result) {
        Sentences sentences = new Sentences(result);
        Element section = el(
                        "section",
                        el("h2", "Summary"),
                        el("p", sentences.opening()).styled("lead"))
                .with("id", "summary");
        List<String> comparison = sentences.comparison();
        if (!comparison.isEmpty()) {
            section = section.and(el("ul").styled("comparison")
                    .and(comparison.stream()
                            .map(line -> el("li", typographic(line)))
                            .toList()));
        }
        if (result.balancing().isPresent()) {
            String words = BalancingWords.full(result.balancing().get());
            section = section.and(el("p", typographic(words)).with("id", "balancing"));
        }
        if (result.precision().isPresent()) {
            String words = PrecisionWords.of(result, result.precision().get());
            section = section.and(el("p", typographic(words)).with("id", "precision"));
        }
        return section.and(glance(result), table(result), stories(result, sentences), errors(result));
    }

    private static Element stories(PlanResult result, Sentences sentences) {
        return Panels.blocks(Panels.places(result), place -> {
                    ScenarioResult scenario = place.scenario();
                    return el(
                            "div",
                            el("p", scenario.description()).styled("supposes"),
                            sentence("Crime.", sentences.crime(scenario)),
                            sentence("Investigators.", sentences.investigators(scenario)),
                            sentence("Money.", sentences.money(scenario)));
                })
                .styled("stories");
    }

    private static Element sentence(String lead, String words) {
        return el("p", el("strong", lead), Html.text(" " + typographic(words)));
    }

    private static Element glance(PlanResult result) {
        String last = Years.last(result);
        return el("div")
                .styled("glance")
                .and(
                        range(
                                result,
                                "glance-crime",
                                "Recorded crime, " + last,
                                "The line marks " + Years.base(result) + ".",
                                new RangeChart("crimes", 1, 0),
                                s -> new RangeChart.Row(
                                        s.label(),
                                        Years.last(s.demand()).total(),
                                        OptionalDouble.of(Years.last(s.demand())
                                                .baseline()
                                                .mean()))),
                        range(
                                result,
                                "glance-posts",
                                "Investigator posts required, " + last,
                                "The line marks the establishment.",
                                new RangeChart("posts (FTE)", 1, 0),
                                s -> new RangeChart.Row(
                                        s.label(),
                                        Years.last(s.workforce()).postsRequired(),
                                        OptionalDouble.of(
                                                Years.last(s.workforce()).establishment()))),
                        range(
                                result,
                                "glance-gap",
                                "Underlying gap, " + last,
                                "Below zero is a surplus.",
                                new RangeChart("£m", 1_000_000, 2),
                                s -> new RangeChart.Row(
                                        s.label(), Years.last(s.finance()).underlyingGap(), OptionalDouble.empty())));
    }

    private static Element range(
            PlanResult result,
            String id,
            String title,
            String note,
            RangeChart chart,
            Function<ScenarioResult, RangeChart.Row> row) {
        List<RangeChart.Row> rows = result.scenarios().stream().map(row).toList();
        String description =
                "For each scenario the mean, and the ranges of half the draws and of 8 draws in 10. " + note;
        return el(
                "figure",
                el("figcaption", el("strong", title), Html.text(" " + note)),
                chart.draw(id, title, description, rows));
    }

    private static Element table(PlanResult result) {
        return figures(result, "The scenarios side by side" + Grid.MEAN_AND_RANGE, Grid::estimate)
                .element();
    }

    private static Element errors(PlanResult result) {
        return figures(
                        result,
                        "How sure the draws make these figures: one standard error of the mean, and of the ends of the"
                                + " range",
                        Grid::standardErrors)
                .folded();
    }

    private static Grid figures(PlanResult result, String caption, BiFunction<Quantity, Estimate, Element> cell) {
        String last = Years.last(result);
        List<String> columns = new ArrayList<>(List.of(
                "Scenario",
                "Recorded crime " + last,
                "Investigator posts required " + last + ", FTE",
                "Establishment, FTE",
                "Hours unmet " + last));
        List<String> stated = statedGaps(result);
        stated.forEach(gap -> columns.add(gap + ", £m"));
        columns.add("Underlying gap " + last + ", £m");
        columns.add("Unfunded residual " + last + ", £m");
        boolean reserves = result.scenarios().stream()
                .anyMatch(each -> !each.finance().reserves().isEmpty());
        if (reserves) {
            columns.add("Reserves, 31 March " + Sentences.closingYear(last) + ", £m");
        }
        Grid grid = new Grid(caption, columns);
        for (ScenarioResult scenario : result.scenarios()) {
            WorkforceResult.InvestigatorYear work = Years.last(scenario.workforce());
            FinanceResult.Year money = Years.last(scenario.finance());
            List<Element> cells = new ArrayList<>(List.of(
                    cell.apply(Quantity.CRIMES, Years.last(scenario.demand()).total()),
                    cell.apply(Quantity.POSTS, work.postsRequired()),
                    Grid.number(Quantity.POSTS.exact(work.establishment())),
                    cell.apply(Quantity.HOURS, work.unmetHours())));
            stated.forEach(gap -> cells.add(statedGap(scenario, gap, cell)));
            cells.add(cell.apply(Quantity.POUNDS, money.underlyingGap()));
            cells.add(cell.apply(Quantity.POUNDS, money.unfundedResidual()));
            if (reserves) {
                cells.add(cell.apply(Quantity.POUNDS, money.closingReserves()));
            }
            grid.row(scenario.label(), cells);
        }
        return grid;
    }

    /** The gaps that the readings single out; a scenario may take other readings than the rest. */
    private static List<String> statedGaps(PlanResult result) {
        return result.scenarios().stream()
                .flatMap(scenario -> scenario.finance().stated().stream())
                .map(GapWords::of)
                .distinct()
                .toList();
    }

    private static Element statedGap(
            ScenarioResult scenario, String label, BiFunction<Quantity, Estimate, Element> cell) {
        return scenario.finance().stated().stream()
                .filter(gap -> GapWords.of(gap).equals(label))
                .findFirst()
                .map(gap -> cell.apply(Quantity.POUNDS, gap.gap()))
                .orElseGet(() -> Grid.number("not taken"));
    }

    private static String typographic(String words) {
        return Numbers.typographic(words);
    }
}
