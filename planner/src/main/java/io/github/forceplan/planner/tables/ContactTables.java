package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.COUNT;
import static io.github.forceplan.io.output.CellFormat.FRACTION;
import static io.github.forceplan.io.output.CellFormat.FTE;
import static io.github.forceplan.io.output.CellFormat.HOURS;
import static io.github.forceplan.io.output.CellFormat.NUMBER;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.solver.result.ContactResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ReferralResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls and who answers them, cover by hour of the week, referrals. */
final class ContactTables {

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private ContactTables() {}

    static List<ResultTable> of(PlanResult result) {
        return List.of(
                desks(result), service(result), cover(result), changes(result), referrals(result), conferences(result));
    }

    private static ResultTable desks(PlanResult result) {
        return ScenarioTable.<ContactResult.DeskYearResult>named("contact", "Contact management by desk and year")
                .part("desk", "Desk")
                .text("financial_year", "Year", ContactResult.DeskYearResult::financialYear)
                .estimate("calls", "Calls", COUNT, ContactResult.DeskYearResult::calls)
                .estimate("hours_to_cover", "Hours to be covered", HOURS, ContactResult.DeskYearResult::hoursToCover)
                .estimate("posts_required", "Posts required, FTE", FTE, ContactResult.DeskYearResult::postsRequired)
                .number("strength", "In post, FTE", FTE, row -> row.strength().orElse(null))
                .estimate(
                        "occupancy",
                        "Occupancy with the cover required",
                        FRACTION,
                        row -> row.withRequiredCover().occupancy())
                .maybe(
                        "occupancy_in_post",
                        "Occupancy with those in post",
                        FRACTION,
                        row -> row.withThoseInPost().map(ContactResult.Service::occupancy))
                .eachPart(result, ContactTables::deskYears);
    }

    private static Map<String, List<ContactResult.DeskYearResult>> deskYears(ScenarioResult scenario) {
        Map<String, List<ContactResult.DeskYearResult>> years = new LinkedHashMap<>();
        scenario.workforce()
                .contact()
                .ifPresent(contact -> contact.desks().forEach((id, desk) -> years.put(id, desk.years())));
        return years;
    }

    /** A stream in a year under some cover. */
    private record StreamRow(String year, String cover, ContactResult.Stream stream) {}

    private static ResultTable service(PlanResult result) {
        return ScenarioTable.<StreamRow>named("call-answering", "What callers meet with")
                .part("desk", "Desk")
                .text("stream", "Stream", row -> row.stream().stream())
                .text("financial_year", "Year", StreamRow::year)
                .text("cover", "Cover", StreamRow::cover)
                .number(
                        "within_seconds",
                        "Time to be answered in, seconds",
                        NUMBER,
                        row -> row.stream().withinSeconds())
                .maybe(
                        "answered_in_time",
                        "Share answered in that time",
                        FRACTION,
                        row -> row.stream().answeredInTime())
                .estimate(
                        "abandoned",
                        "Share abandoned",
                        FRACTION,
                        row -> row.stream().abandoned())
                .eachPart(result, ContactTables::streams);
    }

    private static Map<String, List<StreamRow>> streams(ScenarioResult scenario) {
        Map<String, List<StreamRow>> rows = new LinkedHashMap<>();
        deskYears(scenario).forEach((desk, years) -> {
            List<StreamRow> ofDesk = new ArrayList<>();
            for (ContactResult.DeskYearResult year : years) {
                year.withRequiredCover()
                        .streams()
                        .forEach(stream -> ofDesk.add(new StreamRow(year.financialYear(), "required", stream)));
                year.withThoseInPost()
                        .ifPresent(service -> service.streams()
                                .forEach(stream -> ofDesk.add(new StreamRow(year.financialYear(), "in post", stream))));
            }
            rows.put(desk, ofDesk);
        });
        return rows;
    }

    /** People needed in one hour of the week. */
    private record CoverRow(String from, int hour, int answerers) {}

    private static ResultTable cover(PlanResult result) {
        return ScenarioTable.<CoverRow>named("cover-by-hour", "People needed by hour of the week, for rostering")
                .part("desk", "Desk")
                .text("from", "From", CoverRow::from)
                .text("day", "Day", row -> DAYS.get(row.hour() / 24))
                .number("hour", "Hour", NUMBER, row -> row.hour() % 24)
                .number("people", "People needed", COUNT, CoverRow::answerers)
                .eachPart(result, ContactTables::cover);
    }

