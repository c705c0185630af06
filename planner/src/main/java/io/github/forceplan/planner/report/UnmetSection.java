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
import java.util.ArrayList;
import java.util.List;

/** Step 4 of a force management statement: how much and what types of demand are not expected to be met. */
final class UnmetSection {

    private UnmetSection() {}

    static List<Element> of(CompletedRun run) {
        PlanResult result = run.result();
        if (result.scenarios().stream()
                .allMatch(s -> s.workforce().bottlenecks().isEmpty())) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(List.of("Demand not met"));
        columns.addAll(Years.of(result));
        Grid grid = new Grid("What the force does not expect to meet" + Grid.MEAN_AND_RANGE, columns);
        for (Panels.Place place : Panels.places(result)) {
            grid.group(place);
            rows(grid, run, place.scenario());
        }
        return List.of(el(
                        "section",
                        el("h2", "What will not be met"),
                        el(
                                "p",
                                "Step 4 of a force management statement. All four steps, year by year, are in"
                                        + " tables/force-management-statement.csv."),
                        grid.element())
                .with("id", "unmet"));
    }

    private static void rows(Grid grid, CompletedRun run, ScenarioResult scenario) {
        WorkforceResult workforce = scenario.workforce();
        workforce.bySkill().forEach((skill, years) -> {
            if (years.stream().anyMatch(year -> year.unmetHours().mean() >= 0.5)) {
                grid.row(
                        "Hours of work: " + run.labels().skill(skill),
                        years.stream()
                                .map(year -> Grid.estimate(Quantity.HOURS, year.unmetHours()))
                                .toList());
            }
        });
        workforce.contact().ifPresent(contact -> contact.desks().values().forEach(desk -> calls(grid, desk)));
        workforce.referrals().ifPresent(referrals -> referrals(grid, referrals));
    }

    private static void calls(Grid grid, ContactResult.DeskResult desk) {
        if (desk.years().stream().anyMatch(year -> year.withThoseInPost().isEmpty())) {
            return;
        }
        int streams = desk.years().get(0).withRequiredCover().streams().size();
        for (int s = 0; s < streams; s++) {
            int place = s;
            List<ContactResult.Stream> years = desk.years().stream()
                    .map(year -> year.withThoseInPost().orElseThrow().streams().get(place))
                    .toList();
            ContactResult.Stream first = years.get(0);
            if (first.answeredInTime().isPresent()) {
                grid.row(
                        first.label() + " not answered in " + Numbers.whole(first.withinSeconds()) + " seconds",
                        years.stream()
                                .map(year -> ContactSection.share(
                                        1, year.answeredInTime().orElseThrow()))
                                .toList());
            } else {
                grid.row(
                        first.label() + " abandoned",
                        years.stream()
                                .map(year -> ContactSection.share(0, year.abandoned()))
                                .toList());
            }
        }
    }

    private static void referrals(Grid grid, ReferralResult referrals) {
        grid.row(
                "Hours of referral work waiting on 31 March",
                referrals.years().stream()
                        .map(year -> Grid.estimate(Quantity.HOURS, year.hoursWaitingAtYearEnd()))
                        .toList());
        referrals
                .marac()
                .ifPresent(conferences -> grid.row(
                        "High-risk domestic abuse cases that no conference hears",
                        conferences.stream()
                                .map(year -> Grid.number(Numbers.whole(year.casesUnheard())))
                                .toList()));
    }
}
