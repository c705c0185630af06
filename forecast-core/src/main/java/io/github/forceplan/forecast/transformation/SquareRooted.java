package io.github.forceplan.forecast.transformation;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.series.TimeSeries;

/**
 * Any forecaster on the square roots of the series (those of negative values negative), as counts are often taken:
 * between a model of the values and one of their logarithms. Unlike {@link BoxCox} with λ = ½ it shifts nothing, so
 * that forecasts of a series in other units are the same in those units. Quantiles and paths are brought back exactly;
 * point forecasts are medians.
 *
 * @param base what forecasts the roots
 */
public record SquareRooted(Forecaster base) implements Forecaster {

    /** The name of the base forecaster. */
    @Override
    public String name() {
        return base.name();
    }

    @Override
    public SquareRootedModel fit(TimeSeries series) {
        return new SquareRootedModel(
                series, base.fit(series.map(value -> Math.copySign(Math.sqrt(Math.abs(value)), value))));
    }
}
