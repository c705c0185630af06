package io.github.forceplan.io.number;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as a file writes it. Accepted are decimal numbers ({@code 12}, {@code -0.5}, {@code 1.2e6}) of at most 30
 * digits and with an exponent of at most ±18, and whole numbers with underscores between thousands
 * ({@code 1_900_000}). Refused, because programs read them differently or not at all: leading zeros (octal in YAML 1.1,
 * decimal in 1.2), hexadecimal, octal and binary numbers, underscores elsewhere, infinities and not-a-number.
 */
public sealed interface WrittenNumber {

    /** A number that is understood, exactly as written. */
    record Understood(BigDecimal value) implements WrittenNumber {}

    /**
     * Text that is no acceptable number.
     *
     * @param expected what would be
     * @param suggestion what may have been meant
     */
    record Refused(String expected, String suggestion) implements WrittenNumber {}

    /** Reads a number; never throws. */
    static WrittenNumber read(String text) {
        return NumberGrammar.read(text);
    }

    /**
     * The plain spelling of a number that is written for people, such as {@code £3.9m}, {@code 14 %}, {@code 1,250} or
     * {@code 7 months}; empty if it isn't one.
     */
    static Optional<String> plainSpelling(String text) {
        return PeoplesNumber.plainSpelling(text);
    }
}
