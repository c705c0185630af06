package io.github.forceplan.forecast.ets;

/**
 * Where smoothing parameters may lie.
 *
 * <p>The usual region is 0 &lt; α &lt; 1, 0 &lt; β &lt; α, 0 &lt; γ &lt; 1 − α, 0.8 ≤ φ ≤ 0.98. The admissible region
 * holds the parameters for which old observations are forgotten (Hyndman, Akram and Archibald 2008, "The admissible
 * parameter space for exponential smoothing models", Annals of the Institute of Statistical Mathematics 60), φ up to 1 with them; it reaches beyond the usual one: α up to 2
 * without a season, β below 0 with a damped trend.
 */
public enum ParameterRegion {
    /** Weights between none and all. */
    USUAL,
    /** Where old observations are forgotten, whatever the weights. */
    ADMISSIBLE,
    /** Where the two overlap. */
    BOTH
}
