package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.address.Addresses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Applies changes to a plan, or to any part of one. */
final class Changes {

    private Changes() {}

    static <T> T apply(T root, List<Change> changes) {
        T changed = root;
        for (Change change : changes) {
            changed = apply(changed, change);
        }
        return changed;
    }

    static <T> T apply(T root, Change change) {
        return Addresses.with(root, change.at(), value -> replacement(change, value));
    }

    private static Object replacement(Change change, Object value) {
        if (value instanceof ByYear figure) {
            requireYears(change, figure);
            ByYear changed = figure;
            for (FinancialYear year : change.years().orElseGet(() -> new ArrayList<>(figure.years()))) {
                changed = changed.with(year, number(change, figure.exact(year)));
            }
            return changed;
        }
        if (change.years().isPresent()) {
            throw unfit(change, value, "a figure by year");
        }
        if (value instanceof BigDecimal exact) {
            return number(change, exact);
        }
        if (value instanceof Double real) {
            return number(change, BigDecimal.valueOf(real)).doubleValue();
        }
        if (value instanceof Integer whole) {
            return whole(change, number(change, BigDecimal.valueOf(whole)));
        }
        if (value instanceof Boolean && change.turn().isPresent()) {
            return change.turn().get();
        }
        if (value instanceof String && change.choose().isPresent()) {
            return change.choose().get();
        }
        if (value instanceof Enum<?> constant && change.choose().isPresent()) {
            return choice(change, constant, change.choose().get());
        }
        if (value instanceof LocalDate date && change.shiftMonths().isPresent()) {
            return date.plusMonths(change.shiftMonths().get());
        }
        if (value instanceof Period period && change.shiftMonths().isPresent()) {
            return shift(change, period, change.shiftMonths().get());
        }
        throw unfit(change, value, "another kind of value");
    }

    private static BigDecimal number(Change change, BigDecimal value) {
        if (change.set().isPresent()) {
            return change.set().get();
        }
        if (change.add().isPresent()) {
            return value.add(change.add().get());
        }
        if (change.multiply().isPresent()) {
            return value.multiply(change.multiply().get());
        }
        throw unfit(change, value, "something other than a number");
    }

    private static void requireYears(Change change, ByYear figure) {
        List<FinancialYear> absent = change.years().orElse(List.of()).stream()
                .filter(year -> !figure.has(year))
                .toList();
        if (!absent.isEmpty()) {
            throw new IllegalArgumentException("The change at '" + change.at() + "' is for " + joined(absent)
                    + ", but the figure has the years " + joined(figure.years())
                    + ". Name years among these, or give the plan's figure the further years.");
        }
    }

    private static int whole(Change change, BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The change at '" + change.at() + "' makes the figure " + number.toPlainString()
                            + ", but it must be a whole number. Change it by whole numbers.",
                    e);
        }
    }

    private static Period shift(Change change, Period period, int months) {
        int monthsEach = 12 / period.frequency().periodsPerYear();
        if (monthsEach == 0 || months % monthsEach != 0) {
            throw new IllegalArgumentException("The change at '" + change.at() + "' moves " + period + " by " + months
                    + " months; use a multiple of " + monthsEach + ".");
        }
        return period.plus(months / monthsEach);
    }

    private static Object choice(Change change, Enum<?> constant, String name) {
        Object[] all = constant.getDeclaringClass().getEnumConstants();
        return Arrays.stream(all)
                .filter(c -> label(c).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The change at '" + change.at() + "' chooses '" + name
                        + "', which is not known there. Use one of "
                        + joined(Arrays.stream(all).map(Changes::label).toList()) + "."));
    }

    private static String label(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String joined(Collection<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static IllegalArgumentException unfit(Change change, Object value, String kind) {
        boolean part = value instanceof Map
                || value instanceof List
                || (value instanceof Record
                        && !(value instanceof ByYear)
                        && !(value instanceof Period)
                        && !(value instanceof FinancialYear));
        return new IllegalArgumentException("The change at '" + change.at() + "' is made for " + kind
                + ", but there stands " + (part ? "a part of the plan" : value)
                + ". Use set, add or multiply for a number, turn for yes or no, choose for a name, shiftMonths for a"
                + " date; years only for a figure by year.");
    }
}
