package io.github.forceplan.forecast.theta;

import io.github.forceplan.forecast.optimise.NelderMead;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Simple exponential smoothing by least squares, as R's {@code forecast::ses}: smoothing parameter and initial level by
 * the simplex method in the unit of the series, whose first steps depend on that unit as R's do; with six observations
 * or fewer the initial level is the first observation.
 *
 * @param alpha smoothing parameter, 0 to 1
 * @param initialLevel level before the first observation
 * @param variance of the one-step errors; 0 for a single observation
 * @param levels level before each observation, and after the last
 */
record Smoothing(double alpha, double initialLevel, double variance, double[] levels) {

    private static final double LOWEST_ALPHA = 1e-4;
    private static final double HIGHEST_ALPHA = 0.9999;
    private static final double FIRST_ALPHA = LOWEST_ALPHA + 0.2 * (HIGHEST_ALPHA - LOWEST_ALPHA);
    private static final int FEW = 6;

    /** In larger or smaller units squares overflow the simplex's bound or drown in its tolerance. */
    private static final int LARGEST_EXPONENT = 50;

    private static final int SMALLEST_EXPONENT = -20;
    /** R's square root of machine epsilon. */
    private static final double TOLERANCE = 0x1.0p-26;

    /** @param unit by which the observations were divided */
    static Smoothing of(double[] y, boolean[] missing, double unit) {
        int observed = 0;
        for (boolean gap : missing) {
            observed += gap ? 0 : 1;
        }
        return observed <= FEW ? few(y, missing, observed) : many(y, missing, observed, unit);
    }

    private static Smoothing many(double[] y, boolean[] missing, int observed, double unit) {
        int exponent = Math.getExponent(unit);
        double simplexUnit = exponent > LARGEST_EXPONENT || exponent < SMALLEST_EXPONENT ? 1 : unit;
        double divisor = observed / (simplexUnit * simplexUnit);
        int head = Math.min(10, y.length);
        double level = 0;
        for (int t = 0; t < head; t++) {
            level += y[t];
        }
        level /= head;
        double[] best = new NelderMead(
                        point -> point[0] < LOWEST_ALPHA || point[0] > HIGHEST_ALPHA
                                ? Double.POSITIVE_INFINITY
                                : squares(y, missing, point[0], point[1] / simplexUnit) / divisor,
                        TOLERANCE,
                        2000)
                .minimise(new double[] {FIRST_ALPHA, level * simplexUnit});
        double first = best[1] / simplexUnit;
        double variance = squares(y, missing, best[0], first) / (observed - 2);
        return new Smoothing(best[0], first, variance, levels(y, missing, best[0], first));
    }

    private static Smoothing few(double[] y, boolean[] missing, int observed) {
        double alpha = 1;
        if (observed > 2) {
            alpha = new BrentOptimizer(1e-10, 1e-12)
                    .optimize(
                            new MaxEval(1000),
                            new UnivariateObjectiveFunction(a -> squares(y, missing, a, y[0])),
                            GoalType.MINIMIZE,
                            new SearchInterval(0, 1, 0.2))
                    .getPoint();
        }
        double variance = squares(y, missing, alpha, y[0]) / observed;
        return new Smoothing(Math.max(1e-10, alpha), y[0], variance, levels(y, missing, alpha, y[0]));
    }

    /** At given parameters. */
    static Smoothing at(double[] y, boolean[] missing, double alpha, double initialLevel) {
        int observed = 0;
        for (boolean gap : missing) {
            observed += gap ? 0 : 1;
        }
        double variance = squares(y, missing, alpha, initialLevel) / Math.max(1, observed - 2);
        return new Smoothing(alpha, initialLevel, variance, levels(y, missing, alpha, initialLevel));
    }

    private static double squares(double[] y, boolean[] missing, double alpha, double initialLevel) {
        double level = initialLevel;
        double sum = 0;
        for (int t = 0; t < y.length; t++) {
            double error = y[t] - level;
            if (!missing[t]) {
                sum += error * error;
            }
            level += alpha * error;
        }
        return sum;
    }

    private static double[] levels(double[] y, boolean[] missing, double alpha, double initialLevel) {
        double[] levels = new double[y.length + 1];
        levels[0] = initialLevel;
        for (int t = 0; t < y.length; t++) {
            levels[t + 1] = levels[t] + alpha * (y[t] - levels[t]);
        }
        return levels;
    }

    double lastLevel() {
        return levels[levels.length - 1];
    }
}
