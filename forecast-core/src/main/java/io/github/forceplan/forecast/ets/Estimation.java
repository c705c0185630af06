package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;

import io.github.forceplan.forecast.optimise.NelderMead;
import io.github.forceplan.forecast.random.RandomStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Maximum likelihood for one form: Levenberg and Marquardt's method with bounds (Kanzow, Yamashita and Fukushima 2004,
 * "Levenberg-Marquardt methods with strong local convergence properties for solving nonlinear equations with convex
 * constraints", the projected variant) on Gauss-Newton systems, which fits because the criterion is a sum of squares
 * for every form. β and γ move as shares of their ranges, which depend on α, so that all bounds are boxes.
 */
final class Estimation {

    private static final double LOWEST = 1e-4;
    private static final double HIGHEST = 0.9999;
    private static final double LOWEST_DAMPING = 0.8;
    private static final double HIGHEST_DAMPING = 0.98;

    /** No admissible α, β or γ of a damping parameter that tells is farther out. */
    private static final double FARTHEST_ADMISSIBLE = 4;

    /** Additive initial states no farther out than this many times the largest observation. */
    private static final double FARTHEST = 10;

    private static final double SMALLEST_RATIO = 1e-8;
    private static final int MOST_ITERATIONS = 200;
    private static final double TOLERANCE = 1e-7;

    private final EtsForm form;
    private final int m;
    private final Kernel kernel;
    private final FixedParameters fixed;
    private final ParameterRegion region;
    private final Admissibility admissibility;

    /** Coordinate → structural parameter of the kernel. */
    private final int[] structural;

    private final int size;
    private final double[] low;
    private final double[] high;
    /** The range of a coordinate that its penalty, if it has one, takes its share of. */
    private final double[] shareLow;

    private final double[] shareHigh;
    private final double[] z;
    private final double[] trialZ;
    private final double[] gradient;
    private final double[] curvature;
    private final double[] step;
    private final boolean[] held;
    private final double[] factor;
    private final int[] free;
    private final Point here;
    private final Point trial;
    private final Penalty[] penalties;
    private int iterations;
    /** Whether the latest step ran into a bound. */
    private boolean clipped;

    Estimation(
            EtsForm form, double[] y, int period, FixedParameters fixed, ParameterRegion region, Estimator estimator) {
        this.form = form;
        this.m = form.isSeasonal() ? period : 1;
        this.kernel = new Kernel(form, y, period);
        this.fixed = fixed;
        this.region = region;
        this.admissibility = new Admissibility(m);
        this.structural = coordinates();
        this.size = structural.length;
        this.low = new double[size];
        this.high = new double[size];
        this.shareLow = new double[size];
        this.shareHigh = new double[size];
        this.z = new double[size];
        this.trialZ = new double[size];
        this.gradient = new double[size];
        this.curvature = new double[size * size];
        this.step = new double[size];
        this.held = new boolean[size];
        this.factor = new double[size * size];
        this.free = new int[size];
        this.here = new Point(m);
        this.trial = new Point(m);
        this.penalties = penalties(estimator);
        bound(y);
    }

    private int[] coordinates() {
        int[] all = new int[kernel.size];
        int count = 0;
        for (int j = 0; j < kernel.size; j++) {
            boolean given = j == kernel.alphaAt && !Double.isNaN(fixed.alpha())
                    || j == kernel.betaAt && !Double.isNaN(fixed.beta())
                    || j == kernel.gammaAt && !Double.isNaN(fixed.gamma())
                    || j == kernel.phiAt && !Double.isNaN(fixed.phi())
                    || j >= kernel.levelAt && fixed.hasStates();
            if (!given) {
                all[count++] = j;
            }
        }
        return Arrays.copyOf(all, count);
    }

    /** By coordinate. */
    private Penalty[] penalties(Estimator estimator) {
        Penalty[] all = new Penalty[size];
        Arrays.fill(all, Penalty.NONE);
        for (int c = 0; c < size && estimator == Estimator.PENALISED_LIKELIHOOD; c++) {
            int j = structural[c];
            if (j == kernel.alphaAt) {
                all[c] = Penalty.LEVEL;
            } else if (j == kernel.betaAt) {
                all[c] = Penalty.TREND;
            } else if (j == kernel.gammaAt) {
                all[c] = Penalty.SEASON;
            }
        }
        return all;
    }

