package io.github.forceplan.planner.optimise;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.solver.optimise.Compared;
import io.github.forceplan.solver.optimise.Decision;
import io.github.forceplan.solver.optimise.LimitConflict;
import io.github.forceplan.solver.optimise.Optimum;
import io.github.forceplan.solver.optimise.Reached;
import io.github.forceplan.solver.optimise.ShadowPrice;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.result.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * {@code optimum.json}.
 *
 * @param provenance what made it
 * @param scenario the scenario that the optimum starts from, or none for the plan itself
 * @param outcome optimal, feasible with a gap, or nearest where limits conflict
 * @param solver what solved the program and how well its solution keeps the rules
 * @param goals what each goal reached
 * @param conflict the limits that can't all be kept
 * @param decisions everything that levers decide
 * @param prices what is scarce, and what a little more of it is worth
 * @param compared figures before and after
 */
public record OptimumFile(
        @Figure("What made it.") Provenance provenance,

        @Figure("The scenario that the optimum starts from; none for the plan itself.")
        Optional<String> scenario,

        @Figure("optimal, feasible-with-gap, or nearest where the limits conflict.")
        String outcome,

        @Figure("What solved the program.") Solved solver,
        @Figure("What each goal reached, in order.") List<Reached> goals,
        @Figure("The limits that can't all be kept.") Optional<LimitConflict> conflict,
        @Figure("Everything that levers decide.") List<Decision> decisions,

        @Figure("What is scarce, and what a little more of it is worth.")
        List<ShadowPrice> prices,

        @Figure("Figures before and after.") List<Compared> compared) {

    /**
     * The program and its solver.
     *
     * @param engine name and version
     * @param variables columns of the program
     * @param whole how many of them are whole numbers
     * @param rows of the program
     * @param gap distance from the best bound, of the most important goal that has one, relative to its size
     * @param violation worst of rows and bounds, relative to the size of a row's terms
     */
    public record Solved(
            @Figure("Name and version of the engine.") String engine,
            @Figure("Columns of the program.") int variables,
            @Figure("How many of them are whole numbers.") int whole,
            @Figure("Rows of the program.") int rows,

            @Figure("Distance from the best bound, of the most important goal that has one, relative to its size.")
            double gap,

            @Figure("Worst violation of a row or bound, relative to its terms.")
            double violation) {}

    public OptimumFile {
        goals = List.copyOf(goals);
        decisions = List.copyOf(decisions);
        prices = List.copyOf(prices);
        compared = List.copyOf(compared);
    }

    public static OptimumFile of(Provenance provenance, Optional<String> scenario, Optimum optimum) {
        Solution solution = optimum.outcome().solution("optimise");
        double gap = optimum.outcome() instanceof Outcome.FeasibleWithGap feasible ? feasible.gap() : 0;
        return new OptimumFile(
                new Provenance(
                        provenance.forceplan(),
                        provenance.plan(),
                        provenance.inputs(),
                        provenance.seed(),
                        provenance.draws(),
                        provenance.engine() + "; optimum by " + solution.engine() + ", verified",
                        provenance.java(),
                        provenance.os()),
                scenario,
                outcome(optimum),
                new Solved(
                        solution.engine(),
                        optimum.solved().variables().size(),
                        (int) optimum.solved().variables().stream()
                                .filter(v -> v.integer())
                                .count(),
                        optimum.solved().rows().size(),
                        gap,
                        Math.max(
                                solution.verification().rowViolation(),
                                solution.verification().boundViolation())),
                optimum.goals(),
                optimum.conflict(),
                optimum.decisions(),
                optimum.prices(),
                optimum.compared());
    }

    static String outcome(Optimum optimum) {
        if (optimum.conflict().isPresent()) {
            return "nearest";
        }
        return optimum.outcome() instanceof Outcome.Optimal ? "optimal" : "feasible-with-gap";
    }
}
