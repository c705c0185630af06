package io.github.forceplan.forecast.decompose;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;

/** A method of decomposition with its options. */
public sealed interface Decomposer permits ClassicalDecomposition, Stl, Mstl {

    /** Its short name, such as {@code STL}. */
    String name();

    /**
     * Splits the series.
     *
     * @throws UnfittableSeriesException if the series is too short for its season, or has nothing to split
     */
    Decomposition decompose(TimeSeries series);
}
