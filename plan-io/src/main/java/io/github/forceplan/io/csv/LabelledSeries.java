package io.github.forceplan.io.csv;

import io.github.forceplan.forecast.series.TimeSeries;

/**
 * A series and how its file wrote its periods.
 *
 * @param series the observations
 * @param style for writing further periods of it
 */
public record LabelledSeries(TimeSeries series, PeriodStyle style) {}
