package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.optimise.LevenbergMarquardt;
import io.github.forceplan.forecast.optimise.VariableMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Estimates models of one series. Not thread-safe: an object owns the working memory of its likelihoods. */
final class ArimaEstimator {

    private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

    /** A start further out leaves the optimiser no slope. */
    private static final double START_LIMIT = 0.98;

    private static final double NEAREST_TO_ONE = 1 - 1e-12;

    /** Standard errors of a regression coefficient that make a unit of R's search. */
    private static final double REGRESSION_UNITS = 10;

    /** Cosines of the angles a period by which the cycles turn that a thorough search starts from. */
    private static final double[] CYCLES = {0.7, 0, -0.7};

    private static final double AR_DAMPING = 0.7;
    private static final double MA_DAMPING = 0.9;

    private final ArmaFilter filter = new ArmaFilter();
    private final LevenbergMarquardt conditional = new LevenbergMarquardt(1e-6, 50);
    /**
     * Log-likelihoods of candidates need to be right to a few decimals only. Most come to rest within ten iterations; one
     * that is cut short on its way to the unit circle would pass for a peak before it.
     */
    private final LevenbergMarquardt quick = new LevenbergMarquardt(1e-7, 500);

    /** Tells which of several starts leads highest. */
    private final LevenbergMarquardt brief = new LevenbergMarquardt(1e-4, 8);

    private final LevenbergMarquardt precise = new LevenbergMarquardt(1e-9, 500);

    /**
     * @param fixed a value for each ARMA coefficient held, {@code NaN} for each estimated
     * @param thorough whether to look for other peaks of the likelihood, at two to three times the cost
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
        boolean started = startsConditionally(map, design, method);
        return maximise(
                order,
                design,
                map,
                started ? conditionalStart(order, design, map, zero) : zero,
                method,
                exactDiffuse,
                thorough);
    }

    /**
     * The same of a candidate of a search, all coefficients free.
     *
     * @return null if its conditional estimate, from which the likelihood is searched, is not stationary. Such a model is
     *     not a candidate: "any model that is difficult to fit is probably not a good model for the data" (Hyndman and
     *     Khandakar 2008, section 3.2; R's {@code arima} stops there with an error)
     */
    @Nullable
    Estimate candidate(ArimaOrder order, Design design, ArimaMethod method, boolean exactDiffuse, boolean thorough) {
        double[] free = allFree(order.coefficients());
        ParameterMap map = new ParameterMap(order, free);
        if (design.scale == 0 || !startsConditionally(map, design, method)) {
            return estimate(order, design, free, method, exactDiffuse, thorough);
        }
        double[] start = conditionalStart(order, design, map, new double[order.coefficients()]);
        return isStationary(order, map, start)
                ? maximise(order, design, map, start, method, exactDiffuse, thorough)
                : null;
    }

    private static boolean startsConditionally(ParameterMap map, Design design, ArimaMethod method) {
        return map.size() > 0 && method == ArimaMethod.CSS_ML && !design.gaps;
    }

    private static boolean isInvertible(ArimaOrder order, ParameterMap map, double[] coefficients) {
        return Polynomials.rootsBeyond(coefficients, order.p(), order.q(), -1, 1)
                && Polynomials.rootsBeyond(coefficients, map.seasonalMa(), order.seasonalQ(), -1, 1);
    }

    private static boolean isStationary(ArimaOrder order, ParameterMap map, double[] coefficients) {
        return Polynomials.rootsBeyond(coefficients, 0, order.p(), 1, 1)
                && Polynomials.rootsBeyond(coefficients, map.seasonalAr(), order.seasonalP(), 1, 1);
    }

    /** The highest peak of the likelihood found from a start, from zero and, if thorough, from several others. */
    private Estimate maximise(
            ArimaOrder order,
            Design design,
            ParameterMap map,
            double[] start,
            ArimaMethod method,
            boolean exactDiffuse,
            boolean thorough) {
        Peak peak = new Peak(likelihood(order, design, map, method, exactDiffuse, filter));
        double[] zero = new double[order.coefficients()];
        map.hold(zero);
        peak.climbFrom(start, quick);
        if (!Arrays.equals(start, zero)) {
            peak.climbFrom(zero, quick);
        }
        if (thorough) {
            explore(order, map, peak);
        }
        return peak.estimate(design, zero);
    }

    /** Climbs from the most promising of several starts, then to the very top. */
    private void explore(ArimaOrder order, ParameterMap map, Peak peak) {
        if (map.size() > 1) {
            List<double[]> starts = new ArrayList<>();
            for (int corner = 0; corner < 4; corner++) {
                starts.add(corner(order, map, corner % 2 == 0 ? 0.5 : -0.5, corner < 2 ? 0.5 : -0.5));
            }
            if (order.p() > 1 && order.q() > 1) {
                for (double cosine : CYCLES) {
                    starts.add(cycle(order, map, cosine));
                }
            }
            Peak screened = new Peak(peak.problem);
            for (double[] start : starts) {
                screened.climbFrom(start, brief);
            }
            peak.climb(screened.at, quick);
        }
        peak.climb(peak.at, precise);
    }

