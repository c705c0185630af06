package io.github.forceplan.forecast.structural;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.optimise.QuasiNewton;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.statespace.KalmanFilter;
import io.github.forceplan.forecast.statespace.StateSpaceModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Maximum likelihood of one structural model on one series. */
final class StructuralFit {

    private static final QuasiNewton OPTIMISER = new QuasiNewton(1e-10, 200);
    private static final QuasiNewton SCREENING = new QuasiNewton(1e-10, 6);
    private static final int FINALISTS = 2;

    /** Standard deviations, in tenths of that of the series, are tried from here; the last is that of the observation. */
    private static final double[][] STARTS = {{1, 1}, {0.1, 3}, {3, 0.3}, {0.02, 10}};

    /** Less than this share of a standard deviation of the series in all is tried as nothing. */
    private static final double NEGLIGIBLE = 1e-2;

    private static final double[] CYCLE_PLACES = {-1, 0, 1};
    private static final double SHORTEST_CYCLE = 2.5;

    private final TimeSeries series;
    private final StructuralForm form;
    private final @Nullable Regressors regressors;
    private final double[] fixed;
    private final Start start;
    /** A power of two next to the size of the series, by which it is divided: no tolerance depends on its unit. */
    private final double size;

    private final double[] y;
    private final double unit;
    private final double[] sizes;
    private final double[][] loadings;
    private final int[] free;
    private final KalmanFilter filter;
    private final double shortestCycle;

    StructuralFit(
            TimeSeries series,
            StructuralForm form,
            @Nullable Regressors regressors,
            Map<String, Double> held,
            Start start) {
        this.series = series;
        this.form = form;
        this.regressors = regressors;
        this.start = start;
        size = size(series);
        y = series.map(value -> value / size).toArray();
        List<String> names = form.parameters();
        fixed = new double[names.size()];
        for (int i = 0; i < fixed.length; i++) {
            Double value = held.get(names.get(i));
            boolean variance = i < form.variances().size();
            fixed[i] = value == null ? Double.NaN : variance ? value / (size * size) : value;
        }
        free = IntStream.range(0, fixed.length)
                .filter(i -> Double.isNaN(fixed[i]))
                .toArray();
        requireEnough();
        unit = variance() / 100;
        sizes = new double[form.regressors()];
        loadings = loadings();
        filter = new KalmanFilter(form.states());
        shortestCycle = Math.max(SHORTEST_CYCLE, form.season() == Season.NONE ? 0 : 1.5 * form.period());
    }

    FittedStructural fit() {
        double[] best = parameters(startingPoint(STARTS[0], 0));
        if (unit > 0) {
            double least = Double.POSITIVE_INFINITY;
            for (double[] x : promising(startingPoints())) {
                double value = OPTIMISER.minimise(this::objective, x);
                if (value < least) {
                    least = value;
                    best = parameters(x);
                }
            }
            best = withoutNegligible(best, least);
        }
        double scale = unit > 0 ? 1 : 0;
        try {
            return new FittedStructural(
                    series,
                    form,
                    regressors,
                    sizes,
                    inUnitsOfSeries(best),
                    scale,
                    free.length,
                    start,
                    KalmanFilter.filter(model(best, size), series.toArray()));
        } catch (IllegalStateException e) {
            throw new UnfittableSeriesException(
                    series.name(),
                    "a structural model",
                    "within the history the effect of a regressor can't be told from the other components. Remove it.");
        }
    }

    /** The points that are best after some steps; the others tend to end in the same optima. */
    private List<double[]> promising(List<double[]> points) {
        Map<double[], Double> values = new IdentityHashMap<>();
        points.forEach(x -> values.put(x, SCREENING.minimise(this::objective, x)));
        return points.stream()
                .sorted(Comparator.comparing(values::get))
                .limit(Math.max(FINALISTS, points.size() / 2))
                .toList();
    }

    private static double size(TimeSeries series) {
        double largest = 0;
        for (double value : series.toArray()) {
            largest = Double.isNaN(value) ? largest : Math.max(largest, Math.abs(value));
        }
        return largest > 0 ? Math.scalb(1.0, Math.getExponent(largest)) : 1;
    }

    private double[] inUnitsOfSeries(double[] parameters) {
        double[] scaled = parameters.clone();
        for (int i = 0; i < form.variances().size(); i++) {
            scaled[i] *= size * size;
        }
        return scaled;
    }

    private void requireEnough() {
        int needed = form.diffuseStates() + 2;
        if (series.observed() < needed) {
            throw new UnfittableSeriesException(
                    series.name(),
                    "a structural model",
                    series.observed() + " observations are too few for " + form.diffuseStates() + " states; it needs "
                            + needed + ". Use a model with fewer components.");
        }
        if (start == Start.STRUCT_TS && (form.cycle() || form.regressors() > 0)) {
            throw new IllegalArgumentException(
                    "The start of StructTS is defined for level, slope and season only. Use a diffuse start.");
        }
    }

    private double variance() {
        double mean = Arrays.stream(y).filter(v -> !Double.isNaN(v)).average().orElse(0);
        double squares = 0;
        double largest = 0;
        int count = 0;
        for (double v : y) {
            if (!Double.isNaN(v)) {
                squares += (v - mean) * (v - mean);
                largest = Math.max(largest, Math.abs(v));
                count++;
            }
        }
        double variance = squares / (count - 1);
        return variance > 1e-26 * largest * largest ? variance : 0;
    }

