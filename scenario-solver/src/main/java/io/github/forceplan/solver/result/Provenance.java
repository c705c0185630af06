package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * What made a result: enough to make it again.
 *
 * @param forceplan version of this software
 * @param plan the plan's name
 * @param inputs the files read
 * @param seed of the random numbers
 * @param draws how many futures were drawn
 * @param engine what evaluated the plan
 * @param java version of the Java runtime
 * @param os operating system and architecture
 */
public record Provenance(
        @Figure("Version of Forceplan.") String forceplan,
        @Figure("The plan's name.") String plan,
        @Figure("The files read.") List<Input> inputs,
        @Figure("Seed of the random numbers.") long seed,
        @Figure("How many futures were drawn.") int draws,
        @Figure("What evaluated the plan.") String engine,
        @Figure("Version of the Java runtime.") String java,
        @Figure("Operating system and architecture.") String os) {

    /**
     * A file that was read.
     *
     * @param file its path as given
     * @param sha256 its digest, hexadecimal
     */
    public record Input(
            @Figure("Path as given.") String file,
            @Figure("SHA-256, hexadecimal.") String sha256) {}

    public Provenance {
        inputs = List.copyOf(inputs);
    }
}
