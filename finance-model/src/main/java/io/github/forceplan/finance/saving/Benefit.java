package io.github.forceplan.finance.saving;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.util.Optional;

/**
 * An entry of the benefits register: what an investment was to bring and what it brought. A year without a realised
 * figure was not measured, which is not the same as no benefit.
 *
 * @param label what it was to bring
 * @param investment what was bought or built
 * @param owner who answers for it
 * @param cashable whether it releases money
 * @param planned benefit by year, in pounds
 * @param realised benefit measured, by year, in pounds
 */
public record Benefit(
        @Figure("What it was to bring.") String label,
        @Figure("What was bought or built.") String investment,
        @Figure("Who answers for it.") String owner,
        @Figure("Whether it releases money.") boolean cashable,

        @Figure(value = "Planned benefit by year.", unit = "pounds")
        ByYear planned,

        @Figure(value = "Benefit measured, in the years in which it was.", unit = "pounds")
        Optional<ByYear> realised) {}
