package io.github.forceplan.forecast.calibration;

import io.github.forceplan.forecast.evaluation.Backtest;
import io.github.forceplan.forecast.evaluation.BacktestRun;
import io.github.forceplan.forecast.evaluation.Trial;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;

/**
 * Any forecaster with its spread calibrated on rolling origins: split conformal prediction with the model's own spread
 * as the unit of a miss (Lei, G'Sell, Rinaldo, Tibshirani and Wasserman 2018, "Distribution-free predictive inference
 * for regression", Journal of the American Statistical Association 113, section 5.2).
 *
 * <p>At each origin and step the miss is the outcome less the point forecast, over the distance from the point forecast
 * to the model's quantile at one standard deviation on that side. Its sample quantiles, over all origins and steps,
 * take the place of those of the model: an outcome lies below quantile p in at least ⌈(n + 1) p⌉ of n + 1 cases if
 * misses are exchangeable, which those of a series are only roughly. Beyond the largest miss the quantiles grow like
 * those of the normal distribution.
 */
public final class Conformal implements Forecaster {

    /** One standard deviation below and above, as probabilities. */
    static final double BELOW = 0.15865525393145707;

    static final double ABOVE = 0.8413447460685429;
    private static final int FEWEST_MISSES = 10;

    private final Forecaster base;
    private final Backtest backtest;

    private Conformal(Forecaster base, Backtest backtest) {
        this.base = base;
        this.backtest = backtest;
    }

    /** @param backtest the origins to learn from; its horizon should be that of the forecasts to come */
    public static Conformal over(Forecaster base, Backtest backtest) {
        return new Conformal(base, backtest);
    }

    /** The name of the base forecaster. */
    @Override
    public String name() {
        return base.name();
    }

    /**
     * @throws UnfittableSeriesException also if fewer than ten misses are there to learn from, or an outcome differs from
     *     a forecast that has no spread on that side, as those of rare events and of constant pasts may
     */
    @Override
    public ConformalModel fit(TimeSeries series) {
        double[] misses = series.size() > backtest.horizon() ? misses(backtest.run(base, series)) : new double[0];
        if (Arrays.stream(misses).anyMatch(Double::isInfinite)) {
            throw new UnfittableSeriesException(
                    series.name(),
                    name(),
                    "its outcomes differ from forecasts without spread, which no unit measures. Use the model without "
                            + "calibration.");
        }
        if (misses.length < FEWEST_MISSES) {
            throw new UnfittableSeriesException(
                    series.name(),
                    name(),
                    "its rolling origins give only " + misses.length + " forecasts to learn its spread from, "
                            + FEWEST_MISSES + " are needed. Use more origins, a shorter horizon or no calibration.");
        }
        return new ConformalModel(base.fit(series), misses);
    }

    private static double[] misses(BacktestRun run) {
        return run.trials().stream()
                .flatMapToDouble(trial -> Arrays.stream(misses(trial)))
                .filter(miss -> !Double.isNaN(miss))
                .sorted()
                .toArray();
    }

    private static double[] misses(Trial trial) {
        if (trial.forecast().isEmpty()) {
            return new double[0];
        }
        Forecast forecast = trial.forecast().get();
        double[] outcomes = trial.outcomes();
        double[] misses = new double[outcomes.length];
        for (int h = 0; h < misses.length; h++) {
            double miss = outcomes[h] - forecast.mean(h);
            double unit = miss < 0
                    ? forecast.mean(h) - forecast.quantile(h, BELOW)
                    : forecast.quantile(h, ABOVE) - forecast.mean(h);
            misses[h] = unit > 0 ? miss / unit : miss == 0 ? Double.NaN : Math.copySign(Double.POSITIVE_INFINITY, miss);
        }
        return misses;
    }
}
