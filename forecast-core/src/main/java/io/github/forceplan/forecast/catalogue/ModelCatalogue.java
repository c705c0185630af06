package io.github.forceplan.forecast.catalogue;

import io.github.forceplan.forecast.arima.Arima;
import io.github.forceplan.forecast.ces.Ces;
import io.github.forceplan.forecast.decompose.DecomposedForecaster;
import io.github.forceplan.forecast.decompose.Mstl;
import io.github.forceplan.forecast.ensemble.Ensemble;
import io.github.forceplan.forecast.ensemble.RollingChoice;
import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.intermittent.Counts;
import io.github.forceplan.forecast.intermittent.Intermittent;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.simple.Mean;
import io.github.forceplan.forecast.simple.Naive2;
import io.github.forceplan.forecast.structural.StructuralModel;
import io.github.forceplan.forecast.theta.OptimisedTheta;
import io.github.forceplan.forecast.theta.Theta;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Forecasters by name. Immutable. */
public final class ModelCatalogue {

    private static final ModelCatalogue STANDARD = of(List.of(
            LagWalk.naive(),
            LagWalk.seasonalNaive(),
            LagWalk.drift(),
            new Naive2(),
            new Mean(),
            Ets.of("ANN").named("ses"),
            Ets.of("AAN").named("holt"),
            Ets.of("AAdN").named("damped"),
            Ets.automatic(),
            Arima.automatic(),
            new Theta(),
            OptimisedTheta.DYNAMIC,
            Ces.automatic(),
            StructuralModel.automatic(),
            new DecomposedForecaster(Mstl.DEFAULT, Ets.automatic()).named("mstl"),
            Intermittent.CROSTON,
            Intermittent.SBA,
            Intermittent.TSB,
            Counts.automatic(),
            Ensemble.standard(),
            RollingChoice.standard()));

    private final Map<String, Forecaster> byName;

    private ModelCatalogue(Map<String, Forecaster> byName) {
        this.byName = byName;
    }

    /** Every model that the command line offers. */
    public static ModelCatalogue standard() {
        return STANDARD;
    }

    /**
     * A catalogue of these, each by its own name.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public static ModelCatalogue of(List<? extends Forecaster> forecasters) {
        Map<String, Forecaster> byName = new LinkedHashMap<>();
        for (Forecaster forecaster : forecasters) {
            if (byName.put(forecaster.name(), forecaster) != null) {
                throw new IllegalArgumentException(
                        "Two models are called '" + forecaster.name() + "'. Give each a name of its own.");
            }
        }
        return new ModelCatalogue(Collections.unmodifiableMap(byName));
    }

    /** Names in the order of registration. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** @throws IllegalArgumentException if there is no model of that name */
    public Forecaster get(String name) {
        Forecaster found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no model '" + name + "'. Use one of " + names() + ".");
        }
        return found;
    }
}
