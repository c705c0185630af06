package io.github.forceplan.solver.plan;

/** What a goal makes small, and what a limit holds. */
public enum OptimiseMeasure {
    /** Hours of some skills, or of all, asked for and met by nobody. */
    UNMET_HOURS,
    /** Pounds of the gap that neither planned nor automatic draws on reserves meet, and that reserves lack to their floor. */
    UNFUNDED,
    /** Pounds of the budget gap: net expenditure less funding less savings. */
    BUDGET_GAP,
    /** Posts fewer than in the scenario that the optimum starts from. */
    POSTS_CUT,
    /** Pounds of net expenditure less savings. */
    COST,
    /** Change of size from one intake of a lever to the next. */
    UNEVENNESS,
    /** People recruited by the levers. */
    RECRUITS,
    /** Pounds drawn from reserves, planned and automatic. */
    RESERVES_USED,
    /** Pounds by which band D rises. */
    BAND_D_INCREASE,
    /** Pounds that savings release. */
    SAVINGS
}
