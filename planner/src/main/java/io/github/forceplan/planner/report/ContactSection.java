package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.ContactResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ReferralResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Calls and referrals: what they need, who is there, what callers meet with. */
final class ContactSection {

    private ContactSection() {}

    static List<Element> of(PlanResult result) {
        if (result.scenarios().stream()
                .allMatch(s -> s.workforce().contact().isEmpty()
                        && s.workforce().referrals().isEmpty())) {
            return List.of();
        }
        List<Element> parts = new ArrayList<>();
        parts.add(el("h2", "Calls and referrals"));
        if (result.scenarios().size() > 1 && distinct(result) == 1) {
            parts.add(el("p", "The same in every scenario: none of them changes it."));
        }
        Set<String> desks = new LinkedHashSet<>();
        result.scenarios()
                .forEach(s -> s.workforce()
                        .contact()
                        .ifPresent(contact -> desks.addAll(contact.desks().keySet())));
        for (String id : desks) {
            add(
                    parts,
                    result,
                    ContactResult.DeskResult::label,
                    s -> s.workforce()
                            .contact()
                            .flatMap(contact ->
                                    Optional.ofNullable(contact.desks().get(id))),
                    ContactSection::desk);
        }
        add(
                parts,
                result,
                benefits -> "New ways to report",
                s -> s.workforce().contact().map(ContactResult::benefits).filter(benefits -> !benefits.isEmpty()),
                ContactSection::benefits);
        add(
                parts,
                result,
                referrals -> "Safeguarding referrals",
                s -> s.workforce().referrals().map(ReferralResult::years),
                ContactSection::referrals);
        add(
                parts,
                result,
                conferences -> "Conferences on high-risk domestic abuse",
                s -> s.workforce().referrals().flatMap(ReferralResult::marac),
                ContactSection::conferences);
        return List.of(el("section").and(parts).with("id", "contact"));
    }

    /** A part of the section, once for the scenarios that agree in it; nothing if none has it. */
    private static <T> void add(
            List<Element> parts,
            PlanResult result,
            Function<T, String> heading,
            Function<ScenarioResult, Optional<T>> part,
            Function<T, Element> table) {
        List<Panels.Place> places = Panels.alike(result, part::apply).stream()
                .filter(place -> part.apply(place.scenario()).isPresent())
                .toList();
        if (places.isEmpty()) {
            return;
        }
        Function<Panels.Place, Element> content =
                place -> table.apply(part.apply(place.scenario()).orElseThrow());
        parts.add(el("h3", heading.apply(part.apply(places.get(0).scenario()).orElseThrow())));
        parts.add(places.size() == 1 ? content.apply(places.get(0)) : Panels.blocks(places, content));
    }

    /** How many different results the scenarios have. */
    private static long distinct(PlanResult result) {
        return result.scenarios().stream()
                .map(s -> List.of(s.workforce().contact(), s.workforce().referrals()))
                .distinct()
                .count();
    }

    private static Element desk(ContactResult.DeskResult desk) {
        boolean inPost =
                desk.years().stream().allMatch(year -> year.withThoseInPost().isPresent());
        List<String> columns =
                new ArrayList<>(List.of("Year", "Calls", "Posts required, FTE", "In post, FTE", "Occupancy"));
        List<ContactResult.Stream> streams =
                desk.years().get(0).withRequiredCover().streams();
        for (int s = 0; s < streams.size(); s++) {
            ContactResult.Stream stream = streams.get(s);
            if (stream.answeredInTime().isPresent()) {
                columns.add(stream.label() + " answered in " + Numbers.whole(stream.withinSeconds()) + " seconds");
            }
            if (s > 0 || stream.answeredInTime().isEmpty()) {
                columns.add(stream.label() + " abandoned");
            }
        }
        Grid grid = new Grid(
                "Staffed hour by hour of the week; of two kinds of calls the first goes first. Calls and posts"
                        + Grid.MEAN_AND_RANGE + ". Occupancy, answering and abandonment: "
                        + (inPost
                                ? "with those in post, and below it with the cover required"
                                : "with the cover required; those in post are not known")
                        + ". Required cover by hour: tables/cover-by-hour.csv",
                columns);
        for (ContactResult.DeskYearResult year : desk.years()) {
            List<Element> cells = new ArrayList<>(List.of(
                    Grid.estimate(Quantity.CRIMES, year.calls()),
                    Grid.estimate(Quantity.FTE, year.postsRequired()),
                    Grid.number(year.strength().map(Quantity.FTE::exact).orElse("not known"))));
            cells.add(both(year, ContactResult.Service::occupancy));
            for (int s = 0; s < streams.size(); s++) {
                int place = s;
                if (streams.get(s).answeredInTime().isPresent()) {
                    cells.add(both(
                            year,
                            service -> service.streams()
                                    .get(place)
                                    .answeredInTime()
                                    .orElseThrow()));
                }
                if (s > 0 || streams.get(s).answeredInTime().isEmpty()) {
                    cells.add(both(year, service -> service.streams().get(place).abandoned()));
                }
            }
            grid.row(year.financialYear(), cells);
        }
        return grid.element();
    }

