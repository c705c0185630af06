package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * Which crimes may be resolved by telephone. Where a crime may not, what its mix gives to that route takes another one.
 *
 * @param route the route of telephone resolution
 * @param offences the offence groups that may take it
 * @param vulnerableVictims whether crimes with a vulnerable victim may take it
 * @param otherwise the route that the rest takes
 */
public record TelephonePolicy(
        @Figure("The route of telephone resolution.") String route,
        @Figure("The offence groups that may take it.") List<String> offences,

        @Figure("Whether crimes with a vulnerable victim may take it.")
        boolean vulnerableVictims,

        @Figure("The route that the rest takes.") String otherwise) {

    public TelephonePolicy {
        offences = List.copyOf(offences);
        if (route.equals(otherwise)) {
            throw new IllegalArgumentException("The telephone policy sends crimes from route '" + route
                    + "' to itself. Name another route for the rest.");
        }
    }
}
