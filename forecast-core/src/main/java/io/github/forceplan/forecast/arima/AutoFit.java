package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.arima.AutoArima.AutoOptions;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.stationarity.Differencing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One automatic fit: differences first, then the search. */
final class AutoFit {

    private static final int LONG = 150;
    private static final int MANY_A_YEAR = 12;
    private static final int SHORT = 10;

    private final TimeSeries series;
    private final AutoOptions options;
    private final ArimaEstimator estimator = new ArimaEstimator();
    private final int first;
    private final int observed;

    AutoFit(TimeSeries series, AutoOptions options) {
        this.series = series;
        this.options = options;
        int from = 0;
        while (series.isMissing(from)) {
            from++;
        }
        first = from;
        observed = series.observed();
    }

    FittedArima fit() {
        if (Differencing.isConstant(series.toArray())) {
            return simple(new ArimaOrder(0, 0, 0, 0, 0, 0, 1), options.allowMean, false, null);
        }
        int period = options.seasonal ? series.season() : 1;
        double[][] columns = options.regressors == null ? new double[0][] : varyingColumns(options.regressors);
        double[] x = withoutRegression(columns);
        int seasonalD = seasonalDifferences(x, columns, period);
        double[] w = x;
        for (int i = 0; i < seasonalD; i++) {
            w = difference(w, period);
            columns = difference(columns, period);
        }
        int d = ordinaryDifferences(w, columns);
        for (int i = 0; i < d; i++) {
            w = difference(w, 1);
        }
        ArimaOrder differences = new ArimaOrder(0, d, 0, 0, seasonalD, 0, period);
        boolean drift = options.allowDrift && d + seasonalD == 1;
        boolean mean = options.allowMean && d + seasonalD == 0;
        if (Differencing.isConstant(w, largest(series.toArray()))) {
            return simple(differences, mean, drift && options.regressors == null, options.regressors);
        }
        return search(differences, mean, drift);
    }

    private FittedArima search(ArimaOrder differences, boolean mean, boolean drift) {
        boolean constant = mean || drift;
        ArimaFit plainFit = new ArimaFit(series, false, false, options.regressors, estimator);
        Design plain = plainFit.design(differences, ArimaEstimator.allFree(plainFit.width()));
        @Nullable ArimaFit constantFit = null;
        @Nullable Design withConstant = null;
        if (constant) {
            constantFit = new ArimaFit(series, mean, drift, options.regressors, estimator);
            withConstant = constantFit.design(differences, ArimaEstimator.allFree(constantFit.width()));
        }
        boolean approximate = !plain.gaps
                && switch (options.approximation) {
                    case AUTOMATIC -> series.size() - first > LONG || series.season() > MANY_A_YEAR;
                    case NEVER -> false;
                    case ALWAYS -> true;
                };
        CandidateFits fits = new CandidateFits(
                differences,
                plain,
                withConstant,
                observed <= 3 ? InformationCriterion.AIC : options.criterion,
                approximate ? ArimaMethod.CSS : ArimaMethod.CSS_ML,
                options.exactDiffuse,
                estimator);
        OrderSearch search = limits(differences.period());
        Candidate best = options.stepwise ? search.stepwise(fits, start(), constant) : search.full(fits, constant);
        best = approximate ? firstAcceptable(fits.ranked(), fits) : fits.exact(best);
        if (best.criterion() == Double.POSITIVE_INFINITY || best.estimate() == null) {
            return simple(differences, mean, drift, options.regressors);
        }
        ArimaFit chosen = best.constant() && constantFit != null ? constantFit : plainFit;
        double[] held = ArimaEstimator.allFree(best.order().coefficients() + chosen.width());
        return chosen.finish(
                best.order(),
                fits.design(best.constant()),
                held,
                best.estimate(),
                ArimaMethod.CSS_ML,
                options.exactDiffuse);
    }

    private static Candidate firstAcceptable(List<Candidate> ranked, CandidateFits fits) {
        Candidate found = ranked.get(0);
        for (Candidate candidate : ranked) {
            found = fits.exact(candidate);
            if (found.criterion() < Double.POSITIVE_INFINITY) {
                return found;
            }
        }
        return found;
    }