    /** How many parameters and states are estimated. */
    int freeParameters() {
        return size;
    }

    private void bound(double[] y) {
        double largest = 0;
        for (double value : y) {
            largest = !Double.isNaN(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        boolean usual = region != ParameterRegion.ADMISSIBLE;
        for (int c = 0; c < size; c++) {
            int j = structural[c];
            if (j == kernel.alphaAt) {
                low[c] = LOWEST;
                high[c] = usual ? HIGHEST : 1.9999;
                if (usual && form.hasTrend() && !Double.isNaN(fixed.beta())) {
                    low[c] = Math.max(low[c], fixed.beta());
                }
                if (usual && form.isSeasonal() && !Double.isNaN(fixed.gamma())) {
                    high[c] = Math.min(high[c], 1 - fixed.gamma());
                }
                shareLow[c] = low[c];
                shareHigh[c] = high[c];
            } else if (j == kernel.betaAt || j == kernel.gammaAt) {
                low[c] = 0;
                high[c] = 1;
                shareHigh[c] = 1;
            } else if (j == kernel.phiAt) {
                low[c] = LOWEST_DAMPING;
                high[c] = HIGHEST_DAMPING;
            } else if (j >= kernel.seasonAt && form.season() == MULTIPLICATIVE
                    || form.trend() == MULTIPLICATIVE && j < kernel.seasonAt) {
                low[c] = j == kernel.levelAt ? Double.MIN_NORMAL : SMALLEST_RATIO;
                high[c] = Double.POSITIVE_INFINITY;
            } else {
                low[c] = -FARTHEST * largest;
                high[c] = FARTHEST * largest;
            }
        }
    }

    /**
     * Moves the bounds out to where the admissible region may reach, as its test then decides alone. A descent that
     * starts here is led astray by edges that are no boxes, so that it should start from a good estimate.
     */
    void widen() {
        for (int c = 0; c < size; c++) {
            int j = structural[c];
            if (j == kernel.alphaAt) {
                low[c] = -FARTHEST_ADMISSIBLE;
                high[c] = FARTHEST_ADMISSIBLE;
            } else if (j == kernel.betaAt) {
                low[c] = -1;
            } else if (j == kernel.gammaAt) {
                high[c] = 2;
            } else if (j == kernel.phiAt) {
                low[c] = LOWEST;
                high[c] = 1;
            }
        }
    }

    private double betaTop(double alpha) {
        return region == ParameterRegion.ADMISSIBLE ? FARTHEST_ADMISSIBLE : Math.max(LOWEST, Math.min(alpha, HIGHEST));
    }

    private double gammaTop(double alpha) {
        return region == ParameterRegion.ADMISSIBLE ? 1.9999 : Math.max(LOWEST, Math.min(1 - alpha, HIGHEST));
    }

    /** Puts fixed values in place and free ones inside their bounds. */
    private void enter(Point start) {
        here.set(start);
        if (!Double.isNaN(fixed.alpha())) {
            here.alpha = fixed.alpha();
        }
        for (int c = 0; c < size; c++) {
            int j = structural[c];
            double value;
            if (j == kernel.alphaAt) {
                value = start.alpha;
            } else if (j == kernel.betaAt) {
                value = (start.beta - LOWEST) / Math.max(betaTop(here.alpha) - LOWEST, 1e-12);
            } else if (j == kernel.gammaAt) {
                value = (start.gamma - LOWEST) / Math.max(gammaTop(here.alpha) - LOWEST, 1e-12);
            } else if (j == kernel.phiAt) {
                value = start.phi;
            } else if (j == kernel.levelAt) {
                value = start.level;
            } else if (j == kernel.trendAt) {
                value = start.trend;
            } else {
                value = start.season[j - kernel.seasonAt];
            }
            z[c] = Math.max(low[c], Math.min(high[c], value));
            if (j == kernel.alphaAt) {
                here.alpha = z[c];
            }
        }
        leave(z, here);
    }

    /** Coordinates to parameters; false if a derived value lies outside its bounds. */
    private boolean leave(double[] from, Point to) {
        to.alpha = !Double.isNaN(fixed.alpha()) ? fixed.alpha() : from[0];
        to.beta = form.hasTrend() ? fixed.beta() : 0;
        to.gamma = form.isSeasonal() ? fixed.gamma() : 0;
        to.phi = form.damped() ? fixed.phi() : 1;
        if (fixed.hasStates()) {
            fixed.fill(to);
        } else if (!form.hasTrend()) {
            to.trend = 0;
        }
        double sum = 0;
        for (int c = 0; c < size; c++) {
            int j = structural[c];
            if (j == kernel.betaAt) {
                to.beta = LOWEST + from[c] * (betaTop(to.alpha) - LOWEST);
            } else if (j == kernel.gammaAt) {
                to.gamma = LOWEST + from[c] * (gammaTop(to.alpha) - LOWEST);
            } else if (j == kernel.phiAt) {
                to.phi = from[c];
            } else if (j == kernel.levelAt) {
                to.level = from[c];
            } else if (j == kernel.trendAt) {
                to.trend = from[c];
            } else if (j >= kernel.seasonAt) {
                to.season[j - kernel.seasonAt] = from[c];
                sum += from[c];
            }
        }
        if (form.isSeasonal() && !fixed.hasStates()) {
            to.season[m - 1] = (form.season() == MULTIPLICATIVE ? m : 0) - sum;
            if (form.season() == MULTIPLICATIVE && to.season[m - 1] < 0) {
                return false;
            }
        }
        return region == ParameterRegion.USUAL
                || fixed.isComplete(form)
                || admissibility.admits(form, to.alpha, to.beta, to.gamma, to.phi);
    }

    private double criterion(double[] from, Point to) {
        return leave(from, to) ? kernel.criterion(to) + penalty(from) : Double.POSITIVE_INFINITY;
    }

    private double penalty(double[] from) {
        double sum = 0;
        for (int c = 0; c < size; c++) {
            if (penalties[c] != Penalty.NONE) {
                sum += penalties[c].at(share(c, from[c]));
            }
        }
        return sum;
    }

    private double share(int c, double value) {
        return (value - shareLow[c]) / (shareHigh[c] - shareLow[c]);
    }

    /**
     * Descends from a start.
     *
     * @param most iterations at most
     */
    Estimate descend(Point start, int most) {
        enter(start);
        double value = criterion(z, here);
        iterations = 0;
        if (size == 0 || value == Double.POSITIVE_INFINITY) {
            return estimate(value);
        }
        double damping = 1e-3;
        boolean fresh = true;
        while (iterations < Math.min(most, MOST_ITERATIONS)) {
            if (fresh) {
                iterations++;
                kernel.linearise(here);
                toCoordinates();
                fresh = false;
            }
            double gain = propose(damping);
            if (gain < TOLERANCE && !clipped) {
                break;
            }
            double next = gain > 0 ? criterion(trialZ, trial) : Double.POSITIVE_INFINITY;
            double won = value - next;
            if (won > 0) {
                System.arraycopy(trialZ, 0, z, 0, size);
                here.set(trial);
                value = next;
                fresh = true;
                damping = won > 0.75 * gain ? damping / 10 : won > 0.25 * gain ? damping / 3 : damping * 2;
                damping = Math.max(damping, 1e-12);
                if (won < TOLERANCE && gain < 100 * TOLERANCE) {
                    break;
                }
            } else {
                damping *= 8;
                if (damping > 1e12) {
                    break;
                }
            }
        }
        leave(z, here);
        return estimate(value);
    }

    /** Looks for a better point around a start without slopes, which mislead along edges that are no boxes. */
    Estimate search(Point start, int evaluations) {
        enter(start);
        double[] found = new NelderMead(
                        at -> inBounds(at) ? criterion(at, trial) : Double.POSITIVE_INFINITY, 1e-10, evaluations)
                .minimise(z);
        System.arraycopy(found, 0, z, 0, size);
        return estimate(criterion(z, here));
    }

    private boolean inBounds(double[] at) {
        for (int c = 0; c < size; c++) {
            if (at[c] < low[c] || at[c] > high[c]) {
                return false;
            }
        }
        return true;
    }

    private Estimate estimate(double value) {
        Point point = new Point(m);
        point.set(here);
        return new Estimate(form, point, value, value - penalty(z), size, iterations);
    }

    /** The Gauss-Newton system in coordinates: chain rule for β and γ, then the free ones picked. */
    private void toCoordinates() {
        int p = kernel.size;
        double[] a = kernel.curvature;
        double[] g = kernel.gradient;
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < i; j++) {
                a[j * p + i] = a[i * p + j];
            }
        }
        double alpha = here.alpha;
        boolean usual = region != ParameterRegion.ADMISSIBLE;
        for (int c = 0; c < size; c++) {
            int j = structural[c];
            if (j == kernel.betaAt) {
                if (usual && structural[0] == kernel.alphaAt && alpha > LOWEST && alpha < HIGHEST) {
                    addMultiple(a, g, p, kernel.alphaAt, j, z[c]);
                }
                scale(a, g, p, j, betaTop(alpha) - LOWEST);
            } else if (j == kernel.gammaAt) {
                if (usual && structural[0] == kernel.alphaAt && 1 - alpha > LOWEST && 1 - alpha < HIGHEST) {
                    addMultiple(a, g, p, kernel.alphaAt, j, -z[c]);
                }
                scale(a, g, p, j, gammaTop(alpha) - LOWEST);
            }
        }
        for (int c = 0; c < size; c++) {
            gradient[c] = g[structural[c]];
            for (int d = 0; d < size; d++) {
                curvature[c * size + d] = a[structural[c] * p + structural[d]];
            }
        }
        // the criterion is n log S: in units of S half its derivatives are S / 2n of those of the penalty
        double unit = kernel.sumOfSquares / (2 * kernel.observed());
        for (int c = 0; c < size; c++) {
            if (penalties[c] != Penalty.NONE) {
                double range = shareHigh[c] - shareLow[c];
                gradient[c] += unit * penalties[c].slope(share(c, z[c])) / range;
                curvature[c * size + c] += unit * penalties[c].curvature(share(c, z[c])) / (range * range);
            }
        }
    }

