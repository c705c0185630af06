package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of reported crimes that is recorded: as believed from the audit and the plan's assumptions, and after the
 * force's own history has been held against them.
 *
 * @param allCrime by year, the base year first, at the base year's mix of reported crime
 * @param byOffenceGroup the same by offence group
 * @param recordedCrime all offences by plan year
 * @param quarters all crime by quarter, from a year before the base year on
 * @param earlyPhaseStarts when the early phase of the change began
 * @param earlyPhaseShares what of the whole change the early phase brings
 */
public record RecordingRateResult(
        @Figure("All crime by year, the base year first.") List<Year> allCrime,
        @Figure("By offence group and year.") Map<String, List<Year>> byOffenceGroup,
        @Figure("All offences by plan year.") List<Crimes> recordedCrime,
        @Figure("All crime by quarter.") List<Quarter> quarters,
        @Figure("When the early phase began.") List<Belief> earlyPhaseStarts,

        @Figure("What of the whole change the early phase brings.")
        List<Belief> earlyPhaseShares) {

    /**
     * One possibility.
     *
     * @param of a quarter, or a share as a decimal number
     * @param prior its probability before the force's own history is seen
     * @param posterior after
     */
    public record Belief(
            @Figure("The quarter, or the share.") String of,

            @Figure(value = "Probability before the force's own history is seen.", unit = "fraction", min = 0, max = 1)
            double prior,

            @Figure(value = "Probability after.", unit = "fraction", min = 0, max = 1)
            double posterior) {}

    /**
     * Crimes recorded in one year.
     *
     * @param financialYear the year
     * @param prior before the force's own history is held against the change
     * @param posterior after
     * @param unchanged if recording stays as it was
     */
    public record Crimes(
            @Figure("The year.") String financialYear,

            @Figure(value = "Crimes recorded, before the history is held against the change.", unit = "crimes")
            Estimate prior,

            @Figure(value = "Crimes recorded, after.", unit = "crimes")
            Estimate posterior,

            @Figure(value = "Crimes recorded if recording stays as it was.", unit = "crimes")
            Estimate unchanged) {}

    /**
     * One quarter.
     *
     * @param period the quarter
     * @param prior before the force's own history is seen
     * @param posterior after
     */
    public record Quarter(
            @Figure("The quarter.") String period,

            @Figure(value = "Recording rate before the force's own history is seen.", unit = "fraction")
            Estimate prior,

            @Figure(value = "Recording rate after the force's own history is seen.", unit = "fraction")
            Estimate posterior) {}

    /**
     * One year.
     *
     * @param financialYear the year
     * @param prior before the force's own history is seen
     * @param posterior after
     */
    public record Year(
            @Figure("The year.") String financialYear,

            @Figure(value = "Recording rate before the force's own history is seen.", unit = "fraction")
            Estimate prior,

            @Figure(value = "Recording rate after the force's own history is seen.", unit = "fraction")
            Estimate posterior) {}

    public RecordingRateResult {
        allCrime = List.copyOf(allCrime);
        recordedCrime = List.copyOf(recordedCrime);
        quarters = List.copyOf(quarters);
        earlyPhaseStarts = List.copyOf(earlyPhaseStarts);
        earlyPhaseShares = List.copyOf(earlyPhaseShares);
        byOffenceGroup = Collections.unmodifiableMap(new LinkedHashMap<>(byOffenceGroup));
    }
}
