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
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.StaffingYear;
import io.github.forceplan.solver.result.SupervisionResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stops us: which skills hold the work back, how many posts would do, what piles up meanwhile. One table, scenarios
 * side by side.
 */
final class BottleneckSection {

    private static final String UNKNOWN = "not known";

    private BottleneckSection() {}

    static List<Element> of(CompletedRun run) {
        PlanResult result = run.result();
        if (result.scenarios().stream()
                .allMatch(s -> s.workforce().bottlenecks().isEmpty())) {
            return List.of();
        }
        SideBySide table = new SideBySide(
                result,
                "Measure",
                "What holds the work up",
                result.scenarios().size() == 1 ? "" : ", and below it what it was in " + Years.first(result));
        skills(table, run);
        staffing(table);
        boolean cases = result.scenarios().stream()
                .anyMatch(s -> s.workforce().casework().isPresent());
        if (cases) {
            casework(table);
        }
        Optional<SupervisionResult> risk = result.scenarios().stream()
                .flatMap(s -> s.workforce().supervision().stream())
                .findFirst();
        if (risk.isPresent()) {
            supervision(table);
        }
        List<Element> notes = new ArrayList<>();
        notes.add(el(
                "li",
                "A skill is a bottleneck in a month in which one more hour of it would meet work that nobody does, directly"
                        + " or by freeing somebody else for it. Where holders of a higher skill also do the work of a lower"
                        + " one, a shortage of the lower names them all: any of them would help."));
        notes.add(el("li", "Posts are filled posts whose holders are deployable."));
        if (cases) {
            notes.add(
                    el(
                            "li",
                            "Open cases are another reading of the same shortage, not to be added to hours unmet: nothing is dropped,"
                                    + " cases stay open. Closed cases that wait for an outcome are a filing queue of their own."));
        }
        risk.ifPresent(found -> notes.add(el(
                "li", "The risk to quality is an indicator on an assumption, not a finding. " + found.assumption())));
        notes.add(el(
                "li",
                "Year by year, with ranges: tables/bottlenecks.csv, staffing.csv, open-cases.csv, awaiting-outcome.csv,"
                        + " supervision.csv."));
        return List.of(el(
                        "section",
                        el("h2", "What stops us"),
                        table.element(),
                        el("ul").styled("notes").and(notes))
                .with("id", "bottlenecks"));
    }

    /** Teams and skills that are short in some draw of some column's year. */
    private static void skills(SideBySide table, CompletedRun run) {
        Map<String, Function<SideBySide.View, BottleneckYear>> rows = new LinkedHashMap<>();
        for (SideBySide.View view : table.views()) {
            for (BottleneckYear found : of(view)) {
                if (found.probability() >= 0.01) {
                    rows.putIfAbsent(
                            capital(found.team()) + ": " + run.labels().skill(found.skill()),
                            other -> find(other, found.team(), found.skill()));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        table.group("How often a skill is a bottleneck, months of the year, hours met by one more person");
        rows.forEach((heading, row) -> table.row(heading, view -> {
            BottleneckYear year = row.apply(view);
            Element often = Grid.number(Chance.of(year.probability()));
            return year.probability() == 0
                    ? often
                    : often.and(Grid.small(Numbers.fixed(year.monthsShort(), 1) + " months"))
                            .and(Grid.small(Quantity.HOURS.exact(
                                            year.hoursMetByOneMore().mean()) + " hours by one more"));
        }));
    }

    private static List<BottleneckYear> of(SideBySide.View view) {
        String year =
                view.scenario().workforce().investigators().get(view.year()).financialYear();
        return view.scenario().workforce().bottlenecks().stream()
                .filter(bottleneck -> bottleneck.financialYear().equals(year))
                .toList();
    }

    private static BottleneckYear find(SideBySide.View view, String team, String skill) {
        return of(view).stream()
                .filter(found -> found.team().equals(team) && found.skill().equals(skill))
                .findFirst()
                .orElseThrow();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static void staffing(SideBySide table) {
        table.group("Investigator posts");
        table.row(
                "Enough in 8 futures of 10 (one-sided)",
                staffed(year -> Quantity.POSTS.exact(year.postsEnoughInEightOfTen())));
        table.row(
                "Establishment",
                view -> view.cell(y -> Quantity.POSTS.exact(
                        view.scenario().workforce().investigators().get(y).establishment())));
        table.row("Establishment, all filled, is enough in", staffed(year -> Chance.of(year.establishmentEnough())));
        table.row("Those in post are enough in", staffed(year -> Chance.of(year.strengthEnough())));
        table.row(
                "Hours still unmet on average with enough in 8 futures of 10",
                staffed(year -> Quantity.HOURS.exact(year.unmetHoursThen())));
    }

    private static Function<SideBySide.View, Element> staffed(Function<StaffingYear, String> figure) {
        return view -> view.cell(
                y -> figure.apply(view.scenario().workforce().staffing().get(y)));
    }

    private static void casework(SideBySide table) {
        table.group("Investigators’ open cases, if everything waits until it is done");
        table.row(
                "Open on 31 March",
                open(year -> Quantity.CRIMES.exact(year.openAtYearEnd().mean())));
        table.row("For each deployable investigator", open(year -> known(year.casesPerInvestigator(), Quantity.POSTS)));
        table.row(
                "Closed, waiting for an outcome",
                view -> view.cell(y -> view.scenario()
                        .workforce()
                        .casework()
                        .flatMap(CaseworkResult::awaitingOutcome)
                        .map(waiting ->
                                Quantity.CRIMES.exact(waiting.get(y).cases().mean()))
                        .orElse(UNKNOWN)));
    }

    private static Function<SideBySide.View, Element> open(Function<CaseworkResult.Load, String> figure) {
        return view -> view.cell(y -> view.scenario()
                .workforce()
                .casework()
                .map(casework -> figure.apply(casework.investigators().get(y)))
                .orElse(UNKNOWN));
    }

    private static String known(Optional<Estimate> estimate, Quantity quantity) {
        return estimate.map(value -> quantity.exact(value.mean())).orElse(UNKNOWN);
    }

    private static void supervision(SideBySide table) {
        table.group("Supervision and risk to quality");
        table.row(
                "Hours asked for, of those given with overtime",
                supervised(year ->
                        year.load().map(load -> Numbers.percent(load.mean(), 0)).orElse(UNKNOWN)));
        table.row("Risk raised in", supervised(year -> Chance.of(year.raised())));
        table.row("Risk high in", supervised(year -> Chance.of(year.high())));
        table.row(
                "Sergeants for the span, FTE",
                supervised(year -> Quantity.FTE.exact(year.sergeantsForSpan().mean())));
        table.row(
                "Sergeants in post, FTE",
                supervised(year -> year.sergeants().map(Quantity.FTE::exact).orElse(UNKNOWN)));
    }

    private static Function<SideBySide.View, Element> supervised(Function<SupervisionResult.Year, String> figure) {
        return view -> view.cell(y -> supervision(view.scenario())
                .map(found -> figure.apply(found.years().get(y)))
                .orElse(UNKNOWN));
    }

    private static Optional<SupervisionResult> supervision(ScenarioResult scenario) {
        return scenario.workforce().supervision();
    }
}
