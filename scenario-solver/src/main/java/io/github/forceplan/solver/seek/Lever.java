package io.github.forceplan.solver.seek;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure of the plan that may be moved. A single figure is set to a value; a figure by year is moved by the same amount
 * in every year, so its value here is what is added, 0 at present. Of shares that must sum to 1, one is moved and the
 * others make room in proportion. Several figures {@linkplain #together moved together} are one lever.
 *
 * @param address of the figure
 * @param meaning what it is, for people
 * @param unit its unit; empty if it has none
 * @param present its value in the plan; 0 for a figure by year
 * @param low least value that it may take
 * @param high greatest value that it may take
 * @param step distance between the values that it can take: a penny, a person, a ten-thousandth
 * @param scale size of a large move
 * @param added whether the value is added, in every year if there are several, rather than set
 * @param companions figures that move with it
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
        boolean added,
        List<Companion> companions) {

    /** A ten-thousandth of a share, to see whether the plan allows it to be moved alone. */
    private static final double LITTLE = 1e-4;

    private static final double SAME = 1e-9;

    private static final double HUNDREDTH = 0.01;
    private static final double TEN_THOUSANDTH = 1e-4;
    private static final double MILLION = 1e6;

    public Lever {
        companions = List.copyOf(companions);
        if (!(low <= present && present <= high)) {
            throw new IllegalArgumentException("The range of '" + address + "' (" + low + " to " + high
                    + ") must hold its present value (" + present + ").");
        }
    }

    /** A figure that moves alone. */
    public Lever(
            String address,
            String meaning,
            String unit,
            double present,
            double low,
            double high,
            double step,
            double scale,
            boolean added) {
        this(address, meaning, unit, present, low, high, step, scale, added, List.of());
    }

    /**
     * The lever at an address of a plan, within the limits that the plan's own rules set.
     *
     * @throws io.github.forceplan.solver.address.UnknownAddressException if there is nothing at the address
     * @throws IllegalArgumentException if what stands there is no number
     */
    public static Lever of(Plan plan, String address) {
        Lever alone = alone(plan, address);
        Map<String, Double> others = alone.added() ? Map.of() : others(plan, address);
        double rest = others.values().stream().mapToDouble(Double::doubleValue).sum();
        double share = alone.present();
        boolean whole = !others.isEmpty() && Math.abs(share + rest - 1) < SAME && rest > 0;
        if (!whole || allows(plan, alone.to(share + (share < rest ? LITTLE : -LITTLE)))) {
            return alone;
        }
        List<Companion> companions = new ArrayList<>();
        others.forEach((other, size) -> companions.add(new Companion(other, -size / rest)));
        return new Lever(
                address,
                alone.meaning(),
                alone.unit(),
                share,
                Math.max(0, alone.low()),
                Math.min(1, alone.high()),
                alone.step(),
                alone.scale(),
                false,
                companions);
    }

    /**
     * Several figures as one lever: the same amount is added to each. Posts, the intake that fills them and the training
     * places that it needs go up together so.
     *
     * @param levers two or more, none with companions
     * @throws IllegalArgumentException if there are fewer, or one is of shares
     */
    public static Lever together(List<Lever> levers) {
        if (levers.size() < 2) {
            throw new IllegalArgumentException("Only two levers or more can be moved together; there are "
                    + levers.size() + ". Use the one as it is.");
        }
        Lever first = levers.get(0);
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double step = 0;
        List<Companion> companions = new ArrayList<>();
        for (Lever lever : levers) {
            if (!lever.companions().isEmpty()) {
                throw new IllegalArgumentException("The share '" + lever.address()
                        + "' can't be moved together with others: its fellow shares make room for it. Move it alone.");
            }
            low = Math.max(low, lever.low() - lever.present());
            high = Math.min(high, lever.high() - lever.present());
            step = Math.max(step, lever.step());
            if (lever != first) {
                companions.add(new Companion(lever.address(), 1));
            }
        }
        return new Lever(
                first.address(), first.meaning(), first.unit(), 0, low, high, step, first.scale(), true, companions);
    }

    /** The fellow shares of one: numbers in the same list or map, or in its fellow records under the same name. */
    private static Map<String, Double> others(Plan plan, String address) {
        int dot = address.lastIndexOf('.');
        String around = address.substring(0, Math.max(0, dot));
        Map<String, Double> beside = numbers(plan, around, "", address);
        int further = around.lastIndexOf('.');
        return !beside.isEmpty() || further < 0
                ? beside
                : numbers(plan, around.substring(0, further), address.substring(dot), address);
    }

    /** Numbers in a list or map, or at an end below each of its members, but for one; none if there is something else. */
    private static Map<String, Double> numbers(Plan plan, String container, String end, String but) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (container.isEmpty()) {
            return numbers;
        }
        Object holder = Addresses.get(plan, container);
        List<String> names = new ArrayList<>();
        if (holder instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> names.add(key.toString()));
        } else if (holder instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                names.add(Integer.toString(i));
            }
        }
        for (String name : names) {
            String at = container + "." + name + end;
            Optional<Object> other = Addresses.find(plan, at);
            if (other.isEmpty()) {
                return Map.of();
            }
            if (!at.equals(but) && other.get() instanceof Double number) {
                numbers.put(at, number);
            }
        }
        return numbers;
    }

    private static boolean allows(Plan plan, Change change) {
        try {
            plan.with(change);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static Lever alone(Plan plan, String address) {
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
                address,
                meaning,
                unit,
                present,
                Math.max(low, least),
                Math.min(high, most),
                step,
                scale,
                added,
                companions);
    }

    /**
     * The same lever, with another distance between the values that it can take: 1 for whole posts.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Lever inSteps(double distance) {
        if (!(distance > 0)) {
            throw new IllegalArgumentException(
                    "The step (" + distance + ") of '" + address + "' must be above 0, such as 1 for whole posts.");
        }
        return new Lever(address, meaning, unit, present, low, high, distance, scale, added, companions);
    }

    /** Every address that it moves, its own first. */
    public List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of(address));
        companions.forEach(companion -> addresses.add(companion.address()));
        return addresses;
    }

    /** Whether it is a share whose fellow shares make room for it. */
    public boolean isShare() {
        return !companions.isEmpty() && !added;
    }

    /** The changes that give the lever a value, to be made together. */
    public List<Change> changes(double value) {
        List<Change> changes = new ArrayList<>(List.of(to(value)));
        for (Companion companion : companions) {
            changes.add(Change.add(companion.address(), companion.slope() * (value - present)));
        }
        return changes;
    }

    /** A plan with the lever at a value. */
    public Plan in(Plan plan, double value) {
        return value == present ? plan : plan.with(changes(value).toArray(Change[]::new));
    }

    private Change to(double value) {
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
        return value instanceof Record || value instanceof Map || value instanceof List
                ? "a part of the plan"
                : "'" + value + "'";
    }

    private static String numbersBelow(Plan plan, String address) {
        return Addresses.list(plan).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Number)
                .map(Map.Entry::getKey)
                .filter(key -> key.startsWith(address.substring(0, address.lastIndexOf('.') + 1)))
                .limit(3)
                .reduce((a, b) -> a + ", " + b)
                .orElse("finance.precept.increase");
    }
}
