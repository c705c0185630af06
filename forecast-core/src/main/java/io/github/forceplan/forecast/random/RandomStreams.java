package io.github.forceplan.forecast.random;

/** Makes the streams of random numbers that a model asks for, by purpose. Any number of threads may ask. */
public interface RandomStreams {

    /** A new stream for a purpose; the same purpose has the same numbers each time. */
    RandomStream of(String purpose);

    /**
     * Whether a purpose's numbers are correlated from one to the next already, so that persistence from year to year must
     * not be added to them.
     */
    default boolean persistent(String purpose) {
        return false;
    }

    /** Streams of independent numbers. */
    static RandomStreams seeded(long seed) {
        return purpose -> new RandomStream(seed, purpose);
    }
}
