package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Open cases, if all work that is not done in its month waits and is done later; closed cases that wait for an outcome
 * are a queue of their own and no part of them.
 *
 * @param investigators routes of investigators together
 * @param byRoute by route
 * @param awaitingOutcome closed cases that wait for an outcome to be filed
 */
public record CaseworkResult(
        @Figure("Routes of investigators together.") List<Load> investigators,
        @Figure("Open cases by route.") Map<String, List<Route>> byRoute,

        @Figure("Closed cases that wait for an outcome.") Optional<List<Waiting>> awaitingOutcome) {

    /** One year of investigators' open cases. */
    public record Load(
            @Figure("The year.") String financialYear,

            @Figure(value = "Cases open on 31 March.", unit = "cases")
            Estimate openAtYearEnd,

            @Figure(value = "Open cases for each deployable investigator, averages over the year.", unit = "cases")
            Optional<Estimate> casesPerInvestigator) {}

    /** One year of a route's cases. */
    public record Route(
            @Figure("The year.") String financialYear,

            @Figure(value = "Cases closed in the year.", unit = "cases")
            Estimate closed,

            @Figure(value = "Cases open on 31 March.", unit = "cases")
            Estimate openAtYearEnd,

            @Figure(value = "Average months that a case is open (Little's law).", unit = "months")
            Optional<Estimate> monthsOpen) {}

    /** Closed cases that wait for an outcome. */
    public record Waiting(
            @Figure("The year.") String financialYear,

            @Figure(value = "Closed cases waiting on 31 March.", unit = "cases")
            Estimate cases) {}

    public CaseworkResult {
        investigators = List.copyOf(investigators);
        byRoute = Collections.unmodifiableMap(new LinkedHashMap<>(byRoute));
        awaitingOutcome = awaitingOutcome.map(List::copyOf);
    }
}
