package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One change at one address of a plan. Exactly one kind of change is given.
 *
 * @param at address of the assumption: names joined by dots
 * @param years the years of a by-year figure that change; all of them if none is named
 * @param set a number that takes its place
 * @param add a number added to it
 * @param multiply a number it is multiplied by
 * @param turn a yes or no that takes its place
 * @param choose a name that takes its place
 * @param shiftMonths a number of months by which a date, month, quarter or financial year moves
 */
public record Change(
        @Figure("Address of the assumption: names joined by dots.")
        String at,

        @Figure("The years that change; all of them if none is named.")
        Optional<List<FinancialYear>> years,

        @Figure("Number that takes its place.") Optional<BigDecimal> set,
        @Figure("Number added to it.") Optional<BigDecimal> add,
        @Figure("Number it is multiplied by.") Optional<BigDecimal> multiply,
        @Figure("Yes or no that takes its place.") Optional<Boolean> turn,
        @Figure("Name that takes its place.") Optional<String> choose,

        @Figure(value = "Months by which a date, month, quarter or financial year moves.", unit = "months")
        Optional<Integer> shiftMonths) {

    public Change {
        years = years.map(List::copyOf);
        long kinds = Stream.of(set, add, multiply, turn, choose, shiftMonths)
                .filter(Optional::isPresent)
                .count();
        if (kinds != 1) {
            throw new IllegalArgumentException("The change at '" + at + "' has " + kinds
                    + " kinds of change; give exactly one of set, add, multiply, turn, choose, shiftMonths.");
        }
    }

    /** A number that takes the place of what stands at an address. */
    public static Change set(String at, double value) {
        return new Change(
                at,
                Optional.empty(),
                Optional.of(exact(value)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A number added to what stands at an address. */
    public static Change add(String at, double value) {
        return new Change(
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.of(exact(value)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A factor on what stands at an address. */
    public static Change multiply(String at, double factor) {
        return new Change(
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(exact(factor)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A switch turned on or off. */
    public static Change turn(String at, boolean on) {
        return new Change(
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(on),
                Optional.empty(),
                Optional.empty());
    }

    /** A name chosen. */
    public static Change choose(String at, String name) {
        return new Change(
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                Optional.empty());
    }

    /** A date, month, quarter or financial year moved by some months, back if they are negative. */
    public static Change shift(String at, int months) {
        return new Change(
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(months));
    }

    /** As it would be written: 3, not 3.0. */
    private static BigDecimal exact(double value) {
        BigDecimal stripped = BigDecimal.valueOf(value).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same change, in some years only. */
    public Change in(FinancialYear... only) {
        return new Change(at, Optional.of(List.of(only)), set, add, multiply, turn, choose, shiftMonths);
    }
}
