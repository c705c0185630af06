package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.address.RefusedValueException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Applies changes to a plan, or to any part of one. */
final class Changes {

    private Changes() {}

    /**
     * A copy with all changes made, together: those at one address in their order, rules that tie figures to each other
     * held to at the end.
     *
     * @throws MisfitException if a change does not fit
     */
    static <T> T apply(T root, List<Change> changes) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            places.computeIfAbsent(figure(root, changes.get(i).at(), i), at -> new ArrayList<>())
                    .add(i);
        }
        Map<String, UnaryOperator<Object>> made = new LinkedHashMap<>();
        places.forEach((at, which) -> made.put(at, value -> replacement(changes, which, at, value)));
        T changed = rebuilt(root, changes, made);
        for (int i = 0; i < changes.size(); i++) {
            try {
                ChangeLimits.require(changed, changes.get(i));
            } catch (IllegalArgumentException e) {
                throw new MisfitException(i, e);
            }
        }
        return changed;
    }

    private static <T> T rebuilt(T root, List<Change> changes, Map<String, UnaryOperator<Object>> made) {
        try {
            return Addresses.with(root, made);
        } catch (RefusedValueException e) {
            int first = 0;
            while (e.addresses().stream().noneMatch(changes.get(first).at()::startsWith)) {
                first++;
            }
            throw new MisfitException(first, e);
        }
    }

    /** The address that is rebuilt: one year of a figure by year is changed with the other years. */
    private static String figure(Object root, String at, int place) {
        try {
            String around = at.substring(0, Math.max(0, at.lastIndexOf('.')));
            Addresses.get(root, at);
            return !around.isEmpty() && Addresses.get(root, around) instanceof ByYear ? around : at;
        } catch (IllegalArgumentException e) {
            throw new MisfitException(place, e);
        }
    }

    private static Object replacement(List<Change> changes, List<Integer> which, String at, Object value) {
        Object changed = value;
        for (int i : which) {
            Change change = changes.get(i);
            try {
                if (change.at().equals(at)) {
                    changed = replacement(change, changed);
                } else {
                    ByYear figure = (ByYear) changed;
                    FinancialYear year = FinancialYear.parse(change.at().substring(at.length() + 1));
                    changed = figure.with(year, (BigDecimal) replacement(change, figure.exact(year)));
                }
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                throw new MisfitException(i, e);
            }
        }
        return changed;
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
        if (value instanceof FinancialYear year && change.shiftMonths().isPresent()) {
            int months = change.shiftMonths().get();
            if (months % 12 != 0) {
                throw new IllegalArgumentException("The change at '" + change.at() + "' moves " + year + " by " + months
                        + " months; use a multiple of 12.");
            }
            return year.plus(months / 12);
        }
        throw unfit(change, value, "another kind of value");
    }

    /** A number that stays the same stays as it was written. */
    private static BigDecimal number(Change change, BigDecimal value) {
        BigDecimal changed = changed(change, value);
        return changed.compareTo(value) == 0 ? value : changed;
    }

    private static BigDecimal changed(Change change, BigDecimal value) {
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
