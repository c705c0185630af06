package io.github.forceplan.io.binding;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.io.fault.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why each figure of a plan may be believed. Immutable. */
public final class Bases {

    private final Map<String, Stated> byPath;

    Bases(Map<String, Stated> byPath) {
        this.byPath = Collections.unmodifiableMap(new LinkedHashMap<>(byPath));
    }

    /**
     * A basis that the plan states.
     *
     * @param path of what it covers, its keys joined by points: {@code finance.bandD}; empty for the whole plan
     * @param place where it stands
     */
    public record Stated(String path, Basis basis, Place place) {}

    /**
     * The basis of the figure at a path such as {@code finance.bandD.2019/20}: that of the nearest mapping around it
     * which has one.
     */
    public Optional<Stated> of(String path) {
        String around = path;
        while (true) {
            Stated stated = byPath.get(around);
            if (stated != null || around.isEmpty()) {
                return Optional.ofNullable(stated);
            }
            around = around.substring(0, Math.max(0, around.lastIndexOf('.')));
        }
    }

    /** All that are stated, in the order of the plan. */
    public List<Stated> stated() {
        return List.copyOf(byPath.values());
    }
}
