package io.github.forceplan.forecast.statespace;

/**
 * The fixed-interval smoother: de Jong (1989), JASA 84(408), with the diffuse periods as in Durbin and Koopman (2012),
 * section 5.3. There r = r0 + r1/κ and N = N0 + N1/κ + N2/κ² are kept by powers of the diffuse variance κ.
 */
final class FixedIntervalSmoother {

    private final StateSpaceModel model;
    private final FilterRecord memory;
    private final int m;
    private final double[] z;
    private final double[] work;
    private final double[] next;
    private double[] r0;
    private double[] r1;
    private final double[] n0;
    private final double[] n1;
    private final double[] n2;

    private FixedIntervalSmoother(Filtered filtered) {
        model = filtered.model;
        memory = filtered.memory;
        m = model.size;
        z = new double[m];
        work = new double[m * m];
        next = new double[m];
        r0 = new double[m];
        r1 = new double[m];
        n0 = new double[m * m];
        n1 = new double[m * m];
        n2 = new double[m * m];
    }

    static Smoothed smooth(Filtered filtered) {
        return new FixedIntervalSmoother(filtered).run(filtered.y.length);
    }

    private Smoothed run(int n) {
        double[][] mean = new double[n][];
        double[][] covariance = new double[n][];
        for (int t = n - 1; t >= 0; t--) {
            boolean diffuse = memory.diffuseCovariance[t] != null;
            pullBack(diffuse);
            model.observationAt(t, z);
            switch (memory.step[t]) {
                case MISSING -> {}
                case PROPER -> properStep(t, diffuse);
                case DIFFUSE -> diffuseStep(t);
            }
            mean[t] = smoothedMean(t);
            covariance[t] = smoothedCovariance(t);
        }
        return new Smoothed(mean, covariance, m);
    }

    /** From the state of the next period to this period's after its observation: r = T'r, N = T'NT. */
    private void pullBack(boolean diffuse) {
        model.transition.multiplyTransposed(r0, next);
        r0 = next.clone();
        model.transition.pullBack(n0, work);
        if (diffuse) {
            model.transition.multiplyTransposed(r1, next);
            r1 = next.clone();
            model.transition.pullBack(n1, work);
            model.transition.pullBack(n2, work);
        }
    }

    private void properStep(int t, boolean diffuse) {
        double f = memory.variance[t];
        double[] k = scaled(memory.gain[t], 1 / f);
        addTransposed(r0, k, memory.innovation[t] / f);
        Matrices.congruence(n0, k, z);
        Matrices.addOuter(n0, z, 1 / f);
        if (diffuse) {
            addTransposed(r1, k, 0);
            Matrices.congruence(n1, k, z);
            Matrices.congruence(n2, k, z);
        }
    }

    private void diffuseStep(int t) {
        double f = memory.variance[t];
        double fInfinity = memory.diffuseVariance[t];
        double[] k0 = scaled(memory.diffuseGain[t], 1 / fInfinity);
        double[] k1 = new double[m];
        for (int i = 0; i < m; i++) {
            k1[i] = (memory.gain[t][i] - k0[i] * f) / fInfinity;
        }
        // L = L0 + L1/κ with L0 = I − k0 z' and L1 = −k1 z'.
        double fromR0 = Matrices.dot(k1, r0);
        addTransposed(r1, k0, memory.innovation[t] / fInfinity - fromR0);
        addTransposed(r0, k0, 0);

        double[] n0k1 = Matrices.multiply(n0, k1);
        double[] n1k1 = Matrices.multiply(n1, k1);
        double k1n0k1 = Matrices.dot(k1, n0k1);
        // L0' (N k1) = N k1 − z (k0' N k1)
        addTransposed(n0k1, k0, 0);
        addTransposed(n1k1, k0, 0);
        Matrices.congruence(n2, k0, z);
        Matrices.addOuter(n2, z, k1n0k1 - f / (fInfinity * fInfinity));
        Matrices.addSymmetric(n2, n1k1, z, -1);
        Matrices.congruence(n1, k0, z);
        Matrices.addOuter(n1, z, 1 / fInfinity);
        Matrices.addSymmetric(n1, n0k1, z, -1);
        Matrices.congruence(n0, k0, z);
    }

    /** {@code r = r − z (k'r) + z extra}: (I − k z')' r plus the observation's own share. */
    private void addTransposed(double[] r, double[] k, double extra) {
        double weight = extra - Matrices.dot(k, r);
        for (int i = 0; i < m; i++) {
            r[i] += z[i] * weight;
        }
    }

    private double[] smoothedMean(int t) {
        double[] mean = memory.mean[t].clone();
        double[] byProper = Matrices.multiply(memory.covariance[t], r0);
        for (int i = 0; i < m; i++) {
            mean[i] += byProper[i];
        }
        double[] pInfinity = memory.diffuseCovariance[t];
        if (pInfinity != null) {
            double[] byDiffuse = Matrices.multiply(pInfinity, r1);
            for (int i = 0; i < m; i++) {
                mean[i] += byDiffuse[i];
            }
        }
        return mean;
    }

    private double[] smoothedCovariance(int t) {
        double[] p = memory.covariance[t];
        double[] v = p.clone();
        Matrices.subtractProduct(v, p, n0, p);
        double[] pInfinity = memory.diffuseCovariance[t];
        if (pInfinity != null) {
            Matrices.subtractProduct(v, pInfinity, n1, p);
            Matrices.subtractProduct(v, p, n1, pInfinity);
            Matrices.subtractProduct(v, pInfinity, n2, pInfinity);
        }
        return v;
    }

    private static double[] scaled(double[] x, double factor) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] *= factor;
        }
        return y;
    }
}
