package io.github.forceplan.forecast.recording.learning;

import java.util.List;

/**
 * The model of underlying crime in one offence group, pooled over forces. On the logarithm of quarterly counts,
 *
 * <pre>
 * y(t)         = level(t) + season(t) + ε(t)        Var ε = noise² + 1 ÷ mean count
 * level(t + 1) = level(t) + slope(t) + η(t)         Var η = level²
 * slope(t + 1) = damping × slope(t) + ζ(t)          Var ζ = slope²
 * </pre>
 *
 * (Harvey 1989, sections 2.3 and 4.1, with the slope damped towards zero; 1 ÷ mean count is a Poisson count's variance
 * on the logarithm). All variances of one series are multiplied by its own scale, drawn from {@link
 * RecordingPrior#scales}. Seasons are fixed: the pooled pattern plus the force's own departure from it.
 *
 * @param levelDeviation standard deviation of η
 * @param slopeDeviation standard deviation of ζ
 * @param damping share of the slope left after a quarter, 0 or more, below 1
 * @param noiseDeviation standard deviation of ε apart from counting
 * @param seasonDeviation standard deviation of a force's departure from the pooled pattern
 * @param seasons the pooled pattern, April to June first; adds to 0
 */
public record UnderlyingCrime(
        double levelDeviation,
        double slopeDeviation,
        double damping,
        double noiseDeviation,
        double seasonDeviation,
        List<Double> seasons) {

    public UnderlyingCrime {
        seasons = List.copyOf(seasons);
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("The damping (" + damping + ") must be 0 or more and below 1.");
        }
        if (seasons.size() != 4) {
            throw new IllegalArgumentException("A quarterly pattern has 4 seasons, not " + seasons.size() + ".");
        }
    }

    /** The pooled pattern in a quarter of the financial year, 0 to 3. */
    double season(int quarter) {
        return seasons.get(quarter);
    }
}
