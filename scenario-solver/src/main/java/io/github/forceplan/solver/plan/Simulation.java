package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.solver.chance.DrawDesign;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How futures are drawn, unless the caller says otherwise.
 *
 * @param draws how many; if a precision is wished for, how many to begin with
 * @param seed of the random numbers
 * @param design how the draws of uncertain assumptions are spread; at random if not stated
 * @param precision how sure the draws must make the result, if that is stated
 * @param correlations between uncertain assumptions, by id
 */
public record Simulation(
        @Figure(
                value = "How many futures are drawn; with a precision, how many to begin with.",
                unit = "draws",
                min = 1,
                max = 1_000_000)
        int draws,

        @Figure("Seed of the random numbers.") int seed,

        @Figure("How the draws of uncertain assumptions are spread; random if not stated.")
        Optional<DrawDesign> design,

        @Figure("How sure the draws must make the result: they are added to until they do.")
        Optional<Precision> precision,

        @Figure("Correlations between uncertain assumptions, by id.")
        Optional<Map<String, AssumptionCorrelation>> correlations) {

    public Simulation {
        correlations = correlations.map(groups -> Collections.unmodifiableMap(new LinkedHashMap<>(groups)));
    }

    /** At random, so many. */
    public Simulation(int draws, int seed) {
        this(draws, seed, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A copy with another design. */
    public Simulation spread(DrawDesign other) {
        return new Simulation(draws, seed, Optional.of(other), precision, correlations);
    }

    /** A copy with another precision. */
    public Simulation until(Precision other) {
        return new Simulation(draws, seed, design, Optional.of(other), correlations);
    }
}
