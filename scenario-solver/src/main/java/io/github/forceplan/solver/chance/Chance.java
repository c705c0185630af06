package io.github.forceplan.solver.chance;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where all random numbers of an evaluation come from: seeds, and how the draws of uncertain inputs are spread. */
public final class Chance {

    private final Seeds seeds;
    private final InputDraws inputs;
    private final Map<Source, RandomStreams> bySource = new ConcurrentHashMap<>();

    /** @param inputs how uncertain inputs are drawn */
    public Chance(Seeds seeds, InputDraws inputs) {
        this.seeds = seeds;
        this.inputs = inputs;
    }

    /** Independent draws with a seed for each source. */
    public static Chance independent(Seeds seeds) {
        return new Chance(seeds, InputDraws.INDEPENDENT);
    }

    /** Independent draws with the same seed for every source. */
    public static Chance independent(long seed) {
        return independent(Seeds.all(seed));
    }

    /** The seeds. */
    public Seeds seeds() {
        return seeds;
    }

    /** Inputs spread in the same way, with other seeds. */
    public Chance reseeded(Seeds others) {
        return new Chance(others, inputs);
    }

    /** Independent replicates among the draws; 0 if every draw is independent of the others. */
    public int replicates() {
        return inputs.replicates();
    }

    /** The streams of a source. */
    public RandomStreams of(Source source) {
        return bySource.computeIfAbsent(source, this::streams);
    }

    private RandomStreams streams(Source source) {
        long seed = seeds.of(source);
        Map<String, double[] @Nullable []> leading = inputs.leading(source, seeds);
        if (leading.isEmpty()) {
            return RandomStreams.seeded(seed);
        }
        return new RandomStreams() {
            @Override
            public RandomStream of(String purpose) {
                RandomStream own = new RandomStream(seed, purpose);
                double[] @Nullable [] numbers = leading.get(purpose);
                return numbers == null ? own : own.led(numbers);
            }

            @Override
            public boolean persistent(String purpose) {
                return inputs.couples(purpose);
            }
        };
    }
}
