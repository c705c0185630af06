package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An ARIMA model of given order, seasonal if asked for, with regressors, a mean or a drift: the regression with ARIMA
 * errors of R's {@code forecast::Arima},
 *
 * <pre>
 * y(t) = Σ β(j) x(j,t) + n(t)
 * φ(B) Φ(B^m) (1 − B)^d (1 − B^m)^D n(t) = θ(B) Θ(B^m) e(t)
 * </pre>
 *
 * with signs as in R: φ(B) = 1 − φ₁B − …, θ(B) = 1 + θ₁B + …. The mean ({@code intercept}) is estimated unless the model
 * has differences or {@link #withoutMean} was said; the drift is the coefficient of time, 1 in the first period.
 *
 * <p>Likelihood: exact Gaussian by Kalman filter (Gardner, Harvey and Phillips 1980, AS 154), missing values handled. As
 * in R the levels that differencing loses have a prior variance of a million times that of the noise, and log-likelihood,
 * residuals and variance carry its traces in the first periods; {@link #exactDiffuse} has infinite variance instead.
 * Variance: sum of squared residuals over (observations − lost by differencing − coefficients), as {@code
 * forecast::Arima}.
 *
 * <p>Immutable; each method returns a changed copy.
 */
public final class Arima implements Forecaster {

    private final Options options;

    private Arima(Options options) {
        this.options = options;
        if (options.drift && options.order.differences() > 1) {
            throw new IllegalArgumentException("A drift can't be told from " + options.order.differences()
                    + " differences. Leave it out, or use one difference in all.");
        }
    }

    /** ARIMA(p,d,q). */
    public static Arima of(int p, int d, int q) {
        return new Arima(new Options(new ArimaOrder(p, d, q, 0, 0, 0, 1)));
    }

    /** Chooses the order itself; see {@link AutoArima}. */
    public static AutoArima automatic() {
        return AutoArima.standard();
    }

    /** With a seasonal part (P,D,Q), its period that of the series. */
    public Arima seasonal(int seasonalP, int seasonalD, int seasonalQ) {
        return changed(o -> {
            o.order = withSeason(o.order, seasonalP, seasonalD, seasonalQ, 2);
            o.periodOfSeries = true;
        });
    }

    /** With a seasonal part (P,D,Q)[period]. */
    public Arima seasonal(int seasonalP, int seasonalD, int seasonalQ, int period) {
        return changed(o -> {
            o.order = withSeason(o.order, seasonalP, seasonalD, seasonalQ, period);
            o.periodOfSeries = false;
        });
    }

    /** Without the mean that a model without differences has. */
    public Arima withoutMean() {
        return changed(o -> o.mean = false);
    }

    /** With a linear drift; at most one difference in all. */
    public Arima withDrift() {
        return changed(o -> o.drift = true);
    }

    /** With regressors that cover the history and the periods to forecast. */
    public Arima withRegressors(Regressors known) {
        return changed(o -> o.regressors = known);
    }

    /**
     * Holds a coefficient at a value instead of estimating it.
     *
     * @param coefficient {@code ar1}, {@code ma1}, {@code sar1}, {@code sma1}, {@code intercept}, {@code drift} or the
     *     name of a regressor
     */
    public Arima fix(String coefficient, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The value (" + value + ") of " + coefficient + " must be finite.");
        }
        return changed(o -> o.fixed.put(coefficient, value));
    }

    public Arima method(ArimaMethod wanted) {
        return changed(o -> o.method = wanted);
    }

    /** Levels lost by differencing have infinite prior variance, rather than R's large one. */
    public Arima exactDiffuse() {
        return changed(o -> o.exactDiffuse = true);
    }

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(withRegressors(known));
    }

    @Override
    public String name() {
        return "arima";
    }

    @Override
    public FittedArima fit(TimeSeries series) {
        ArimaOrder order = options.order;
        int frequency = series.season();
        if (order.isSeasonal() && options.periodOfSeries) {
            if (frequency < 2) {
                throw new UnfittableSeriesException(
                        series.name(),
                        "a seasonal ARIMA",
                        "a " + series.frequency() + " series has no season. Leave the seasonal part out.");
            }
            order = withSeason(order, order.seasonalP(), order.seasonalD(), order.seasonalQ(), frequency);
        }
        boolean mean = options.mean && order.differences() == 0;
        return new ArimaFit(series, mean, options.drift, options.regressors)
                .fit(order, options.fixed, options.method, options.exactDiffuse);
    }

    private Arima changed(Consumer<Options> change) {
        Options copy = new Options(options);
        change.accept(copy);
        return new Arima(copy);
    }

    private static ArimaOrder withSeason(ArimaOrder order, int seasonalP, int seasonalD, int seasonalQ, int period) {
        return new ArimaOrder(order.p(), order.d(), order.q(), seasonalP, seasonalD, seasonalQ, period);
    }

    private static final class Options {
        private ArimaOrder order;
        private boolean periodOfSeries = true;
        private boolean mean = true;
        private boolean drift;
        private @Nullable Regressors regressors;
        private final Map<String, Double> fixed = new LinkedHashMap<>();
        private ArimaMethod method = ArimaMethod.CSS_ML;
        private boolean exactDiffuse;

        private Options(ArimaOrder order) {
            this.order = order;
        }

        private Options(Options from) {
            order = from.order;
            periodOfSeries = from.periodOfSeries;
            mean = from.mean;
            drift = from.drift;
            regressors = from.regressors;
            fixed.putAll(from.fixed);
            method = from.method;
            exactDiffuse = from.exactDiffuse;
        }
    }
}
