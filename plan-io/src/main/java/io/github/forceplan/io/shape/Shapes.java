package io.github.forceplan.io.shape;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.figure.FileRow;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads the shape of a record and of all that it holds.
 *
 * <p>Components may be {@code String}, {@code int}, {@code long}, {@code double}, {@code boolean}, {@code BigDecimal},
 * {@code LocalDate}, {@code Period}, {@code FinancialYear}, {@code ByYear}, enums, records, sealed interfaces of
 * records, {@code Optional}, {@code List} and {@code Map<String, …>} of these,
 * {@code Map<String, TimeSeries>}, and lists of {@link FileRow}.
 */
public final class Shapes {

    private final Map<Class<?>, RecordShape> known = new LinkedHashMap<>();

    private Shapes() {}

    /**
     * The shape of a record.
     *
     * @throws IllegalArgumentException if the type is no record, or a component has a type that files can't hold
     */
    public static RecordShape of(Class<?> root) {
        if (!root.isRecord()) {
            throw new IllegalArgumentException("The type " + root.getName() + " must be a record.");
        }
        return new Shapes().record(root);
    }

    private RecordShape record(Class<?> type) {
        RecordShape present = known.get(type);
        if (present != null) {
            return present;
        }
        RecordComponent[] components = type.getRecordComponents();
        RecordShape shape = new RecordShape(type, constructor(type, components), accessors(components));
        known.put(type, shape);
        List<RecordShape.Component> filled = new ArrayList<>();
        for (RecordComponent component : components) {
            Figure figure = component.getAnnotation(Figure.class);
            filled.add(new RecordShape.Component(
                    component.getName(),
                    figure == null ? "" : figure.value(),
                    Limits.of(figure),
                    shape(component.getGenericType(), "component '" + component.getName() + "' of " + type.getName())));
        }
        shape.fill(filled);
        return shape;
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("The record " + type.getName() + " lacks its constructor.", e);
        }
    }

    private static List<Method> accessors(RecordComponent[] components) {
        List<Method> accessors = new ArrayList<>();
        for (RecordComponent component : components) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
        }
        return accessors;
    }

    private Shape shape(Type type, String where) {
        if (type instanceof Class<?> plain) {
            return plain(plain, where);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return new Shape.Maybe(shape(arguments[0], where));
            }
            if (generic.getRawType() == List.class) {
                return arguments[0] instanceof Class<?> element && FileRow.class.isAssignableFrom(element)
                        ? new Shape.RowsFile(element)
                        : new Shape.Sequence(shape(arguments[0], where));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return arguments[1] == TimeSeries.class
                        ? new Shape.SeriesFile()
                        : new Shape.Dictionary(shape(arguments[1], where), false);
            }
            if (generic.getRawType() == SortedMap.class && arguments[0] == String.class) {
                return new Shape.Dictionary(shape(arguments[1], where), true);
            }
        }
        throw new IllegalArgumentException("The " + where + " has the type " + type.getTypeName()
                + ", which no file can hold. Use text, numbers, dates, enums, records, or Optional, List and Map<String,"
                + " …> of them.");
    }

    private Shape plain(Class<?> type, String where) {
        if (type == String.class) {
            return new Shape.Text();
        } else if (type == int.class || type == Integer.class) {
            return new Shape.Whole(int.class);
        } else if (type == long.class || type == Long.class) {
            return new Shape.Whole(long.class);
        } else if (type == double.class || type == Double.class) {
            return new Shape.Decimal(false);
        } else if (type == BigDecimal.class) {
            return new Shape.Decimal(true);
        } else if (type == boolean.class || type == Boolean.class) {
            return new Shape.Flag();
        } else if (type == LocalDate.class) {
            return new Shape.Day();
        } else if (type == Period.class) {
            return new Shape.Time();
        } else if (type == FinancialYear.class) {
            return new Shape.Year();
        } else if (type == ByYear.class) {
            return new Shape.Years();
        } else if (type.isEnum()) {
            return choice(type);
        } else if (type.isRecord()) {
            return new Shape.Group(record(type));
        } else if (type.isSealed() && type.isInterface()) {
            return variants(type, where);
        }
        throw new IllegalArgumentException("The " + where + " has the type " + type.getName()
                + ", which no file can hold. Use a record, an enum or a sealed interface of records.");
    }

    private static Shape choice(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(inFiles((Enum<?>) constant), constant);
        }
        return new Shape.Choice(Collections.unmodifiableMap(constants));
    }

    private Shape variants(Class<?> type, String where) {
        Map<String, RecordShape> variants = new LinkedHashMap<>();
        collect(type, variants, where);
        return new Shape.Variants(type.getSimpleName(), Collections.unmodifiableMap(variants));
    }

    private void collect(Class<?> type, Map<String, RecordShape> variants, String where) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                variants.put(kebab(permitted.getSimpleName()), record(permitted));
            } else if (permitted.isSealed() && permitted.isInterface()) {
                collect(permitted, variants, where);
            } else {
                throw new IllegalArgumentException("The " + where + " may be a " + permitted.getName()
                        + ", which is no record. Permit records only.");
            }
        }
    }

    /** The name of an enum's constant in files: {@code BEFORE_RESERVES} is {@code before-reserves}. */
    public static String inFiles(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
