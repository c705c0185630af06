package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.CurrencyResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.SkillsAuditResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Skills: training that has expired, gaps that a skills audit shows, holders who may retire. */
final class SkillsSection {

    private SkillsSection() {}

    static List<Element> of(CompletedRun run) {
        PlanResult result = run.result();
        Optional<SkillsAuditResult> audit = result.scenarios().stream()
                .flatMap(s -> s.workforce().skillsAudit().stream())
                .findFirst();
        boolean trained = result.scenarios().stream()
                .anyMatch(s -> !s.workforce().currencies().isEmpty());
        if (audit.isEmpty() && !trained) {
            return List.of();
        }
        List<Element> parts = new ArrayList<>();
        parts.add(el("h2", "Skills"));
        if (trained) {
            parts.add(el("h3", "Training that expires"));
            parts.add(currencies(result));
        }
        if (audit.isEmpty()) {
            parts.add(el("h3", "Who holds what"));
            parts.add(
                    el(
                            "p",
                            "The plan holds no skills audit: who holds which skill, whose accreditation runs out and who may retire"
                                    + " are not known. Give it one (workforce.skillsAudit) and the gaps by skill and year stand here."));
        } else {
            parts.add(el("h3", "Who holds what"));
            parts.add(holders(run, audit.get()));
            if (!audit.get().gaps().isEmpty()) {
                parts.add(el("h3", "Gaps by skill"));
                parts.add(gaps(run, audit.get()));
            }
            if (!audit.get().retirements().isEmpty()) {
                parts.add(el("h3", "Who may retire"));
                parts.add(retirements(run, audit.get()));
            }
        }
        return List.of(el("section").and(parts).with("id", "skills"));
    }

    private static Element currencies(PlanResult result) {
        List<String> columns = new ArrayList<>(List.of("Training", "At the start"));
        columns.addAll(Years.of(result));
        Grid grid = new Grid(
                "Share of those who need it whose training has expired on 31 March, and below it those who wait for a refresher",
                columns);
        for (Panels.Place place :
                Panels.alike(result, scenario -> scenario.workforce().currencies())) {
            grid.group(place);
            WorkforceResult workforce = place.scenario().workforce();
            for (CurrencyResult training : workforce.currencies().values()) {
                List<Element> cells = new ArrayList<>();
                cells.add(Grid.number(Numbers.percent(training.expiredAtStart(), 0)));
                for (CurrencyResult.Year year : training.years()) {
                    cells.add(
                            Grid.number(Numbers.percent(year.expiredAtYearEnd().mean(), 0))
                                    .and(Grid.small(Quantity.POSTS.exact(
                                                    year.backlogAtYearEnd().mean()) + " FTE")));
                }
                grid.row(
                        training.label() + ", " + Numbers.whole(training.refreshesPerMonth()) + " places a month",
                        cells);
            }
        }
        return grid.element();
    }

    private static Element holders(CompletedRun run, SkillsAuditResult audit) {
        Grid grid = new Grid(
                "Holders on " + audit.asAt() + ", FTE",
                List.of("Skill", "Accreditation valid", "Expired", "Share expired"));
        for (SkillsAuditResult.Holders skill : audit.skills()) {
            double all = skill.current() + skill.expired();
            grid.row(
                    run.labels().skill(skill.skill()),
                    List.of(
                            Grid.number(Quantity.FTE.exact(skill.current())),
                            Grid.number(Quantity.FTE.exact(skill.expired())),
                            Grid.number(all > 0 ? Numbers.percent(skill.expired() / all, 0) : "nobody")));
        }
        return grid.element();
    }

    private static Element gaps(CompletedRun run, SkillsAuditResult audit) {
        Grid grid = new Grid(
                "Gaps by skill, FTE, nobody renewing or learning meanwhile. Needed: as the plan states, or else as demand asks"
                        + " for on average, and below it enough in 8 futures of 10 (one-sided)",
                List.of("Day", "Needed", "Accreditation valid", "Expired", "Gap", "Could be closed from"));
        String skill = "";
        for (SkillsAuditResult.Gap gap : audit.gaps().stream()
                .sorted((a, b) -> a.skill().compareTo(b.skill()))
                .toList()) {
            if (!gap.skill().equals(skill)) {
                skill = gap.skill();
                grid.group(run.labels().skill(skill) + ", needed as "
                        + (gap.basis().equals("stated") ? "stated" : "demand asks"));
            }
            grid.row(
                    gap.on(),
                    List.of(
                            gap.enoughInEightOfTen()
                                    .map(enough -> Grid.number(Quantity.FTE.exact(gap.required()))
                                            .and(Grid.small(Quantity.FTE.exact(enough))))
                                    .orElseGet(() -> Grid.number(Quantity.FTE.exact(gap.required()))),
                            Grid.number(Quantity.FTE.exact(gap.current())),
                            Grid.number(Quantity.FTE.exact(gap.expired())),
                            Grid.number(Quantity.FTE.exact(gap.gap())),
                            Grid.number(gap.closedFrom().orElse(gap.gap() > 0 ? "not known" : "no gap"))));
        }
        return grid.element();
    }

    private static Element retirements(CompletedRun run, SkillsAuditResult audit) {
        Grid grid = Grid.ofWords("Holders who may retire, FTE", List.of("Year", "Skill", "Holders"));
        for (SkillsAuditResult.Leaving leaving : audit.retirements()) {
            grid.row(
                    leaving.financialYear(),
                    List.of(
                            Grid.words(run.labels().skill(leaving.skill())),
                            Grid.number(Quantity.FTE.exact(leaving.fte()))));
        }
        return grid.element();
    }
}
