package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.YearLines;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import io.github.forceplan.workforce.workload.BaseYearBalance;
import io.github.forceplan.workforce.workload.WorkloadAnchor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Investigators: posts the work requires against posts funded and filled, and the work that nobody does. */
final class InvestigatorSection {

    private InvestigatorSection() {}

    static Element of(CompletedRun run) {
        PlanResult result = run.result();
        return el(
                        "section",
                        el("h2", "Investigators"),
                        el("h3", "Posts required, funded and filled"),
                        el(
                                "p",
                                "“Required” counts filled posts whose holders are fully deployable. “Establishment” is "
                                        + "posts funded, “strength” everybody in post including trainees, and “deployable” what "
                                        + "they amount to after long-term absence, restricted duties and training. All are averages "
                                        + "over the year; the shaded band is 8 chances in 10."),
                        lines(result),
                        years(result),
                        el("h3", "People by role"),
                        roles(run),
                        el("h3", "If cases took more or less work"),
                        el(
                                "p",
                                factor(
                                                run.workings()
                                                        .plan()
                                                        .map(plan ->
                                                                plan.workforce().anchor()),
                                                Years.base(result)) + " Here is what follows in " + Years.last(result)
                                        + " if it is wrong."),
                        anchor(result))
                .with("id", "investigators");
    }

    private static Element lines(PlanResult result) {
        YearLines chart = new YearLines(
                "FTE",
                1,
                0,
                result.scenarios().stream().flatMap(s -> lines(s).stream()).toList());
        return Panels.figures(Panels.places(result), place -> {
            WorkforceResult.InvestigatorYear last = Years.last(place.scenario().workforce());
            return List.of(chart.draw(
                    place.id("posts"),
                    "Investigator posts: " + place.scenario().label(),
                    "In " + last.financialYear() + " the work requires "
                            + Quantity.POSTS.between(last.postsRequired())
                            + " posts in 8 draws of 10; the establishment is "
                            + Quantity.POSTS.spoken(last.establishment()) + ".",
                    Years.of(result),
                    lines(place.scenario())));
        });
    }

    private static List<YearLines.Line> lines(ScenarioResult scenario) {
        List<WorkforceResult.InvestigatorYear> years = scenario.workforce().investigators();
        return List.of(
                new YearLines.Line(
                        "Required",
                        "required",
                        years.stream()
                                .map(WorkforceResult.InvestigatorYear::postsRequired)
                                .toList()),
                new YearLines.Line(
                        "Establishment",
                        "establishment",
                        years.stream()
                                .map(y -> Estimate.exactly(y.establishment()))
                                .toList()),
                new YearLines.Line(
                        "Strength",
                        "strength",
                        years.stream()
                                .map(WorkforceResult.InvestigatorYear::strength)
                                .toList()),
                new YearLines.Line(
                        "Deployable",
                        "deployable",
                        years.stream()
                                .map(WorkforceResult.InvestigatorYear::deployable)
                                .toList()));
    }

    private static Element years(PlanResult result) {
        Grid grid = new Grid(
                "Investigators by year" + Grid.MEAN_AND_RANGE,
                List.of(
                        "Year",
                        "Hours required",
                        "Posts required, FTE",
                        "Establishment, FTE",
                        "Strength, FTE",
                        "Deployable, FTE",
                        "Overtime, hours",
                        "Hours unmet"));
        for (Panels.Place place : Panels.places(result)) {
            grid.group(place);
            for (WorkforceResult.InvestigatorYear year :
                    place.scenario().workforce().investigators()) {
                grid.row(
                        year.financialYear(),
                        List.of(
                                Grid.estimate(Quantity.HOURS, year.hoursRequired()),
                                Grid.estimate(Quantity.POSTS, year.postsRequired()),
                                Grid.number(Quantity.POSTS.exact(year.establishment())),
                                Grid.estimate(Quantity.POSTS, year.strength()),
                                Grid.estimate(Quantity.POSTS, year.deployable()),
                                Grid.estimate(Quantity.HOURS, year.overtimeHours()),
                                Grid.estimate(Quantity.HOURS, year.unmetHours())));
            }
        }
        return grid.folded();
    }

