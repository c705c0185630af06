package io.github.forceplan.workforce;

/** What is known of a route in a financial year. */
public enum RouteFigure {
    /** Crimes recorded in the year that take the route. */
    CASES,
    /** Hours that the route's cases, old and new, ask for in the year. */
    HOURS_REQUIRED,
    /** Hours of those that nobody meets: its part of the hours unmet at each skill, in proportion to hours required. */
    UNMET_HOURS
}
