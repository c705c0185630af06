package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.util.List;

/**
 * The budget line that was solved for, so that one scenario of the plan shows a published gap. Every scenario takes it as
 * it is. It is solved anew for each plan: a change to the plan itself is taken up by it as far as it moves that scenario's
 * gap, a change in a scenario is not.
 *
 * @param line the line's id
 * @param label its name for people
 * @param scenario id of the scenario whose gap was published
 * @param scenarioLabel that scenario's name for people
 * @param balancedYears years in which that scenario's budget balances in the mean
 * @param measure which gap was published: {@code gapAfterReserves} or {@code budgetGap}
 * @param gapYears years that the published gap spans
 * @param inEachYear whether it was published for each of them; if not, for all together
 * @param low the published gap's low end
 * @param lowProbability probability of a smaller gap
 * @param high the published gap's high end
 * @param highProbability probability of a gap smaller than the high end
 * @param amounts what was solved for, one a plan year
 */
public record BalancingResult(
        @Figure("The line's id.") String line,
        @Figure("Its name for people.") String label,

        @Figure("Id of the scenario whose gap was published.")
        String scenario,

        @Figure("That scenario's name for people.") String scenarioLabel,

        @Figure("Years in which that scenario's budget balances in the mean.")
        List<String> balancedYears,

        @Figure("Which gap was published: gapAfterReserves or budgetGap.")
        String measure,

        @Figure("Years that the published gap spans.") List<String> gapYears,

        @Figure("Whether it was published for each of them; if not, for all together.")
        boolean inEachYear,

        @Figure(value = "Low end of the published gap.", unit = "pounds")
        BigDecimal low,

        @Figure(value = "Probability of a smaller gap.", unit = "fraction", min = 0, max = 1)
        double lowProbability,

        @Figure(value = "High end of the published gap.", unit = "pounds")
        BigDecimal high,

        @Figure(value = "Probability of a gap smaller than the high end.", unit = "fraction", min = 0, max = 1)
        double highProbability,

        @Figure("What was solved for, one a plan year.") List<Amount> amounts) {

    /** The line in a year. */
    public record Amount(
            @Figure("The year.") String financialYear,

            @Figure(value = "What was solved for.", unit = "pounds")
            Estimate amount) {}

    public BalancingResult {
        balancedYears = List.copyOf(balancedYears);
        gapYears = List.copyOf(gapYears);
        amounts = List.copyOf(amounts);
    }
}
