package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * Safeguarding referrals and conferences on high-risk domestic abuse.
 *
 * @param years the unit by year
 * @param marac its conferences by year, if it serves any
 */
public record ReferralResult(
        @Figure("The unit by year.") List<Year> years,

        @Figure("Multi-agency risk assessment conferences by year.")
        Optional<List<Conferences>> marac) {

    /** One year of the unit. */
    public record Year(
            @Figure("The year.") String financialYear,

            @Figure(value = "Referrals received.", unit = "referrals")
            Estimate referrals,

            @Figure(value = "Hours that they and the conferences ask for.", unit = "hours")
            Estimate hoursRequired,

            @Figure(value = "Filled, fully deployable posts for the year's work.", unit = "FTE")
            Estimate postsRequired,

            @Figure(value = "People in post.", unit = "FTE") double strength,

            @Figure(value = "Hours of work that wait on 31 March.", unit = "hours")
            Estimate hoursWaitingAtYearEnd) {}

    /** One year of conferences. */
    public record Conferences(
            @Figure("The year.") String financialYear,

            @Figure(value = "Cases per 10,000 adult women.", unit = "cases")
            double casesPer10000,

            @Figure(value = "Cases.", unit = "cases") double cases,
            @Figure("Meetings held.") double meetingsHeld,
            @Figure("Meetings that hear all cases.") double meetingsNeeded,

            @Figure(value = "Cases beyond what the meetings held can hear.", unit = "cases")
            double casesUnheard,

            @Figure(value = "Administrators needed.", unit = "FTE")
            double administrators,

            @Figure(value = "Independent domestic violence advisers needed.", unit = "FTE")
            double idvas,

            @Figure(value = "Police hours.", unit = "hours") double policeHours) {}

    public ReferralResult {
        years = List.copyOf(years);
        marac = marac.map(List::copyOf);
    }
}
