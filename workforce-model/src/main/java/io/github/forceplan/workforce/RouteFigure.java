package io.github.forceplan.workforce;

/** What is known of a route in a financial year. */
public enum RouteFigure {
    /** Crimes recorded in the year that take the route. */
    CASES,
    /** Hours that the route's cases, old and new, ask for in the year. */
    HOURS_REQUIRED
}