    /** Adds {@code weight} × row and column {@code from} to row and column {@code to}. */
    private static void addMultiple(double[] a, double[] g, int p, int to, int from, double weight) {
        for (int j = 0; j < p; j++) {
            a[to * p + j] += weight * a[from * p + j];
        }
        for (int i = 0; i < p; i++) {
            a[i * p + to] += weight * a[i * p + from];
        }
        g[to] += weight * g[from];
    }

    private static void scale(double[] a, double[] g, int p, int at, double weight) {
        for (int j = 0; j < p; j++) {
            a[at * p + j] *= weight;
        }
        for (int i = 0; i < p; i++) {
            a[i * p + at] *= weight;
        }
        g[at] *= weight;
    }

    /** Fills {@link #trialZ}; returns the predicted gain of the criterion, {@code NaN} if the system is singular. */
    private double propose(double damping) {
        for (int c = 0; c < size; c++) {
            held[c] = z[c] <= low[c] && gradient[c] >= 0 || z[c] >= high[c] && gradient[c] <= 0;
            step[c] = 0;
        }
        // the step that leaves its bounds first is held there and the rest is solved again
        clipped = false;
        for (int round = 0; round < size; round++) {
            if (!solve(damping)) {
                return Double.NaN;
            }
            int first = -1;
            double least = 1;
            for (int c = 0; c < size; c++) {
                double to = z[c] + step[c];
                if (!held[c] && (to < low[c] || to > high[c])) {
                    double share = ((to < low[c] ? low[c] : high[c]) - z[c]) / step[c];
                    if (share < least) {
                        least = share;
                        first = c;
                    }
                }
            }
            if (first < 0) {
                break;
            }
            step[first] = (step[first] < 0 ? low[first] : high[first]) - z[first];
            held[first] = true;
            clipped = true;
        }
        double linear = 0;
        double square = 0;
        for (int c = 0; c < size; c++) {
            trialZ[c] = Math.max(low[c], Math.min(high[c], z[c] + step[c]));
            double d = trialZ[c] - z[c];
            linear += gradient[c] * d;
            double row = 0;
            for (int k = 0; k < size; k++) {
                row += curvature[c * size + k] * step[k];
            }
            square += d * row;
        }
        double change = 2 * linear + square;
        return -kernel.observed() * change / kernel.sumOfSquares;
    }

