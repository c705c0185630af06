package io.github.forceplan.solver.twostage;

import java.time.Duration;

/**
 * How a decomposition goes about it.
 *
 * @param gap distance between cost and bound, relative to the cost's size or 1, at which it ends; above 0
 * @param clusters groups of scenarios that have cuts of their own (of each part): 1 is the L-shaped method's single cut,
 *     as many as there are scenarios its multicut form (Birge and Louveaux 1988)
 * @param threads for the second stage; they don't change the result
 * @param masters most first-stage programs
 * @param time most time for one of them
 */
public record Settings(double gap, int clusters, int threads, int masters, Duration time) {

    /** A gap of a millionth, 10 clusters, 1 thread, 2,000 masters of a minute at most. */
    public static final Settings DEFAULT = new Settings(1e-6, 10, 1, 2_000, Duration.ofMinutes(1));

    public Settings {
        if (!(gap > 0) || gap > 1) {
            throw new IllegalArgumentException("The gap (" + gap + ") must be above 0 and at most 1.");
        }
        if (clusters < 1 || threads < 1 || masters < 1) {
            throw new IllegalArgumentException("Clusters (" + clusters + "), threads (" + threads + ") and masters ("
                    + masters + ") must be 1 or more.");
        }
    }

    /** A copy with another number of clusters. */
    public Settings withClusters(int other) {
        return new Settings(gap, other, threads, masters, time);
    }

    /** A copy with another number of threads. */
    public Settings withThreads(int other) {
        return new Settings(gap, clusters, other, masters, time);
    }

    /** A copy with another gap. */
    public Settings withGap(double other) {
        return new Settings(other, clusters, threads, masters, time);
    }
}
