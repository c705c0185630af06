package io.github.forceplan.io.shape;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record as a file sees it: keys with values. Immutable once {@link Shapes} has filled it in. */
public final class RecordShape {

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<Method> accessors;
    private List<Component> components = List.of();

    RecordShape(Class<?> type, Constructor<?> constructor, List<Method> accessors) {
        this.type = type;
        this.constructor = constructor;
        this.accessors = List.copyOf(accessors);
    }

    /**
     * A component of a record.
     *
     * @param key its name, in records and in files
     * @param meaning one sentence for the planner; may be empty
     */
    public record Component(String key, String meaning, Limits limits, Shape shape) {

        /** Whether a file must give it: a list or a set of ids that is left out is empty, an optional value absent. */
        public boolean required() {
            return !(shape instanceof Shape.Maybe || shape instanceof Shape.Sequence || isPlainDictionary());
        }

        /** What it is when a file leaves it out. */
        public Object whenLeftOut() {
            if (shape instanceof Shape.Sequence) {
                return List.of();
            }
            return isPlainDictionary() ? Map.of() : Optional.empty();
        }

        private boolean isPlainDictionary() {
            return shape instanceof Shape.Dictionary dictionary && !dictionary.sorted();
        }
    }

    public Class<?> type() {
        return type;
    }

    public List<Component> components() {
        return components;
    }

    void fill(List<Component> filled) {
        components = List.copyOf(filled);
    }

    /** The value of component {@code index} of a record of this type. */
    public Object value(Object record, int index) {
        try {
            return accessors.get(index).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record " + type.getName() + " can't be read.", e);
        }
    }

    /**
     * Makes the record.
     *
     * @param values one a component, in order
     * @throws IllegalArgumentException (or another unchecked exception) as the record's constructor throws it
     */
    public Object construct(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("The constructor of " + type.getName() + " failed.", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record " + type.getName() + " can't be made.", e);
        }
    }
}
