package io.github.forceplan.workforce;

/** What is known of a route's open cases in a financial year, when work not done in its month is done later. */
public enum CaseFigure {
    /** Cases closed in the year. */
    CLOSED,
    /** Cases open on 31 March at the year's end. */
    OPEN_AT_YEAR_END,
    /** Cases open, average of the twelve month ends. */
    OPEN,
    /** Average months that a case is open: open ÷ closed a month (Little's law). */
    MONTHS_OPEN
}
