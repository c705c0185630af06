package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;

/**
 * Which of several possible readings of the published figures a plan takes.
 *
 * @param baseYearTotal which published total of the base year
 * @param gapPeriod what the published gap spans
 * @param gapMeasured where the published gap stands in the order of funding
 */
public record Readings(
        @Figure("Which published total of the base year.") BaseYearTotal baseYearTotal,
        @Figure("What the published gap spans.") GapPeriod gapPeriod,

        @Figure("Where the published gap stands in the order of funding.")
        GapMeasured gapMeasured) {

    /** Which published total of the base year. */
    public enum BaseYearTotal {
        /** The sum of the history's offence groups. */
        HISTORY,
        /** The total stated elsewhere: every group is scaled to it. */
        STATED
    }

    /** What a published gap spans. */
    public enum GapPeriod {
        /** The named years together. */
        ALL_YEARS,
        /** Each of the named years. */
        EACH_YEAR
    }

    /** Where a published gap stands in the order of funding. */
    public enum GapMeasured {
        /** After the planned draws on reserves. */
        AFTER_PLANNED_RESERVES,
        /** Before them. */
        BEFORE_PLANNED_RESERVES
    }
}