    /** The highest point of a likelihood that was reached so far. */
    private static final class Peak {

        private final ProfiledResiduals problem;
        private double[] at;
        private double meanSquare = Double.POSITIVE_INFINITY;

        private Peak(ProfiledResiduals problem) {
            this.problem = problem;
            this.at = new double[problem.map.size()];
        }

        private void climbFrom(double[] coefficients, LevenbergMarquardt optimiser) {
            double[] x = new double[at.length];
            problem.map.toParameters(coefficients, x, START_LIMIT);
            climb(x, optimiser);
        }

        /** A moving average that wanders out of the unit circle finds less and less slope; its mirror image goes on. */
        private void climb(double[] from, LevenbergMarquardt optimiser) {
            double[] x = from.clone();
            double reached = optimiser.minimise(problem, x, problem.size);
            double[] coefficients = new double[problem.order.coefficients()];
            problem.map.toCoefficients(x, coefficients);
            if (invert(problem.order, problem.map, coefficients)) {
                problem.map.toParameters(coefficients, x, NEAREST_TO_ONE);
                reached = optimiser.minimise(problem, x, problem.size);
            }
            if (reached < meanSquare) {
                meanSquare = reached;
                at = x;
            }
        }

        private Estimate estimate(Design design, double[] held) {
            double[] coefficients = held.clone();
            problem.map.toCoefficients(at, coefficients);
            invert(problem.order, problem.map, coefficients);
            int n = design.usable;
            double logLikelihood =
                    -0.5 * n * (LOG_TWO_PI + 1 + StrictMath.log(meanSquare)) - n * StrictMath.log(design.scale);
            return new Estimate(coefficients, problem.regression(coefficients), logLikelihood, Double.NaN);
        }
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

    /** A cycle that the moving average all but cancels: where rich models have a peak that nothing else leads to. */
    private static double[] cycle(ArimaOrder order, ParameterMap map, double cosine) {
        double[] start = new double[order.coefficients()];
        start[0] = 2 * AR_DAMPING * cosine;
        start[1] = -AR_DAMPING * AR_DAMPING;
        start[order.p()] = -2 * MA_DAMPING * cosine;
        start[order.p() + 1] = MA_DAMPING * MA_DAMPING;
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

    /**
     * The conditional estimate, its moving average made invertible. The sum of squares can fall for ever towards moving
     * averages that are not: where it does, small steps from zero find the minimum that means something.
     */
    private double[] conditionalStart(ArimaOrder order, Design design, ParameterMap map, double[] zero) {
        ConditionalResiduals problem = new ConditionalResiduals(order, design, map);
        double[] coefficients = zero.clone();
        if (problem.counted > map.size() + design.regressors()) {
            double[] x = new double[map.size()];
            double squares = conditional.minimise(problem, x, problem.size);
            if (Double.isFinite(squares)) {
                map.untransformed(x, coefficients);
                if (!isStationary(order, map, coefficients) || !isInvertible(order, map, coefficients)) {
                    nearZero(problem, design, map, coefficients);
                }
                invert(order, map, coefficients);
            }
        }
        return coefficients;
    }

    /** The conditional estimate that R's optimiser reaches from zero; zero if it comes to none. */
    private static void nearZero(ConditionalResiduals problem, Design design, ParameterMap map, double[] coefficients) {
        int regressors = design.regressors();
        double unit = REGRESSION_UNITS * Math.sqrt((double) problem.size / (problem.size - regressors));
        double[] x = new double[map.size() + regressors];
        for (int c = 0; c < regressors; c++) {
            x[map.size() + c] = design.ordinary[c] / design.scale / unit;
        }
        double[] regression = new double[regressors];
        boolean settled = VariableMetric.STANDARD.minimise(
                point -> {
                    map.untransformed(point, coefficients);
                    for (int c = 0; c < regressors; c++) {
                        regression[c] = point[map.size() + c] * unit;
                    }
                    return problem.objective(coefficients, regression);
                },
                x);
        map.untransformed(settled ? x : new double[x.length], coefficients);
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

    /** @return whether anything moved */
    static boolean invert(ArimaOrder order, ParameterMap map, double[] coefficients) {
        boolean ordinary = map.allFree(order.p(), order.q()) && Polynomials.invert(coefficients, order.p(), order.q());
        boolean seasonal = map.allFree(map.seasonalMa(), order.seasonalQ())
                && Polynomials.invert(coefficients, map.seasonalMa(), order.seasonalQ());
        return ordinary || seasonal;
    }

    /** Nothing fixed. */
    static double[] allFree(int count) {
        double[] fixed = new double[count];
        Arrays.fill(fixed, Double.NaN);
        return fixed;
    }
}
