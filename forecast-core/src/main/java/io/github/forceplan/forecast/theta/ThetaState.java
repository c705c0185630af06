package io.github.forceplan.forecast.theta;

/**
 * The state after some observations: Fiorucci et al. (2016), equations 9 to 14 (dynamic) and 5 to 7 (fixed line).
 * Mutable, moved from observation to observation.
 */
final class ThetaState {

    private final double alpha;
    /** ω = 1 − 1/θ, the weight of the line. */
    private final double lineWeight;

    private final boolean dynamic;
    /** How many observations were absorbed. */
    private int count;

    private double level;
    private double mean;
    private double intercept;
    private double slope;
    /** (1 − α) to the power of the count. */
    private double discount = 1;

    /** Before the first observation; {@code intercept} and {@code slope} of a fixed line (0 if dynamic). */
    ThetaState(double alpha, double initialLevel, double lineWeight, boolean dynamic, double intercept, double slope) {
        this.alpha = alpha;
        this.level = initialLevel;
        this.lineWeight = lineWeight;
        this.dynamic = dynamic;
        this.intercept = intercept;
        this.slope = slope;
    }

    ThetaState(ThetaState other) {
        this(other.alpha, other.level, other.lineWeight, other.dynamic, other.intercept, other.slope);
        this.count = other.count;
        this.mean = other.mean;
        this.discount = other.discount;
    }

    /** As late as this one, with level and line at zero: what follows from it are responses to errors. */
    ThetaState atRest() {
        ThetaState rest = new ThetaState(alpha, 0, lineWeight, dynamic, 0, 0);
        rest.count = count;
        rest.discount = discount;
        return rest;
    }

    /** The expected next observation. A dynamic line has none before the first, which then expects itself. */
    double expected() {
        return level + lineWeight * (intercept * discount + slope * (1 - discount * (1 - alpha)) / alpha);
    }

    void absorb(double y) {
        level += alpha * (y - level);
        discount *= 1 - alpha;
        count++;
        if (dynamic) {
            if (count == 1) {
                mean = y;
                intercept = y;
                slope = 0;
            } else {
                // Least squares line updated by one point.
                slope = ((count - 2) * slope + 6 * (y - mean) / count) / (count + 1);
                mean += (y - mean) / count;
                intercept = mean - slope * (count + 1) / 2;
            }
        }
    }

    double level() {
        return level;
    }
}
