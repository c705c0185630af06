package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.ADDITIVE;
import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;

/**
 * The recursion of one form over one series: its criterion, and the criterion's derivatives for the optimiser.
 *
 * <p>The criterion is −2 log likelihood without its constant, L* = n log Σe² (+ 2 Σ log |f| for multiplicative errors);
 * Hyndman, Koehler, Ord and Snyder (2008), eq. 5.2. A missing observation leaves the states to their transition and
 * adds nothing to the sums. Level, trend and season run as a component form in which the same parameters and states
 * give the same fitted values for both kinds of error.
 *
 * <p>Derivatives run forward beside the states, so that one pass gives all of the Gauss-Newton system. Not
 * thread-safe; holds its own working storage and allocates nothing while it runs.
 */
final class Kernel {

    /** Places of the structural parameters in {@link #gradient} and {@link #curvature}. */
    final int alphaAt = 0;

    final int betaAt;
    final int gammaAt;
    final int phiAt;
    final int levelAt;
    final int trendAt;
    final int seasonAt;
    final int size;

    /** Σe² and half the gradient of it (weighted for multiplicative errors), after {@link #linearise}. */
    double sumOfSquares;

    final double[] gradient;

    /** The Gauss-Newton matrix [i × size + j], i ≥ j. */
    final double[] curvature;

    private static final double LN2 = 0.6931471805599453;
    private static final double SMALLEST_STATE = 1e-200;
    /** Squared errors below this, per observation of a series scaled to about 1, are rounding. */
    private static final double ROUNDING = 1e-28;

    private final EtsForm form;
    private final double[] y;
    private final int m;
    private final int observed;
    private final double[] ring;

    private final double[] dq;
    private final double[] dl;
    private final double[] db;
    private final double[] ds;
    private final double[] rows;
    private final double[] logSlope;

    Kernel(EtsForm form, double[] y, int period) {
        this.form = form;
        this.y = y;
        this.m = form.isSeasonal() ? period : 1;
        int count = 0;
        for (double value : y) {
            if (!Double.isNaN(value)) {
                count++;
            }
        }
        this.observed = count;
        this.ring = new double[m];
        int next = 1;
        betaAt = form.hasTrend() ? next++ : -1;
        gammaAt = form.isSeasonal() ? next++ : -1;
        phiAt = form.damped() ? next++ : -1;
        levelAt = next++;
        trendAt = form.hasTrend() ? next++ : -1;
        seasonAt = next;
        size = next + (form.isSeasonal() ? m - 1 : 0);
        gradient = new double[size];
        curvature = new double[size * size];
        dq = new double[size];
        dl = new double[size];
        db = new double[size];
        ds = new double[size * m];
        rows = new double[4 * size];
        logSlope = new double[size];
    }

    int observed() {
        return observed;
    }

    /** L* at these parameters, infinite where the recursion breaks down. */
    double criterion(Point at) {
        for (int k = 0; k < m; k++) {
            ring[k] = at.season[m - 1 - k];
        }
        if (form.trend() == MULTIPLICATIVE) {
            return multiplicativeTrend(at);
        }
        return switch (form.season()) {
            case NONE -> noSeason(at);
            case ADDITIVE -> additiveSeason(at);
            case MULTIPLICATIVE -> multiplicativeSeason(at);
        };
    }

    private double noSeason(Point at) {
        double alpha = at.alpha;
        double beta = at.beta;
        double phi = at.phi;
        double l = at.level;
        double b = at.trend;
        boolean relative = form.error() == MULTIPLICATIVE;
        double sum = 0;
        double product = 1;
        int exponent = 0;
        for (double value : y) {
            double growth = phi * b;
            double f = l + growth;
            double e = value - f;
            if (Double.isNaN(e)) {
                e = 0;
            } else if (relative) {
                double r = e / f;
                sum += r * r;
                product *= f;
                if (!(Math.abs(product) < 1e100 && Math.abs(product) > 1e-100)) {
                    int shift = Math.getExponent(product);
                    product = Math.scalb(product, -shift);
                    exponent += shift;
                }
            } else {
                sum += e * e;
            }
            l = f + alpha * e;
            b = growth + beta * e;
        }
        return total(sum, product, exponent);
    }

