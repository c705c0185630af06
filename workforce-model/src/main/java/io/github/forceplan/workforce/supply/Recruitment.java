package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is recruited, and what limits it.
 *
 * @param entryRoutes ways in, by name
 * @param intakes dated intakes, by name
 * @param trainingPlaces the academy's capacity
 * @param vacanciesOnly whether nobody is recruited above establishment; those without a vacancy are reported
 * @param refills roles whose vacancies are advertised as they arise, by name
 * @param freezes months without recruitment, by name
 * @param moves dated moves between roles, by name
 * @param promotions steady flows between roles, by name
 * @param agencies hours bought from outside, by name
 */
public record Recruitment(
        @Figure("Ways into a role, by name.") Map<String, EntryRoute> entryRoutes,
        @Figure("Dated intakes, by name.") Map<String, Intake> intakes,
        @Figure("How many recruits the academy can start.") TrainingPlaces trainingPlaces,

        @Figure("Whether nobody is recruited above establishment.")
        boolean vacanciesOnly,

        @Figure("Roles whose vacancies are advertised as they arise, by name.")
        Optional<Map<String, Refill>> refills,

        @Figure("Months without recruitment, by name.") Optional<Map<String, Freeze>> freezes,
        @Figure("Dated moves between roles, by name.") Optional<Map<String, Move>> moves,

        @Figure("Steady flows between roles, by name.") Optional<Map<String, Promotion>> promotions,
        @Figure("Hours bought from outside, by name.") Optional<Map<String, Agency>> agencies) {

    public Recruitment {
        entryRoutes = copy(entryRoutes);
        intakes = copy(intakes);
        refills = refills.map(Recruitment::copy);
        freezes = freezes.map(Recruitment::copy);
        moves = moves.map(Recruitment::copy);
        promotions = promotions.map(Recruitment::copy);
        agencies = agencies.map(Recruitment::copy);
        for (Map.Entry<String, Intake> entry : intakes.entrySet()) {
            requireRoute(entryRoutes, entry.getValue().entryRoute(), "intake", entry.getKey());
        }
        for (Map.Entry<String, Refill> entry : refills.orElse(Map.of()).entrySet()) {
            requireRoute(entryRoutes, entry.getValue().entryRoute(), "refill", entry.getKey());
        }
        for (Map.Entry<String, Move> entry : moves.orElse(Map.of()).entrySet()) {
            if (entry.getValue().entryRoute().isPresent()) {
                requireRoute(entryRoutes, entry.getValue().entryRoute().get(), "move", entry.getKey());
            }
        }
    }

    /** People only, nothing bought from outside. */
    public Recruitment(
            Map<String, EntryRoute> entryRoutes,
            Map<String, Intake> intakes,
            TrainingPlaces trainingPlaces,
            boolean vacanciesOnly,
            Optional<Map<String, Refill>> refills,
            Optional<Map<String, Freeze>> freezes,
            Optional<Map<String, Move>> moves,
            Optional<Map<String, Promotion>> promotions) {
        this(
                entryRoutes,
                intakes,
                trainingPlaces,
                vacanciesOnly,
                refills,
                freezes,
                moves,
                promotions,
                Optional.empty());
    }

    /** Dated intakes only. */
    public Recruitment(
            Map<String, EntryRoute> entryRoutes,
            Map<String, Intake> intakes,
            TrainingPlaces trainingPlaces,
            boolean vacanciesOnly) {
        this(
                entryRoutes,
                intakes,
                trainingPlaces,
                vacanciesOnly,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void requireRoute(Map<String, EntryRoute> defined, String route, String what, String id) {
        if (!defined.containsKey(route)) {
            throw new IllegalArgumentException("The " + what + " '" + id + "' comes by entry route '" + route
                    + "', which is not defined. The entry routes are " + defined.keySet() + ".");
        }
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
