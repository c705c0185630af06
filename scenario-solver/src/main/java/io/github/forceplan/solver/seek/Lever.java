package io.github.forceplan.solver.seek;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure of the plan that may be moved. A single figure is set to a value; a figure by year is moved by the same amount
 * in every year, so its value here is what is added, 0 at present.
 *
 * @param address of the figure
 * @param meaning what it is, for people
 * @param unit its unit; empty if it has none
 * @param present its value in the plan; 0 for a figure by year
 * @param low least value that it may take
 * @param high greatest value that it may take
 * @param step distance between the values that it can take: a penny, a person, a ten-thousandth
 * @param scale size of a large move
 * @param added whether the value is added in every year
 */
public record Lever(
        String address,
        String meaning,
        String unit,
        double present,
        double low,
        double high,
        double step,
        double scale,
        boolean added) {

    private static final double HUNDREDTH = 0.01;
    private static final double TEN_THOUSANDTH = 1e-4;
    private static final double MILLION = 1e6;

    public Lever {
        if (!(low <= present && present <= high)) {
            throw new IllegalArgumentException("The range of '" + address + "' (" + low + " to " + high
                    + ") must hold its present value (" + present + ").");
        }
    }

    /**
     * The lever at an address of a plan, within the limits that the plan's own rules set.
     *
     * @throws io.github.forceplan.solver.address.UnknownAddressException if there is nothing at the address
     * @throws IllegalArgumentException if what stands there is no number
     */
    public static Lever of(Plan plan, String address) {
        Object value = Addresses.get(plan, address);
        Optional<Figure> figure = Addresses.figure(plan, address);
        String meaning = figure.map(Figure::value).orElse("");
        String unit = figure.map(Figure::unit).orElse("");
        double least = figure.map(Figure::min).orElse(Double.NEGATIVE_INFINITY);
        double most = figure.map(Figure::max).orElse(Double.POSITIVE_INFINITY);
        if (value instanceof ByYear byYear) {
            double smallest = Double.POSITIVE_INFINITY;
            double largest = Double.NEGATIVE_INFINITY;
            for (BigDecimal amount : byYear.values().values()) {
                smallest = Math.min(smallest, amount.doubleValue());
                largest = Math.max(largest, amount.doubleValue());
            }
            double scale = scale(Math.max(Math.abs(smallest), Math.abs(largest)));
            return new Lever(
                    address, meaning, unit, 0, least - smallest, most - largest, step(unit, scale), scale, true);
        }
        if (value instanceof Integer whole) {
            return new Lever(address, meaning, unit, whole, least, most, 1, scale(whole), false);
        }
        if (value instanceof Double || value instanceof BigDecimal) {
            double present = ((Number) value).doubleValue();
            double scale = scale(present);
            double step = value instanceof BigDecimal ? HUNDREDTH : step(unit, scale);
            return new Lever(address, meaning, unit, present, least, most, step, scale, false);
        }
        throw new IllegalArgumentException("At '" + address + "' stands " + describe(value)
                + ", which can't be moved by degrees. Name a number, such as " + numbersBelow(plan, address) + ".");
    }

    /**
     * The same lever, kept within a range.
     *
     * @throws IllegalArgumentException if the range leaves out the present value
     */
    public Lever within(double least, double most) {
        return new Lever(
                address, meaning, unit, present, Math.max(low, least), Math.min(high, most), step, scale, added);
    }

    /** The change that gives the lever a value. */
    public Change to(double value) {
        return added ? Change.add(address, value) : Change.set(address, value);
    }

    /** The value {@code steps} steps from 0, free of binary dust. */
    double at(long steps) {
        return BigDecimal.valueOf(steps).multiply(BigDecimal.valueOf(step)).doubleValue();
    }

    /** The whole number of steps at or below a value. */
    long stepsBelow(double value) {
        return BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(step), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private static double scale(double value) {
        return value == 0 ? 1 : Math.abs(value);
    }

    private static double step(String unit, double scale) {
        return switch (unit) {
            case "pounds" -> HUNDREDTH;
            case "fraction" -> 1 / MILLION;
            case "FTE" -> HUNDREDTH;
            default -> Math.min(TEN_THOUSANDTH, StrictMath.pow(10, Math.floor(StrictMath.log10(scale)) - 6));
        };
    }

    private static String describe(Object value) {
        return value instanceof Record || value instanceof java.util.Map || value instanceof java.util.List
                ? "a part of the plan"
                : "'" + value + "'";
    }

    private static String numbersBelow(Plan plan, String address) {
        return Addresses.list(plan).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Number)
                .map(java.util.Map.Entry::getKey)
                .filter(key -> key.startsWith(address.substring(0, address.lastIndexOf('.') + 1)))
                .limit(3)
                .reduce((a, b) -> a + ", " + b)
                .orElse("finance.precept.increase");
    }
}
