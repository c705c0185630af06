package io.github.forceplan.workforce.referral;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.limit.Check;
import java.util.Optional;

/**
 * Multi-agency risk assessment conferences on high-risk domestic abuse. Guidelines by SafeLives: 40 cases per 10,000
 * adult women, about 16 cases a meeting, one administrator per 400 cases, about 100 referrals a year for one
 * independent domestic violence adviser (IDVA).
 *
 * @param adultWomen women in the force area
 * @param casesPer10000 cases per 10,000 adult women, by financial year; or else a demand stream
 * @param demandStream the demand stream of the plan that the cases are, by id; or else cases per 10,000 adult women
 * @param meetingsPerYear meetings held a year, all conferences together (a fortnightly one has 26)
 * @param casesPerMeeting cases that one meeting can hear
 * @param casesPerAdministrator cases a year that one administrator supports
 * @param referralsPerIdva referrals a year that one adviser takes
 * @param hoursPerCase police hours that one case asks for
 */
public record Marac(
        @Figure(value = "Adult women in the force area.", unit = "people", min = 1, max = 1e8)
        double adultWomen,

        @Figure(value = "Cases per 10,000 adult women, by financial year.", unit = "cases", min = 0, max = 1000)
        Optional<ByYear> casesPer10000,

        @Figure("The demand stream that the cases are, by id.")
        Optional<String> demandStream,

        @Figure(value = "Meetings held a year, all conferences together.", min = 1, max = 10000)
        double meetingsPerYear,

        @Figure(value = "Cases that one meeting can hear.", unit = "cases", min = 1, max = 1000)
        double casesPerMeeting,

        @Figure(value = "Cases a year that one administrator supports.", unit = "cases", min = 1, max = 10000)
        double casesPerAdministrator,

        @Figure(value = "Referrals a year that one adviser takes.", unit = "cases", min = 1, max = 10000)
        double referralsPerIdva,

        @Figure(value = "Police hours that one case asks for.", unit = "hours", min = 0, max = 1000)
        double hoursPerCase) {

    /**
     * A year of conferences.
     *
     * @param cases cases referred
     * @param meetingsNeeded meetings that hear them
     * @param casesPerMeetingHeld cases for each meeting that is held
     * @param casesUnheard cases beyond what the meetings held can hear
     * @param administrators full-time equivalents
     * @param idvas full-time equivalents
     * @param policeHours police hours
     */
    public record Year(
            double cases,
            double meetingsNeeded,
            double casesPerMeetingHeld,
            double casesUnheard,
            double administrators,
            double idvas,
            double policeHours) {}

    public Marac {
        Check.range(adultWomen, 1, 1e8, "number of adult women");
        Check.range(meetingsPerYear, 1, 10_000, "number of meetings a year");
        Check.range(casesPerMeeting, 1, 1000, "cases a meeting");
        Check.range(casesPerAdministrator, 1, 10_000, "cases an administrator");
        Check.range(referralsPerIdva, 1, 10_000, "referrals an adviser");
        Check.range(hoursPerCase, 0, 1000, "police hours a case");
        Fed.require(casesPer10000.isPresent(), demandStream.isPresent(), "conference cases", "casesPer10000");
        casesPer10000.ifPresent(years -> years.values().forEach((year, rate) -> {
            Check.range(rate.doubleValue(), 0, 1000, "cases per 10,000 women in " + year);
        }));
    }

    /** Cases stated per 10,000 adult women. */
    public Marac(
            double adultWomen,
            ByYear casesPer10000,
            double meetingsPerYear,
            double casesPerMeeting,
            double casesPerAdministrator,
            double referralsPerIdva,
            double hoursPerCase) {
        this(
                adultWomen,
                Optional.of(casesPer10000),
                Optional.empty(),
                meetingsPerYear,
                casesPerMeeting,
                casesPerAdministrator,
                referralsPerIdva,
                hoursPerCase);
    }

    /**
     * What a year's cases ask for.
     *
     * @param volumes of the demand streams
     */
    public Year year(FinancialYear year, StreamVolumes volumes) {
        double cases = casesPer10000.isPresent()
                ? adultWomen * casesPer10000.get().value(year) / 10_000
                : volumes.volume(demandStream.orElseThrow(), year);
        return new Year(
                cases,
                cases / casesPerMeeting,
                cases / meetingsPerYear,
                Math.max(0, cases - meetingsPerYear * casesPerMeeting),
                cases / casesPerAdministrator,
                cases / referralsPerIdva,
                cases * hoursPerCase);
    }
}
