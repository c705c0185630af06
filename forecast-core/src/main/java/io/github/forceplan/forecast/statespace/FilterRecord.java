package io.github.forceplan.forecast.statespace;

import org.jspecify.annotations.Nullable;

/** What a run of the filter leaves behind for smoothing: one entry a period, one more for the state after the last. */
final class FilterRecord {

    enum Step {
        MISSING,
        DIFFUSE,
        PROPER
    }

    final double[][] mean;
    final double[][] covariance;
    final double @Nullable [][] diffuseCovariance;
    final Step[] step;
    final double[] innovation;
    final double[] variance;
    final double[][] gain;
    final double[] diffuseVariance;
    final double @Nullable [][] diffuseGain;

    FilterRecord(int states, int periods) {
        mean = new double[periods + 1][];
        covariance = new double[periods + 1][];
        diffuseCovariance = new double[periods + 1][];
        step = new Step[periods];
        innovation = new double[periods];
        variance = new double[periods];
        gain = new double[periods][states];
        diffuseVariance = new double[periods];
        diffuseGain = new double[periods][];
    }

    void predicted(int t, double[] a, double[] p, double @Nullable [] pInfinity) {
        mean[t] = a.clone();
        covariance[t] = p.clone();
        diffuseCovariance[t] = pInfinity == null ? null : pInfinity.clone();
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
        gain[t] = m.clone();
    }

    void diffuse(int t, double v, double f, double[] m, double fInfinity, double[] mInfinity) {
        step[t] = Step.DIFFUSE;
        innovation[t] = v;
        variance[t] = f;
        gain[t] = m.clone();
        diffuseVariance[t] = fInfinity;
        diffuseGain[t] = mInfinity.clone();
    }
}
