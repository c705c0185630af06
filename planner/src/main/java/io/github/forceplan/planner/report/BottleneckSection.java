package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.text.Chance;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.BottleneckYear;
import io.github.forceplan.solver.result.CaseworkResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.StaffingYear;
import io.github.forceplan.solver.result.SupervisionResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stops us: which skills hold the work back, how many posts would do, what piles up meanwhile. */
final class BottleneckSection {

    private BottleneckSection() {}

    static List<Element> of(CompletedRun run) {
        PlanResult result = run.result();
        if (result.scenarios().stream()
                .allMatch(s -> s.workforce().bottlenecks().isEmpty())) {
            return List.of();
        }
        List<Element> parts = new ArrayList<>();
        parts.add(el("h2", "What stops us"));
        parts.add(el(
                "p",
                "A skill is a bottleneck in a month in which one more hour of it would meet work that nobody does, directly"
                        + " or by freeing somebody else for it (the minimum cut between hours offered and hours asked for)."
                        + " Where holders of a higher skill also do the work of a lower one, a shortage of the lower names"
                        + " them all: any of them would help."));
        parts.add(bottlenecks(run));
        parts.add(el("h3", "Posts enough in 8 years of 10"));
        parts.add(staffing(result));
        if (result.scenarios().stream().anyMatch(s -> s.workforce().casework().isPresent())) {
            parts.add(el("h3", "Open cases, if everything waits until it is done"));
            parts.add(el(
                    "p",
                    "Another reading of the same shortage, not to be added to hours unmet: nothing is dropped, cases stay"
                            + " open. Closed cases that wait for an outcome are a filing queue of their own."));
            parts.add(casework(result));
        }
        supervision(result).ifPresent(risk -> {
            parts.add(el("h3", "Supervision and risk to quality"));
            parts.add(el("p", "An indicator on an assumption, not a finding. " + risk.assumption()));
            parts.add(supervisionTable(result));
        });
        return List.of(el("section").and(parts).with("id", "bottlenecks"));
    }

    /** Teams and skills that are short in some draw of the last year. */
    private static Element bottlenecks(CompletedRun run) {
        List<String> columns = new ArrayList<>(List.of("Team and skill"));
        columns.addAll(Years.of(run.result()));
        columns.add("Hours met by one more person, " + Years.last(run.result()));
        Grid grid = new Grid(
                "How often each skill is a bottleneck, and below it in how many months of the year on average; then the mean of"
                        + " what one more trained person would bring, and below it the range of 8 chances in 10",
                columns);
        for (Panels.Place place : Panels.places(run.result())) {
            grid.group(place);
            List<BottleneckYear> all = place.scenario().workforce().bottlenecks();
            for (BottleneckYear last : all) {
                if (!last.financialYear().equals(Years.last(run.result()))) {
                    continue;
                }
                List<BottleneckYear> years = all.stream()
                        .filter(b -> b.team().equals(last.team()) && b.skill().equals(last.skill()))
                        .toList();
                if (years.stream().allMatch(b -> b.probability() < 0.01)) {
                    continue;
                }
                List<Element> cells = new ArrayList<>();
                for (BottleneckYear year : years) {
                    cells.add(Grid.number(Chance.of(year.probability()))
                            .and(Grid.small(Numbers.fixed(year.monthsShort(), 1) + " months")));
                }
                cells.add(Grid.estimate(Quantity.HOURS, last.hoursMetByOneMore()));
                grid.row(capital(last.team()) + ": " + run.labels().skill(last.skill()), cells);
            }
        }
        return grid.element();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Element staffing(PlanResult result) {
        Grid grid = new Grid(
                "Filled, deployable investigator posts; the rule “enough in 8 years of 10”",
                List.of(
                        "Year",
                        "Enough in 8 of 10, FTE",
                        "Establishment, FTE",
                        "It is enough, all filled, in",
                        "Those in post are enough in",
                        "Hours still unmet on average with enough posts in 8 of 10"));
        for (Panels.Place place : Panels.places(result)) {
            grid.group(place);
            WorkforceResult workforce = place.scenario().workforce();
            for (int y = 0; y < workforce.staffing().size(); y++) {
                StaffingYear year = workforce.staffing().get(y);
                grid.row(
                        year.financialYear(),
                        List.of(
                                Grid.number(Quantity.POSTS.exact(year.postsEnoughInEightOfTen())),
                                Grid.number(Quantity.POSTS.exact(
                                        workforce.investigators().get(y).establishment())),
                                Grid.number(Chance.of(year.establishmentEnough())),
                                Grid.number(Chance.of(year.strengthEnough())),
                                Grid.number(Quantity.HOURS.exact(year.unmetHoursThen()))));
            }
        }
        return grid.element();
    }

    private static Element casework(PlanResult result) {
        Grid grid = new Grid(
                "Investigators’ cases" + Grid.MEAN_AND_RANGE,
                List.of(
                        "Year",
                        "Open on 31 March",
                        "For each deployable investigator",
                        "Closed, waiting for an outcome"));
        for (Panels.Place place : Panels.places(result)) {
            grid.group(place);
            place.scenario().workforce().casework().ifPresent(casework -> {
                for (int y = 0; y < casework.investigators().size(); y++) {
                    CaseworkResult.Load load = casework.investigators().get(y);
                    int at = y;
                    grid.row(
                            load.financialYear(),
                            List.of(
                                    Grid.estimate(Quantity.CRIMES, load.openAtYearEnd()),
                                    known(Quantity.POSTS, load.casesPerInvestigator()),
                                    known(
                                            Quantity.CRIMES,
                                            casework.awaitingOutcome()
                                                    .map(waiting ->
                                                            waiting.get(at).cases()))));
                }
            });
        }
        return grid.element();
    }

    private static Element known(Quantity quantity, Optional<Estimate> estimate) {
        return estimate.map(value -> Grid.estimate(quantity, value)).orElseGet(() -> Grid.number("not known"));
    }

    private static Optional<SupervisionResult> supervision(PlanResult result) {
        return result.scenarios().stream()
                .flatMap(s -> s.workforce().supervision().stream())
                .findFirst();
    }

    private static Element supervisionTable(PlanResult result) {
        Grid grid = new Grid(
                "Hours asked for over hours given, overtime included; how often that counts as raised or high; sergeants",
                List.of(
                        "Year",
                        "Load",
                        "Risk raised in",
                        "Risk high in",
                        "Sergeants for the span, FTE",
                        "In post, FTE"));
        for (Panels.Place place : Panels.places(result)) {
            grid.group(place);
            place.scenario()
                    .workforce()
                    .supervision()
                    .ifPresent(risk -> risk.years()
                            .forEach(year -> grid.row(
                                    year.financialYear(),
                                    List.of(
                                            Grid.number(year.load()
                                                    .map(load -> Numbers.percent(load.mean(), 0))
                                                    .orElse("not known")),
                                            Grid.number(Chance.of(year.raised())),
                                            Grid.number(Chance.of(year.high())),
                                            Grid.number(Quantity.FTE.exact(
                                                    year.sergeantsForSpan().mean())),
                                            Grid.number(year.sergeants()
                                                    .map(Quantity.FTE::exact)
                                                    .orElse("not known"))))));
        }
        return grid.element();
    }
}
