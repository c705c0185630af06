package io.github.forceplan.solver.program;

/** What came of solving a program. Whoever asks must say what to do in each case. */
public sealed interface Outcome {

    /** The best there is, verified. */
    record Optimal(Solution solution) implements Outcome {}

    /**
     * A verified solution whose optimality is not proved: the search reached a limit.
     *
     * @param bound no solution is better than this
     * @param gap distance from the solution to the bound, relative to the solution's size or 1
     */
    record FeasibleWithGap(Solution solution, double bound, double gap) implements Outcome {}

    /** No values keep all rules. */
    record Infeasible(Conflict conflict) implements Outcome {}

    /** The objective can be made as good as one likes: a limit is missing. */
    record Unbounded() implements Outcome {}

    /** A limit was reached before any solution was found. */
    record LimitReached(String limit) implements Outcome {}

    /**
     * The solution, optimal or not.
     *
     * @throws IllegalStateException if there is none
     */
    default Solution solution(String program) {
        if (this instanceof Optimal optimal) {
            return optimal.solution();
        }
        if (this instanceof FeasibleWithGap feasible) {
            return feasible.solution();
        }
        throw new IllegalStateException("The program '" + program + "' has no solution: " + this + ".");
    }

    /** Whether there is a solution. */
    default boolean isSolved() {
        return this instanceof Optimal || this instanceof FeasibleWithGap;
    }
}
