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
        return InScenario.<ContactResult.DeskYearResult>layout("contact", "Contact management by desk and year")
                .text("desk", "Desk", InScenario::part)
                .text("financial_year", "Year", row -> row.value().financialYear())
                .estimate("calls", "Calls", COUNT, row -> row.value().calls())
                .estimate(
                        "hours_to_cover",
                        "Hours to be covered",
                        HOURS,
                        row -> row.value().hoursToCover())
                .estimate(
                        "posts_required",
                        "Posts required, FTE",
                        FTE,
                        row -> row.value().postsRequired())
                .number(
                        "strength",
                        "In post, FTE",
                        FTE,
                        row -> row.value().strength().orElse(null))
                .estimate(
                        "occupancy",
                        "Occupancy with the cover required",
                        FRACTION,
                        row -> row.value().withRequiredCover().occupancy())
                .maybe(
                        "occupancy_in_post",
                        "Occupancy with those in post",
                        FRACTION,
                        row -> row.value().withThoseInPost().map(ContactResult.Service::occupancy))
                .fill(InScenario.eachPart(result, ContactTables::deskYears));
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
        return InScenario.<StreamRow>layout("call-answering", "What callers meet with")
                .text("desk", "Desk", InScenario::part)
                .text("stream", "Stream", row -> row.value().stream().stream())
                .text("financial_year", "Year", row -> row.value().year())
                .text("cover", "Cover", row -> row.value().cover())
                .number(
                        "within_seconds",
                        "Time to be answered in, seconds",
                        NUMBER,
                        row -> row.value().stream().withinSeconds())
                .maybe(
                        "answered_in_time",
                        "Share answered in that time",
                        FRACTION,
                        row -> row.value().stream().answeredInTime())
                .estimate(
                        "abandoned",
                        "Share abandoned",
                        FRACTION,
                        row -> row.value().stream().abandoned())
                .fill(InScenario.eachPart(result, ContactTables::streams));
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
        return InScenario.<CoverRow>layout("cover-by-hour", "People needed by hour of the week, for rostering")
                .text("desk", "Desk", InScenario::part)
                .text("from", "From", row -> row.value().from())
                .text("day", "Day", row -> DAYS.get(row.value().hour() / 24))
                .number("hour", "Hour", NUMBER, row -> row.value().hour() % 24)
                .number("people", "People needed", COUNT, row -> row.value().answerers())
                .fill(InScenario.eachPart(result, ContactTables::cover));
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
        return InScenario.<ContactResult.BenefitResult>layout(
                        "channel-changes", "Changes of channel: benefits expected and measured")
                .text("change", "Change", row -> row.value().change())
                .text("change_label", "Change's name", row -> row.value().label())
                .text("stream", "Stream", row -> row.value().stream())
                .text("from", "From", row -> row.value().from())
                .number(
                        "expected_volume",
                        "Expected factor on calls",
                        NUMBER,
                        row -> row.value().expectedVolumeMultiplier())
                .number(
                        "expected_seconds",
                        "Expected seconds added",
                        NUMBER,
                        row -> row.value().expectedSecondsAdded())
                .number(
                        "measured_volume",
                        "Measured factor on calls",
                        NUMBER,
                        row -> row.value().measuredVolumeMultiplier().orElse(null))
                .number(
                        "measured_seconds",
                        "Measured seconds added",
                        NUMBER,
                        row -> row.value().measuredSecondsAdded().orElse(null))
                .fill(InScenario.each(
                        result,
                        s -> s.workforce()
                                .contact()
                                .map(ContactResult::benefits)
                                .orElse(List.of())));
    }

    private static ResultTable referrals(PlanResult result) {
        return InScenario.<ReferralResult.Year>layout("referrals", "Safeguarding referrals")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .estimate("referrals", "Referrals", COUNT, row -> row.value().referrals())
                .estimate(
                        "hours_required",
                        "Hours required",
                        HOURS,
                        row -> row.value().hoursRequired())
                .estimate(
                        "posts_required",
                        "Posts required, FTE",
                        FTE,
                        row -> row.value().postsRequired())
                .number("strength", "In post, FTE", FTE, row -> row.value().strength())
                .estimate(
                        "hours_waiting",
                        "Hours waiting on 31 March",
                        HOURS,
                        row -> row.value().hoursWaitingAtYearEnd())
                .fill(InScenario.each(
                        result,
                        s -> s.workforce()
                                .referrals()
                                .map(ReferralResult::years)
                                .orElse(List.of())));
    }

    private static ResultTable conferences(PlanResult result) {
        return InScenario.<ReferralResult.Conferences>layout("marac", "Multi-agency risk assessment conferences")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .number(
                        "cases_per_10000",
                        "Cases per 10,000 women",
                        NUMBER,
                        row -> row.value().casesPer10000())
                .number("cases", "Cases", COUNT, row -> row.value().cases())
                .number(
                        "meetings_held",
                        "Meetings held",
                        COUNT,
                        row -> row.value().meetingsHeld())
                .number(
                        "meetings_needed",
                        "Meetings needed",
                        NUMBER,
                        row -> row.value().meetingsNeeded())
                .number(
                        "cases_unheard",
                        "Cases unheard",
                        COUNT,
                        row -> row.value().casesUnheard())
                .number(
                        "administrators",
                        "Administrators, FTE",
                        FTE,
                        row -> row.value().administrators())
                .number("idvas", "Advisers (IDVA), FTE", FTE, row -> row.value().idvas())
                .number(
                        "police_hours",
                        "Police hours",
                        HOURS,
                        row -> row.value().policeHours())
                .fill(InScenario.each(
                        result,
                        s -> s.workforce()
                                .referrals()
                                .flatMap(ReferralResult::marac)
                                .orElse(List.of())));
    }
}
