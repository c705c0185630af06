/**
 * What every forecasting model offers: a {@link io.github.forceplan.forecast.model.Forecaster} is a specification, it
 * fits a series to a {@link io.github.forceplan.forecast.model.FittedModel}, which gives a
 * {@link io.github.forceplan.forecast.model.Forecast} (a distribution a step) and
 * {@link io.github.forceplan.forecast.model.SamplePaths}.
 */
@NullMarked
package io.github.forceplan.forecast.model;

import org.jspecify.annotations.NullMarked;
