package io.github.forceplan.forecast.structural;

/** A part of a structural model. */
public enum Component {
    LEVEL,
    /** Change of the level a period. */
    SLOPE,
    SEASON,
    CYCLE,
    /** The effect of all regressors together. */
    REGRESSION
}
