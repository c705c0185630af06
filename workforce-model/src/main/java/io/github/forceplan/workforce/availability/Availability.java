package io.github.forceplan.workforce.availability;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.count.Deployable;
import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.limit.Check;
import java.time.temporal.ChronoUnit;

/**
 * What one kind of worker (officers, staff) gives in a year, and what takes people away from it.
 *
 * <p>Two separate steps, so that nothing is taken off twice. Leave, bank holidays, training, short sickness, court and
 * abstraction reduce the <em>hours</em> of one deployable full-time equivalent. Long-term absence and restricted duties
 * reduce the <em>count</em>: strength → available → deployable. Short sickness excludes absences of more than 28 calendar
 * days, which the Home Office counts as long-term.
 *
 * @param hoursPerWeek contracted hours a week of one full-time equivalent
 * @param hoursPerDay hours of one day of leave, bank holiday or training
 * @param leave annual leave
 * @param bankHolidayDays bank holidays a year
 * @param trainingDays training days a year
 * @param shortSicknessHours hours a year lost to sickness of up to 28 days
 * @param courtHours hours a year at court or waiting for it
 * @param abstractionHours hours a year abstracted to other duties
 * @param longTermAbsence share of strength absent for more than 28 days or on a career break
 * @param restrictedDuties share of the available who are on restricted or recuperative duties and not deployable
 */
public record Availability(
        @Figure(value = "Contracted hours a week of one full-time equivalent.", unit = "hours", min = 1, max = 60)
        double hoursPerWeek,

        @Figure(value = "Hours of one day of leave, bank holiday or training.", unit = "hours", min = 1, max = 24)
        double hoursPerDay,

        @Figure("Annual leave.") Leave leave,

        @Figure(value = "Bank holidays a year.", unit = "days", min = 0, max = 30)
        double bankHolidayDays,

        @Figure(value = "Training days a year.", unit = "days", min = 0, max = 200)
        double trainingDays,

        @Figure(value = "Hours a year lost to sickness of up to 28 days.", unit = "hours", min = 0, max = 1000)
        double shortSicknessHours,

        @Figure(value = "Hours a year at court.", unit = "hours", min = 0, max = 1000)
        double courtHours,

        @Figure(value = "Hours a year abstracted to other duties.", unit = "hours", min = 0, max = 2000)
        double abstractionHours,

        @Figure(
                value = "Share of strength absent for more than 28 days or on a career break.",
                unit = "fraction",
                min = 0,
                max = 0.95)
        double longTermAbsence,

        @Figure(
                value = "Share of the available who are on restricted duties and not deployable.",
                unit = "fraction",
                min = 0,
                max = 0.95)
        double restrictedDuties) {

    public Availability {
        Check.range(hoursPerWeek, 1, 60, "contracted hours a week");
        Check.range(hoursPerDay, 1, 24, "hours a day");
        Check.range(bankHolidayDays, 0, 30, "bank holidays");
        Check.range(trainingDays, 0, 200, "training days");
        Check.range(shortSicknessHours, 0, 1000, "hours of short sickness");
        Check.range(courtHours, 0, 1000, "court hours");
        Check.range(abstractionHours, 0, 2000, "abstraction hours");
        Check.range(longTermAbsence, 0, 0.95, "share in long-term absence");
        Check.range(restrictedDuties, 0, 0.95, "share on restricted duties");
        double left = hoursPerWeek * 365 / 7
                - (leave.averageDays() + bankHolidayDays + trainingDays) * hoursPerDay
                - shortSicknessHours
                - courtHours
                - abstractionHours;
        if (left <= 0) {
            throw new IllegalArgumentException("The hours taken off a year leave one full-time equivalent " + left
                    + " of its contracted hours. Reduce leave, training, sickness, court or abstraction.");
        }
    }

    /** Contracted hours in a year of {@code days} days: hours a week × days ÷ 7. */
    public double contractedHours(int days) {
        return hoursPerWeek * days / 7;
    }

    /** Hours that leave, bank holidays, training, short sickness, court and abstraction take off in a year. */
    public double hoursTakenOff() {
        return (leave.averageDays() + bankHolidayDays + trainingDays) * hoursPerDay
                + shortSicknessHours
                + courtHours
                + abstractionHours;
    }

    /** Hours that one deployable full-time equivalent gives in a financial year (leap years have a day more). */
    public double hoursPerDeployableFte(FinancialYear year) {
        return contractedHours(days(year)) - hoursTakenOff();
    }

    /** The year's hours spread to a month by calendar days. */
    public double hoursPerDeployableFte(Period month) {
        FinancialYear year = month.financialYear();
        long inMonth = ChronoUnit.DAYS.between(month.firstDay(), month.plus(1).firstDay());
        return hoursPerDeployableFte(year) * inMonth / days(year);
    }

    /** Rota cover at these hours, in a year of 365 days. */
    public Cover cover() {
        return new Cover(contractedHours(365), contractedHours(365) - hoursTakenOff());
    }

    /** Those of a strength who can be deployed, when so many of them are trainees of so much deployability. */
    public Deployable deployable(Strength strength, double trainees, double traineeDeployability) {
        double share = strength.fte() > 0 ? trainees / strength.fte() : 0;
        return strength.available(longTermAbsence).deployable(restrictedDuties, share, traineeDeployability);
    }

    /** Share of strength that is available and unrestricted: (1 − long-term absence)(1 − restricted duties). */
    public double deployableShare() {
        return (1 - longTermAbsence) * (1 - restrictedDuties);
    }

    private static int days(FinancialYear year) {
        return (int) ChronoUnit.DAYS.between(year.firstDay(), year.plus(1).firstDay());
    }
}
