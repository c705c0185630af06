package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.ContactResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ReferralResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.WorkforceResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Step 4 of a force management statement: how much and what types of demand are not expected to be met. */
final class UnmetSection {

    private UnmetSection() {}

    static List<Element> of(CompletedRun run) {
        PlanResult result = run.result();
        if (result.scenarios().stream()
                .allMatch(s -> s.workforce().bottlenecks().isEmpty())) {
            return List.of();
        }
        SideBySide table = new SideBySide(
                result,
                "Demand not met",
                "What the force does not expect to meet",
                Grid.MEAN_AND_RANGE + "; for hours, the share of those needed in brackets");
        hours(table, run);
        calls(table, result);
        referrals(table, result);
        return List.of(el(
                        "section",
                        el("h2", "What will not be met"),
                        el(
                                "p",
                                "Step 4 of a force management statement. All four steps, year by year, are in"
                                        + " tables/force-management-statement.csv."),
                        table.element())
                .with("id", "unmet"));
    }

    /** Skills of whose work some hours are unmet in some year of some scenario. */
    private static void hours(SideBySide table, CompletedRun run) {
        for (String skill : first(run.result()).workforce().bySkill().keySet()) {
            boolean unmet = run.result().scenarios().stream()
                    .flatMap(scenario -> years(scenario, skill).stream())
                    .anyMatch(year -> year.unmetHours().mean() >= 0.5);
            if (unmet) {
                table.row("Hours of work: " + run.labels().skill(skill), view -> {
                    WorkforceResult.SkillYear year =
                            years(view.scenario(), skill).get(view.year());
                    double required = year.hoursRequired().mean();
                    String mean = Quantity.HOURS.exact(year.unmetHours().mean());
                    double share = required > 0 ? year.unmetHours().mean() / required : 0;
                    return Grid.estimate(
                            share >= 0.005 ? mean + " (" + Numbers.percent(share, 0) + ")" : mean,
                            Quantity.HOURS,
                            year.unmetHours());
                });
            }
        }
    }

    private static List<WorkforceResult.SkillYear> years(ScenarioResult scenario, String skill) {
        return scenario.workforce().bySkill().getOrDefault(skill, List.of());
    }

    private static ScenarioResult first(PlanResult result) {
        return result.scenarios().get(0);
    }

    private static void calls(SideBySide table, PlanResult result) {
        first(result)
                .workforce()
                .contact()
                .ifPresent(contact -> contact.desks().forEach((id, desk) -> {
                    List<ContactResult.Stream> streams =
                            desk.years().get(0).withRequiredCover().streams();
                    for (int s = 0; s < streams.size(); s++) {
                        ContactResult.Stream stream = streams.get(s);
                        int place = s;
                        if (stream.answeredInTime().isPresent()) {
                            table.row(
                                    stream.label() + " not answered in " + Numbers.whole(stream.withinSeconds())
                                            + " seconds",
                                    inPost(
                                            id,
                                            place,
                                            found -> found.answeredInTime()
                                                    .map(share -> ContactSection.share(1, share))));
                        }
                        if (s > 0 || stream.answeredInTime().isEmpty()) {
                            table.row(
                                    stream.label() + " abandoned",
                                    inPost(
                                            id,
                                            place,
                                            found -> Optional.of(ContactSection.share(0, found.abandoned()))));
                        }
                    }
                }));
    }

    /** What callers of a stream meet with when those in post answer. */
    private static Function<SideBySide.View, Element> inPost(
            String desk, int stream, Function<ContactResult.Stream, Optional<Element>> figure) {
        return view -> view.scenario()
                .workforce()
                .contact()
                .flatMap(contact -> Optional.ofNullable(contact.desks().get(desk)))
                .flatMap(found -> found.years().get(view.year()).withThoseInPost())
                .flatMap(service -> figure.apply(service.streams().get(stream)))
                .orElseGet(() -> Grid.number("not known"));
    }

    private static void referrals(SideBySide table, PlanResult result) {
        Optional<ReferralResult> any = first(result).workforce().referrals();
        if (any.isEmpty()) {
            return;
        }
        table.row(
                "Hours of referral work waiting on 31 March",
                view -> referrals(view)
                        .map(found -> Grid.estimate(
                                Quantity.HOURS, found.years().get(view.year()).hoursWaitingAtYearEnd()))
                        .orElseGet(() -> Grid.number("not known")));
        if (any.get().marac().isPresent()) {
            table.row(
                    "High-risk domestic abuse cases that no conference hears",
                    view -> referrals(view)
                            .flatMap(ReferralResult::marac)
                            .map(found -> Grid.number(
                                    Numbers.whole(found.get(view.year()).casesUnheard())))
                            .orElseGet(() -> Grid.number("not known")));
        }
    }

    private static Optional<ReferralResult> referrals(SideBySide.View view) {
        return view.scenario().workforce().referrals();
    }
}
