package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.YearLines;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Recorded crime for each 1,000 people, and its growth apart from theirs; nothing if the plan states no population. */
final class CrimePerHead {

    private static final double THOUSAND = 1000;

    private CrimePerHead() {}

    static List<Element> of(PlanResult result) {
        List<Panels.Place> places = Panels.alike(result, ScenarioResult::demand);
        if (places.stream().anyMatch(place -> people(place).isEmpty())) {
            return List.of();
        }
        return List.of(
                el("h3", "Crime for each 1,000 people"),
                words(result),
                charts(result, places),
                years(Years.base(result), places),
                groups(result, places));
    }

    private static List<DemandResult.People> people(Panels.Place place) {
        return place.scenario().demand().population().orElse(List.of());
    }

    private static Element words(PlanResult result) {
        DemandResult demand = result.scenarios().get(0).demand();
        List<DemandResult.People> people = demand.population().orElseThrow();
        double base = people.get(0).people();
        double last = Years.last(people).people();
        double share = last / base - 1;
        return el(
                "p",
                Numbers.whole(base) + " people in " + Years.base(result) + ", "
                        + Numbers.percent(Math.abs(share), 1) + (share < 0 ? " fewer" : " more") + " by "
                        + Years.last(result) + ". That alone would bring " + crimes(Years.last(demand))
                        + "; the rest of what crime itself adds is more or less crime a head.");
    }

    private static String crimes(DemandResult.Year last) {
        double crimes = last.growthFromPopulation().orElseThrow();
        return Numbers.about(Math.abs(crimes)) + (crimes < 0 ? " fewer crimes a year" : " more crimes a year");
    }

    private static Element charts(PlanResult result, List<Panels.Place> places) {
        YearLines chart = new YearLines(
                "crimes for each 1,000 people",
                1,
                1,
                places.stream().map(CrimePerHead::line).toList());
        List<String> years = Stream.concat(Stream.of(Years.base(result)), Years.of(result).stream())
                .toList();
        return Panels.figures(places, place -> {
            DemandResult.Year last = Years.last(place.scenario().demand());
            return List.of(chart.draw(
                    place.id("rate"),
                    "Recorded crime for each 1,000 people: " + place.label(),
                    "In " + last.financialYear() + " "
                            + Quantity.RATE.between(last.ratePer1000().orElseThrow())
                            + " crimes for each 1,000 people in 8 draws of 10; in " + Years.base(result) + " it was "
                            + Numbers.fixed(baseRate(place, last), 1) + ".",
                    years,
                    List.of(line(place))));
        });
    }

    private static YearLines.Line line(Panels.Place place) {
        List<DemandResult.Year> years = place.scenario().demand().recordedCrime();
        List<Estimate> rates = new ArrayList<>(List.of(Estimate.exactly(baseRate(place, years.get(0)))));
        years.forEach(year -> rates.add(year.ratePer1000().orElseThrow()));
        return new YearLines.Line("Mean", "rate", rates);
    }

    private static double baseRate(Panels.Place place, DemandResult.Year year) {
        return year.baseline().mean() * THOUSAND / people(place).get(0).people();
    }

    private static Element years(String base, List<Panels.Place> places) {
        Grid grid = new Grid(
                "Crime and population by year" + Grid.MEAN_AND_RANGE + ". The last four columns are the change since "
                        + base,
                List.of(
                        "Year",
                        "People",
                        "Crimes for each 1,000",
                        "More people",
                        "More crime a head",
                        "Recording",
                        "Whole change"));
        for (Panels.Place place : places) {
            grid.group(place);
            List<DemandResult.Year> years = place.scenario().demand().recordedCrime();
            for (int y = 0; y < years.size(); y++) {
                DemandResult.Year year = years.get(y);
                double fromPeople = year.growthFromPopulation().orElseThrow();
                grid.row(
                        year.financialYear(),
                        List.of(
                                Grid.number(
                                        Numbers.whole(people(place).get(y + 1).people())),
                                Grid.estimate(Quantity.RATE, year.ratePer1000().orElseThrow()),
                                Grid.number(Numbers.whole(fromPeople)),
                                Grid.estimate(Quantity.CRIMES, year.growth().plus(-fromPeople)),
                                Grid.estimate(Quantity.CRIMES, year.recording()),
                                Grid.estimate(
                                        Quantity.CRIMES,
                                        year.total().plus(-year.baseline().mean()))));
            }
        }
        return grid.folded();
    }

    private static Element groups(PlanResult result, List<Panels.Place> places) {
        List<String> columns = new ArrayList<>(List.of("Offence group", Years.base(result)));
        places.forEach(place -> columns.add(Years.last(result) + ", " + place.label()));
        Grid grid = new Grid("Crimes for each 1,000 people by offence group" + Grid.MEAN_AND_RANGE, columns);
        for (String group : places.get(0).scenario().demand().byOffenceGroup().keySet()) {
            List<Element> cells = new ArrayList<>();
            for (Panels.Place place : places) {
                DemandResult.Year year =
                        Years.last(place.scenario().demand().byOffenceGroup().getOrDefault(group, List.of()));
                if (cells.isEmpty()) {
                    cells.add(Grid.number(Numbers.fixed(baseRate(place, year), 1)));
                }
                cells.add(place.mark(
                        Grid.estimate(Quantity.RATE, year.ratePer1000().orElseThrow())));
            }
            grid.row(group, cells);
        }
        return grid.folded();
    }
}
