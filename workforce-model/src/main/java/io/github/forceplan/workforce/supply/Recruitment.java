package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is recruited, and what limits it.
 *
 * @param entryRoutes ways in, by name
 * @param intakes dated intakes, by name
 * @param trainingPlaces the academy's capacity
 * @param vacanciesOnly whether nobody is recruited above establishment; those without a vacancy are reported
 */
public record Recruitment(
        @Figure("Ways into a role, by name.") Map<String, EntryRoute> entryRoutes,
        @Figure("Dated intakes, by name.") Map<String, Intake> intakes,
        @Figure("How many recruits the academy can start.") TrainingPlaces trainingPlaces,

        @Figure("Whether nobody is recruited above establishment.")
        boolean vacanciesOnly) {

    public Recruitment {
        entryRoutes = Collections.unmodifiableMap(new LinkedHashMap<>(entryRoutes));
        intakes = Collections.unmodifiableMap(new LinkedHashMap<>(intakes));
        for (Map.Entry<String, Intake> entry : intakes.entrySet()) {
            String route = entry.getValue().entryRoute();
            if (!entryRoutes.containsKey(route)) {
                throw new IllegalArgumentException("The intake '" + entry.getKey() + "' comes by entry route '" + route
                        + "', which is not defined. The entry routes are " + entryRoutes.keySet() + ".");
            }
        }
    }
}
