package io.github.forceplan.forecast.statespace;

import org.jspecify.annotations.Nullable;

/**
 * What a run of the filter leaves behind: one entry a period, one more for the state after the last. Without the states,
 * only that last one is kept, and a long series of a large model needs little memory.
 */
final class FilterRecord {

    enum Step {
        MISSING,
        DIFFUSE,
        PROPER
    }

    final boolean withStates;
    final double[][] mean;
    final double[][] covariance;
    final double[] @Nullable [] diffuseCovariance;
    final Step[] step;
    final double[] innovation;
    final double[] variance;
    final double[][] gain;
    final double[] diffuseVariance;
    final double[] @Nullable [] diffuseGain;

    FilterRecord(int periods, boolean withStates) {
        this.withStates = withStates;
        mean = new double[periods + 1][];
        covariance = new double[periods + 1][];
        diffuseCovariance = new double[periods + 1][];
        step = new Step[periods];
        innovation = new double[periods];
        variance = new double[periods];
        gain = new double[periods][];
        diffuseVariance = new double[periods];
        diffuseGain = new double[periods][];
    }

    void predicted(int t, double[] a, double[] p, double @Nullable [] pInfinity) {
        if (withStates || t == step.length) {
            mean[t] = a.clone();
            covariance[t] = p.clone();
            diffuseCovariance[t] = pInfinity == null ? null : pInfinity.clone();
        }
    }

    void missing(int t) {
        step[t] = Step.MISSING;
        innovation[t] = Double.NaN;
        variance[t] = Double.NaN;
    }

    void proper(int t, double v, double f, double[] m) {
        // A variance of zero tells nothing about the states, as a missing value does.
        step[t] = f > 0 ? Step.PROPER : Step.MISSING;
        innovation[t] = v;
        variance[t] = f;
        if (withStates) {
            gain[t] = m.clone();
        }
    }

    void diffuse(int t, double v, double f, double[] m, double fInfinity, double[] mInfinity) {
        step[t] = Step.DIFFUSE;
        innovation[t] = v;
        variance[t] = f;
        diffuseVariance[t] = fInfinity;
        if (withStates) {
            gain[t] = m.clone();
            diffuseGain[t] = mInfinity.clone();
        }
    }
}