    private double additiveSeason(Point at) {
        double alpha = at.alpha;
        double beta = at.beta;
        double gamma = at.gamma;
        double phi = at.phi;
        double l = at.level;
        double b = at.trend;
        boolean relative = form.error() == MULTIPLICATIVE;
        double sum = 0;
        double product = 1;
        int exponent = 0;
        int k = 0;
        for (double value : y) {
            double growth = phi * b;
            double q = l + growth;
            double s = ring[k];
            double f = q + s;
            double e = value - f;
            if (Double.isNaN(e)) {
                e = 0;
            } else if (relative) {
                double r = e / f;
                sum += r * r;
                product *= f;
                if (!(Math.abs(product) < 1e100 && Math.abs(product) > 1e-100)) {
                    int shift = Math.getExponent(product);
                    product = Math.scalb(product, -shift);
                    exponent += shift;
                }
            } else {
                sum += e * e;
            }
            l = q + alpha * e;
            b = growth + beta * e;
            ring[k] = s + gamma * e;
            k = k + 1 == m ? 0 : k + 1;
        }
        return total(sum, product, exponent);
    }

    private double multiplicativeSeason(Point at) {
        double alpha = at.alpha;
        double beta = at.beta;
        double gamma = at.gamma;
        double phi = at.phi;
        double l = at.level;
        double b = at.trend;
        boolean relative = form.error() == MULTIPLICATIVE;
        double sum = 0;
        double product = 1;
        int exponent = 0;
        int k = 0;
        for (double value : y) {
            double growth = phi * b;
            double q = l + growth;
            double s = ring[k];
            double f = q * s;
            double e = value - f;
            if (Double.isNaN(e)) {
                e = 0;
            } else if (relative) {
                double r = e / f;
                sum += r * r;
                product *= f;
                if (!(Math.abs(product) < 1e100 && Math.abs(product) > 1e-100)) {
                    int shift = Math.getExponent(product);
                    product = Math.scalb(product, -shift);
                    exponent += shift;
                }
            } else {
                sum += e * e;
            }
            if (Math.abs(s) < SMALLEST_STATE || Math.abs(q) < SMALLEST_STATE) {
                return Double.POSITIVE_INFINITY;
            }
            double u = e / s;
            l = q + alpha * u;
            b = growth + beta * u;
            ring[k] = s + gamma * (e / q);
            k = k + 1 == m ? 0 : k + 1;
        }
        return total(sum, product, exponent);
    }

    private double multiplicativeTrend(Point at) {
        double alpha = at.alpha;
        double beta = at.beta;
        double gamma = at.gamma;
        double phi = at.phi;
        double l = at.level;
        double b = at.trend;
        boolean relative = form.error() == MULTIPLICATIVE;
        double sum = 0;
        double product = 1;
        int exponent = 0;
        int k = 0;
        for (double value : y) {
            if (b < 0 || Math.abs(l) < SMALLEST_STATE) {
                return Double.POSITIVE_INFINITY;
            }
            double growth = phi == 1 ? b : StrictMath.pow(b, phi);
            double q = l * growth;
            double s = ring[k];
            double f = switch (form.season()) {
                case NONE -> q;
                case ADDITIVE -> q + s;
                case MULTIPLICATIVE -> q * s;
            };
            double e = value - f;
            if (Double.isNaN(e)) {
                e = 0;
            } else if (relative) {
                double r = e / f;
                sum += r * r;
                product *= f;
                if (!(Math.abs(product) < 1e100 && Math.abs(product) > 1e-100)) {
                    int shift = Math.getExponent(product);
                    product = Math.scalb(product, -shift);
                    exponent += shift;
                }
            } else {
                sum += e * e;
            }
            double u = e;
            if (form.season() == MULTIPLICATIVE) {
                if (Math.abs(s) < SMALLEST_STATE || Math.abs(q) < SMALLEST_STATE) {
                    return Double.POSITIVE_INFINITY;
                }
                u = e / s;
                ring[k] = s + gamma * (e / q);
            } else if (form.season() == ADDITIVE) {
                ring[k] = s + gamma * e;
            }
            k = k + 1 == m ? 0 : k + 1;
            b = growth + beta * (u / l);
            l = q + alpha * u;
        }
        return total(sum, product, exponent);
    }

