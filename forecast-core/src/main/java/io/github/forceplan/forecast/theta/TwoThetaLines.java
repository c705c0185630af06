package io.github.forceplan.forecast.theta;

import io.github.forceplan.forecast.optimise.GoldenSection;

/** Least squares for the models of Fiorucci et al. (2016) on one seasonally adjusted series. */
final class TwoThetaLines {

    private static final double LOWEST_ALPHA = 0.1;
    private static final double HIGHEST_ALPHA = 0.99;
    private static final int GRID = 20;
    private static final double PRECISION = 1e-7;

    private final double[] y;
    private final boolean[] missing;
    private final ThetaVariant variant;
    /** Line before each observation: the whole-sample one, or that of the observations so far. */
    private final double[] intercepts;

    private final double[] slopes;
    private double bestLevel;
    private double bestWeight;

    TwoThetaLines(double[] y, boolean[] missing, ThetaVariant variant) {
        this.y = y;
        this.missing = missing;
        this.variant = variant;
        this.intercepts = new double[y.length];
        this.slopes = new double[y.length];
        if (variant.isDynamic()) {
            runningLines();
        } else {
            wholeLine();
        }
    }

    private void runningLines() {
        double mean = 0;
        double slope = 0;
        for (int t = 1; t < y.length; t++) {
            // The t-th observation, y[t - 1], comes in.
            slope = t == 1 ? 0 : ((t - 2) * slope + 6 * (y[t - 1] - mean) / t) / (t + 1);
            mean += (y[t - 1] - mean) / t;
            slopes[t] = slope;
            intercepts[t] = mean - slope * (t + 1) / 2;
        }
    }

    private void wholeLine() {
        int n = y.length;
        double sum = 0;
        double weighted = 0;
        for (int t = 0; t < n; t++) {
            sum += y[t];
            weighted += (t + 1) * y[t];
        }
        double slope = n > 1 ? 6 * (2 * weighted - (n + 1) * sum) / ((double) n * n * n - n) : 0;
        java.util.Arrays.fill(slopes, slope);
        java.util.Arrays.fill(intercepts, sum / n - slope * (n + 1) / 2);
    }

    /** The estimates with the least sum of squares. */
    ThetaEstimate fit() {
        double best = LOWEST_ALPHA;
        double least = Double.POSITIVE_INFINITY;
        double step = (HIGHEST_ALPHA - LOWEST_ALPHA) / GRID;
        for (int i = 0; i <= GRID; i++) {
            double alpha = LOWEST_ALPHA + i * step;
            double squares = squares(alpha);
            if (squares < least) {
                least = squares;
                best = alpha;
            }
        }
        best = GoldenSection.refine(
                this::squares,
                Math.max(LOWEST_ALPHA, best - step),
                best,
                Math.min(HIGHEST_ALPHA, best + step),
                PRECISION);
        squares(best);
        return at(best, bestLevel, bestWeight);
    }

    /**
     * The least sum of squares for a smoothing parameter: linear regression of the one-step errors of a level that
     * starts from zero on the weights of the initial level and of the line.
     */
    private double squares(double alpha) {
        double keep = 1 - alpha;
        double level = 0;
        double discount = 1;
        double uu = 0;
        double ud = 0;
        double dd = 0;
        double ur = 0;
        double dr = 0;
        double rr = 0;
        int first = firstError();
        for (int t = 0; t < y.length; t++) {
            if (t >= first && !missing[t]) {
                double r = y[t] - level;
                double d = intercepts[t] * discount + slopes[t] * (1 - discount * keep) / alpha;
                uu += discount * discount;
                ud += discount * d;
                dd += d * d;
                ur += discount * r;
                dr += d * r;
                rr += r * r;
            }
            level += alpha * (y[t] - level);
            discount *= keep;
        }
        double weight = 0.5;
        if (variant.isOptimised()) {
            double determinant = uu * dd - ud * ud;
            weight = determinant > 1e-14 * uu * dd ? (uu * dr - ud * ur) / determinant : 0.5;
            weight = Math.max(0, Math.min(1, weight));
        }
        bestWeight = weight;
        bestLevel = uu > 0 ? (ur - weight * ud) / uu : y[0];
        return rr
                - 2 * bestLevel * ur
                - 2 * weight * dr
                + bestLevel * bestLevel * uu
                + 2 * bestLevel * weight * ud
                + weight * weight * dd;
    }

    /** A dynamic line needs two observations before its first error counts. */
    private int firstError() {
        return variant.isDynamic() ? 2 : 0;
    }

    /** The model at given parameters. */
    ThetaEstimate at(double alpha, double initialLevel, double lineWeight) {
        ThetaState state = new ThetaState(
                alpha,
                initialLevel,
                lineWeight,
                variant.isDynamic(),
                variant.isDynamic() ? 0 : intercepts[0],
                slopes[0]);
        double[] fitted = new double[y.length];
        double squares = 0;
        int count = 0;
        for (int t = 0; t < y.length; t++) {
            fitted[t] = t == 0 && variant.isDynamic() ? y[0] : state.expected();
            if (t >= firstError() && !missing[t]) {
                squares += (y[t] - fitted[t]) * (y[t] - fitted[t]);
                count++;
            }
            state.absorb(y[t]);
        }
        int free = variant.isOptimised() ? 3 : 2;
        double variance = count > free ? squares / (count - free) : count > 0 ? squares / count : 0;
        return new ThetaEstimate(alpha, initialLevel, lineWeight, fitted, variance, squares, count, state);
    }
}
