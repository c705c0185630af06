package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Solution;
import java.util.Optional;

/**
 * What it is worth to plan for uncertainty, and to know more (Birge and Louveaux 2011, chapter 4). All are costs of both
 * stages, by the program's risk measure. Its arrays are not to be changed.
 *
 * @param recourse RP: the best decision that must do for every scenario
 * @param waitAndSee WS: the mean of what it would cost if the scenario were known first
 * @param waitAndSeeError standard error of EVPI where it was taken from some of the scenarios; 0 where from all
 * @param expectedValue EV: what planning for the mean promises
 * @param meanDecision what planning for the mean decides
 * @param meanDecisionCost EEV: what that decision costs in truth; infinite if it can't be repaired in some scenario
 */
public record StochasticValue(
        TwoStageSolution recourse,
        double waitAndSee,
        double waitAndSeeError,
        double expectedValue,
        double[] meanDecision,
        double meanDecisionCost) {

    /** EVPI = RP − WS: the most that perfect knowledge is worth. */
    public double evpi() {
        return recourse.objective() - waitAndSee;
    }

    /** VSS = EEV − RP: what is gained by planning for the scenarios and not for their mean. */
    public double vss() {
        return meanDecisionCost - recourse.objective();
    }

    /**
     * Works it all out beside a solution. With a risk measure other than the expected value WS is still the mean over
     * scenarios, so EVPI then holds what being sure is worth as well.
     *
     * @param known scenarios of which WS is taken, evenly spread; all of them if there are no more
     * @param threads 1 or more; they don't change the result
     * @throws IllegalStateException if a scenario has no solution by itself
     */
    public static StochasticValue of(
            TwoStageProgram program, TwoStageSolution solution, ProgramSolver solver, int known, int threads) {
        int n = program.recourse().scenarios();
        int many = Math.min(known, n);
        double[] alone = new double[many];
        int[] which = new int[many];
        double[] weight = new double[many];
        double weights = 0;
        for (int i = 0; i < many; i++) {
            which[i] = (int) ((long) n * i / many);
            weight[i] = program.probabilities()[which[i]];
            weights += weight[i];
        }
        Slices.over(many, threads, (from, to) -> {
            for (int i = from; i < to; i++) {
                LinearProgram sure = ExtensiveForm.of(program.knowing(which[i]));
                alone[i] = solver.solve(sure).solution(sure.name()).objective();
            }
        });
        double gain = 0;
        for (int i = 0; i < many; i++) {
            gain += weight[i] / weights * (solution.costs()[which[i]] - alone[i]);
        }
        double variance = 0;
        for (int i = 0; i < many; i++) {
            double off = solution.costs()[which[i]] - alone[i] - gain;
            variance += weight[i] / weights * off * off;
        }
        double error = many == n ? 0 : Math.sqrt(variance / Math.max(1, many - 1));
        double waitAndSee = solution.expectedCost() - gain;
        LinearProgram mean = ExtensiveForm.of(program.atMean());
        Solution sure = solver.solve(mean).solution(mean.name());
        double[] decision = new double[program.first().variables().size()];
        System.arraycopy(sure.values(), 0, decision, 0, decision.length);
        double[] costs = program.costs(decision, threads);
        Optional<Double> truth = java.util.Arrays.stream(costs).anyMatch(Double::isNaN)
                ? Optional.empty()
                : Optional.of(program.risk().of(costs, program.probabilities()));
        return new StochasticValue(
                solution, waitAndSee, error, sure.objective(), decision, truth.orElse(Double.POSITIVE_INFINITY));
    }
}
