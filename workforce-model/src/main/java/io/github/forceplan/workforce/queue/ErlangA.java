package io.github.forceplan.workforce.queue;

import io.github.forceplan.workforce.limit.Check;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Calls that wait, but not for ever: M/M/n + M, each caller's patience exponential. Settles at any load. States by
 * birth and death with abandonment; the wait on offer has density λπ<sub>n−1</sub> exp(λ(1 − e<sup>−θx</sup>)/θ − nμx)
 * (Baccelli and Hebuterne 1981, "On Queues with Impatient Customers"; Mandelbaum and Zeltyn 2007, "Service Engineering
 * in Action", section 3), whose integrals are incomplete gamma functions.
 */
public final class ErlangA {

    private static final double NEGLIGIBLE = 1e-17;
    private static final double LARGE = 1e200;

    private final int answerers;
    private final Traffic traffic;
    private final double patienceSeconds;
    private final double waitProbability;
    private final double averageQueue;
    private final double logDensity;

    /**
     * The queue in its steady state.
     *
     * @param answerers 1 or more
     * @param traffic calls offered
     * @param patienceSeconds average time that callers are willing to wait, above 0
     */
    public ErlangA(int answerers, Traffic traffic, double patienceSeconds) {
        if (answerers < 1) {
            throw new IllegalArgumentException("The number of answerers (" + answerers + ") must be 1 or more.");
        }
        Check.range(patienceSeconds, Double.MIN_VALUE, Double.MAX_VALUE, "patience in seconds");
        this.answerers = answerers;
        this.traffic = traffic;
        this.patienceSeconds = patienceSeconds;
        double arrival = traffic.callsPerHour() / 3600;
        double service = answerers / traffic.handlingSeconds();
        // Weights relative to the state with all answerers busy and nobody waiting: below it 1/B in all. Under heavy
        // overload the states above outweigh it beyond the range of numbers, so all weights shrink together.
        double below = 1 / ErlangB.blocking(answerers, traffic.erlangs());
        double allBusy = 1;
        double logAllBusy = 0;
        double weight = 1;
        double above = 0;
        double queue = 0;
        double growth = arrival / (service + 1 / patienceSeconds);
        for (int waiting = 1; growth >= 1 || weight > NEGLIGIBLE * (below + above); waiting++) {
            weight *= growth;
            above += weight;
            queue += waiting * weight;
            if (weight > LARGE) {
                below /= LARGE;
                allBusy /= LARGE;
                logAllBusy -= FastMath.log(LARGE);
                weight /= LARGE;
                above /= LARGE;
                queue /= LARGE;
            }
            growth = arrival / (service + (waiting + 1) / patienceSeconds);
        }
        double total = below + above;
        waitProbability = (allBusy + above) / total;
        averageQueue = queue / total;
        logDensity = arrival > 0 ? logAllBusy - FastMath.log(total) + FastMath.log(service * patienceSeconds) : 0;
    }

    /** Probability that a call has to wait. */
    public double waitProbability() {
        return waitProbability;
    }

    /** Average number of calls waiting. */
    public double averageQueue() {
        return averageQueue;
    }

    /** Share of calls that are abandoned: patience runs out at rate queue ÷ patience. */
    public double abandonment() {
        return traffic.callsPerHour() > 0 ? averageQueue / patienceSeconds / (traffic.callsPerHour() / 3600) : 0;
    }

    /** Average wait in seconds of all calls, answered or abandoned (Little's law). */
    public double averageWaitSeconds() {
        return abandonment() * patienceSeconds;
    }

    /** Share of time that an answerer is busy. */
    public double occupancy() {
        return traffic.erlangs() * (1 - abandonment()) / answerers;
    }

    /** Share of all calls that are answered, within so many seconds. */
    public double answeredWithin(double seconds) {
        Check.range(seconds, 0, Double.MAX_VALUE, "answering time in seconds");
        return 1 - waitProbability + integral(1, 1) - integral(1, FastMath.exp(-seconds / patienceSeconds));
    }

    /** Share of all calls to which a wait longer than so many seconds is on offer (whether or not they stay for it). */
    public double offeredWaitLongerThan(double seconds) {
        Check.range(seconds, 0, Double.MAX_VALUE, "wait in seconds");
        return integral(0, FastMath.exp(-seconds / patienceSeconds));
    }

    /**
     * λπ<sub>n−1</sub> times the integral of the density × e<sup>−kθx</sup> over waits for which e<sup>−θx</sup> ≤ y:
     * with shape s = nμ/θ + k and scale c = λ/θ, λπ<sub>n−1</sub>/θ · e<sup>c</sup> c<sup>−s</sup> γ(s, cy).
     */
    private double integral(int k, double y) {
        double scale = traffic.callsPerHour() / 3600 * patienceSeconds;
        if (scale == 0 || y == 0) {
            return 0;
        }
        double shape = answerers / traffic.handlingSeconds() * patienceSeconds + k;
        double x = scale * y;
        if (x >= shape + 1) {
            double whole = logDensity + scale - shape * FastMath.log(scale) + Gamma.logGamma(shape);
            return FastMath.exp(whole) * Gamma.regularizedGammaP(shape, x, 1e-15, Integer.MAX_VALUE);
        }
        // γ(s, x) = x^s e^−x Σ x^j ÷ (s(s + 1)…(s + j)), whose logarithm stays within the range of numbers.
        double term = 1 / shape;
        double series = term;
        for (int j = 1; term > NEGLIGIBLE * series; j++) {
            term *= x / (shape + j);
            series += term;
        }
        return FastMath.exp(logDensity + scale * (1 - y) + shape * FastMath.log(y)) * series;
    }
}
