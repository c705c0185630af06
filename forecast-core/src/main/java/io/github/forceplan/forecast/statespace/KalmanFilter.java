package io.github.forceplan.forecast.statespace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Kalman filter, with the exact treatment of diffuse states for one series of Koopman (1997), JASA 92(440), as in
 * Durbin and Koopman (2012), section 5.2. A missing observation is a {@code NaN}.
 *
 * <p>An object owns the memory of its runs, so that a likelihood costs no allocation; not thread-safe.
 */
public final class KalmanFilter {

    /** Below this share of |z|², what is left of a diffuse variance is rounding. */
    private static final double DIFFUSE_TOLERANCE = 1e-9;

    private final int m;
    private final double[] z;
    private final double[] p;
    private final double[] pInfinity;
    private final double[] gain;
    private final double[] gainInfinity;
    private final double[] noNoise;
    private final double[] work;
    private final double[] next;
    private double[][] states = {};

    private int diffuseLeft;
    private int counted;
    private int diffused;
    private double sumLog;
    private double sumLogDiffuse;

    /** @param states the number of states of the models that it will run */
    public KalmanFilter(int states) {
        m = states;
        z = new double[m];
        p = new double[m * m];
        pInfinity = new double[m * m];
        gain = new double[m];
        gainInfinity = new double[m];
        noNoise = new double[m * m];
        work = new double[m * m];
        next = new double[m];
    }

    /** Filters a series and keeps what smoothing, prediction and simulation need. */
    public static Filtered filter(StateSpaceModel model, double[] y) {
        return run(model, y, true);
    }

    /** Filters a series and keeps its innovations and the state after the last of them: all but smoothing. */
    public static Filtered scan(StateSpaceModel model, double[] y) {
        return run(model, y, false);
    }

    private static Filtered run(StateSpaceModel model, double[] y, boolean withStates) {
        FilterRecord memory = new FilterRecord(y.length, withStates);
        KalmanFilter filter = new KalmanFilter(model.size);
        double[] standardised = new double[y.length];
        filter.run(model, new double[][] {y}, new double[][] {standardised}, memory);
        return new Filtered(model, y.clone(), memory, filter.summary(standardised), standardised);
    }

    /** The likelihood of a series. */
    public GaussianLikelihood likelihood(StateSpaceModel model, double[] y) {
        double[] standardised = new double[y.length];
        run(model, new double[][] {y}, new double[][] {standardised}, null);
        return summary(standardised);
    }

    /**
     * Filters several columns with the gains of one model: the first is a series, the others may be regressors, of which
     * the innovations serve generalised least squares (Harvey and Phillips 1979, Biometrika 66(1)). The initial mean holds
     * for the first column, the others start at zero.
     *
     * @param columns all of one length; missing is what is {@code NaN} in the first
     * @param standardised receives v/√F; 0 where missing, diffuse or left out of the likelihood
     * @return the likelihood of the first column
     */
    public GaussianLikelihood innovations(StateSpaceModel model, double[][] columns, double[][] standardised) {
        run(model, columns, standardised, null);
        return summary(standardised[0]);
    }

    private GaussianLikelihood summary(double[] standardised) {
        double squares = 0;
        for (double u : standardised) {
            squares += u * u;
        }
        return new GaussianLikelihood(sumLog, squares, counted, diffused, sumLogDiffuse);
    }

    private void run(
            StateSpaceModel model, double[][] columns, double[][] standardised, @Nullable FilterRecord memory) {
        start(model, columns.length);
        int n = columns[0].length;
        boolean varying = model.firstLoading >= 0;
        double logProduct = 1;
        if (!varying) {
            model.observationAt(0, z);
        }
        for (int t = 0; t < n; t++) {
            if (varying) {
                model.observationAt(t, z);
            }
            if (memory != null) {
                memory.predicted(t, states[0], p, diffuseLeft > 0 ? pInfinity : null);
            }
            if (Double.isNaN(columns[0][t])) {
                for (double[] column : standardised) {
                    column[t] = 0;
                }
                if (memory != null) {
                    memory.missing(t);
                }
            } else {
                double f = model.observationNoise + form(p, gain);
                double fInfinity = diffuseLeft > 0 ? form(pInfinity, gainInfinity) : 0;
                if (diffuseLeft > 0 && fInfinity > DIFFUSE_TOLERANCE * dot(z, z)) {
                    diffuseStep(columns, standardised, t, f, fInfinity, memory);
                } else {
                    boolean counts = f < model.ignoredAbove && f > 0;
                    properStep(columns, standardised, t, f, counts, memory);
                    if (counts) {
                        counted++;
                        logProduct *= f;
                        if (logProduct > 1e200 || logProduct < 1e-200) {
                            sumLog += StrictMath.log(logProduct);
                            logProduct = 1;
                        }
                    }
                }
            }
            advance(model);
        }
        sumLog += StrictMath.log(logProduct);
        if (memory != null) {
            memory.predicted(n, states[0], p, diffuseLeft > 0 ? pInfinity : null);
        }
    }

