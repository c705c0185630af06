package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.FanChart;
import io.github.forceplan.planner.chart.YearBars;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recorded crime: the forecast, and how much of its growth is recording. */
final class CrimeSection {

    private CrimeSection() {}

    static Element of(PlanResult result) {
        return el(
                        "section",
                        el("h2", "Recorded crime"),
                        el("h3", "The forecast by quarter"),
                        el(
                                "p",
                                "The line is what was recorded; the fan is the forecast, its dashed line the median. All "
                                        + "charts have the same scale, which does not begin at zero."),
                        Panels.legend(List.of(
                                new Panels.Entry("history", "recorded"),
                                new Panels.Entry("median", "median"),
                                new Panels.Entry("fan50", "half of the draws"),
                                new Panels.Entry("fan80", "8 draws in 10"),
                                new Panels.Entry("fan90", "9 draws in 10"))),
                        fans(result),
                        el("h3", "What the growth is made of"),
                        el(
                                "p",
                                "Crimes more or fewer than in " + Years.base(result) + " (zero is that year's "
                                        + Numbers.whole(baseline(result))
                                        + " crimes), split into a change of recording and a change of "
                                        + "crime itself at that year's recording. What both change together counts as recording. "
                                        + "The dot is the mean of the whole change, the whisker its 8 chances in 10."),
                        Panels.legend(List.of(
                                new Panels.Entry("recording", "recording"),
                                new Panels.Entry("growth", "crime itself"),
                                new Panels.Entry("whole", "whole change"))),
                        growth(result),
                        Panels.blocks(result, "crime-years", (scenario, id) -> years(scenario)),
                        el("h3", "By offence group in " + Years.last(result)),
                        Panels.blocks(result, "crime-groups", (scenario, id) -> groups(scenario)))
                .with("id", "crime");
    }

    private static double baseline(PlanResult result) {
        return Years.last(result.scenarios().get(0).demand()).baseline().mean();
    }

    private static Element fans(PlanResult result) {
        List<DemandResult.Observation> history =
                result.scenarios().get(0).demand().history();
        FanChart chart = new FanChart(
                history,
                result.scenarios().stream()
                        .flatMap(s -> s.demand().quarterly().stream())
                        .toList());
        return Panels.figures(result, "fan", (scenario, id) -> {
            DemandResult.Year last = Years.last(scenario.demand());
            return chart.draw(
                    id,
                    "Recorded crime by quarter: " + scenario.label(),
                    "In " + last.financialYear() + " the year's total is "
                            + Quantity.CRIMES.between(last.total()) + " crimes in 8 draws of 10, "
                            + Quantity.CRIMES.spoken(last.total().mean()) + " on average.",
                    scenario.demand().history(),
                    scenario.demand().quarterly());
        });
    }

    private static Element growth(PlanResult result) {
        Map<ScenarioResult, YearBars.Bars> bars = new LinkedHashMap<>();
        result.scenarios().forEach(scenario -> bars.put(scenario, bars(scenario.demand())));
        YearBars chart = new YearBars("crimes a year", 1, 230, List.copyOf(bars.values()));
        return Panels.figures(result, "growth", (scenario, id) -> {
            DemandResult.Year last = Years.last(scenario.demand());
            return chart.draw(
                    id,
                    "Change in recorded crime since " + Years.base(result) + ": " + scenario.label(),
                    "On average in " + last.financialYear() + " recording brings "
                            + Numbers.about(last.recording().mean()) + " crimes and crime itself "
                            + Numbers.about(last.growth().mean()) + ".",
                    bars(scenario.demand()));
        });
    }

    private static YearBars.Bars bars(DemandResult demand) {
        List<DemandResult.Year> years = demand.recordedCrime();
        return new YearBars.Bars(
                years.stream().map(DemandResult.Year::financialYear).toList(),
                List.of(
                        new YearBars.Part(
                                "Crime itself",
                                "growth",
                                years.stream().map(y -> y.growth().mean()).toList()),
                        new YearBars.Part(
                                "Recording",
                                "recording",
                                years.stream().map(y -> y.recording().mean()).toList())),
                years.stream().map(CrimeSection::change).toList());
    }

    /** Total less the baseline, which is the same in every draw: so each quantile moves by it too. */
    private static Estimate change(DemandResult.Year year) {
        double base = year.baseline().mean();
        Map<String, Double> quantiles = new LinkedHashMap<>();
        year.total().quantiles().forEach((level, value) -> quantiles.put(level, value - base));
        return new Estimate(year.total().mean() - base, quantiles);
    }

    private static Element years(ScenarioResult scenario) {
        Grid grid = new Grid(
                "Recorded crime by year: the mean, and below it the range of 8 chances in 10",
                List.of("Year", "Baseline", "Crime itself", "Recording", "Total recorded"));
        for (DemandResult.Year year : scenario.demand().recordedCrime()) {
            grid.row(
                    year.financialYear(),
                    List.of(
                            Grid.estimate(Quantity.CRIMES, year.baseline()),
                            Grid.estimate(Quantity.CRIMES, year.growth()),
                            Grid.estimate(Quantity.CRIMES, year.recording()),
                            Grid.estimate(Quantity.CRIMES, year.total())));
        }
        return grid.element();
    }

    private static Element groups(ScenarioResult scenario) {
        Grid grid = new Grid(
                "Crimes recorded: the mean, and below it the range of 8 chances in 10",
                List.of("Offence group", "Baseline", "Crime itself", "Recording", "Total recorded", "Change"));
        scenario.demand().byOffenceGroup().forEach((group, years) -> {
            DemandResult.Year year = years.get(years.size() - 1);
            double change = year.total().mean() / year.baseline().mean() - 1;
            grid.row(
                    group,
                    List.of(
                            Grid.estimate(Quantity.CRIMES, year.baseline()),
                            Grid.estimate(Quantity.CRIMES, year.growth()),
                            Grid.estimate(Quantity.CRIMES, year.recording()),
                            Grid.estimate(Quantity.CRIMES, year.total()),
                            Grid.number((change > 0 ? "+" : "") + Numbers.percent(change, 0))));
        });
        return grid.element();
    }
}