    private double total(double sum, double product, int exponent) {
        double criterion = observed * StrictMath.log(Math.max(sum, observed * ROUNDING));
        if (form.error() == MULTIPLICATIVE) {
            criterion += 2 * (StrictMath.log(Math.abs(product)) + exponent * LN2);
        }
        return criterion < Double.POSITIVE_INFINITY ? criterion : Double.POSITIVE_INFINITY;
    }

    /**
     * Fills {@link #sumOfSquares}, {@link #gradient} and {@link #curvature} at a point where {@link #criterion} is
     * finite. With multiplicative errors the criterion is n log Σ(e g)², g the geometric mean of |f|, so that its terms
     * are least squares too; both are given divided by g².
     */
    void linearise(Point at) {
        int p = size;
        double alpha = at.alpha;
        double beta = at.beta;
        double gamma = at.gamma;
        double phi = at.phi;
        double l = at.level;
        double b = at.trend;
        boolean relative = form.error() == MULTIPLICATIVE;
        boolean growing = form.trend() == MULTIPLICATIVE;
        Component season = form.season();
        start(at);
        double sum = 0;
        int k = 0;
        int filled = 0;
        for (double value : y) {
            double growth;
            double q;
            if (growing) {
                growth = phi == 1 ? b : StrictMath.pow(b, phi);
                q = l * growth;
                double slope = b == 0 ? 0 : phi * growth / b;
                for (int j = 0; j < p; j++) {
                    db[j] *= slope;
                }
                if (phiAt >= 0 && b > 0) {
                    db[phiAt] += growth * StrictMath.log(b);
                }
                for (int j = 0; j < p; j++) {
                    dq[j] = dl[j] * growth + l * db[j];
                }
            } else {
                growth = phi * b;
                q = l + growth;
                if (phi != 1) {
                    for (int j = 0; j < p; j++) {
                        db[j] *= phi;
                    }
                }
                if (phiAt >= 0) {
                    db[phiAt] += b;
                }
                for (int j = 0; j < p; j++) {
                    dq[j] = dl[j] + db[j];
                }
            }
            int row = filled * p;
            int at0 = k * p;
            double s = ring[k];
            double f;
            switch (season) {
                case NONE -> {
                    f = q;
                    for (int j = 0; j < p; j++) {
                        rows[row + j] = -dq[j];
                    }
                }
                case ADDITIVE -> {
                    f = q + s;
                    for (int j = 0; j < p; j++) {
                        rows[row + j] = -(dq[j] + ds[at0 + j]);
                    }
                }
                default -> {
                    f = q * s;
                    for (int j = 0; j < p; j++) {
                        rows[row + j] = -(dq[j] * s + q * ds[at0 + j]);
                    }
                }
            }
            double e = value - f;
            boolean known = !Double.isNaN(e);
            if (!known) {
                e = 0;
                for (int j = 0; j < p; j++) {
                    rows[row + j] = 0;
                }
            }
            // the states' own derivatives
            if (season == MULTIPLICATIVE) {
                double inverse = 1 / s;
                double u = e * inverse;
                double v = e / q;
                double inverseQ = 1 / q;
                if (growing) {
                    double w = u / l;
                    double inverseL = 1 / l;
                    for (int j = 0; j < p; j++) {
                        double du = (rows[row + j] - u * ds[at0 + j]) * inverse;
                        db[j] += beta * ((du - w * dl[j]) * inverseL);
                        dl[j] = dq[j] + alpha * du;
                        ds[at0 + j] += gamma * ((rows[row + j] - v * dq[j]) * inverseQ);
                    }
                    db[betaAt] += w;
                    b = growth + beta * w;
                } else {
                    for (int j = 0; j < p; j++) {
                        double du = (rows[row + j] - u * ds[at0 + j]) * inverse;
                        db[j] += beta * du;
                        dl[j] = dq[j] + alpha * du;
                        ds[at0 + j] += gamma * ((rows[row + j] - v * dq[j]) * inverseQ);
                    }
                    if (betaAt >= 0) {
                        db[betaAt] += u;
                    }
                    b = growth + beta * u;
                }
                dl[alphaAt] += u;
                ds[at0 + gammaAt] += v;
                l = q + alpha * u;
                ring[k] = s + gamma * v;
            } else {
                if (growing) {
                    double w = e / l;
                    double inverseL = 1 / l;
                    for (int j = 0; j < p; j++) {
                        db[j] += beta * ((rows[row + j] - w * dl[j]) * inverseL);
                        dl[j] = dq[j] + alpha * rows[row + j];
                    }
                    db[betaAt] += w;
                    b = growth + beta * w;
                } else if (betaAt >= 0) {
                    for (int j = 0; j < p; j++) {
                        dl[j] = dq[j] + alpha * rows[row + j];
                        db[j] += beta * rows[row + j];
                    }
                    db[betaAt] += e;
                    b = growth + beta * e;
                } else {
                    for (int j = 0; j < p; j++) {
                        dl[j] = dq[j] + alpha * rows[row + j];
                    }
                }
                dl[alphaAt] += e;
                l = q + alpha * e;
                if (season == ADDITIVE) {
                    for (int j = 0; j < p; j++) {
                        ds[at0 + j] += gamma * rows[row + j];
                    }
                    ds[at0 + gammaAt] += e;
                    ring[k] = s + gamma * e;
                }
            }
            k = k + 1 == m ? 0 : k + 1;
            if (!known) {
                continue;
            }
            if (relative) {
                double r = e / f;
                double inverse = 1 / f;
                double factor = (1 + r) * inverse;
                for (int j = 0; j < p; j++) {
                    double slope = rows[row + j]; // −∂f
                    logSlope[j] -= slope * inverse;
                    slope *= factor;
                    rows[row + j] = slope;
                    gradient[j] += r * slope;
                }
                sum += r * r;
            } else {
                for (int j = 0; j < p; j++) {
                    gradient[j] += e * rows[row + j];
                }
                sum += e * e;
            }
            if (++filled == 4) {
                addRows();
                filled = 0;
            }
        }
        if (filled > 0) {
            java.util.Arrays.fill(rows, filled * p, 4 * p, 0);
            addRows();
        }
        sumOfSquares = sum;
        if (relative) {
            weigh();
        }
    }

