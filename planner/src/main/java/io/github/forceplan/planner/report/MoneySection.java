package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.YearBars;
import io.github.forceplan.planner.chart.YearLines;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.html.Html;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The medium-term financial strategy: gaps, how they are met, reserves, and the central case line by line. */
final class MoneySection {

    private static final double MILLION = 1_000_000;

    private MoneySection() {}

    static Element of(PlanResult result) {
        return el(
                        "section",
                        el("h2", "Money"),
                        words(),
                        el("h3", "The gap, and what meets it"),
                        el(
                                "p",
                                "Each bar is the mean budget gap of a year by what meets it; below zero stands what a "
                                        + "surplus, or a planned contribution, adds to reserves. The dot is the mean budget gap, the "
                                        + "whisker its 8 chances in 10."),
                        Panels.legend(List.of(
                                new Panels.Entry("planned", "planned use of reserves"),
                                new Panels.Entry("automatic", "further draws on reserves"),
                                new Panels.Entry("unfunded", "unfunded residual"),
                                new Panels.Entry("surplus", "surplus to reserves"),
                                new Panels.Entry("whole", "budget gap"))),
                        gaps(result),
                        el("h3", "Reserves at 31 March"),
                        el(
                                "p",
                                "All reserves together, with 8 chances in 10, and the least that their floors allow together. "
                                        + "A single reserve can be below its own floor while the total is above."),
                        reserves(result),
                        Panels.blocks(result, "gap-years", (scenario, id) -> GapTable.of(scenario.finance())),
                        el("h3", "Medium-term financial strategy, central case"),
                        el(
                                "p",
                                "Every uncertain figure stands at its mean. Exact to the penny in the workbook; here in £m, "
                                        + "rounded so that the lines add to their totals."),
                        Panels.blocks(
                                result, "mtfs", (scenario, id) -> LedgerTable.of(scenario.finance(), Years.of(result))),
                        el("h3", "Each reserve"),
                        Panels.blocks(result, "each-reserve", (scenario, id) -> eachReserve(scenario.finance())))
                .with("id", "money");
    }

    private static Element words() {
        return el("dl").styled("words")
                .and(
                        word("Budget gap", "Net expenditure less funding less savings, before any use of reserves."),
                        word(
                                "Underlying gap",
                                "The same on recurring parts only. Reserves put it off; they do not close it."),
                        word("Gap after reserves", "Budget gap less planned use of reserves."),
                        word(
                                "Unfunded residual",
                                "What is left after further draws have taken reserves to their floors. It is shown in its "
                                        + "year and not added to the next year’s gap."));
    }

    private static Element word(String term, String meaning) {
        return el("div", el("dt", term), el("dd", meaning));
    }

    private static Element gaps(PlanResult result) {
        YearBars chart = new YearBars(
                "£m",
                MILLION,
                240,
                result.scenarios().stream().map(s -> bars(s.finance())).toList());
        return Panels.figures(result, "gap", (scenario, id) -> {
            FinanceResult.Year last = Years.last(scenario.finance());
            return chart.draw(
                    id,
                    "Budget gap and what meets it: " + scenario.label(),
                    "In " + last.financialYear() + " the budget gap is "
                            + Quantity.POUNDS.between(last.budgetGap()) + " in 8 draws of 10; on average "
                            + Quantity.POUNDS.spoken(last.unfundedResidual().mean()) + " of it is unfunded.",
                    bars(scenario.finance()));
        });
    }

    private static YearBars.Bars bars(FinanceResult finance) {
        List<FinanceResult.Year> years = finance.years();
        return new YearBars.Bars(
                years.stream().map(FinanceResult.Year::financialYear).toList(),
                List.of(
                        part(
                                years,
                                "Planned use of reserves",
                                "planned",
                                y -> y.plannedReservesUsed().mean()),
                        part(
                                years,
                                "Further draws on reserves",
                                "automatic",
                                y -> y.automaticReservesUsed().mean()),
                        part(
                                years,
                                "Unfunded residual",
                                "unfunded",
                                y -> y.unfundedResidual().mean()),
                        part(
                                years,
                                "Surplus to reserves",
                                "surplus",
                                y -> -y.surplus().mean())),
                years.stream().map(FinanceResult.Year::budgetGap).toList());
    }

    private static YearBars.Part part(
            List<FinanceResult.Year> years, String label, String style, Function<FinanceResult.Year, Double> mean) {
        return new YearBars.Part(label, style, years.stream().map(mean).toList());
    }

    private static Element reserves(PlanResult result) {
        YearLines chart = new YearLines(
                "£m",
                MILLION,
                1,
                result.scenarios().stream()
                        .flatMap(s -> reserveLines(s.finance()).stream())
                        .toList());
        return Panels.figures(result, "reserves", (scenario, id) -> {
            FinanceResult.Year last = Years.last(scenario.finance());
            return chart.draw(
                    id,
                    "Reserves at 31 March: " + scenario.label(),
                    "At the end of " + last.financialYear() + " reserves are "
                            + Quantity.POUNDS.between(last.closingReserves()) + " in 8 draws of 10.",
                    scenario.finance().years().stream()
                            .map(FinanceResult.Year::financialYear)
                            .toList(),
                    reserveLines(scenario.finance()));
        });
    }

    private static List<YearLines.Line> reserveLines(FinanceResult finance) {
        return List.of(
                new YearLines.Line(
                        "Reserves",
                        "reserve",
                        finance.years().stream()
                                .map(FinanceResult.Year::closingReserves)
                                .toList()),
                new YearLines.Line(
                        "Floors",
                        "floor",
                        finance.years().stream()
                                .map(year -> exactly(floors(finance, year.financialYear())))
                                .toList()));
    }

    private static double floors(FinanceResult finance, String year) {
        return finance.reserves().stream()
                .filter(reserve -> reserve.financialYear().equals(year))
                .mapToDouble(FinanceResult.ReserveYear::floor)
                .sum();
    }

    private static Estimate exactly(double value) {
        Map<String, Double> quantiles = new LinkedHashMap<>();
        List.of("0.1", "0.9").forEach(level -> quantiles.put(level, value));
        return new Estimate(value, quantiles);
    }

    private static Html eachReserve(FinanceResult finance) {
        Grid grid = new Grid(
                "Reserves, £m: the mean, and below it the range of 8 chances in 10",
                List.of("Year", "Opening", "Contributions", "Draws", "Closing", "Floor"));
        Map<String, List<FinanceResult.ReserveYear>> byName = new LinkedHashMap<>();
        for (FinanceResult.ReserveYear year : finance.reserves()) {
            byName.computeIfAbsent(year.name(), name -> new java.util.ArrayList<>())
                    .add(year);
        }
        byName.forEach((name, years) -> {
            grid.heading(name);
            for (FinanceResult.ReserveYear year : years) {
                grid.row(
                        year.financialYear(),
                        List.of(
                                Grid.estimate(Quantity.POUNDS, year.opening()),
                                Grid.estimate(Quantity.POUNDS, year.contributions()),
                                Grid.estimate(Quantity.POUNDS, year.draws()),
                                Grid.estimate(Quantity.POUNDS, year.closing()),
                                Grid.number(Quantity.POUNDS.exact(year.floor()))));
            }
        });
        return grid.element();
    }
}
