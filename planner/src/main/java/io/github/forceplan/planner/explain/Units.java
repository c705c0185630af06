package io.github.forceplan.planner.explain;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the records of a plan and of a result say about a figure: its unit and its meaning. */
final class Units {

    private Units() {}

    /**
     * What stands at an address or pointer.
     *
     * @param unit of the figure, or of the nearest part around it that has one; empty if none has
     * @param meaning of the nearest component
     */
    record Said(String unit, String meaning) {}

    /** What an address of a plan says, as far as the plan's values reach. */
    static Said inPlan(Record plan, String address) {
        Said said = new Said("", "");
        Object at = plan;
        for (String name : address.split("\\.")) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(name);
            } else if (at instanceof List<?> list && name.matches("\\d+") && Integer.parseInt(name) < list.size()) {
                at = list.get(Integer.parseInt(name));
            } else if (at instanceof Record node) {
                Optional<RecordComponent> component = component(node.getClass(), name);
                said = component.map(said(said)).orElse(said);
                at = component.isPresent() ? read(node, component.get()) : null;
            } else {
                return said;
            }
            at = at instanceof Optional<?> optional ? optional.orElse(null) : at;
            if (at == null || at instanceof ByYear) {
                return said;
            }
        }
        return said;
    }

    /** What the names of a JSON pointer say in a result. */
    static Said inResult(Class<?> result, List<String> names) {
        Said said = new Said("", "");
        Type at = result;
        for (String name : names) {
            Type bare = withoutOptional(at);
            if (bare instanceof ParameterizedType container) {
                Type[] arguments = container.getActualTypeArguments();
                at = arguments[arguments.length - 1];
            } else if (bare instanceof Class<?> type && type.isRecord()) {
                Optional<RecordComponent> component = component(type, name);
                if (component.isEmpty()) {
                    return said;
                }
                said = component.map(said(said)).orElse(said);
                at = component.get().getGenericType();
            } else {
                return said;
            }
        }
        return said;
    }

    private static Type withoutOptional(Type type) {
        return type instanceof ParameterizedType container && container.getRawType() == Optional.class
                ? container.getActualTypeArguments()[0]
                : type;
    }

    private static java.util.function.Function<RecordComponent, Said> said(Said around) {
        return component -> {
            Figure figure = component.getAnnotation(Figure.class);
            return figure == null
                    ? around
                    : new Said(figure.unit().isEmpty() ? around.unit() : figure.unit(), figure.value());
        };
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static Object read(Record node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Component " + component + " can't be read.", e);
        }
    }
}
