package io.github.forceplan.workforce;

/** What is known of all investigators together in a financial year: the routes and roles of investigators' teams. */
public enum InvestigatorFigure {
    /** Hours that investigators' routes ask for. */
    HOURS_REQUIRED,
    /** Ordinary hours that investigators give to those routes. */
    HOURS_AVAILABLE,
    /**
     * Filled, fully deployable posts that those hours need: hours ÷ (hours per deployable full-time equivalent × share
     * on casework) ÷ ((1 − long-term absence)(1 − restricted duties)), averaged over roles by establishment.
     */
    POSTS_REQUIRED,
    /** Posts funded, average over the year. */
    ESTABLISHMENT,
    /** Full-time equivalents in post, average over the year. */
    STRENGTH,
    /** Strength less long-term absence, average over the year. */
    AVAILABLE,
    /** Available, less restricted duties, trainees at their deployability; average over the year. */
    DEPLOYABLE,
    /** Overtime hours worked. */
    OVERTIME_HOURS,
    /** Hours required that nobody meets. */
    UNMET_HOURS,
    /** Posts funded on 31 March at the year's end. */
    ESTABLISHMENT_AT_YEAR_END,
    /** Full-time equivalents in post on 31 March at the year's end. */
    STRENGTH_AT_YEAR_END
}
