package io.github.forceplan.forecast.statespace;

/** The states of each period given the whole series. Immutable. */
public final class Smoothed {

    private final double[][] mean;
    private final double[][] covariance;
    private final int states;

    Smoothed(double[][] mean, double[][] covariance, int states) {
        this.mean = mean;
        this.covariance = covariance;
        this.states = states;
    }

    /** Number of periods. */
    public int size() {
        return mean.length;
    }

    /** The mean of a state in period {@code t}. */
    public double mean(int t, int state) {
        return mean[t][state];
    }

    /** The means of the states in period {@code t}. */
    public double[] mean(int t) {
        return mean[t].clone();
    }

    /** The covariance of the states in period {@code t}. */
    public double[][] covariance(int t) {
        return Filtered.matrix(covariance[t], states);
    }

    /** The variance of a state in period {@code t}. */
    public double variance(int t, int state) {
        return covariance[t][state * states + state];
    }
}