    /** A share with those in post, and below it with the cover required. */
    private static Element both(ContactResult.DeskYearResult year, Function<ContactResult.Service, Estimate> share) {
        String required = Numbers.percent(share.apply(year.withRequiredCover()).mean(), 1);
        return year.withThoseInPost()
                .map(service -> Grid.number(Numbers.percent(share.apply(service).mean(), 1))
                        .and(Grid.small(required)))
                .orElseGet(() -> Grid.number(required));
    }

    /** A share, or what is left of one, with its range. */
    static Element share(int of, Estimate estimate) {
        double mean = of == 1 ? 1 - estimate.mean() : estimate.mean();
        double low = of == 1 ? 1 - estimate.quantile("0.9") : estimate.quantile("0.1");
        double high = of == 1 ? 1 - estimate.quantile("0.1") : estimate.quantile("0.9");
        String from = Numbers.percent(low, 1);
        String to = Numbers.percent(high, 1);
        Element cell = Grid.number(Numbers.percent(mean, 1));
        return from.equals(to) ? cell : cell.and(Grid.small(from + " to " + to));
    }

    private static Element benefits(List<ContactResult.BenefitResult> benefits) {
        Grid grid = Grid.ofWords(
                "Register of benefits: what changes of channel are expected to bring, and what was measured",
                List.of("Change", "From", "Expected", "Measured"));
        for (ContactResult.BenefitResult benefit : benefits) {
            grid.row(
                    benefit.label(),
                    List.of(
                            Grid.words(benefit.from()),
                            Grid.words(effect(benefit.expectedVolumeMultiplier(), benefit.expectedSecondsAdded())),
                            Grid.words(
                                    benefit.measuredVolumeMultiplier().isPresent()
                                            ? effect(
                                                    benefit.measuredVolumeMultiplier()
                                                            .get(),
                                                    benefit.measuredSecondsAdded()
                                                            .orElse(0.0))
                                            : "not measured")));
        }
        return grid.element();
    }

    private static String effect(double volume, double seconds) {
        List<String> parts = new ArrayList<>();
        if (volume != 1) {
            parts.add(Numbers.percent(Math.abs(volume - 1), 0) + (volume < 1 ? " fewer calls" : " more calls"));
        }
        if (seconds != 0) {
            parts.add(Numbers.whole(Math.abs(seconds)) + " seconds " + (seconds < 0 ? "less" : "more") + " a call");
        }
        return parts.isEmpty() ? "no effect" : String.join(", ", parts);
    }

    private static Element referrals(List<ReferralResult.Year> years) {
        Grid grid = new Grid(
                "What waits, and who is there to assess it" + Grid.MEAN_AND_RANGE,
                List.of("Year", "Referrals", "Posts required, FTE", "In post, FTE", "Hours waiting on 31 March"));
        for (ReferralResult.Year year : years) {
            grid.row(
                    year.financialYear(),
                    List.of(
                            Grid.estimate(Quantity.CRIMES, year.referrals()),
                            Grid.estimate(Quantity.FTE, year.postsRequired()),
                            Grid.number(Quantity.FTE.exact(year.strength())),
                            Grid.estimate(Quantity.HOURS, year.hoursWaitingAtYearEnd())));
        }
        return grid.element();
    }

    private static Element conferences(List<ReferralResult.Conferences> conferences) {
        Grid grid = new Grid(
                "Multi-agency risk assessment conferences (MARAC)",
                List.of(
                        "Year",
                        "Cases per 10,000 women",
                        "Cases",
                        "Meetings held",
                        "Meetings needed",
                        "Cases unheard",
                        "Administrators, FTE",
                        "Advisers (IDVA), FTE"));
        for (ReferralResult.Conferences year : conferences) {
            grid.row(
                    year.financialYear(),
                    List.of(
                            Grid.number(Numbers.fixed(year.casesPer10000(), 1)),
                            Grid.number(Numbers.whole(year.cases())),
                            Grid.number(Numbers.whole(year.meetingsHeld())),
                            Grid.number(Numbers.whole(Math.ceil(year.meetingsNeeded()))),
                            Grid.number(Numbers.whole(year.casesUnheard())),
                            Grid.number(Numbers.fixed(year.administrators(), 1)),
                            Grid.number(Numbers.fixed(year.idvas(), 1))));
        }
        return grid.element();
    }
}
