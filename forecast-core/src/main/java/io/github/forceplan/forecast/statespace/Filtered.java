package io.github.forceplan.forecast.statespace;

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
        requireStates(t);
        return memory.mean[t].clone();
    }

    /** The covariance of that state, its proper part while diffuse. */
    public double[][] predictedCovariance(int t) {
        requireStates(t);
        return matrix(memory.covariance[t], model.size);
    }

    /** The mean of the state in period {@code t} given the observations up to it. */
    public double[] filteredState(int t) {
        requireStates(t);
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
        requireStates(0);
        return FixedIntervalSmoother.smooth(this);
    }

    /**
     * What follows the series.
     *
     * @throws IllegalStateException if too little was observed for the diffuse states
     */
    public Outlook outlook() {
        int n = y.length;
        if (memory.diffuseCovariance[n] != null) {
            throw new IllegalStateException("The series has too few observations (" + likelihood.diffuse()
                    + ") to determine the " + model.diffuseCount() + " diffuse states of the model.");
        }
        return new Outlook(model, memory.mean[n], memory.covariance[n], n, null);
    }

    private void requireStates(int t) {
        if (!memory.withStates && t < y.length) {
            throw new IllegalStateException("The states of a scanned series are not kept; filter it instead.");
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
