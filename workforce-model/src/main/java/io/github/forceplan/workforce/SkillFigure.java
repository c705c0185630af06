package io.github.forceplan.workforce;

/** What is known of a skill in a financial year. Required = met in ordinary hours + overtime + unmet. */
public enum SkillFigure {
    /** Hours that routes needing this skill ask for. */
    HOURS_REQUIRED,
    /** Ordinary hours of those whose highest skill it is. */
    HOURS_AVAILABLE,
    /** Overtime hours worked by those whose highest skill it is. */
    OVERTIME_HOURS,
    /** Hours required that nobody meets, in ordinary hours or overtime. */
    UNMET_HOURS
}
