package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.List;

/**
 * The second stage: what it costs, in each scenario, to repair a first-stage decision x once the scenario is known. The
 * cost Q<sub>s</sub>(x) = Σ<sub>k</sub> Q<sub>s,k</sub>(x) is a sum of parts (months, say), each of which depends on a
 * few first-stage variables only and is convex in them: it is the optimal value of a linear program whose right-hand
 * side is linear in x (Birge and Louveaux 2011, theorem 3.5).
 *
 * <p>Two statements of one thing: {@link #evaluate} gives value and slope at a point, which decomposition uses;
 * {@link #state} writes the same as rows, which the extensive form is made of. Immutable to its callers.
 */
public interface Recourse {

    /** How many scenarios, 1 or more. */
    int scenarios();

    /** How many parts the cost of a scenario has, 1 or more. */
    int parts();

    /** Places of the first-stage variables that a part depends on, rising; the order of a part's slopes. */
    int[] columns(int part);

    /**
     * Cost and slope of every scenario and part.
     *
     * @param first values of all first-stage variables
     * @param threads 1 or more; they don't change the result
     */
    Evaluation evaluate(double[] first, int threads);

    /**
     * Adds a scenario's second stage to a program.
     *
     * @param first the program's first-stage variables
     * @return its cost
     */
    Expression state(int scenario, List<Variable> first, ProgramBuilder program);

    /** Some of the scenarios, in an order of one's own; a scenario may come twice. */
    Recourse select(int... chosen);

    /**
     * One scenario in which everything uncertain is at its mean.
     *
     * @param probabilities of the scenarios
     */
    Recourse mean(double[] probabilities);
}
