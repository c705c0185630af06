package io.github.forceplan.workforce;

/** What is known of a role in a financial year. */
public enum RoleFigure {
    /** Posts funded, average over the year. */
    ESTABLISHMENT,
    /** Full-time equivalents in post, trainees included, average over the year. */
    STRENGTH,
    /** Strength less long-term absence, average over the year. */
    AVAILABLE,
    /**
     * Available, less restricted duties and what expired training takes away, trainees counted at their deployability;
     * average over the year.
     */
    DEPLOYABLE,
    /** Posts funded above strength, average over the year of the monthly vacancies. */
    VACANCIES,
    /** Full-time equivalents who joined from outside in the year. */
    JOINERS,
    /** Full-time equivalents who moved in from other roles in the year. */
    MOVED_IN,
    /** Full-time equivalents who moved out to other roles in the year. */
    MOVED_OUT,
    /** Full-time equivalents who left in the year. */
    LEAVERS,
    /** Recruits planned for months in which recruitment is frozen. */
    RECRUITS_FROZEN,
    /** Recruits offered in the year who were not taken for want of a vacancy. */
    RECRUITS_WITHOUT_VACANCY,
    /** Recruits with a vacancy who were not taken for want of a place in a classroom or with a tutor. */
    RECRUITS_NOT_TRAINED,
    /** Moves into the role planned but not made, for want of people, a vacancy or a training place. */
    MOVES_NOT_MADE,
    /** Overtime hours worked in the year. */
    OVERTIME_HOURS,
    /** Posts funded on 31 March at the year's end. */
    ESTABLISHMENT_AT_YEAR_END,
    /** Full-time equivalents in post on 31 March at the year's end, the month's leavers gone. */
    STRENGTH_AT_YEAR_END
}
