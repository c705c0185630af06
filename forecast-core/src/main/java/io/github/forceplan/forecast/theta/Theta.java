package io.github.forceplan.forecast.theta;

import io.github.forceplan.forecast.decompose.ObservedSpan;
import io.github.forceplan.forecast.decompose.SeasonalAdjustment;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.regression.WithRegressors;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Optional;

/**
 * The Theta method of Assimakopoulos and Nikolopoulos (2000), International Journal of Forecasting 16(4), 521–530:
 * simple exponential smoothing with a drift of half the slope of the least-squares line (Hyndman and Billah 2003,
 * "Unmasking the Theta method", International Journal of Forecasting 19(2), equation 10), on the series without its
 * season if a test finds one. As R's {@code forecast::thetaf}, whose forecasts it gives to about eight digits; with R it
 * shares that the optimiser's steps depend on the unit of the series, which can move a forecast by a few thousandths.
 *
 * <p>Missing observations are interpolated and left out of the criterion. One observation is forecast by itself, two by
 * their own line; a series without observations can't be fitted.
 */
public record Theta() implements Forecaster {

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(new WithRegressors(this, known));
    }

    @Override
    public String name() {
        return "theta";
    }

    @Override
    public FittedModel fit(TimeSeries series) {
        if (series.observed() == 0) {
            throw new UnfittableSeriesException(
                    series.name(), "theta", "it has no observation. Leave it out or give it some.");
        }
        ObservedSpan span = ObservedSpan.of(series);
        SeasonalAdjustment season = SeasonalAdjustment.of(span.values(), series.season());
        Smoothing smoothing = Smoothing.of(season.values(), span.missing(), span.scale());
        return new ThetaModel(series, span, season, smoothing, slope(season.values(), span.missing()) / 2);
    }

    /** Of the least-squares line through the observations; 0 for a single one. */
    static double slope(double[] y, boolean[] missing) {
        double count = 0;
        double meanTime = 0;
        double meanValue = 0;
        for (int t = 0; t < y.length; t++) {
            if (!missing[t]) {
                count++;
                meanTime += (t - meanTime) / count;
                meanValue += (y[t] - meanValue) / count;
            }
        }
        double products = 0;
        double squares = 0;
        for (int t = 0; t < y.length; t++) {
            if (!missing[t]) {
                products += (t - meanTime) * (y[t] - meanValue);
                squares += (t - meanTime) * (t - meanTime);
            }
        }
        return squares > 0 ? products / squares : 0;
    }
}