    /** Solves for the steps of what is not held, given the steps of what is. */
    private boolean solve(double damping) {
        int count = 0;
        for (int c = 0; c < size; c++) {
            if (!held[c]) {
                free[count++] = c;
            }
        }
        for (int i = 0; i < count; i++) {
            int c = free[i];
            double right = -gradient[c];
            for (int k = 0; k < size; k++) {
                if (held[k]) {
                    right -= curvature[c * size + k] * step[k];
                }
            }
            double diagonal = 0;
            for (int j = 0; j <= i; j++) {
                double sum = curvature[c * size + free[j]];
                if (i == j) {
                    sum += damping * Math.max(sum, 1e-12);
                    diagonal = sum;
                }
                for (int k = 0; k < j; k++) {
                    sum -= factor[i * size + k] * factor[j * size + k];
                }
                if (i == j) {
                    if (!(sum > 1e-14 * diagonal)) {
                        return false;
                    }
                    factor[i * size + i] = Math.sqrt(sum);
                } else {
                    factor[i * size + j] = sum / factor[j * size + j];
                }
            }
            for (int k = 0; k < i; k++) {
                right -= factor[i * size + k] * trialZ[k];
            }
            trialZ[i] = right / factor[i * size + i];
        }
        for (int i = count - 1; i >= 0; i--) {
            double sum = trialZ[i];
            for (int k = i + 1; k < count; k++) {
                sum -= factor[k * size + i] * trialZ[k];
            }
            trialZ[i] = sum / factor[i * size + i];
        }
        for (int i = 0; i < count; i++) {
            step[free[i]] = trialZ[i];
        }
        return true;
    }

