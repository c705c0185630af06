package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;

/**
 * People who live in the force area, against whom crime and other demand are measured.
 *
 * @param people estimate or projection by financial year, of the base year and every year planned; as in the official
 *     rates, a financial year is measured against the middle of the calendar year in which it begins
 */
public record Population(
        @Figure(
                value = "People by financial year: the estimate or projection for 30 June in it.",
                unit = "people",
                min = 1,
                max = 1e9)
        ByYear people) {

    public Population {
        people.values().forEach((year, number) -> {
            if (!(number.doubleValue() >= 1)) {
                throw new IllegalArgumentException("The population (" + number + ") of " + year
                        + " must be 1 or more. Leave out a year not known.");
            }
        });
    }

    /** People of a year over those of another. */
    public double growth(FinancialYear from, FinancialYear to) {
        return people.value(to) / people.value(from);
    }
}
