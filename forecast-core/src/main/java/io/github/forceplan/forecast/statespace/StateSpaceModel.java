package io.github.forceplan.forecast.statespace;

import java.util.Arrays;

/**
 * A linear Gaussian state-space model of one series (Durbin and Koopman 2012, eq. 3.1):
 *
 * <pre>
 * y(t)     = z(t)' α(t) + ε(t),   ε(t) ~ N(0, h)
 * α(t + 1) = T α(t) + η(t),       η(t) ~ N(0, V)
 * α(1)     ~ N(a, P) in the proper states, with infinite variance in the diffuse ones
 * </pre>
 *
 * z is constant but for a run of states whose loadings are given period by period: regressors, of which the states are
 * the coefficients. A coefficient with a proper initial mean and variance carries a prior, and the likelihood is then
 * that of the observations with the coefficient integrated out over it. Immutable.
 */
public final class StateSpaceModel {

    final int size;
    final double[] observation;
    final SparseRows transition;
    /** Row-major. */
    final double[] stateNoise;

    final double observationNoise;
    final double[] initialMean;
    /** Row-major. */
    final double[] initialCovariance;

    final boolean[] diffuse;
    final int firstLoading;
    final double[][] loadings;
    final double ignoredAbove;

    private StateSpaceModel(Builder b) {
        size = b.observation.length;
        observation = b.observation;
        transition = new SparseRows(b.transition);
        stateNoise = rowMajor(b.stateNoise);
        observationNoise = b.observationNoise;
        initialMean = b.initialMean;
        initialCovariance = rowMajor(b.initialCovariance);
        diffuse = b.diffuse;
        firstLoading = b.firstLoading;
        loadings = b.loadings;
        ignoredAbove = b.ignoredAbove;
        for (int i = 0; i < size; i++) {
            if (diffuse[i]) {
                // A diffuse state has no proper part.
                for (int j = 0; j < size; j++) {
                    initialCovariance[i * size + j] = 0;
                    initialCovariance[j * size + i] = 0;
                }
            }
        }
    }

    /**
     * A model of {@code observation.length} states. Until told otherwise T is the identity, there is no noise, and every
     * state starts at exactly zero.
     *
     * @param observation z, the weight of each state in an observation
     */
    public static Builder builder(double... observation) {
        return new Builder(observation.clone());
    }

    /** The number of states. */
    public int size() {
        return size;
    }

    int diffuseCount() {
        int count = 0;
        for (boolean d : diffuse) {
            count += d ? 1 : 0;
        }
        return count;
    }

    /** Fills {@code z} for period {@code t} (0 is the first). */
    void observationAt(int t, double[] z) {
        if (firstLoading < 0) {
            System.arraycopy(observation, 0, z, 0, size);
        } else if (t < loadings.length) {
            observationWith(loadings[t], z);
        } else {
            throw new IllegalArgumentException("The loadings cover " + loadings.length + " periods but period "
                    + (t + 1) + " is needed; give a row a period, the future included.");
        }
    }

    /** Fills {@code z} with the varying loadings of some period. */
    void observationWith(double[] varying, double[] z) {
        System.arraycopy(observation, 0, z, 0, size);
        System.arraycopy(varying, 0, z, firstLoading, varying.length);
    }

    private static double[] rowMajor(double[][] matrix) {
        int m = matrix.length;
        double[] flat = new double[m * m];
        for (int i = 0; i < m; i++) {
            System.arraycopy(matrix[i], 0, flat, i * m, m);
        }
        return flat;
    }

    /** Collects a model; every array given is copied. */
    public static final class Builder {

        private final double[] observation;
        private double[][] transition;
        private double[][] stateNoise;
        private double observationNoise;
        private double[] initialMean;
        private double[][] initialCovariance;
        private final boolean[] diffuse;
        private int firstLoading = -1;
        private double[][] loadings = {};
        private double ignoredAbove = Double.POSITIVE_INFINITY;

        private Builder(double[] observation) {
            int m = observation.length;
            if (m == 0) {
                throw new IllegalArgumentException("A state-space model needs at least one state.");
            }
            this.observation = observation;
            this.transition = new double[m][m];
            for (int i = 0; i < m; i++) {
                transition[i][i] = 1;
            }
            this.stateNoise = new double[m][m];
            this.initialMean = new double[m];
            this.initialCovariance = new double[m][m];
            this.diffuse = new boolean[m];
        }

        /** T. */
        public Builder transition(double[][] matrix) {
            transition = square("transition matrix", matrix);
            return this;
        }

        /** V, the covariance of the state's noise; symmetric, positive semidefinite. */
        public Builder stateNoise(double[][] covariance) {
            stateNoise = square("state noise covariance", covariance);
            return this;
        }

        /** h, the variance of the observation's noise, 0 or more. */
        public Builder observationNoise(double variance) {
            if (!(variance >= 0)) {
                throw new IllegalArgumentException(
                        "The observation noise variance (" + variance + ") must not be negative. Use 0 for none.");
            }
            observationNoise = variance;
            return this;
        }

        /** Mean and covariance of the state at the first observation, before it is seen. */
        public Builder initial(double[] mean, double[][] covariance) {
            if (mean.length != observation.length) {
                throw new IllegalArgumentException(
                        "The initial mean has " + mean.length + " elements for " + observation.length + " states.");
            }
            initialMean = mean.clone();
            initialCovariance = square("initial covariance", covariance);
            return this;
        }

        /** States of which nothing is known before the first observation (infinite variance, handled exactly). */
        public Builder diffuse(int... states) {
            for (int state : states) {
                diffuse[state] = true;
            }
            return this;
        }

        /**
         * Loadings that vary: {@code rows[t][j]} is the weight of state {@code first + j} in period {@code t}, the periods
         * to forecast included. Columns of very different scale should be brought to similar size, or a diffuse
         * coefficient can't be told from a known one.
         */
        public Builder loadings(int first, double[][] rows) {
            int width = rows.length == 0 ? 0 : rows[0].length;
            if (first < 0 || first + width > observation.length) {
                throw new IllegalArgumentException("Loadings of states " + first + " to " + (first + width - 1)
                        + " don't fit a model of " + observation.length + " states.");
            }
            firstLoading = first;
            loadings = new double[rows.length][];
            for (int t = 0; t < rows.length; t++) {
                if (rows[t].length != width) {
                    throw new IllegalArgumentException("Row " + t + " of the loadings has " + rows[t].length
                            + " values, the first " + width + ".");
                }
                loadings[t] = rows[t].clone();
            }
            return this;
        }

        /**
         * Leaves observations whose prediction variance is this or more out of the likelihood: how R's {@code arima}
         * treats a start that is diffuse only approximately, by a large variance.
         */
        public Builder ignoreVarianceFrom(double variance) {
            ignoredAbove = variance;
            return this;
        }

        public StateSpaceModel build() {
            return new StateSpaceModel(this);
        }

        private double[][] square(String what, double[][] matrix) {
            int m = observation.length;
            if (matrix.length != m || Arrays.stream(matrix).anyMatch(row -> row.length != m)) {
                throw new IllegalArgumentException("The " + what + " must be " + m + " × " + m + ".");
            }
            return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        }
    }
}