    private static Element roles(CompletedRun run) {
        PlanResult result = run.result();
        List<String> all = Years.of(result);
        // Columns are years where there is one scenario, so that each has its own year's figures.
        boolean byYear = result.scenarios().size() == 1;
        String when = byYear || all.size() == 1
                ? ", means of the year"
                : ", in all over " + Years.first(result) + " to " + Years.last(result) + ", on average";
        SideBySide table = new SideBySide(
                result,
                "Role",
                "In post, of the posts funded",
                ", FTE, average over the year; below it joiners, leavers and planned recruits not taken on" + when);
        for (String role : result.scenarios().get(0).workforce().byRole().keySet()) {
            table.row(run.labels().role(role), view -> {
                List<WorkforceResult.RoleYear> years =
                        view.scenario().workforce().byRole().getOrDefault(role, List.of());
                WorkforceResult.RoleYear year = years.get(view.year());
                return role(year, byYear ? List.of(year) : years);
            });
        }
        return table.element();
    }

    /** People in post in a year, and who came and went over some years. */
    private static Element role(WorkforceResult.RoleYear year, List<WorkforceResult.RoleYear> moves) {
        String notTaken = sum(moves, WorkforceResult.RoleYear::recruitsNotTaken);
        Element cell = Grid.number(
                        Numbers.fixed(year.strength().mean(), 1) + " of " + Numbers.fixed(year.establishment(), 0))
                .and(Grid.small(sum(moves, WorkforceResult.RoleYear::joiners) + " join, "
                        + sum(moves, WorkforceResult.RoleYear::leavers) + " leave"));
        return notTaken.equals("0.0") ? cell : cell.and(Grid.small(notTaken + " not taken on"));
    }

    private static String sum(
            List<WorkforceResult.RoleYear> years, Function<WorkforceResult.RoleYear, Estimate> figure) {
        return Numbers.fixed(
                years.stream().mapToDouble(year -> figure.apply(year).mean()).sum(), 1);
    }

    /** Where the factor on hours a case comes from. */
    static String factor(Optional<WorkloadAnchor> anchor, String base) {
        if (anchor.isEmpty()) {
            return "Hours a case are scaled by one factor.";
        }
        if (anchor.get() instanceof BaseYearBalance balance) {
            String multiple = balance.factorMultiplier() == 1 ? "" : balance.factorMultiplier() + " times ";
            return "Hours a case are scaled by one declared factor, so that the work of " + base
                    + " equals " + multiple
                    + "the hours that its investigators could give. Nothing published fixes it.";
        }
        return "Hours a case are scaled by one factor that the plan states; it is not set so that the work of " + base
                + " equals the hours that its investigators could give.";
    }

    private static Element anchor(PlanResult result) {
        WorkforceResult.WorkloadAnchor anchor =
                result.scenarios().get(0).workforce().workloadAnchor();
        List<String> columns = new ArrayList<>(List.of("Hours a case"));
        List<Panels.Place> places = Panels.places(result);
        places.forEach(place -> columns.add(place.label()));
        Grid grid = new Grid(
                        "Posts required in " + Years.last(result) + Grid.MEAN_AND_RANGE
                                + ", then hours unmet. The declared factor is " + Numbers.fixed(anchor.factor(), 3)
                                + "; it makes " + Numbers.whole(anchor.baseYearHours()) + " hours of investigation in "
                                + Years.base(result) + ".",
                        columns)
                .even();
        List<WorkforceResult.AtMultiple> rows =
                multiples(result.scenarios().get(0).workforce());
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            double away = rows.get(i).multiple() - 1;
            grid.row(
                    away == 0 ? "as declared" : Numbers.percent(Math.abs(away), 0) + (away > 0 ? " more" : " fewer"),
                    places.stream()
                            .map(place -> {
                                WorkforceResult.AtMultiple at =
                                        multiples(place.scenario().workforce()).get(row);
                                return place.mark(Grid.estimate(Quantity.POSTS, at.postsRequired())
                                        .and(Grid.small(Quantity.HOURS.exact(
                                                        at.unmetHours().mean())
                                                + " hours unmet")));
                            })
                            .toList());
        }
        return grid.element();
    }

    /** The stated multiples and the declared factor itself, in rising order. */
    private static List<WorkforceResult.AtMultiple> multiples(WorkforceResult workforce) {
        WorkforceResult.InvestigatorYear last = Years.last(workforce);
        List<WorkforceResult.AtMultiple> all =
                new ArrayList<>(workforce.workloadAnchor().atMultiples());
        all.removeIf(at -> at.multiple() == 1);
        all.add(new WorkforceResult.AtMultiple(1, last.postsRequired(), last.unmetHours()));
        all.sort(Comparator.comparingDouble(WorkforceResult.AtMultiple::multiple));
        return all;
    }
}
