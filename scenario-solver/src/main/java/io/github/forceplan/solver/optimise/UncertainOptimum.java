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
 * @param unmetPrices what an unmet hour counts, by skill
 * @param riskWeight weight of the worst futures beside the mean
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
 * @param brief the decision in brief
 * @param decisions everything that levers decide now
 * @param alternatives the decision beside planning for the mean and leaving the plan as it is
 * @param later what is done later, and what is left, in good, middle and bad futures
 * @param floors how often reserves would fall below their floors
 * @param reserveLimit the limit on that, if there is one
 * @param tradeOff mean against risk
 * @param otherPrices the decision at other prices
 * @param replanned deciding anew every year, if asked for
 * @param compared figures of the plan's own models before and after, on all draws
 */
public record UncertainOptimum(
        @Figure("Scenario that it starts from; none for the plan itself.")
        Optional<String> scenario,

        @Figure("Draws that it was made on.") int futures,
        @Figure("What makes hours and pounds comparable.") UncertainPrices prices,

        @Figure("What an unmet hour counts, by skill.") List<UnmetPrice> unmetPrices,

        @Figure("Weight of the worst futures beside the mean.")
        double riskWeight,

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
        @Figure("The decision in brief.") Brief brief,
        @Figure("Everything that levers decide now.") List<Decision> decisions,

        @Figure("The decision beside planning for the mean and leaving the plan as it is.")
        List<Alternative> alternatives,

        @Figure("What is done later, and what is left, in good, middle and bad futures.")
        List<Prospect> later,

        @Figure("How often reserves would fall below their floors.")
        List<FloorRisk> floors,

        @Figure("The limit on that, if there is one.") Optional<ReserveLimit> reserveLimit,

        @Figure("Mean against risk.") List<TradeOff> tradeOff,
        @Figure("The decision at other prices.") List<OtherPrices> otherPrices,

        @Figure("Deciding anew every year, if asked for.") Optional<Replanned> replanned,

        @Figure("Figures of the plan's own models before and after.")
        List<Compared> compared) {

    public UncertainOptimum {
        unmetPrices = List.copyOf(unmetPrices);
        decisions = List.copyOf(decisions);
        alternatives = List.copyOf(alternatives);
        later = List.copyOf(later);
        floors = List.copyOf(floors);
        tradeOff = List.copyOf(tradeOff);
        otherPrices = List.copyOf(otherPrices);
        compared = List.copyOf(compared);
    }

    /**
     * What an unmet hour counts.
     *
     * @param skill its id
     * @param pounds an hour
     */
    public record UnmetPrice(
            @Figure("Id of the skill.") String skill,

            @Figure(value = "An unmet hour.", unit = "pounds")
            double pounds) {}

    /**
     * A way to decide, and what comes of it over the futures.
     *
     * @param decision which
     * @param expectedCost mean cost
     * @param cvar mean cost of the worst twentieth of futures
     * @param unmetHours mean, all years
     * @param overtimeAndAgency mean pounds, all years
     * @param reservesDrawn mean pounds drawn on reserves, planned draws included, less surpluses that go to them
     * @param unfunded mean pounds, all years
     * @param probabilityBelowFloor share of futures in which reserves would fall below their floors in some year
     */
    public record Alternative(
            @Figure("Which.") Way decision,
            @Figure("Mean cost.") double expectedCost,

            @Figure("Mean cost of the worst twentieth of futures.")
            double cvar,

            @Figure("Mean unmet hours.") double unmetHours,

            @Figure("Mean money for overtime and agency hours.")
            double overtimeAndAgency,

            @Figure("Mean money drawn on reserves.") double reservesDrawn,
            @Figure("Mean money that nothing funds.") double unfunded,

            @Figure("Share of futures in which reserves would fall below their floors.")
            double probabilityBelowFloor) {}

    /** Ways to decide. */
    public enum Way {
        /** The best over all futures. */
        FOR_ALL_FUTURES,
        /** The best if everything uncertain were sure to be at its mean. */
        FOR_THE_MEAN,
        /** The plan as it is. */
        AS_IT_IS
    }

    /**
     * A figure that the future decides, over the futures. Each percentile is that figure's own; the worst twentieth are
     * the futures in which cost is highest.
     *
     * @param figure such as overtime hours
     * @param unit hours or pounds
     * @param financialYear the year, or "all years"
     * @param mean over all futures
     * @param low 10th percentile
     * @param middle 50th percentile
     * @param high 90th percentile
     * @param worst mean over the worst twentieth of futures
     */
    public record Prospect(
            @Figure("Which figure.") String figure,
            @Figure("Hours or pounds.") String unit,
            @Figure("The year, or all years.") String financialYear,
            @Figure("Mean.") double mean,
            @Figure("10th percentile.") double low,
            @Figure("50th percentile.") double middle,
            @Figure("90th percentile.") double high,

            @Figure("Mean over the worst twentieth of futures.")
            double worst) {}

    /**
     * How often reserves would fall below their floors, were nothing left unfunded.
     *
     * @param financialYear the year, or "any year"
     * @param probability share of the futures that the decision was made on
     * @param fresh share of as many futures that it was not made on
     * @param lower lower end of the 95 % confidence interval of the latter
     * @param upper upper end
     */
    public record FloorRisk(
            @Figure("The year, or any year.") String financialYear,

            @Figure("Share of the futures that it was decided on.")
            double probability,

            @Figure("Share of fresh futures.") double fresh,

            @Figure("Lower end of its 95 % confidence interval.")
            double lower,

            @Figure("Upper end of it.") double upper) {}

    /**
     * A limit on the probability that reserves fall below their floors in some year.
     *
     * @param probability at most
     * @param kept whether it is, on the futures that the decision was made on
     * @param moreReserves least pounds by which reserves would have to be higher for the nearest decision to keep it; 0 if
     *     it does
     * @param cost what the limit costs by the risk measure, beside the best decision without it
     */
    public record ReserveLimit(
            @Figure("Greatest probability.") double probability,
            @Figure("Whether it is kept.") boolean kept,

            @Figure("Pounds by which reserves would have to be higher.")
            double moreReserves,

            @Figure("What the limit costs.") double cost) {}

    /**
     * What a decision comes to, in brief.
     *
     * @param recruits all years
     * @param posts added less cut, in the last year
     * @param bandD increases of band D, all years, in pounds
     * @param savings taken
     * @param plannedDraws on reserves that levers draw on, in pounds
     */
    public record Brief(
            @Figure("Recruits, all years.") double recruits,

            @Figure("Posts added less cut, in the last year.")
            double posts,

            @Figure("Increases of band D, all years.") double bandD,
            @Figure("Savings taken.") double savings,

            @Figure("Planned draws on reserves, all years.") double plannedDraws) {}

    /**
     * A point of the trade-off between mean and risk.
     *
     * @param weight of the worst twentieth beside the mean
     * @param decided in brief
     * @param outcome what comes of it
     */
    public record TradeOff(
            @Figure("Weight of the worst twentieth beside the mean.")
            double weight,

            @Figure("The decision in brief.") Brief decided,
            @Figure("What comes of it.") Alternative outcome) {}

    /**
     * The decision at other prices.
     *
     * @param change which price, and how
     * @param unfundedPound what an unfunded pound counts
     * @param unmetHour what an unmet hour of the lowest skill counts, in pounds
     * @param decided in brief
     * @param outcome what comes of it, at these prices
     */
    public record OtherPrices(
            @Figure("Which price, and how.") String change,
            @Figure("What an unfunded pound counts.") double unfundedPound,

            @Figure("What an unmet hour of the lowest skill counts.")
            double unmetHour,

            @Figure("The decision in brief.") Brief decided,
            @Figure("What comes of it, at these prices.") Alternative outcome) {}

    /**
     * Deciding anew every year against holding the plan, without the whole-number rule.
     *
     * @param futures walked
     * @param neighbours futures that each later decision is made on
     * @param held mean cost of holding the plan in them
     * @param replanned mean cost of deciding anew
     * @param error standard error of the difference
     */
    public record Replanned(
            @Figure("Futures walked.") int futures,

            @Figure("Futures that each later decision is made on.")
            int neighbours,

            @Figure("Mean cost of holding the plan.") double held,
            @Figure("Mean cost of deciding anew.") double replanned,
            @Figure("Standard error of the difference.") double error) {

        /** What deciding anew saves in the mean; below 0 if it costs more. */
        public double saving() {
            return held - replanned;
        }
    }
}