    /**
     * What the data tell about the parameters around an estimate: the Cholesky factor (lower, by rows) of the Gauss-Newton
     * information in coordinates, for an innovation variance with {@code degrees} of freedom. Null where there is none,
     * as around a perfect fit.
     */
    double @Nullable [] informationFactor(Point at, int degrees) {
        enter(at);
        kernel.linearise(here);
        toCoordinates();
        double weight = degrees / Math.max(kernel.sumOfSquares, Double.MIN_NORMAL);
        double[] cholesky = new double[size * size];
        for (double ridge = 1e-10; ridge < 1; ridge *= 10) {
            if (decompose(cholesky, weight, ridge)) {
                return cholesky;
            }
        }
        return null;
    }

    private boolean decompose(double[] cholesky, double weight, double ridge) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = weight * curvature[i * size + j];
                if (i == j) {
                    sum = sum * (1 + ridge) + ridge;
                }
                for (int k = 0; k < j; k++) {
                    sum -= cholesky[i * size + k] * cholesky[j * size + k];
                }
                if (i == j && !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                    return false;
                }
                cholesky[i * size + j] = i == j ? Math.sqrt(sum) : sum / cholesky[j * size + j];
            }
        }
        return true;
    }

    /**
     * A point drawn around an estimate from a factor of {@link #informationFactor}, moved to the nearest bounds where it
     * leaves them; false if it is not admissible.
     */
    boolean draw(Point around, double[] cholesky, RandomStream stream, Point to) {
        for (int i = 0; i < size; i++) {
            trialZ[i] = stream.nextGaussian();
        }
        return spread(around, cholesky, to);
    }

    /** The point {@code distance} standard deviations from an estimate along a direction, like {@link #draw}. */
    boolean move(Point around, double[] cholesky, int direction, double distance, Point to) {
        Arrays.fill(trialZ, 0);
        trialZ[direction] = distance;
        return spread(around, cholesky, to);
    }

    /** Turns independent standard normals in {@link #trialZ} into a point. */
    private boolean spread(Point around, double[] cholesky, Point to) {
        enter(around);
        for (int i = size - 1; i >= 0; i--) {
            double sum = trialZ[i];
            for (int k = i + 1; k < size; k++) {
                sum -= cholesky[k * size + i] * trialZ[k];
            }
            trialZ[i] = sum / cholesky[i * size + i];
        }
        for (int i = 0; i < size; i++) {
            trialZ[i] = Math.max(low[i], Math.min(high[i], z[i] + trialZ[i]));
        }
        to.set(around);
        return leave(trialZ, to);
    }
}
