package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.util.List;

/**
 * How the budget gap of one scenario and year becomes that of the scenario it is given with, line by line and exact to
 * the penny: opening + movements = closing.
 *
 * @param fromScenario id of the scenario where it begins
 * @param fromYear the year where it begins
 * @param toYear the year where it ends, in the scenario that it is given with
 * @param opening budget gap where it begins
 * @param movements lines that move, in the order of the budget
 * @param closing budget gap where it ends
 */
public record BudgetBridge(
        @Figure("Id of the scenario where it begins.") String fromScenario,
        @Figure("The year where it begins.") String fromYear,
        @Figure("The year where it ends.") String toYear,

        @Figure(value = "Budget gap where it begins.", unit = "pounds")
        BigDecimal opening,

        @Figure("Lines that move, in the order of the budget.")
        List<Movement> movements,

        @Figure(value = "Budget gap where it ends.", unit = "pounds")
        BigDecimal closing) {

    /**
     * What a line adds to the gap: more spending, less income, less funding or less saving is positive.
     *
     * @param line the line's id
     * @param label its name for people
     * @param group heading it stands under
     * @param amount what it adds
     */
    public record Movement(
            @Figure("The line's id.") String line,
            @Figure("Its name for people.") String label,
            @Figure("Heading it stands under.") String group,

            @Figure(value = "What it adds to the gap.", unit = "pounds")
            BigDecimal amount) {}

    public BudgetBridge {
        movements = List.copyOf(movements);
    }
}
