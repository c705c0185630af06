package io.github.forceplan.forecast.statespace;

import io.github.forceplan.forecast.random.RandomStream;

/** A filtered series. Immutable. */
public final class Filtered {

    final StateSpaceModel model;
    final double[] y;
    final FilterRecord memory;
    private final GaussianLikelihood likelihood;
    private final double[] standardised;

    Filtered(
            StateSpaceModel model,
            double[] y,
            FilterRecord memory,
            GaussianLikelihood likelihood,
            double[] standardised) {
        this.model = model;
        this.y = y;
        this.memory = memory;
        this.likelihood = likelihood;
        this.standardised = standardised;
    }

    public GaussianLikelihood likelihood() {
        return likelihood;
    }

    /** y(t) less its prediction; {@code NaN} where missing. */
    public double innovation(int t) {
        return memory.innovation[t];
    }

    /** The variance of the innovation, its proper part where the state is still diffuse; {@code NaN} where missing. */
    public double innovationVariance(int t) {
        return memory.variance[t];
    }

    /** v/√F; 0 where missing, diffuse or left out of the likelihood. */
    public double[] standardisedInnovations() {
        return standardised.clone();
    }

    /** Whether period {@code t} was spent on a diffuse state. */
    public boolean isDiffuse(int t) {
        return memory.step[t] == FilterRecord.Step.DIFFUSE;
    }

    /** The mean of the state in period {@code t} given the observations before it; {@code t} may be the series' length. */
    public double[] predictedState(int t) {
        return memory.mean[t].clone();
    }

    /** The covariance of that state, its proper part while diffuse. */
    public double[][] predictedCovariance(int t) {
        return matrix(memory.covariance[t], model.size);
    }

    /** The mean of the state in period {@code t} given the observations up to it. */
    public double[] filteredState(int t) {
        double[] a = memory.mean[t].clone();
        double[] gain = memory.gain[t];
        double f = memory.variance[t];
        switch (memory.step[t]) {
            case MISSING -> {
                return a;
            }
            case DIFFUSE -> {
                gain = memory.diffuseGain[t];
                f = memory.diffuseVariance[t];
            }
            case PROPER -> {}
        }
        for (int i = 0; i < a.length; i++) {
            a[i] += gain[i] * memory.innovation[t] / f;
        }
        return a;
    }

    /** The states given the whole series. */
    public Smoothed smooth() {
        return FixedIntervalSmoother.smooth(this);
    }

    /**
     * The distribution of the next observations.
     *
     * @throws IllegalStateException if too little was observed for the diffuse states
     */
    public Prediction predict(int horizon) {
        requireProper();
        int m = model.size;
        double[] a = memory.mean[y.length].clone();
        double[] p = memory.covariance[y.length].clone();
        double[] z = new double[m];
        double[] next = new double[m];
        double[] work = new double[m * m];
        double[] means = new double[horizon];
        double[] variances = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            model.observationAt(y.length + h, z);
            double variance = model.observationNoise;
            for (int i = 0; i < m; i++) {
                means[h] += z[i] * a[i];
                if (z[i] != 0) {
                    for (int j = 0; j < m; j++) {
                        variance += z[i] * z[j] * p[i * m + j];
                    }
                }
            }
            variances[h] = Math.max(variance, 0);
            model.transition.multiply(a, next);
            System.arraycopy(next, 0, a, 0, m);
            model.transition.propagate(p, model.stateNoise, work);
        }
        return new Prediction(means, variances);
    }

    /**
     * Draws of the next observations: [path][step]; path {@code i} uses draw {@code i} of the stream.
     *
     * @throws IllegalStateException if too little was observed for the diffuse states
     */
    public double[][] simulate(int horizon, int paths, RandomStream stream) {
        requireProper();
        return new PathSimulator(model, memory.mean[y.length], memory.covariance[y.length], y.length)
                .simulate(horizon, paths, stream);
    }

    private void requireProper() {
        if (memory.diffuseCovariance[y.length] != null) {
            throw new IllegalStateException("The series has too few observations (" + likelihood.diffuse()
                    + ") to determine the " + model.diffuseCount() + " diffuse states of the model.");
        }
    }

    static double[][] matrix(double[] flat, int m) {
        double[][] rows = new double[m][m];
        for (int i = 0; i < m; i++) {
            System.arraycopy(flat, i * m, rows[i], 0, m);
        }
        return rows;
    }
}