    private OrderSearch limits(int period) {
        int third = observed / 3;
        int maxSeasonalP = period == 1 ? 0 : Math.min(options.maxSeasonalP, third / period);
        int maxSeasonalQ = period == 1 ? 0 : Math.min(options.maxSeasonalQ, third / period);
        int maxP = Math.min(options.maxP, third);
        int maxQ = Math.min(options.maxQ, third);
        // A seasonal lag must not be reached by the ordinary ones.
        return new OrderSearch(
                maxSeasonalP > 0 ? Math.min(maxP, period - 1) : maxP,
                maxSeasonalQ > 0 ? Math.min(maxQ, period - 1) : maxQ,
                maxSeasonalP,
                maxSeasonalQ,
                options.maxOrder,
                options.maxModels);
    }

    private int[] start() {
        return series.size() - first < SHORT
                ? new int[] {Math.min(options.start[0], 1), Math.min(options.start[1], 1), 0, 0}
                : options.start;
    }

    /** A model of differences and constant alone. */
    private FittedArima simple(ArimaOrder order, boolean mean, boolean drift, @Nullable Regressors regressors) {
        return new ArimaFit(series, mean, drift, regressors, estimator)
                .fit(order, Map.of(), ArimaMethod.CSS_ML, options.exactDiffuse);
    }

    private int seasonalDifferences(double[] x, double[][] columns, int period) {
        if (period == 1) {
            return 0;
        }
        if (options.seasonalD >= 0) {
            return options.seasonalD;
        }
        if (x.length <= 2 * period) {
            return 0;
        }
        TimeSeries rest = TimeSeries.of(series.name(), series.start().plus(first), x)
                .withSeasonalPeriods(series.seasonalPeriods());
        int seasonalD = Differencing.seasonal(rest, options.maxSeasonalD);
        return seasonalD > 0 && losesRegressor(x, columns, period, seasonalD) ? seasonalD - 1 : seasonalD;
    }

    private int ordinaryDifferences(double[] w, double[][] columns) {
        if (options.d >= 0) {
            return options.d;
        }
        int d = Differencing.ordinary(w, options.test, options.testLevel, options.maxD);
        return d > 0 && losesRegressor(w, columns, 1, d) ? d - 1 : d;
    }

    /** Whether differences would make a regressor constant, or leave no observation. */
    private static boolean losesRegressor(double[] x, double[][] columns, int lag, int times) {
        double[] w = x;
        for (int i = 0; i < times; i++) {
            w = difference(w, lag);
        }
        if (Arrays.stream(w).allMatch(Double::isNaN)) {
            return true;
        }
        for (double[] column : columns) {
            double[] differenced = column;
            for (int i = 0; i < times; i++) {
                differenced = difference(differenced, lag);
            }
            if (Differencing.isConstant(differenced, largest(column))) {
                return true;
            }
        }
        return false;
    }

    /** The regressors' columns from the first observation on, without those that don't vary. */
    private double[][] varyingColumns(Regressors regressors) {
        int n = series.size() - first;
        double[][] rows = regressors.rows(series.period(first), n);
        double[][] columns = new double[regressors.names().size()][n];
        for (int t = 0; t < n; t++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][t] = rows[t][j];
            }
        }
        return Arrays.stream(columns)
                .filter(column -> !Differencing.isConstant(column))
                .toArray(double[][]::new);
    }

    /** Residuals of a least-squares regression with a constant; the observations themselves if there are no columns. */
    private double[] withoutRegression(double[][] columns) {
        int n = series.size() - first;
        double[] x = new double[n];
        for (int t = 0; t < n; t++) {
            x[t] = series.value(first + t);
        }
        if (columns.length == 0) {
            return x;
        }
        double[][] work = new double[columns.length + 2][observed];
        for (int t = 0, k = 0; t < n; t++) {
            if (!Double.isNaN(x[t])) {
                work[0][k] = x[t];
                work[1][k] = 1;
                for (int j = 0; j < columns.length; j++) {
                    work[j + 2][k] = columns[j][t];
                }
                k++;
            }
        }
        Projection.residuals(work, work.length, observed);
        for (int t = 0, k = 0; t < n; t++) {
            if (!Double.isNaN(x[t])) {
                x[t] = work[0][k++];
            }
        }
        return x;
    }

    private static double[][] difference(double[][] columns, int lag) {
        return Arrays.stream(columns).map(column -> difference(column, lag)).toArray(double[][]::new);
    }

    private static double[] difference(double[] x, int lag) {
        double[] w = new double[Math.max(x.length - lag, 0)];
        for (int t = 0; t < w.length; t++) {
            w[t] = x[t + lag] - x[t];
        }
        return w;
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Double.isNaN(v) ? largest : Math.max(largest, Math.abs(v));
        }
        return largest;
    }
}
