package io.github.forceplan.finance.line;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.math.BigDecimal;
import java.util.List;

/**
 * A grant that is paid according to officers in post, as the police uplift grant is: a step function of the share of a
 * target that is met. Below the last step nothing is paid.
 *
 * @param driver name of the driver that supplies the headcount
 * @param target headcount to be met in each year
 * @param steps shares of the target met and of the grant then paid, highest first
 */
public record HeadcountCondition(
        @Figure("Name of the driver that supplies the headcount.")
        String driver,

        @Figure(value = "Headcount to be met in each year.", unit = "FTE", min = 0)
        ByYear target,

        @Figure("Shares of the target met and of the grant then paid, highest first.")
        List<Step> steps) {

    /**
     * One step.
     *
     * @param met least share of the target
     * @param paid share of the grant that is then paid
     */
    public record Step(
            @Figure(value = "Least share of the target met.", unit = "fraction", min = 0, max = 1)
            BigDecimal met,

            @Figure(value = "Share of the grant then paid.", unit = "fraction", min = 0, max = 1)
            BigDecimal paid) {}

    public HeadcountCondition {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("The headcount condition on '" + driver + "' has no steps.");
        }
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step step = steps.get(i);
            if (step.met().compareTo(before.met()) >= 0 || step.paid().compareTo(before.paid()) > 0) {
                throw new IllegalArgumentException("The steps of the headcount condition on '" + driver
                        + "' must fall: " + step.met() + " met, " + step.paid() + " paid follows " + before.met()
                        + " met, " + before.paid() + " paid.");
            }
        }
    }
}