    private static Map<String, List<CoverRow>> cover(ScenarioResult scenario) {
        Map<String, List<CoverRow>> rows = new LinkedHashMap<>();
        scenario.workforce()
                .contact()
                .ifPresent(contact -> contact.desks().forEach((id, desk) -> {
                    List<CoverRow> ofDesk = new ArrayList<>();
                    for (ContactResult.Cover week : desk.cover()) {
                        for (int hour = 0; hour < week.answerers().size(); hour++) {
                            ofDesk.add(new CoverRow(
                                    week.from(), hour, week.answerers().get(hour)));
                        }
                    }
                    rows.put(id, ofDesk);
                }));
        return rows;
    }

    private static ResultTable changes(PlanResult result) {
        return ScenarioTable.<ContactResult.BenefitResult>named(
                        "channel-changes", "Changes of channel: benefits expected and measured")
                .text("change", "Change", ContactResult.BenefitResult::change)
                .text("change_label", "Change's name", ContactResult.BenefitResult::label)
                .text("stream", "Stream", ContactResult.BenefitResult::stream)
                .text("from", "From", ContactResult.BenefitResult::from)
                .number(
                        "expected_volume",
                        "Expected factor on calls",
                        NUMBER,
                        ContactResult.BenefitResult::expectedVolumeMultiplier)
                .number(
                        "expected_seconds",
                        "Expected seconds added",
                        NUMBER,
                        ContactResult.BenefitResult::expectedSecondsAdded)
                .number(
                        "measured_volume",
                        "Measured factor on calls",
                        NUMBER,
                        row -> row.measuredVolumeMultiplier().orElse(null))
                .number(
                        "measured_seconds",
                        "Measured seconds added",
                        NUMBER,
                        row -> row.measuredSecondsAdded().orElse(null))
                .each(
                        result,
                        s -> s.workforce()
                                .contact()
                                .map(ContactResult::benefits)
                                .orElse(List.of()));
    }

    private static ResultTable referrals(PlanResult result) {
        return ScenarioTable.<ReferralResult.Year>named("referrals", "Safeguarding referrals")
                .text("financial_year", "Year", ReferralResult.Year::financialYear)
                .estimate("referrals", "Referrals", COUNT, ReferralResult.Year::referrals)
                .estimate("hours_required", "Hours required", HOURS, ReferralResult.Year::hoursRequired)
                .estimate("posts_required", "Posts required, FTE", FTE, ReferralResult.Year::postsRequired)
                .number("strength", "In post, FTE", FTE, ReferralResult.Year::strength)
                .estimate(
                        "hours_waiting", "Hours waiting on 31 March", HOURS, ReferralResult.Year::hoursWaitingAtYearEnd)
                .each(
                        result,
                        s -> s.workforce()
                                .referrals()
                                .map(ReferralResult::years)
                                .orElse(List.of()));
    }

    private static ResultTable conferences(PlanResult result) {
        return ScenarioTable.<ReferralResult.Conferences>named("marac", "Multi-agency risk assessment conferences")
                .text("financial_year", "Year", ReferralResult.Conferences::financialYear)
                .number("cases_per_10000", "Cases per 10,000 women", NUMBER, ReferralResult.Conferences::casesPer10000)
                .number("cases", "Cases", COUNT, ReferralResult.Conferences::cases)
                .number("meetings_held", "Meetings held", COUNT, ReferralResult.Conferences::meetingsHeld)
                .number("meetings_needed", "Meetings needed", NUMBER, ReferralResult.Conferences::meetingsNeeded)
                .number("cases_unheard", "Cases unheard", COUNT, ReferralResult.Conferences::casesUnheard)
                .number("administrators", "Administrators, FTE", FTE, ReferralResult.Conferences::administrators)
                .number("idvas", "Advisers (IDVA), FTE", FTE, ReferralResult.Conferences::idvas)
                .number("police_hours", "Police hours", HOURS, ReferralResult.Conferences::policeHours)
                .each(
                        result,
                        s -> s.workforce()
                                .referrals()
                                .flatMap(ReferralResult::marac)
                                .orElse(List.of()));
    }
}
