package io.github.forceplan.workforce.limit;

import java.util.Map;

/** What a plan defines under an id. */
public final class Lookup {

    private Lookup() {}

    /**
     * The value of an id.
     *
     * @param kind what the ids stand for, in the singular
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public static <V> V in(Map<String, V> defined, String id, String kind) {
        V value = defined.get(id);
        if (value == null) {
            throw new IllegalArgumentException(
                    "There is no " + kind + " '" + id + "'; those defined are " + defined.keySet() + ".");
        }
        return value;
    }
}
