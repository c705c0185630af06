package io.github.forceplan.forecast.ets;

/** The admissible parameter region; Hyndman, Akram and Archibald (2008), tables 1 and 2. Reused, not thread-safe. */
final class Admissibility {

    private static final double TOLERANCE = 1e-10;

    private final int period;
    private final double[] polynomial;
    private final double[] work;

    Admissibility(int period) {
        this.period = period;
        this.polynomial = new double[period + 2];
        this.work = new double[period + 2];
    }

    boolean admits(EtsForm form, double alpha, double beta, double gamma, double phi) {
        if (phi < 0 || phi > 1 + 1e-8) {
            return false;
        }
        if (!form.isSeasonal()) {
            return alpha >= 1 - 1 / phi
                    && alpha <= 1 + 1 / phi
                    && (!form.hasTrend() || beta >= alpha * (phi - 1) && beta <= (1 + phi) * (2 - alpha));
        }
        int m = period;
        return gamma >= Math.max(1 - 1 / phi - alpha, 0)
                && gamma <= 1 + 1 / phi - alpha
                && alpha >= 1 - 1 / phi - gamma * (1 - m + phi + phi * m) / (2 * phi * m)
                && beta >= -(1 - phi) * (gamma / m + alpha)
                && forgets(form, alpha, beta, gamma, phi);
    }

    /** Whether the roots of the discount matrix's characteristic polynomial lie in the unit disc. */
    private boolean forgets(EtsForm form, double alpha, double beta, double gamma, double phi) {
        int m = period;
        double[] p = polynomial; // by falling power, first one 1
        double middle = alpha + beta - alpha * phi;
        p[0] = 1;
        p[1] = alpha + beta - phi;
        for (int i = 2; i < m; i++) {
            p[i] = middle;
        }
        p[m] = middle + gamma - 1;
        p[m + 1] = phi * (1 - alpha - gamma);
        int degree = m + 1;
        if (!form.hasTrend()) {
            // without a trend 1 is always a root: divide it out
            for (int i = 1; i < m + 1; i++) {
                p[i] += p[i - 1];
            }
            degree = m;
        }
        return inUnitDisc(p, degree);
    }

    /** Schur and Cohn's step-down recursion: every reflection coefficient is less than 1 in size. */
    private boolean inUnitDisc(double[] p, int degree) {
        for (int k = degree; k >= 1; k--) {
            double reflection = p[k];
            double rest = 1 - reflection * reflection;
            if (rest <= TOLERANCE) {
                return false;
            }
            for (int i = 1; i < k; i++) {
                work[i] = (p[i] - reflection * p[k - i]) / rest;
            }
            System.arraycopy(work, 1, p, 1, k - 1);
        }
        return true;
    }
}
