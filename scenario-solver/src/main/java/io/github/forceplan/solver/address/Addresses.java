package io.github.forceplan.solver.address;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.figure.FileRow;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
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
        for (String name : address.split("\\.", -1)) {
            Object next = children(at).get(name);
            if (next == null) {
                throw new UnknownAddressException(address, list(root).keySet());
            }
            at = next;
        }
        return at;
    }

    /**
     * A copy in which what stands at an address is changed; everything else is shared with the original.
     *
     * @throws UnknownAddressException if there is nothing at the address
     * @throws IllegalArgumentException if the changed value is not allowed there; the message says why
     */
    public static <T> T with(T root, String address, UnaryOperator<Object> change) {
        get(root, address);
        @SuppressWarnings("unchecked")
        T copy = (T) rebuild(root, address.split("\\.", -1), 0, change);
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

    /** Rows of a file of their own have no address. */
    private static boolean isFile(List<?> list) {
        return !list.isEmpty() && list.get(0) instanceof FileRow;
    }

    /** Calendar records are single values, not parts with parts of their own. */
    private static boolean isAtom(Object value) {
        return value.getClass().getPackageName().equals(FinancialYear.class.getPackageName());
    }

    private static Object rebuild(Object value, String[] names, int depth, UnaryOperator<Object> change) {
        if (depth == names.length) {
            return change.apply(value);
        }
        String name = names[depth];
        if (value instanceof ByYear figure) {
            FinancialYear year = FinancialYear.parse(name);
            return figure.with(year, (java.math.BigDecimal) rebuild(figure.exact(year), names, depth + 1, change));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.replaceAll(
                    (key, child) -> key.toString().equals(name) ? rebuild(child, names, depth + 1, change) : child);
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set(Integer.parseInt(name), rebuild(copy.get(Integer.parseInt(name)), names, depth + 1, change));
            return copy;
        }
        return rebuildRecord((Record) value, names, depth, change);
    }

    private static Object rebuildRecord(Record value, String[] names, int depth, UnaryOperator<Object> change) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object child = read(value, components[i]);
            if (!components[i].getName().equals(names[depth])) {
                arguments[i] = child;
            } else if (child instanceof Optional<?> optional) {
                arguments[i] = optional.map(present -> rebuild(present, names, depth + 1, change));
            } else {
                arguments[i] = rebuild(child, names, depth + 1, change);
            }
        }
        try {
            Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable refusal = Objects.requireNonNull(e.getCause());
            throw new IllegalArgumentException(
                    "The change at '" + String.join(".", names) + "' is not allowed: " + refusal.getMessage(), refusal);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Record " + value.getClass() + " can't be rebuilt.", e);
        }
    }

    private static Object read(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Component " + component + " of " + value.getClass() + " can't be read.", e);
        }
    }
}
