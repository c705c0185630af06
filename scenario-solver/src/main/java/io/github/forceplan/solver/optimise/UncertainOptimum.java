package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * The best decision for many futures at once. Money is pounds over all plan years: council tax that levers raise, draws
 * on reserves, what nothing funds, and what unmet hours count.
 *
 * @param scenario that it starts from
 * @param futures how many draws it was made on
 * @param prices what makes hours and pounds comparable
 * @param expectedCost mean cost
 * @param cvar mean cost of the worst futures
 * @param cvarLevel the share of futures that these are worse than
 * @param bound no decision is cheaper in the mean (or by the risk measure that was asked for)
 * @param gap distance from the bound, relative
 * @param valueOfPerfectInformation most that knowing the future is worth
 * @param valueOfPerfectInformationError its standard error
 * @param valueOfPlanningForUncertainty what is gained by planning for the futures and not for their mean (VSS)
 * @param unmetHours mean unmet hours of the skills that levers help, all years
 * @param overtimeAndAgency mean money for overtime and agency hours
 * @param unfunded mean money that nothing funds
 * @param probabilityBelowFloor share of futures in which reserves would fall below their floors in some year, were
 *     nothing left unfunded
 * @param effort work of the decomposition
 * @param decisions everything that levers decide now
 * @param compared figures of the plan's own models before and after, on all draws
 */
public record UncertainOptimum(
        @Figure("Scenario that it starts from; none for the plan itself.")
        Optional<String> scenario,

        @Figure("Draws that it was made on.") int futures,
        @Figure("What makes hours and pounds comparable.") UncertainPrices prices,
        @Figure("Mean cost.") double expectedCost,
        @Figure("Mean cost of the worst futures.") double cvar,

        @Figure("Share of futures that these are worse than.")
        double cvarLevel,

        @Figure("No decision costs less.") double bound,
        @Figure("Distance from the bound, relative.") double gap,
        @Figure("Most that knowing the future is worth.") double valueOfPerfectInformation,
        @Figure("Its standard error.") double valueOfPerfectInformationError,

        @Figure("Gained by planning for the futures and not for their mean.")
        double valueOfPlanningForUncertainty,

        @Figure("Mean unmet hours of the skills that levers help.")
        double unmetHours,

        @Figure("Mean money for overtime and agency hours.") double overtimeAndAgency,
        @Figure("Mean money that nothing funds.") double unfunded,

        @Figure("Share of futures in which reserves would fall below their floors.")
        double probabilityBelowFloor,

        @Figure("Work of the decomposition.") String effort,
        @Figure("Everything that levers decide now.") List<Decision> decisions,

        @Figure("Figures of the plan's own models before and after.")
        List<Compared> compared) {

    public UncertainOptimum {
        decisions = List.copyOf(decisions);
        compared = List.copyOf(compared);
    }
}
