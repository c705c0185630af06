package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.StepQuantiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mixture laid out when its first quantile is asked for: point forecasts alone need none. */
final class LazyMixture implements StepQuantiles {

    private final List<Forecast> members;
    private final double[] weights;
    private volatile @Nullable MixtureQuantiles mixture;

    LazyMixture(List<Forecast> members, double[] weights) {
        this.members = members;
        this.weights = weights;
    }

    @Override
    public double quantile(int step, double p) {
        MixtureQuantiles known = mixture;
        if (known == null) {
            known = new MixtureQuantiles(members, weights); // threads may race here: all make the same
            mixture = known;
        }
        return known.quantile(step, p);
    }
}