    private void start(StateSpaceModel model, int columns) {
        if (model.size != m) {
            throw new IllegalArgumentException(
                    "A filter for " + m + " states can't run a model of " + model.size + ".");
        }
        if (states.length < columns) {
            states = new double[columns][m];
        }
        for (double[] state : states) {
            Arrays.fill(state, 0);
        }
        System.arraycopy(model.initialMean, 0, states[0], 0, m);
        System.arraycopy(model.initialCovariance, 0, p, 0, m * m);
        diffuseLeft = model.diffuseCount();
        Arrays.fill(pInfinity, 0);
        for (int i = 0; i < m; i++) {
            pInfinity[i * m + i] = model.diffuse[i] ? 1 : 0;
        }
        sumLog = 0;
        sumLogDiffuse = 0;
        counted = 0;
        diffused = 0;
    }

    /** {@code gain = Q z}; returns {@code z'Q z}. */
    private double form(double[] q, double[] product) {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double row = 0;
            for (int j = 0; j < m; j++) {
                row += q[i * m + j] * z[j];
            }
            product[i] = row;
            sum += z[i] * row;
        }
        return sum;
    }

    private void properStep(
            double[][] columns,
            double[][] standardised,
            int t,
            double f,
            boolean counts,
            @Nullable FilterRecord memory) {
        if (memory != null) {
            memory.proper(t, columns[0][t] - dot(z, states[0]), f, gain);
        }
        if (f <= 0) {
            // Known exactly beforehand: nothing to learn, and any other value is impossible.
            for (int c = 0; c < columns.length; c++) {
                double v = columns[c][t] - dot(z, states[c]);
                standardised[c][t] = v == 0 ? 0 : Double.POSITIVE_INFINITY;
            }
            return;
        }
        double inverseRoot = 1 / Math.sqrt(f);
        for (int c = 0; c < columns.length; c++) {
            double[] a = states[c];
            double v = columns[c][t] - dot(z, a);
            standardised[c][t] = counts ? v * inverseRoot : 0;
            double step = v / f;
            for (int i = 0; i < m; i++) {
                a[i] += gain[i] * step;
            }
        }
        double inverse = 1 / f;
        for (int i = 0; i < m; i++) {
            double g = gain[i] * inverse;
            if (g != 0) {
                for (int j = 0; j < m; j++) {
                    p[i * m + j] -= g * gain[j];
                }
            }
        }
    }

    private void diffuseStep(
            double[][] columns,
            double[][] standardised,
            int t,
            double f,
            double fInfinity,
            @Nullable FilterRecord memory) {
        if (memory != null) {
            memory.diffuse(t, columns[0][t] - dot(z, states[0]), f, gain, fInfinity, gainInfinity);
        }
        for (int c = 0; c < columns.length; c++) {
            double[] a = states[c];
            double step = (columns[c][t] - dot(z, a)) / fInfinity;
            standardised[c][t] = 0;
            for (int i = 0; i < m; i++) {
                a[i] += gainInfinity[i] * step;
            }
        }
        double ratio = f / fInfinity;
        for (int i = 0; i < m; i++) {
            double k = gainInfinity[i] / fInfinity;
            for (int j = 0; j < m; j++) {
                p[i * m + j] += k * gainInfinity[j] * ratio - (k * gain[j] + gain[i] * gainInfinity[j] / fInfinity);
                pInfinity[i * m + j] -= k * gainInfinity[j];
            }
        }
        diffuseLeft--;
        diffused++;
        sumLogDiffuse += StrictMath.log(fInfinity);
    }

    private void advance(StateSpaceModel model) {
        for (double[] a : states) {
            model.transition.multiply(a, next);
            System.arraycopy(next, 0, a, 0, m);
        }
        model.transition.propagate(p, model.stateNoise, work);
        if (diffuseLeft > 0) {
            model.transition.propagate(pInfinity, noNoise, work);
            if (isZero(pInfinity)) {
                // The transition forgot a state before it was seen.
                diffuseLeft = 0;
            }
        }
    }

    private static boolean isZero(double[] matrix) {
        for (double x : matrix) {
            if (x != 0) {
                return false;
            }
        }
        return true;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
