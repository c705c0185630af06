package io.github.forceplan.finance.line;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;

/**
 * Net cost pressures that nobody has itemised: the declared balancing assumption that makes a plan's gap what was
 * published. Recurring spending; it may be negative, and the solver may set it draw by draw.
 *
 * @param label what it is
 * @param group heading in tables
 * @param amount spending in each year of the plan; every year must be given
 */
public record BalancingPressure(
        @Figure("What it is.") String label,
        @Figure("Heading in tables.") String group,

        @Figure(value = "Spending in each year of the plan; negative for net relief.", unit = "pounds")
        ByYear amount)
        implements Line {}
