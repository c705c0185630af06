package io.github.forceplan.workforce.supply;

/** Flows of people into and out of a role, and those that were planned and did not happen. */
public enum SupplyLine {
    /** Joined from outside on the first day of the month. */
    JOINERS,
    /** Moved in from another role on the first day of the month. */
    MOVED_IN,
    /** Moved out to another role on the first day of the month. */
    MOVED_OUT,
    /** Left on the last day of the month. */
    LEAVERS,
    /** Recruits planned for a month in which recruitment is frozen. */
    FROZEN,
    /** Recruits offered who were not taken for want of a vacancy. */
    WITHOUT_VACANCY,
    /** Recruits with a vacancy who were not taken for want of a place in a classroom or with a tutor. */
    NOT_TRAINED,
    /** Moves into the role planned but not made, for want of people, of a vacancy or of a training place. */
    MOVES_NOT_MADE
}