    /** The regressors' columns, each brought to largest size 1. */
    private double[][] loadings() {
        if (regressors == null) {
            return new double[0][];
        }
        double[][] rows = regressors.rows(series.start(), y.length);
        for (int j = 0; j < sizes.length; j++) {
            for (double[] row : rows) {
                sizes[j] = Math.max(sizes[j], Math.abs(row[j]));
            }
            for (double[] row : rows) {
                row[j] = sizes[j] > 0 ? row[j] / sizes[j] : 0;
            }
        }
        return rows;
    }

    private List<double[]> startingPoints() {
        List<double[]> points = new ArrayList<>();
        for (double[] level : STARTS) {
            for (double place : form.cycle() ? CYCLE_PLACES : new double[] {0}) {
                points.add(startingPoint(level, place));
            }
        }
        return points;
    }

    private double[] startingPoint(double[] levels, double cyclePlace) {
        int epsilon = form.variances().size() - 1;
        double[] x = new double[free.length];
        for (int i = 0; i < x.length; i++) {
            int parameter = free[i];
            if (parameter < epsilon) {
                x[i] = levels[0];
            } else if (parameter == epsilon) {
                x[i] = levels[1];
            } else {
                x[i] = parameter == epsilon + 1 ? 1.5 : cyclePlace;
            }
        }
        return x;
    }

    /** From free variables: standard deviations in units of a tenth of the series', logistic damping and period. */
    private double[] parameters(double[] x) {
        double[] parameters = fixed.clone();
        int variances = form.variances().size();
        for (int i = 0; i < x.length; i++) {
            int parameter = free[i];
            if (parameter < variances) {
                parameters[parameter] = x[i] * x[i] * unit;
            } else if (parameter == variances) {
                parameters[parameter] = logistic(x[i]);
            } else {
                double longest = Math.max(y.length, 2 * shortestCycle);
                parameters[parameter] =
                        shortestCycle * StrictMath.exp(logistic(x[i]) * StrictMath.log(longest / shortestCycle));
            }
        }
        return parameters;
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private double objective(double[] x) {
        return objectiveAt(parameters(x));
    }

    private double objectiveAt(double[] parameters) {
        if (form.cycle() && !(parameters[form.variances().size()] < 1)) {
            return Double.POSITIVE_INFINITY;
        }
        double logLikelihood = filter.likelihood(model(parameters, 1), y).logLikelihood();
        return Double.isNaN(logLikelihood) ? Double.POSITIVE_INFINITY : -logLikelihood;
    }

    /** Variances that make no difference are given as zero. */
    private double[] withoutNegligible(double[] parameters, double least) {
        double[] best = parameters;
        double value = least;
        for (int parameter : free) {
            if (parameter < form.variances().size()
                    && best[parameter] > 0
                    && best[parameter] < NEGLIGIBLE * NEGLIGIBLE * 100 * unit) {
                double[] without = best.clone();
                without[parameter] = 0;
                double then = objectiveAt(without);
                if (then <= value + 1e-9 * (Math.abs(value) + 1)) {
                    best = without;
                    value = Math.min(value, then);
                }
            }
        }
        return best;
    }

    /** @param inUnit what the filtered series' values are multiplied with */
    private StateSpaceModel model(double[] parameters, double inUnit) {
        int m = form.states();
        int variances = form.variances().size();
        // A series without variation gets any positive variance: its states are the same, its forecasts have no spread.
        double[] used = parameters.clone();
        if (unit == 0) {
            Arrays.fill(used, 0, variances, 1);
        }
        for (int i = 0; i < variances; i++) {
            used[i] *= inUnit * inUnit;
        }
        double damping = form.cycle() ? used[variances] : 0;
        double period = form.cycle() ? used[variances + 1] : 1;
        double[][] transition = form.transition(damping, period);
        double[][] noise = form.noise(used);
        StateSpaceModel.Builder builder = StateSpaceModel.builder(form.observation())
                .transition(transition)
                .stateNoise(noise)
                .observationNoise(used[variances - 1]);
        double[][] covariance = new double[m][m];
        double[] mean = new double[m];
        if (start == Start.STRUCT_TS) {
            structTsStart(transition, noise, mean, covariance, inUnit);
        } else {
            for (int i = 0; i < m; i++) {
                boolean ofCycle = form.cycle() && i >= form.cycleStart() && i < form.cycleStart() + 2;
                if (ofCycle) {
                    covariance[i][i] = noise[i][i] / (1 - damping * damping);
                } else {
                    builder.diffuse(i);
                }
            }
        }
        if (form.regressors() > 0) {
            builder.loadings(form.regressionStart(), loadings);
        }
        return builder.initial(mean, covariance).build();
    }

    /** One period on from the mean (y(1), 0, …) and a covariance of which every element is the same. */
    private void structTsStart(
            double[][] transition, double[][] noise, double[] mean, double[][] covariance, double inUnit) {
        int m = form.states();
        double first =
                Arrays.stream(y).filter(v -> !Double.isNaN(v)).findFirst().orElse(0);
        first *= inUnit;
        double shared = 1e6 * (unit > 0 ? unit * inUnit * inUnit : 1);
        double[] rowSums = new double[m];
        for (int i = 0; i < m; i++) {
            mean[i] = transition[i][0] * first;
            rowSums[i] = Arrays.stream(transition[i]).sum();
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                covariance[i][j] = shared * rowSums[i] * rowSums[j] + noise[i][j];
            }
        }
    }
}
