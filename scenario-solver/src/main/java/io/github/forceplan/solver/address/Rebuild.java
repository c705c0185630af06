package io.github.forceplan.solver.address;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes at and below one address, made from the leaves up: each record on the way is built once. */
final class Rebuild {

    private final String address;
    private final Map<String, Rebuild> below = new LinkedHashMap<>();
    private Optional<UnaryOperator<Object>> change = Optional.empty();

    Rebuild(String address) {
        this.address = address;
    }

    void add(String relative, UnaryOperator<Object> changed) {
        if (relative.isEmpty()) {
            change = Optional.of(changed);
            return;
        }
        int dot = relative.indexOf('.');
        String name = dot < 0 ? relative : relative.substring(0, dot);
        below.computeIfAbsent(name, n -> new Rebuild(address.isEmpty() ? n : address + "." + n))
                .add(dot < 0 ? "" : relative.substring(dot + 1), changed);
    }

    Object of(Object value) {
        Object built = below.isEmpty() ? value : built(value);
        return change.isPresent() ? change.get().apply(built) : built;
    }

    private Object built(Object value) {
        if (value instanceof ByYear figure) {
            ByYear copy = figure;
            for (Map.Entry<String, Rebuild> entry : below.entrySet()) {
                FinancialYear year = FinancialYear.parse(entry.getKey());
                copy = copy.with(year, (BigDecimal) entry.getValue().of(figure.exact(year)));
            }
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.replaceAll((key, child) -> child(key.toString(), child));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            for (int i = 0; i < copy.size(); i++) {
                copy.set(i, child(Integer.toString(i), copy.get(i)));
            }
            return copy;
        }
        return record((Record) value);
    }

    private Object child(String name, Object value) {
        Rebuild inside = below.get(name);
        return inside == null ? value : inside.of(value);
    }

    private Object record(Record value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            types[i] = components[i].getType();
            Object child = Addresses.read(value, components[i]);
            arguments[i] = child instanceof Optional<?> optional
                    ? optional.map(present -> child(name, present))
                    : child(name, child);
        }
        try {
            Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new RefusedValueException(changed(), Objects.requireNonNull(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Record " + value.getClass() + " can't be rebuilt.", e);
        }
    }

    /** Addresses of the changes below, in the order in which they were asked for. */
    private List<String> changed() {
        List<String> addresses = new ArrayList<>();
        below.values().forEach(inside -> {
            addresses.addAll(inside.changed());
            inside.change.ifPresent(made -> addresses.add(inside.address));
        });
        return addresses;
    }
}
