package io.github.forceplan.forecast.model;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Map;
import java.util.Optional;

/** A model estimated from a series. Immutable. */
public interface FittedModel {

    /** The form that was fitted, as the literature writes it: {@code ETS(M,Ad,M)}, {@code ARIMA(0,1,1)(0,1,1)[4]} … */
    String form();

    TimeSeries series();

    /** Estimates by their names in the literature, in a fixed order. */
    Map<String, Double> parameters();

    /** One-step fitted values; {@code NaN} where there is none. */
    double[] fitted();

    /** Observation − fitted value; {@code NaN} where either is missing. */
    default double[] residuals() {
        double[] fitted = fitted();
        double[] residuals = new double[fitted.length];
        for (int i = 0; i < fitted.length; i++) {
            residuals[i] = series().value(i) - fitted[i];
        }
        return residuals;
    }

    /**
     * The maximised likelihood with its information criteria, comparable within one class of models; empty for a method
     * without one.
     */
    default Optional<Likelihood> maximisedLikelihood() {
        return Optional.empty();
    }

    /**
     * What the series is made of, by the names of the literature ({@code level}, {@code slope}, {@code season} …): the
     * states after each observation, or the parts of a decomposition; {@code NaN} where there is none. Empty for a
     * method without.
     */
    default Map<String, double[]> components() {
        return Map.of();
    }

    /** The distribution of each of the next {@code horizon} periods (1 or more). */
    Forecast forecast(int horizon);

    /**
     * Possible futures, drawn jointly over the steps.
     *
     * @param horizon steps, 1 or more
     * @param paths how many, 1 or more; path {@code i} uses draw {@code i} of the stream
     */
    SamplePaths simulate(int horizon, int paths, RandomStream stream);
}
