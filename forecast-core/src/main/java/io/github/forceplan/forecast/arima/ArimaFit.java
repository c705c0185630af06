package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fits models to one series with one regression part. Not thread-safe: candidates share working memory. */
final class ArimaFit {

    private final TimeSeries series;
    private final @Nullable Regressors regressors;
    private final RegressionColumns columns;
    private final ArimaEstimator estimator;

    ArimaFit(TimeSeries series, boolean mean, boolean drift, @Nullable Regressors regressors) {
        this(series, mean, drift, regressors, new ArimaEstimator());
    }

    ArimaFit(
            TimeSeries series, boolean mean, boolean drift, @Nullable Regressors regressors, ArimaEstimator estimator) {
        this.series = series;
        this.regressors = regressors;
        this.columns = RegressionColumns.of(series, mean, drift, regressors, 0, series.size());
        this.estimator = estimator;
    }

    FittedArima fit(ArimaOrder order, Map<String, Double> fixed, ArimaMethod method, boolean exactDiffuse) {
        List<String> names = new ArrayList<>(order.names());
        names.addAll(columns.names());
        double[] held = held(order, names, fixed);
        double[] heldArma = Arrays.copyOf(held, order.coefficients());
        double[] heldRegression = Arrays.copyOfRange(held, order.coefficients(), held.length);
        Design design = design(order, heldRegression);
        int free = (int) Arrays.stream(heldArma).filter(Double::isNaN).count() + design.regressors();
        if (design.scale > 0 && design.usable <= free) {
            throw new UnfittableSeriesException(
                    series.name(),
                    order.toString(),
                    design.usable + " observations after differencing are too few for " + free
                            + " coefficients. Use a lower order.");
        }
        if (method == ArimaMethod.CSS && design.gaps) {
            throw new UnfittableSeriesException(
                    series.name(),
                    order.toString(),
                    "the conditional method needs a series without gaps. Use maximum likelihood.");
        }
        requireStationary(order, heldArma);
        Estimate estimate = estimator.estimate(order, design, heldArma, method, exactDiffuse, true);
        return finish(order, design, held, estimate, method, exactDiffuse);
    }

    FittedArima finish(
            ArimaOrder order,
            Design design,
            double[] held,
            Estimate estimate,
            ArimaMethod method,
            boolean exactDiffuse) {
        double[] heldRegression = Arrays.copyOfRange(held, order.coefficients(), held.length);
        double[] regression = design.coefficients(estimate.orthonormal(), heldRegression);
        return new FittedArima(
                series, order, columns, regressors, held, design, estimate, regression, method, exactDiffuse);
    }

    Design design(ArimaOrder order, double[] heldRegression) {
        int[] lags = new int[order.differences()];
        Arrays.fill(lags, 0, order.seasonalD(), order.period());
        Arrays.fill(lags, order.seasonalD(), lags.length, 1);
        return new Design(series.name(), order.toString(), series.toArray(), columns, heldRegression, lags);
    }

    /** Number of columns of the regression part. */
    int width() {
        return columns.values().length;
    }

    private double[] held(ArimaOrder order, List<String> names, Map<String, Double> fixed) {
        double[] held = ArimaEstimator.allFree(names.size());
        for (Map.Entry<String, Double> entry : fixed.entrySet()) {
            int index = names.indexOf(entry.getKey());
            if (index < 0) {
                throw new IllegalArgumentException(
                        order + " has no coefficient '" + entry.getKey() + "' to fix. It has " + names + ".");
            }
            held[index] = entry.getValue();
        }
        return held;
    }

    private static void requireStationary(ArimaOrder order, double[] held) {
        int seasonal = order.p() + order.q();
        boolean stationary = Polynomials.rootsBeyond(known(held, 0, order.p()), 0, order.p(), 1, 1)
                && Polynomials.rootsBeyond(known(held, seasonal, order.seasonalP()), 0, order.seasonalP(), 1, 1);
        if (!stationary) {
            throw new IllegalArgumentException("The autoregressive coefficients fixed for " + order
                    + " are not stationary. Use smaller ones, or a difference.");
        }
    }

    private static double[] known(double[] held, int from, int count) {
        double[] known = Arrays.copyOfRange(held, from, from + count);
        for (int i = 0; i < count; i++) {
            known[i] = Double.isNaN(known[i]) ? 0 : known[i];
        }
        return known;
    }
}
