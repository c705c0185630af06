package io.github.forceplan.forecast.arima;

/**
 * Autoregressive coefficients and partial autocorrelations: the recursion of Durbin and Levinson and its reverse
 * (Barndorff-Nielsen and Schou 1973; Monahan 1984, Biometrika 71(2)). A process is stationary if and only if every
 * partial autocorrelation lies strictly between −1 and 1; a hyperbolic tangent makes them free (Jones 1980,
 * Technometrics 22(3)).
 */
final class PartialAutocorrelations {

    private PartialAutocorrelations() {}

    /** Partial autocorrelations, in place, to coefficients. */
    static void toCoefficients(double[] a, int from, int count) {
        double[] old = new double[count];
        for (int j = 1; j < count; j++) {
            double r = a[from + j];
            System.arraycopy(a, from, old, 0, j);
            for (int k = 0; k < j; k++) {
                a[from + k] = old[k] - r * old[j - 1 - k];
            }
        }
    }

    /**
     * Coefficients, in place, to partial autocorrelations.
     *
     * @return whether the process is stationary; if not, the content is undefined
     */
    static boolean fromCoefficients(double[] a, int from, int count) {
        double[] old = new double[count];
        for (int j = count - 1; j >= 0; j--) {
            double r = a[from + j];
            if (!(Math.abs(r) < 1)) {
                return false;
            }
            double room = 1 / (1 - r * r);
            System.arraycopy(a, from, old, 0, j);
            for (int k = 0; k < j; k++) {
                a[from + k] = (old[k] + r * old[j - 1 - k]) * room;
            }
        }
        return true;
    }

    /** Unconstrained parameters, in place, to coefficients of a stationary process. */
    static void constrain(double[] a, int from, int count) {
        for (int i = 0; i < count; i++) {
            a[from + i] = StrictMath.tanh(a[from + i]);
        }
        toCoefficients(a, from, count);
    }

    /**
     * Coefficients, in place, to unconstrained parameters; those not stationary are first drawn inwards.
     *
     * @param limit the largest partial autocorrelation to give, below 1: near 1 the hyperbolic tangent has no slope left
     */
    static void free(double[] a, int from, int count, double limit) {
        double[] start = new double[count];
        System.arraycopy(a, from, start, 0, count);
        double shrink = 1;
        while (!fromCoefficients(a, from, count)) {
            shrink *= 0.95;
            double power = 1;
            for (int i = 0; i < count; i++) {
                power *= shrink;
                a[from + i] = start[i] * power;
            }
        }
        for (int i = 0; i < count; i++) {
            double r = Math.max(-limit, Math.min(limit, a[from + i]));
            a[from + i] = 0.5 * (StrictMath.log1p(r) - StrictMath.log1p(-r));
        }
    }
}
