package io.github.forceplan.forecast.structural;

/** The form of a season. */
public enum Season {
    NONE,
    /** Effects of one cycle sum to noise (Harvey 1989, eq. 2.3.40). */
    DUMMY,
    /** Every harmonic of the period, with one variance (Harvey 1989, eq. 2.3.49). */
    TRIGONOMETRIC
}
