package io.github.forceplan.forecast.simple;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.regression.WithRegressors;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

/**
 * Random walks: each value is the one a lag earlier, plus a drift if wanted, plus a normal error. Hyndman and
 * Athanasopoulos (2021), <i>Forecasting: Principles and Practice</i>, sections 5.2 and 5.5.
 *
 * <p>A missing observation is stood in for by the latest one before it in its season. The series needs two observations
 * one lag apart, with drift three in all: fewer tell nothing about the errors.
 */
public final class LagWalk implements Forecaster {

    private final String name;
    private final boolean seasonal;
    private final boolean drifting;

    private LagWalk(String name, boolean seasonal, boolean drifting) {
        this.name = name;
        this.seasonal = seasonal;
        this.drifting = drifting;
    }

    /** The last value stays. */
    public static LagWalk naive() {
        return new LagWalk("naive", false, false);
    }

    /** The last season repeats; the same as {@link #naive} for a series without seasons. */
    public static LagWalk seasonalNaive() {
        return new LagWalk("snaive", true, false);
    }

    /** The line through the first and the last value goes on. */
    public static LagWalk drift() {
        return new LagWalk("drift", false, true);
    }

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(new WithRegressors(this, known));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LagWalkModel fit(TimeSeries series) {
        int lag = seasonal ? series.season() : 1;
        int n = series.size();
        double[] carried = series.toArray();
        double[] fitted = new double[n];
        double sum = 0;
        int count = 0;
        for (int t = 0; t < n; t++) {
            fitted[t] = t < lag ? Double.NaN : carried[t - lag];
            double change = carried[t] - fitted[t];
            if (!Double.isNaN(change)) {
                sum += change;
                count++;
            }
            if (Double.isNaN(carried[t]) && t >= lag) {
                carried[t] = carried[t - lag];
            }
        }
        if (count < (drifting ? 2 : 1)) {
            throw new UnfittableSeriesException(
                    series.name(),
                    name,
                    "of its " + series.observed() + " observations only " + count + " follow another one at lag " + lag
                            + ". " + (drifting ? "Two" : "One") + " must"
                            + (lag > 1 ? "; use naive for less than a season and one." : "."));
        }
        double drift = drifting ? sum / count : 0;
        double squares = 0;
        for (int t = 0; t < n; t++) {
            fitted[t] += drift;
            double residual = series.value(t) - fitted[t];
            squares += !Double.isNaN(residual) ? residual * residual : 0;
        }
        double variance = squares / (drifting ? count - 1 : count);
        double[] last = new double[lag];
        for (int j = 0; j < lag; j++) {
            last[j] = n - lag + j < 0 ? Double.NaN : carried[n - lag + j];
            if (Double.isNaN(last[j])) {
                throw new UnfittableSeriesException(
                        series.name(),
                        name,
                        "it was never observed in the season of " + series.period(n - lag + j)
                                + ". Use naive instead.");
            }
        }
        double driftVariance = drifting ? variance / count : 0;
        return new LagWalkModel(this, series, lag, fitted, last, drift, driftVariance, variance);
    }

    String form() {
        return drifting ? "Random walk with drift" : seasonal ? "Seasonal random walk" : "Random walk";
    }

    boolean isDrifting() {
        return drifting;
    }
}
