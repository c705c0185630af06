package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Something that may be decided, within limits. Everything is named by the ids that the plan gives it. */
public sealed interface OptimiseLever {

    /**
     * How many join a role by an entry route, at a steady rhythm. Intakes of that role and route that the plan has in
     * these months are decided too, in place of the size that they have.
     *
     * @param role that they join
     * @param entryRoute the way in
     * @param from first month of an intake
     * @param to last month in which one may be
     * @param everyMonths months from one intake to the next
     * @param smallest least size of an intake that takes place; 0 or left out for any
     * @param largest greatest size of one intake
     * @param whole whether sizes are whole numbers
     */
    record Intakes(
            @Figure("Role that they join.") String role,
            @Figure("The way in.") String entryRoute,

            @Figure("First month of an intake, such as 2020-01.")
            Period from,

            @Figure("Last month in which one may be.") Period to,

            @Figure(value = "Months from one intake to the next.", unit = "months", min = 1, max = 60)
            int everyMonths,

            @Figure(value = "Least size of an intake that takes place; any if left out.", unit = "FTE", min = 0)
            Optional<Double> smallest,

            @Figure(value = "Greatest size of one intake.", unit = "FTE", min = 0, max = 100000)
            double largest,

            @Figure("Whether sizes are whole numbers.") boolean whole)
            implements OptimiseLever {

        public Intakes {
            if (to.compareTo(from) < 0) {
                throw new IllegalArgumentException(
                        "The last month of intakes (" + to + ") is before the first (" + from + ").");
            }
            if (smallest.orElse(0.0) > largest) {
                throw new IllegalArgumentException("The smallest intake (" + smallest.get() + ") is above the largest ("
                        + largest + "). Lower it.");
            }
        }
    }

    /**
     * Places on courses for a skill, or of the academy as a whole, beyond those that there are.
     *
     * @param skill of the roles whose recruits need a place; of the whole academy, as the plan's training places say, if
     *     left out
     * @param places that there are for the skill in each year; given for a skill only
     * @param more that may be bought in each year
     * @param price of one more place, in pounds
     * @param line budget line with amounts by year that the price is added to
     */
    record MoreTrainingPlaces(
            @Figure("Skill of the roles whose recruits need a place; the whole academy if left out.")
            Optional<String> skill,

            @Figure(value = "Places that there are for the skill in each year.", unit = "FTE", min = 0)
            Optional<ByYear> places,

            @Figure(value = "Further places that may be bought in each year.", unit = "FTE", min = 0)
            ByYear more,

            @Figure(value = "Price of one more place.", unit = "pounds", min = 0)
            BigDecimal price,

            @Figure("Budget line with amounts by year that the price is added to.")
            String line)
            implements OptimiseLever {

        public MoreTrainingPlaces {
            if (skill.isPresent() != places.isPresent()) {
                throw new IllegalArgumentException(
                        "Give a skill and the places that there are for it, or neither for the whole academy.");
            }
        }
    }

    /**
     * How far overtime may go.
     *
     * @param largestShare overtime hours that may be worked, as a share of deployable hours
     */
    record OvertimeHours(
            @Figure(
                    value = "Overtime hours that may be worked, as a share of deployable hours.",
                    unit = "fraction",
                    min = 0,
                    max = 1)
            double largestShare)
            implements OptimiseLever {}

    /**
     * Hours bought from an agency of the plan.
     *
     * @param agency its id
     * @param largest most hours in each year
     */
    record AgencyHours(
            @Figure("Id of the agency.") String agency,

            @Figure(value = "Most hours in each year.", unit = "hours", min = 0)
            ByYear largest)
            implements OptimiseLever {}

    /**
     * Posts of a role, beside those of the scenario. Posts are cut where they are vacant: nobody is made to go.
     *
     * @param role whose establishment moves
     * @param most posts that may be added, by year; none if left out
     * @param cut posts that may be cut, by year; none if left out
     */
    record Posts(
            @Figure("Role whose establishment moves.") String role,

            @Figure(value = "Most posts added, by year.", unit = "FTE", min = 0)
            Optional<ByYear> most,

            @Figure(value = "Most posts cut, by year.", unit = "FTE", min = 0)
            Optional<ByYear> cut)
            implements OptimiseLever {}

    /**
     * Savings, each taken or not, now or later.
     *
     * @param savings their ids
     * @param delays months by which each may begin later than its amounts say; 0 alone if left out
     * @param inPart whether a part of one may be taken; with one delay only
     */
    record TakeSavings(
            @Figure("Ids of the savings.") List<String> savings,

            @Figure("Months by which each may begin later; 0 alone if left out.")
            Optional<List<Integer>> delays,

            @Figure("Whether a part of one may be taken.") boolean inPart)
            implements OptimiseLever {

        public TakeSavings {
            savings = List.copyOf(savings);
            delays = delays.map(List::copyOf);
            if (inPart && delays.map(List::size).orElse(1) > 1) {
                throw new IllegalArgumentException(
                        "A saving taken in part can't also have several delays. Name one delay, or take it whole.");
            }
        }
    }

    /**
     * The increase of band D. The referendum limit of a year, where the plan knows one, holds as well.
     *
     * @param smallest by year
     * @param largest by year
     */
    record PreceptIncrease(
            @Figure(value = "Least increase of band D, by year.", unit = "pounds")
            ByYear smallest,

            @Figure(value = "Greatest increase of band D, by year.", unit = "pounds")
            ByYear largest)
            implements OptimiseLever {}

    /**
     * Planned draws on a reserve, above its floor.
     *
     * @param reserve its id
     * @param largest most in each year
     */
    record ReserveDraw(
            @Figure("Id of the reserve.") String reserve,

            @Figure(value = "Most in each year.", unit = "pounds", min = 0)
            ByYear largest)
            implements OptimiseLever {}

    /**
     * How much is borrowed by a loan.
     *
     * @param loan its id
     * @param smallest least principal
     * @param largest greatest principal
     */
    record Borrowing(
            @Figure("Id of the loan.") String loan,

            @Figure(value = "Least principal.", unit = "pounds", min = 0)
            BigDecimal smallest,

            @Figure(value = "Greatest principal.", unit = "pounds", min = 0)
            BigDecimal largest)
            implements OptimiseLever {}
}
