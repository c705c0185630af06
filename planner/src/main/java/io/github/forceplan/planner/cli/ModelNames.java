package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import java.util.Iterator;

/** The forecasting models that a command offers. */
final class ModelNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return ModelCatalogue.standard().names().iterator();
    }
}