    private void start(Point at) {
        java.util.Arrays.fill(gradient, 0);
        java.util.Arrays.fill(curvature, 0);
        java.util.Arrays.fill(logSlope, 0);
        java.util.Arrays.fill(dl, 0);
        java.util.Arrays.fill(db, 0);
        java.util.Arrays.fill(ds, 0);
        dl[levelAt] = 1;
        if (trendAt >= 0) {
            db[trendAt] = 1;
        }
        for (int k = 0; k < m; k++) {
            ring[k] = at.season[m - 1 - k];
        }
        if (form.isSeasonal()) {
            for (int j = 0; j < m - 1; j++) {
                ds[seasonAt + j] = -1;
                ds[(m - 1 - j) * size + seasonAt + j] = 1;
            }
        }
    }

    private void addRows() {
        int p = size;
        for (int i = 0; i < p; i++) {
            double r0 = rows[i];
            double r1 = rows[p + i];
            double r2 = rows[2 * p + i];
            double r3 = rows[3 * p + i];
            int line = i * p;
            for (int j = 0; j <= i; j++) {
                curvature[line + j] += r0 * rows[j] + r1 * rows[p + j] + (r2 * rows[2 * p + j] + r3 * rows[3 * p + j]);
            }
        }
    }

    /** Brings the geometric mean of |f| into the squares. */
    private void weigh() {
        int p = size;
        for (int i = 0; i < p; i++) {
            logSlope[i] /= observed;
        }
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                curvature[i * p + j] += gradient[i] * logSlope[j]
                        + gradient[j] * logSlope[i]
                        + sumOfSquares * logSlope[i] * logSlope[j];
            }
        }
        for (int i = 0; i < p; i++) {
            gradient[i] += sumOfSquares * logSlope[i];
        }
    }
}
