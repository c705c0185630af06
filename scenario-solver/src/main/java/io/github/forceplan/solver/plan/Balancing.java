package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;

/**
 * The one line that is solved for, so that a scenario's gap meets what was published: its range, and a balanced first
 * year. Every other scenario takes the solved line as it is.
 *
 * @param line id of the line
 * @param scenario id of the scenario whose gap was published
 * @param balancedYears years in which that scenario's budget balances in the mean
 * @param gapYears years that the published range spans
 * @param low the range's low end
 * @param lowProbability probability of a smaller gap
 * @param high the range's high end
 * @param highProbability probability of a gap smaller than the high end
 * @param shape how pressures are distributed within the range; only its shape counts, not its place or size
 * @param profile how much of the pressure is felt in each year, relative to the others
 */
public record Balancing(
        @Figure("Id of the budget line that is solved for.") String line,

        @Figure("Id of the scenario whose gap was published.")
        String scenario,

        @Figure("Years in which that scenario's budget balances in the mean.")
        List<FinancialYear> balancedYears,

        @Figure("Years that the published range spans.") List<FinancialYear> gapYears,

        @Figure(value = "Low end of the range.", unit = "pounds")
        BigDecimal low,

        @Figure(value = "Probability of a smaller gap.", unit = "fraction", min = 0.001, max = 0.999)
        double lowProbability,

        @Figure(value = "High end of the range.", unit = "pounds")
        BigDecimal high,

        @Figure(value = "Probability of a gap smaller than the high end.", unit = "fraction", min = 0.001, max = 0.999)
        double highProbability,

        @Figure("Shape of the pressures' distribution; its place and size are solved for.")
        Distribution shape,

        @Figure("How much of the pressure is felt in each year, relative to the others.")
        ByYear profile) {

    public Balancing {
        balancedYears = List.copyOf(balancedYears);
        gapYears = List.copyOf(gapYears);
        if (gapYears.isEmpty()) {
            throw new IllegalArgumentException("The balancing line must name the years that its gap spans.");
        }
        if (low.compareTo(high) >= 0 || lowProbability >= highProbability) {
            throw new IllegalArgumentException("The gap's low end (" + low + " at " + lowProbability
                    + ") must lie below its high end (" + high + " at " + highProbability + ").");
        }
        for (FinancialYear year : gapYears) {
            if (!profile.has(year) || profile.value(year) <= 0) {
                throw new IllegalArgumentException(
                        "The profile must be above 0 in " + year + ", a year that the gap spans.");
            }
        }
    }
}
