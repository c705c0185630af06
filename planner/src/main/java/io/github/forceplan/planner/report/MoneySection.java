package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.YearBars;
import io.github.forceplan.planner.chart.YearLines;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The medium-term financial strategy: gaps, how they are met, reserves, and the central case line by line. */
final class MoneySection {

    private static final double MILLION = 1_000_000;

    private MoneySection() {}

    static Element of(CompletedRun run) {
        PlanResult result = run.result();
        boolean reserves = hasReserves(result);
        String bars = "Bars: the mean budget gap of each year by what meets it";
        String lines = "; below zero stands what a surplus, or a planned contribution, adds to reserves. Lines: all"
                + " reserves at 31 March, with 8 chances in 10, above the sum of their floors. One reserve can be below"
                + " its own floor while the total is above.";
        Element section = el(
                        "section",
                        el("h2", "Money"),
                        words(reserves),
                        el(
                                "h3",
                                reserves
                                        ? "The gap, what meets it, and what it leaves in reserve"
                                        : "The gap and what meets it"),
                        el("p", bars + (reserves ? lines : "; below zero stands a surplus. The plan has no reserves.")),
                        Panels.legend(entries(reserves)),
                        charts(result, reserves),
                        el("h3", "From net expenditure to the unfunded residual"),
                        Panels.folds(
                                Panels.places(result),
                                place -> GapTable.of(place.scenario().finance())))
                .with("id", "money");
        if (reserves) {
            section = section.and(el("h3", "Each reserve"), eachReserve(run));
        }
        return section.and(
                        el("h3", "Medium-term financial strategy, central case"),
                        el(
                                "p",
                                "Every uncertain figure stands at its mean. The workbook is exact to the penny; here lines are "
                                        + "in £m, rounded so that they add to their totals."))
                .and(CentralCase.beside(result))
                .and(Panels.folds(
                        Panels.places(result),
                        place -> LedgerTable.of(place.scenario().finance(), Years.of(result))));
    }

    private static boolean hasReserves(PlanResult result) {
        return result.scenarios().stream()
                .anyMatch(scenario -> !scenario.finance().reserves().isEmpty());
    }

    private static Panels.Entry[] entries(boolean reserves) {
        Stream<Panels.Entry> use = Stream.of(
                new Panels.Entry("planned", "planned use of reserves"),
                new Panels.Entry("automatic", "further draws on reserves"));
        Stream<Panels.Entry> always = Stream.of(
                new Panels.Entry("unfunded", "unfunded residual"),
                new Panels.Entry("surplus", reserves ? "surplus to reserves" : "surplus"),
                new Panels.Entry("whole", "budget gap, with 8 chances in 10"));
        return Stream.concat(reserves ? use : Stream.of(), always).toArray(Panels.Entry[]::new);
    }

    private static Element words(boolean reserves) {
        return el("dl").styled("words")
                .and(
                        word("Budget gap", "Net expenditure less funding less savings, before any use of reserves."),
                        word(
                                "Underlying gap",
                                "The same on recurring parts only. Reserves put it off; they do not close it."),
                        word("Gap after reserves", "Budget gap less planned use of reserves."),
                        word(
                                "Unfunded residual",
                                (reserves
                                                ? "What is left after further draws have taken reserves to their floors."
                                                : "What nothing funds.")
                                        + " It is shown in its year and not added to the next year’s gap."));
    }

    private static Element word(String term, String meaning) {
        return el("div", el("dt", term), el("dd", meaning));
    }

    private static Element charts(PlanResult result, boolean hasReserves) {
        List<ScenarioResult> scenarios = result.scenarios();
        YearBars gaps = new YearBars(
                "£m",
                MILLION,
                "Budget gap",
                scenarios.stream().map(s -> bars(s.finance())).toList());
        YearLines reserves = new YearLines(
                "Reserves, £m",
                MILLION,
                1,
                scenarios.stream()
                        .flatMap(s -> reserveLines(s.finance()).stream())
                        .toList());
        return Panels.figures(Panels.places(result), place -> {
            String label = place.scenario().label();
            FinanceResult finance = place.scenario().finance();
            FinanceResult.Year last = Years.last(finance);
            Element gap = gaps.draw(
                    place.id("gap"),
                    "Budget gap and what meets it: " + label,
                    "In " + last.financialYear() + " the budget gap is "
                            + Quantity.POUNDS.between(last.budgetGap()) + " in 8 draws of 10; on average "
                            + Quantity.POUNDS.spoken(last.unfundedResidual().mean()) + " of it is unfunded.",
                    bars(finance));
            if (!hasReserves) {
                return List.of(gap);
            }
            return List.of(
                    gap,
                    reserves.draw(
                            place.id("reserves"),
                            "Reserves at 31 March: " + label,
                            "At the end of " + last.financialYear() + " reserves are "
                                    + Quantity.POUNDS.between(last.closingReserves()) + " in 8 draws of 10.",
                            Years.of(result),
                            reserveLines(finance)));
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
                                .map(year -> Estimate.exactly(floors(finance, year.financialYear())))
                                .toList()));
    }

    private static double floors(FinanceResult finance, String year) {
        return finance.reserves().stream()
                .filter(reserve -> reserve.financialYear().equals(year))
                .mapToDouble(FinanceResult.ReserveYear::floor)
                .sum();
    }

    private static Element eachReserve(CompletedRun run) {
        List<String> columns = new ArrayList<>(List.of("Reserve, £m", "Opening"));
        Years.of(run.result()).forEach(year -> columns.add("31 March " + Sentences.closingYear(year)));
        columns.add("Floor at the end");
        Grid grid = new Grid("Closing balances, £m" + Grid.MEAN_AND_RANGE, columns);
        for (Panels.Place place : Panels.places(run.result())) {
            grid.group(place);
            Map<String, List<FinanceResult.ReserveYear>> byName = new LinkedHashMap<>();
            for (FinanceResult.ReserveYear year : place.scenario().finance().reserves()) {
                byName.computeIfAbsent(year.name(), name -> new ArrayList<>()).add(year);
            }
            byName.forEach((name, years) -> {
                List<Element> cells = new ArrayList<>();
                cells.add(Grid.estimate(Quantity.POUNDS, years.get(0).opening()));
                years.forEach(year -> cells.add(Grid.estimate(Quantity.POUNDS, year.closing())));
                cells.add(Grid.number(Quantity.POUNDS.exact(Years.last(years).floor())));
                grid.row(run.labels().reserve(name), cells);
            });
        }
        return grid.element();
    }
}
