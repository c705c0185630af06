package io.github.forceplan.forecast.model;

import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.List;

/**
 * A fitted model that can be run over another history at the same parameters. Its one-step errors are linear in the
 * observations and in the first state, or nearly so, which lets a regression be estimated through it.
 */
public interface Rerunnable extends FittedModel {

    /**
     * The same parameters on another history of the same periods.
     *
     * @param startMove what to add to each free element of the first state, in the order of {@link #startEffects}
     */
    Rerunnable rerun(TimeSeries other, double... startMove);

    /**
     * How much the one-step forecasts change with one unit more of each free element of the first state: a column each,
     * none if the first state follows from the observations.
     */
    default List<double[]> startEffects() {
        return List.of();
    }

    /** What to multiply each residual with so that all have one variance; 1 throughout unless errors are relative. */
    default double[] precisions() {
        double[] precisions = new double[series().size()];
        Arrays.fill(precisions, 1);
        return precisions;
    }

    /** The point forecasts alone. */
    default double[] means(int horizon) {
        Forecast forecast = forecast(horizon);
        double[] means = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] = forecast.mean(h);
        }
        return means;
    }
}
