package io.github.forceplan.workforce;

/** How far the want of a team's skill holds a financial year back. */
public enum PressureFigure {
    /**
     * Months in which the skill is a bottleneck: one more hour of it would meet demand that nobody meets, at once or by
     * setting somebody else free for it. It is then in the minimum cut between the month's hours offered (overtime
     * included) and demanded, and the dual of its hours is 1.
     */
    MONTHS_SHORT,
    /** Hours of demand for this very skill that nobody meets. */
    UNMET_HOURS,
    /**
     * Hours of demand that one more accredited person, in post all year, would meet. Where the shortage of a month is
     * larger than a person's hours it is their dual (1) times the hours; where it is smaller, the shortage.
     */
    HOURS_MET_BY_ONE_MORE
}
