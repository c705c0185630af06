package io.github.forceplan.solver.chance;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A seed for each source of chance. A run has the same seed for all; to see what one source does, it alone gets another.
 *
 * @param bySource one for every source
 */
public record Seeds(Map<Source, Long> bySource) {

    /** Far from any seed that somebody would choose beside another. */
    private static final long APART = 0x5DEECE66DL;

    public Seeds {
        bySource = Collections.unmodifiableMap(new EnumMap<>(bySource));
        if (bySource.size() != Source.values().length) {
            throw new IllegalArgumentException("Every source of chance needs a seed; there are only " + bySource + ".");
        }
    }

    /** The same seed for every source. */
    public static Seeds all(long seed) {
        Map<Source, Long> bySource = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            bySource.put(source, seed);
        }
        return new Seeds(bySource);
    }

    /** A copy in which one source has another seed. */
    public Seeds with(Source source, long seed) {
        Map<Source, Long> changed = new EnumMap<>(bySource);
        changed.put(source, seed);
        return new Seeds(changed);
    }

    public long of(Source source) {
        Long seed = bySource.get(source);
        if (seed == null) {
            throw new IllegalStateException("No seed for " + source + ".");
        }
        return seed;
    }

    /** Seeds for futures drawn apart from those of these. */
    public Seeds apart() {
        Map<Source, Long> others = new EnumMap<>(Source.class);
        bySource.forEach((source, seed) -> others.put(source, seed + APART));
        return new Seeds(others);
    }
}
