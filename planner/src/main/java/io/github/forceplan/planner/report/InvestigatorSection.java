package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.chart.YearLines;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Investigators: posts the work requires against posts funded and filled, and the work that nobody does. */
final class InvestigatorSection {

    private InvestigatorSection() {}

    static Element of(PlanResult result) {
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
                        Panels.blocks(result, "investigators", (scenario, id) -> years(scenario)),
                        el("h3", "Work left undone, by skill"),
                        Panels.blocks(result, "skills", (scenario, id) -> skills(scenario)),
                        el("h3", "By role"),
                        Panels.blocks(result, "roles", (scenario, id) -> roles(scenario)),
                        el("h3", "If cases took more or less work"),
                        el(
                                "p",
                                "Hours a case are scaled by one declared factor, so that the work of "
                                        + Years.base(result)
                                        + " equals the hours that its investigators could give. Nothing published fixes it, so here "
                                        + "is what follows in " + Years.last(result) + " if it is wrong."),
                        Panels.blocks(result, "anchor", (scenario, id) -> anchor(scenario)))
                .with("id", "investigators");
    }

    private static Element lines(PlanResult result) {
        YearLines chart = new YearLines(
                "FTE",
                1,
                0,
                result.scenarios().stream().flatMap(s -> lines(s).stream()).toList());
        return Panels.figures(result, "posts", (scenario, id) -> {
            WorkforceResult.InvestigatorYear last = Years.last(scenario.workforce());
            return chart.draw(
                    id,
                    "Investigator posts: " + scenario.label(),
                    "In " + last.financialYear() + " the work requires "
                            + Quantity.POSTS.between(last.postsRequired())
                            + " posts in 8 draws of 10; the establishment is "
                            + Quantity.POSTS.spoken(last.establishment()) + ".",
                    scenario.workforce().investigators().stream()
                            .map(WorkforceResult.InvestigatorYear::financialYear)
                            .toList(),
                    lines(scenario));
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
                        years.stream().map(y -> exactly(y.establishment())).toList()),
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

    private static Estimate exactly(double value) {
        Map<String, Double> quantiles = new LinkedHashMap<>();
        List.of("0.1", "0.9").forEach(level -> quantiles.put(level, value));
        return new Estimate(value, quantiles);
    }

    private static Element years(ScenarioResult scenario) {
        Grid grid = new Grid(
                "Investigators by year: the mean, and below it the range of 8 chances in 10",
                List.of(
                        "Year",
                        "Hours required",
                        "Posts required, FTE",
                        "Establishment, FTE",
                        "Strength, FTE",
                        "Deployable, FTE",
                        "Overtime, hours",
                        "Hours unmet"));
        for (WorkforceResult.InvestigatorYear year : scenario.workforce().investigators()) {
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
        return grid.element();
    }

    private static Element skills(ScenarioResult scenario) {
        Grid grid = new Grid(
                "Hours by skill and year: the mean, and below it the range of 8 chances in 10",
                List.of("Year", "Hours required", "Hours given, overtime included", "Hours unmet", "Share unmet"));
        scenario.workforce().bySkill().forEach((skill, years) -> {
            grid.heading(skill);
            for (WorkforceResult.SkillYear year : years) {
                double required = year.hoursRequired().mean();
                grid.row(
                        year.financialYear(),
                        List.of(
                                Grid.estimate(Quantity.HOURS, year.hoursRequired()),
                                Grid.estimate(Quantity.HOURS, year.hoursAvailable()),
                                Grid.estimate(Quantity.HOURS, year.unmetHours()),
                                Grid.number(
                                        required > 0
                                                ? Numbers.percent(
                                                        year.unmetHours().mean() / required, 0)
                                                : "none required")));
            }
        });
        return grid.element();
    }

    private static Element roles(ScenarioResult scenario) {
        Grid grid = new Grid(
                "FTE by role and year: the mean, and below it the range of 8 chances in 10",
                List.of("Year", "Establishment", "Strength", "Joiners", "Leavers", "Recruits not taken"));
        scenario.workforce().byRole().forEach((role, years) -> {
            grid.heading(role);
            for (WorkforceResult.RoleYear year : years) {
                grid.row(
                        year.financialYear(),
                        List.of(
                                Grid.number(Numbers.fixed(year.establishment(), 1)),
                                Grid.estimate(Quantity.FTE, year.strength()),
                                Grid.estimate(Quantity.FTE, year.joiners()),
                                Grid.estimate(Quantity.FTE, year.leavers()),
                                Grid.estimate(Quantity.FTE, year.recruitsNotTaken())));
            }
        });
        return grid.element();
    }

    private static Element anchor(ScenarioResult scenario) {
        WorkforceResult.WorkloadAnchor anchor = scenario.workforce().workloadAnchor();
        WorkforceResult.InvestigatorYear last = Years.last(scenario.workforce());
        Grid grid = new Grid(
                "The factor is " + Numbers.fixed(anchor.factor(), 3) + ", which makes "
                        + Numbers.whole(anchor.baseYearHours()) + " hours in the base year. Establishment in "
                        + last.financialYear() + ": " + Quantity.POSTS.exact(last.establishment()) + " FTE.",
                List.of("Factor", "Posts required, FTE", "Hours unmet"));
        for (WorkforceResult.AtMultiple at : anchor.atMultiples()) {
            double away = at.multiple() - 1;
            String heading = Math.abs(away) < 1e-9
                    ? "as declared"
                    : Numbers.percent(Math.abs(away), 0) + (away > 0 ? " more work a case" : " less work a case");
            grid.row(
                    heading,
                    List.of(
                            Grid.estimate(Quantity.POSTS, at.postsRequired()),
                            Grid.estimate(Quantity.HOURS, at.unmetHours())));
        }
        return grid.element();
    }
}
