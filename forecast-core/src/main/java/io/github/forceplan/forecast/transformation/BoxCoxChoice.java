package io.github.forceplan.forecast.transformation;

import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** How the Box-Cox parameter is found from a series. λ lies from −1 to 2, from 0 if a value is not positive. */
public enum BoxCoxChoice {
    /**
     * The λ for which spread depends least on size over seasons (over pairs without seasons); Guerrero (1993),
     * "Time-series analysis supported by power transformations", Journal of Forecasting 12.
     */
    GUERRERO {
        @Override
        double choose(TimeSeries series, double low) {
            List<double[]> blocks = blocks(series);
            return new BrentOptimizer(1e-10, 1e-10)
                    .optimize(
                            new MaxEval(500),
                            GoalType.MINIMIZE,
                            new SearchInterval(low, HIGHEST),
                            new UnivariateObjectiveFunction(lambda -> variation(blocks, lambda)))
                    .getPoint();
        }
    },
    /** The λ most likely under a linear trend with seasons, on a grid of 0.05; needs positive values. */
    LIKELIHOOD {
        @Override
        double choose(TimeSeries series, double low) {
            return mostLikely(series, low);
        }
    };

    private static final double LOWEST = -1;
    private static final double HIGHEST = 2;
    private static final double GRID = 0.05;

    /**
     * The transformation for a series; none (λ = 1) for one of no more than two seasons.
     *
     * @throws IllegalArgumentException if the series does not allow the method
     */
    public BoxCox of(TimeSeries series) {
        if (series.size() <= 2 * series.season()) {
            return new BoxCox(1);
        }
        boolean positive = true;
        for (int t = 0; t < series.size(); t++) {
            positive &= !(series.value(t) <= 0);
        }
        return new BoxCox(choose(series, positive ? LOWEST : 0));
    }

    abstract double choose(TimeSeries series, double low);

    /** Whole seasons (or pairs), counted from the end. */
    private static List<double[]> blocks(TimeSeries series) {
        int length = Math.max(2, series.season());
        List<double[]> blocks = new ArrayList<>();
        for (int end = series.size(); end >= length; end -= length) {
            blocks.add(0, series.head(end).tail(length).toArray());
        }
        return blocks;
    }

    /** Coefficient of variation of spread / mean^(1 − λ) over the blocks. */
    private static double variation(List<double[]> blocks, double lambda) {
        List<Double> ratios = new ArrayList<>();
        for (double[] block : blocks) {
            double mean = mean(block);
            double ratio = deviation(block, mean) / StrictMath.pow(mean, 1 - lambda);
            if (!Double.isNaN(ratio)) {
                ratios.add(ratio);
            }
        }
        double[] all = ratios.stream().mapToDouble(Double::doubleValue).toArray();
        double mean = mean(all);
        return deviation(all, mean) / mean;
    }

    private static double mean(double[] values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return sum / count;
    }

    private static double deviation(double[] values, double mean) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += (value - mean) * (value - mean);
                count++;
            }
        }
        return Math.sqrt(sum / (count - 1));
    }

    private static double mostLikely(TimeSeries series, double low) {
        int m = series.season();
        int n = series.observed();
        double[][] design = new double[n][m + 1];
        double[] logs = new double[n];
        double meanLog = 0;
        int row = 0;
        for (int t = 0; t < series.size(); t++) {
            if (series.isMissing(t)) {
                continue;
            }
            if (series.value(t) <= 0) {
                throw new IllegalArgumentException("Series '" + series.name() + "' is " + series.value(t) + " in "
                        + series.period(t) + "; the Box-Cox likelihood needs positive values. Use GUERRERO.");
            }
            design[row][0] = 1;
            design[row][1] = t + 1;
            if (t % m > 0) {
                design[row][1 + t % m] = 1;
            }
            logs[row] = StrictMath.log(series.value(t));
            meanLog += logs[row] / n;
            row++;
        }
        DecompositionSolver solver = new QRDecomposition(new Array2DRowRealMatrix(design, false)).getSolver();
        double best = Double.NEGATIVE_INFINITY;
        double chosen = 1;
        int steps = (int) Math.round((HIGHEST - low) / GRID);
        for (int i = 0; i <= steps; i++) {
            double lambda = low + i * GRID;
            double[] x = new double[n];
            for (int k = 0; k < n; k++) {
                // scaled by the geometric mean, so that likelihoods compare; near 0 by its limit, the logarithm
                x[k] = Math.abs(lambda) < 1e-9
                        ? logs[k] * StrictMath.exp(meanLog)
                        : (StrictMath.exp(lambda * (logs[k] - meanLog)) - StrictMath.exp(-lambda * meanLog))
                                / lambda
                                * StrictMath.exp(meanLog);
            }
            double[] coefficients = solver.solve(new ArrayRealVector(x, false)).toArray();
            double squares = 0;
            for (int k = 0; k < n; k++) {
                double rest = x[k];
                for (int j = 0; j <= m; j++) {
                    rest -= design[k][j] * coefficients[j];
                }
                squares += rest * rest;
            }
            double likelihood = -n / 2.0 * StrictMath.log(squares);
            if (likelihood > best) {
                best = likelihood;
                chosen = lambda;
            }
        }
        return chosen;
    }
}
