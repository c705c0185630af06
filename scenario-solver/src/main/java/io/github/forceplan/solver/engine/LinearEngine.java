package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.LinearProgram;

/**
 * A solver of linear, perhaps mixed-integer, programs. Found by {@link java.util.ServiceLoader}: put one on the class
 * path and it takes part. Nothing that an engine says is believed before {@link ProgramSolver} has verified it.
 */
public interface LinearEngine {

    /** Short name by which it is chosen, such as {@code highs}. */
    String name();

    /** Version of the solver behind it. */
    String version();

    /** Whether it works on this machine; native engines may not. */
    default boolean available() {
        return true;
    }

    /**
     * How well it suits a program, for the automatic choice: the highest is asked first, a negative one never.
     * Built-in engines stay between 0 and 100.
     */
    int suitability(LinearProgram program);

    /** Solves a program, within limits as far as the engine knows them. Must not throw for anything in the program. */
    Answer solve(LinearProgram program, Limits limits);

    /**
     * Solves a program, with something to begin with.
     *
     * @param start values of all variables, of which the whole numbers count; empty if there is nothing
     */
    default Answer solve(LinearProgram program, Limits limits, double[] start) {
        return solve(program, limits);
    }
}
