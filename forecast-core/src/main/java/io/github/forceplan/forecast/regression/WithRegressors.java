package io.github.forceplan.forecast.regression;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.Rerunnable;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;

/**
 * A regression with errors of any model,
 *
 * <pre>
 * y(t) = Σ β(j) x(j,t) + n(t),   n by the model.
 * </pre>
 *
 * For exponential smoothing with additive errors this is the model with regressors of Hyndman, Koehler, Ord and Snyder
 * (2008), <i>Forecasting with Exponential Smoothing</i>, section 9.1, with coefficients that don't change.
 *
 * <p>Estimation goes to and fro, as that of Cochrane and Orcutt (1949) does for autoregressive errors: the model is fitted
 * to y − x′β; with its parameters held, its one-step errors are linear in β and in its first state, so that generalised
 * least squares gives both; and again until β moves by less than a thousandth of its standard error. For models fitted by
 * least squares or by likelihood with additive errors the end is a stationary point of their criterion in all parameters
 * jointly. Errors that are relative to the level are weighted by it.
 *
 * @param base a model whose fit is {@link Rerunnable}
 * @param known the regressors over the history and the periods to forecast
 */
public record WithRegressors(Forecaster base, Regressors known) implements Forecaster {

    private static final int MOST_ROUNDS = 30;
    private static final double SETTLED = 1e-3;

    /** The name of the base forecaster. */
    @Override
    public String name() {
        return base.name();
    }

    /**
     * Estimates coefficients and model.
     *
     * @throws UnfittableSeriesException if the model can't be fitted to the series, or a regressor's effect can't be told
     *     from the rest within the history
     */
    @Override
    public RegressionModel fit(TimeSeries series) {
        Columns columns = Columns.of(series, known);
        double[] beta = columns.ofDifferences();
        Rerunnable errors = fitted(columns.remainder(beta));
        GeneralisedLeastSquares estimate = new GeneralisedLeastSquares(columns, errors);
        for (int round = 1; round < MOST_ROUNDS && !estimate.isSettled(SETTLED); round++) {
            for (int j = 0; j < beta.length; j++) {
                beta[j] += estimate.moves()[j];
            }
            errors = fitted(columns.remainder(beta));
            estimate = new GeneralisedLeastSquares(columns, errors);
        }
        return new RegressionModel(series, known, columns, beta, errors, estimate);
    }

    private Rerunnable fitted(TimeSeries remainder) {
        FittedModel model = base.fit(remainder);
        if (model instanceof Rerunnable rerunnable) {
            return rerunnable;
        }
        throw new IllegalArgumentException(
                name() + " takes no regressors: its errors are not linear in the observations. Use ets or arima.");
    }
}
