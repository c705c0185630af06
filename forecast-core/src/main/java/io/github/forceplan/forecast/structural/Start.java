package io.github.forceplan.forecast.structural;

/** What is known of the components before the first observation. */
public enum Start {
    /** Nothing: infinite variance, exactly. */
    DIFFUSE,
    /**
     * What R's {@code StructTS} assumes: one unknown shared by all states, of variance 10,000 times that of the series,
     * around the first observation. Kept to compare with R; slope and season start near zero with it.
     */
    STRUCT_TS
}
