package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.optimise.LevenbergMarquardt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Estimates models of one series. Not thread-safe: an object owns the working memory of its likelihoods. */
final class ArimaEstimator {

    private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

    /** A start further out leaves the optimiser no slope. */
    private static final double START_LIMIT = 0.98;

    private final ArmaFilter filter = new ArmaFilter();
    private final LevenbergMarquardt conditional = new LevenbergMarquardt(1e-6, 50);
    /** Log-likelihoods of candidates need to be right to a few decimals only. */
    private final LevenbergMarquardt quick = new LevenbergMarquardt(1e-7, 30);

    private final LevenbergMarquardt precise = new LevenbergMarquardt(1e-9, 200);

    /**
     * @param fixed a value for each ARMA coefficient held, {@code NaN} for each estimated
     * @param thorough whether to look for other peaks of the likelihood, at three times the cost
     */
    Estimate estimate(
            ArimaOrder order,
            Design design,
            double[] fixed,
            ArimaMethod method,
            boolean exactDiffuse,
            boolean thorough) {
        ParameterMap map = new ParameterMap(order, fixed);
        double[] zero = new double[order.coefficients()];
        map.hold(zero);
        if (design.scale == 0) {
            return new Estimate(zero, design.ordinary, Double.POSITIVE_INFINITY, 0);
        }
        if (method == ArimaMethod.CSS) {
            return conditional(order, design, map, zero, thorough ? precise : conditional);
        }
        ProfiledResiduals problem = likelihood(order, design, map, method, exactDiffuse, filter);
        List<double[]> starts = new ArrayList<>();
        if (map.size() > 0 && method == ArimaMethod.CSS_ML && !design.gaps) {
            starts.add(conditionalStart(order, design, map, zero));
        }
        starts.add(zero);
        if (map.size() > 1 && thorough) {
            for (int corner = 0; corner < 4; corner++) {
                starts.add(corner(order, map, corner % 2 == 0 ? 0.5 : -0.5, corner < 2 ? 0.5 : -0.5));
            }
        }
        return best(design, problem, zero, starts, thorough ? precise : quick);
    }

    /** First coefficients of either kind at given values: the likelihood of a rich model has several peaks. */
    private static double[] corner(ArimaOrder order, ParameterMap map, double ar, double ma) {
        double[] start = new double[order.coefficients()];
        if (order.p() > 0) {
            start[0] = ar;
        }
        if (order.q() > 0) {
            start[order.p()] = ma;
        }
        if (order.seasonalP() > 0) {
            start[map.seasonalAr()] = ar;
        }
        if (order.seasonalQ() > 0) {
            start[map.seasonalMa()] = ma;
        }
        map.hold(start);
        return start;
    }

    /** The likelihood of a model. */
    static ProfiledResiduals likelihood(
            ArimaOrder order,
            Design design,
            ParameterMap map,
            ArimaMethod method,
            boolean exactDiffuse,
            ArmaFilter filter) {
        if (method == ArimaMethod.CSS) {
            return new ConditionalResiduals(order, design, map);
        }
        return design.gaps
                ? new GappedResiduals(order, design, map, exactDiffuse)
                : new ExactResiduals(order, design, map, filter);
    }

    private static Estimate best(
            Design design,
            ProfiledResiduals problem,
            double[] zero,
            List<double[]> starts,
            LevenbergMarquardt optimiser) {
        ParameterMap map = problem.map;
        double[] best = new double[map.size()];
        double least = Double.POSITIVE_INFINITY;
        for (double[] start : starts) {
            double[] x = new double[map.size()];
            map.toParameters(start, x, START_LIMIT);
            double meanSquare = optimiser.minimise(problem, x, problem.size);
            if (meanSquare < least) {
                least = meanSquare;
                best = x;
            }
        }
        double[] coefficients = zero.clone();
        map.toCoefficients(best, coefficients);
        invert(problem.order, map, coefficients);
        int n = design.usable;
        double logLikelihood = -0.5 * n * (LOG_TWO_PI + 1 + StrictMath.log(least)) - n * StrictMath.log(design.scale);
        return new Estimate(coefficients, problem.regression(coefficients), logLikelihood, Double.NaN);
    }

    private double[] conditionalStart(ArimaOrder order, Design design, ParameterMap map, double[] zero) {
        ConditionalResiduals problem = new ConditionalResiduals(order, design, map);
        double[] coefficients = zero.clone();
        if (problem.counted > map.size() + design.regressors()) {
            double[] x = new double[map.size()];
            double squares = conditional.minimise(problem, x, problem.size);
            if (Double.isFinite(squares)) {
                map.untransformed(x, coefficients);
                invert(order, map, coefficients);
            }
        }
        return coefficients;
    }

    private static Estimate conditional(
            ArimaOrder order, Design design, ParameterMap map, double[] zero, LevenbergMarquardt optimiser) {
        ConditionalResiduals problem = new ConditionalResiduals(order, design, map);
        double[] x = new double[map.size()];
        double squares = optimiser.minimise(problem, x, problem.size);
        double[] coefficients = zero.clone();
        map.untransformed(x, coefficients);
        double variance = squares * design.scale * design.scale;
        double logLikelihood = -0.5 * design.usable * (LOG_TWO_PI + 1 + StrictMath.log(variance));
        return new Estimate(coefficients, problem.regression(coefficients), logLikelihood, variance);
    }

    private static void invert(ArimaOrder order, ParameterMap map, double[] coefficients) {
        if (map.allFree(order.p(), order.q())) {
            Polynomials.invert(coefficients, order.p(), order.q());
        }
        if (map.allFree(map.seasonalMa(), order.seasonalQ())) {
            Polynomials.invert(coefficients, map.seasonalMa(), order.seasonalQ());
        }
    }

    /** Nothing fixed. */
    static double[] allFree(int count) {
        double[] fixed = new double[count];
        Arrays.fill(fixed, Double.NaN);
        return fixed;
    }
}
