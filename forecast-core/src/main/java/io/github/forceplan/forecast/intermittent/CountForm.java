package io.github.forceplan.forecast.intermittent;

/** How the mean of a count model moves. */
public enum CountForm {
    /** It stays. */
    STATIC,
    /** It follows the counts: λ' = λ + α (y − λ). */
    LEVEL,
    /** It follows the counts and returns to a mean μ: λ' = (1 − φ − α) μ + φ λ + α y. */
    DAMPED
}
