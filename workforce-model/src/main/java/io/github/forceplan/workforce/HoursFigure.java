package io.github.forceplan.workforce;

/** Hours of a team's skill in a month. */
public enum HoursFigure {
    /** Asked for by the routes. */
    REQUIRED,
    /** Offered by who holds the skill, without overtime. */
    SUPPLIED,
    /** Worked beyond that. */
    OVERTIME,
    /** Asked for and given by nobody. */
    UNMET
}
