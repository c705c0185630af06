package io.github.forceplan.forecast.intermittent;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Locale;

/**
 * Smoothing of intermittent demand. Starting values are the first size and the first interval (its inverse for a
 * probability); the point forecast of {@link IntermittentMethod#CROSTON} with both weights at 0.1 is that of R's
 * {@code forecast::croston}.
 *
 * <p>A future period has no demand, or one of the sizes seen so far, each as likely as its weight in the smoothed size
 * is; so the distribution's mean is the point forecast, and whole numbers give whole numbers. Periods are independent.
 *
 * <p>A missing observation counts as no period. Without any demand the forecast is zero.
 *
 * @param method which method
 * @param sizeWeight smoothing parameter of sizes, above 0 up to 1
 * @param frequencyWeight smoothing parameter of intervals (or of the probability), above 0 up to 1
 */
public record Intermittent(IntermittentMethod method, double sizeWeight, double frequencyWeight) implements Forecaster {

    /** Croston's method with weights of 0.1. */
    public static final Intermittent CROSTON = new Intermittent(IntermittentMethod.CROSTON, 0.1, 0.1);

    /** The Syntetos-Boylan approximation with weights of 0.1. */
    public static final Intermittent SBA = new Intermittent(IntermittentMethod.SBA, 0.1, 0.1);

    /** The method of Teunter, Syntetos and Babai with weights of 0.1. */
    public static final Intermittent TSB = new Intermittent(IntermittentMethod.TSB, 0.1, 0.1);

    public Intermittent {
        requireWeight("sizes", sizeWeight);
        requireWeight("frequency", frequencyWeight);
    }

    private static void requireWeight(String of, double weight) {
        if (!(weight > 0 && weight <= 1)) {
            throw new IllegalArgumentException(
                    "The smoothing weight (" + weight + ") of " + of + " must be above 0 and at most 1.");
        }
    }

    @Override
    public String name() {
        return method.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public FittedModel fit(TimeSeries series) {
        if (series.observed() == 0) {
            throw new UnfittableSeriesException(
                    series.name(), name(), "it has no observation. Leave it out or give it some.");
        }
        for (int t = 0; t < series.size(); t++) {
            if (series.value(t) < 0) {
                throw new UnfittableSeriesException(
                        series.name(),
                        name(),
                        "it is " + series.value(t) + " in " + series.period(t)
                                + ", and demand must not be negative. Use a model for any series, such as ets.");
            }
        }
        return new IntermittentModel(this, series);
    }
}
