package io.github.forceplan.finance.line;

import io.github.forceplan.finance.price.Indexation;
import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Cost that follows what another model says: {@code (driver − reference) × cost of one}. Pay of people in post,
 * overtime hours, training per recruit, cost per crime.
 *
 * @param label what it is
 * @param group heading in tables
 * @param driver name of the driver, such as {@code strength.detective}
 * @param unitCost cost of one unit for a year, in the prices of {@code indexation}, in pounds
 * @param reference level of the driver that other lines already pay for; none if this line pays for all of it
 * @param indexation the index it follows; none for a cash-flat cost
 * @param recurrence whether it counts as recurring
 */
public record Driven(
        @Figure("What it is.") String label,
        @Figure("Heading in tables.") String group,

        @Figure("Name of the driver, such as strength.detective.")
        String driver,

        @Figure(value = "Cost of one unit for a year, in the prices of the indexation.", unit = "pounds")
        BigDecimal unitCost,

        @Figure("Level of the driver that other lines already pay for; leave out if this line pays for all.")
        Optional<BigDecimal> reference,

        @Figure("The index it follows; leave out for a cash-flat cost.")
        Optional<Indexation> indexation,

        @Figure("recurring or one-off.") Recurrence recurrence)
        implements Line {}
