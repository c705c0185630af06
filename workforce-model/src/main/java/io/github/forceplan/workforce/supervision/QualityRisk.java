package io.github.forceplan.workforce.supervision;

/**
 * An indicator of risk to the quality of investigations: an assumption at work, never a measurement.
 *
 * @param level low, raised or high
 * @param load hours required ÷ hours available
 * @param sergeantsShare sergeants in post ÷ those that the span of control asks for
 * @param assumption what it rests on
 */
public record QualityRisk(Level level, double load, double sergeantsShare, String assumption) {

    /** How high the risk is taken to be. */
    public enum Level {
        LOW,
        RAISED,
        HIGH
    }
}
