package io.github.forceplan.solver.address;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.figure.FileRow;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads and replaces what stands at an address of an immutable tree of records, maps, lists and by-year figures. An
 * address is the names on the way down, joined by dots: record components, map keys, list places from 0, financial
 * years ({@code finance.precept.bandD.2020/21}). An optional figure that is absent has no address.
 */
public final class Addresses {

    private Addresses() {}

    /**
     * Every address at which a single value stands (number, text, yes or no, date, choice), with the value, in the
     * order of the records; by-year figures are listed year by year.
     */
    public static Map<String, Object> list(Object root) {
        Map<String, Object> found = new LinkedHashMap<>();
        walk("", root, found);
        return found;
    }

    /**
     * What stands at an address: a single value, a by-year figure, or a whole part of the plan.
     *
     * @throws UnknownAddressException if there is nothing
     */
    public static Object get(Object root, String address) {
        Object at = root;
        String way = "";
        for (String name : address.split("\\.", -1)) {
            way = way.isEmpty() ? name : way + "." + name;
            Object next = children(at).get(name);
            if (next == null) {
                throw leavesOut(at, name)
                        ? UnknownAddressException.leftOut(address, way)
                        : new UnknownAddressException(address, list(root).keySet());
            }
            at = next;
        }
        return at;
    }

    /** What stands at an address, if anything does. */
    public static Optional<Object> find(Object root, String address) {
        Object at = root;
        for (String name : address.split("\\.", -1)) {
            Object next = children(at).get(name);
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    /**
     * A copy in which what stands at an address is changed; everything else is shared with the original.
     *
     * @throws UnknownAddressException if there is nothing at the address
     * @throws IllegalArgumentException if the changed value is not allowed there; the message says why
     */
    public static <T> T with(T root, String address, UnaryOperator<Object> change) {
        return with(root, Map.of(address, change));
    }

    /**
     * A copy in which what stands at several addresses is changed together: rules that tie figures to each other (shares
     * that sum to 1) are held to when all are changed, so that no order of changing them matters.
     *
     * @throws UnknownAddressException if there is nothing at an address
     * @throws RefusedValueException if a changed value is not allowed; it says why, and at which addresses
     */
    public static <T> T with(T root, Map<String, UnaryOperator<Object>> changes) {
        Rebuild rebuild = new Rebuild("");
        changes.forEach((address, change) -> {
            get(root, address);
            rebuild.add(address, change);
        });
        @SuppressWarnings("unchecked")
        T copy = (T) rebuild.of(root);
        return copy;
    }

    /**
     * What the figure at an address means, with its unit and limits: the description of the last record component on the
     * way down. Empty where no record says.
     *
     * @throws UnknownAddressException if there is nothing at the address
     */
    public static Optional<Figure> figure(Object root, String address) {
        get(root, address);
        Optional<Figure> described = Optional.empty();
        Object at = root;
        for (String name : address.split("\\.", -1)) {
            if (at instanceof Record && !isAtom(at)) {
                for (RecordComponent component : at.getClass().getRecordComponents()) {
                    if (component.getName().equals(name)) {
                        described = Optional.ofNullable(component.getAnnotation(Figure.class));
                    }
                }
            }
            at = Objects.requireNonNull(children(at).get(name));
        }
        return described;
    }

    private static void walk(String address, Object value, Map<String, Object> found) {
        Map<String, Object> children = children(value);
        boolean single = isAtom(value) || !(value instanceof Record || value instanceof Map || value instanceof List);
        if (children.isEmpty() && single && !(value instanceof TimeSeries)) {
            found.put(address, value);
        }
        children.forEach((name, child) -> walk(address.isEmpty() ? name : address + "." + name, child, found));
    }

    private static Map<String, Object> children(Object value) {
        Map<String, Object> children = new LinkedHashMap<>();
        if (value instanceof ByYear figure) {
            figure.values().forEach((year, amount) -> children.put(year.toString(), amount));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> children.put(key.toString(), child));
        } else if (value instanceof List<?> list && !isFile(list)) {
            for (int i = 0; i < list.size(); i++) {
                children.put(Integer.toString(i), list.get(i));
            }
        } else if (value instanceof Record node && !isAtom(value)) {
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                Object child = read(node, component);
                if (child instanceof Optional<?> optional) {
                    optional.ifPresent(present -> children.put(component.getName(), present));
                } else {
                    children.put(component.getName(), child);
                }
            }
        }
        return children;
    }

    private static boolean leavesOut(Object value, String name) {
        return value instanceof Record
                && !isAtom(value)
                && Arrays.stream(value.getClass().getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
    }

    /** Rows of a file of their own have no address. */
    private static boolean isFile(List<?> list) {
        return !list.isEmpty() && list.get(0) instanceof FileRow;
    }

    /** Calendar records are single values, not parts with parts of their own. */
    private static boolean isAtom(Object value) {
        return value.getClass().getPackageName().equals(FinancialYear.class.getPackageName());
    }

    static Object read(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Component " + component + " of " + value.getClass() + " can't be read.", e);
        }
    }
}
