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
import io.github.forceplan.solver.result.SubgroupResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recorded crime: the forecast, and how much of its growth is recording. */
final class CrimeSection {

    private CrimeSection() {}

    static Element of(PlanResult result) {
        return el("section", el("h2", "Recorded crime"))
                .and(OutlookFigure.of(result))
                .and(
                        el("h3", "The forecast by quarter"),
                        el(
                                "p",
                                "The line is what was recorded; the fan is the forecast. All charts have the same scale, "
                                        + "which does not begin at zero."),
                        Panels.legend(
                                new Panels.Entry("history", "recorded"),
                                new Panels.Entry("median", "median forecast"),
                                new Panels.Entry("fan50", "half of the draws"),
                                new Panels.Entry("fan80", "8 draws in 10"),
                                new Panels.Entry("fan90", "9 draws in 10")),
                        fans(result),
                        el("h3", "What the growth is made of"),
                        el(
                                "p",
                                "Crimes more or fewer than in " + Years.base(result) + ", when "
                                        + Numbers.whole(baseline(result))
                                        + " were recorded: part from recording a different share of crimes, part from crime "
                                        + "itself. Where both change, what they change together counts as recording."),
                        Panels.legend(
                                new Panels.Entry("recording", "recording"),
                                new Panels.Entry("growth", "crime itself"),
                                new Panels.Entry("whole", "whole change, with 8 chances in 10")),
                        growth(result),
                        years(result))
                .and(TargetWords.of(result))
                .and(el("h3", "By offence group in " + Years.last(result)), groups(result))
                .and(subgroups(result))
                .and(CrimePerHead.of(result))
                .and(RecordingRates.of(result))
                .with("id", "crime");
    }

    /** Scenarios that differ in workforce and money only are shown once. */
    private static List<Panels.Place> byDemand(PlanResult result) {
        return Panels.alike(result, ScenarioResult::demand);
    }

    private static double baseline(PlanResult result) {
        return Years.last(result.scenarios().get(0).demand()).baseline().mean();
    }

    private static Element fans(PlanResult result) {
        FanChart chart = new FanChart(
                result.scenarios().get(0).demand().history(),
                result.scenarios().stream()
                        .flatMap(s -> s.demand().quarterly().stream())
                        .toList());
        return Panels.figures(byDemand(result), place -> {
            DemandResult demand = place.scenario().demand();
            DemandResult.Year last = Years.last(demand);
            return List.of(chart.draw(
                    place.id("fan"),
                    "Recorded crime by quarter: " + place.label(),
                    "In " + last.financialYear() + " the year's total is "
                            + Quantity.CRIMES.between(last.total()) + " crimes in 8 draws of 10, "
                            + Quantity.CRIMES.spoken(last.total().mean()) + " on average.",
                    demand.history(),
                    demand.quarterly()));
        });
    }

    private static Element growth(PlanResult result) {
        YearBars chart = new YearBars(
                "crimes a year",
                1,
                "Change",
                result.scenarios().stream().map(s -> bars(s.demand())).toList());
        return Panels.figures(byDemand(result), place -> {
            DemandResult.Year last = Years.last(place.scenario().demand());
            return List.of(chart.draw(
                    place.id("growth"),
                    "Change in recorded crime since " + Years.base(result) + ": " + place.label(),
                    "On average in " + last.financialYear() + " recording brings "
                            + Numbers.about(last.recording().mean()) + " crimes and crime itself "
                            + Numbers.about(last.growth().mean()) + ".",
                    bars(place.scenario().demand())));
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

    /** Total less the baseline, which is the same in every draw. */
    private static Estimate change(DemandResult.Year year) {
        return year.total().plus(-year.baseline().mean());
    }

    private static Element years(PlanResult result) {
        Grid grid = new Grid(
                "Crimes recorded by year" + Grid.MEAN_AND_RANGE,
                List.of("Year", "Baseline", "Crime itself", "Recording", "Total recorded"));
        for (Panels.Place place : byDemand(result)) {
            grid.group(place);
            for (DemandResult.Year year : place.scenario().demand().recordedCrime()) {
                grid.row(
                        year.financialYear(),
                        List.of(
                                Grid.estimate(Quantity.CRIMES, year.baseline()),
                                Grid.estimate(Quantity.CRIMES, year.growth()),
                                Grid.estimate(Quantity.CRIMES, year.recording()),
                                Grid.estimate(Quantity.CRIMES, year.total())));
            }
        }
        return grid.folded();
    }

    private static Element groups(PlanResult result) {
        List<Panels.Place> places = byDemand(result);
        List<String> columns = new ArrayList<>(List.of("Offence group", Years.base(result)));
        places.forEach(place -> columns.add(place.label()));
        Grid grid = new Grid(
                "Crimes recorded" + Grid.MEAN_AND_RANGE + ", then the change since " + Years.base(result)
                        + " and how much of it is recording",
                columns);
        for (String group : places.get(0).scenario().demand().byOffenceGroup().keySet()) {
            List<Element> cells = new ArrayList<>();
            for (Panels.Place place : places) {
                DemandResult.Year year =
                        Years.last(place.scenario().demand().byOffenceGroup().getOrDefault(group, List.of()));
                if (cells.isEmpty()) {
                    cells.add(Grid.number(Quantity.CRIMES.exact(year.baseline().mean())));
                }
                cells.add(place.mark(total(year)));
            }
            grid.row(group, cells);
        }
        return grid.element().styled("scroll even");
    }

    /** Folded away; nothing if no group is divided. */
    private static List<Element> subgroups(PlanResult result) {
        List<Panels.Place> places = byDemand(result);
        List<String> columns = new ArrayList<>(List.of("Offence subgroup", Years.base(result)));
        places.forEach(place -> columns.add(Years.last(result) + ", " + place.label()));
        Grid grid = new Grid("Crimes recorded by offence subgroup" + Grid.MEAN_AND_RANGE, columns);
        Map<String, Map<String, SubgroupResult>> groups =
                places.get(0).scenario().demand().bySubgroup();
        groups.forEach((group, parts) -> {
            grid.group(group);
            parts.forEach((name, part) -> {
                List<Element> cells = new ArrayList<>(List.of(Grid.number(Quantity.CRIMES.exact(part.baseYear()))));
                for (Panels.Place place : places) {
                    SubgroupResult own = place.scenario()
                            .demand()
                            .bySubgroup()
                            .getOrDefault(group, Map.of())
                            .getOrDefault(name, part);
                    cells.add(place.mark(Grid.estimate(
                            Quantity.CRIMES, Years.last(own.years()).total())));
                }
                grid.row(name, cells);
            });
        });
        return groups.isEmpty() ? List.of() : List.of(grid.folded());
    }

    private static Element total(DemandResult.Year year) {
        double base = year.baseline().mean();
        double recording = year.recording().mean();
        Element cell = Grid.estimate(Quantity.CRIMES, year.total());
        if (base <= 0) {
            return cell;
        }
        String change = signed(Numbers.percent(year.total().mean() / base - 1, 0));
        Element changed = cell.and(Grid.small(change));
        return Math.abs(recording) < 0.5
                ? changed
                : changed.and(Grid.small("recording " + signed(Numbers.percent(recording / base, 0))));
    }

    private static String signed(String number) {
        return number.startsWith("-") || number.startsWith("0") ? number : "+" + number;
    }
}
