package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Sense;
import java.util.Arrays;

/**
 * Decide now, repair later: least c·x + risk(Q<sub>s</sub>(x)) over x of the first stage, where Q<sub>s</sub> is what
 * repair costs in scenario s. The first stage may have whole numbers. Its array is not to be changed.
 *
 * @param first the first stage, to be minimised; its objective is c·x
 * @param recourse the second stage
 * @param probabilities of the scenarios, each above 0, together 1
 * @param risk what is to be small of the uncertain cost
 */
public record TwoStageProgram(LinearProgram first, Recourse recourse, double[] probabilities, Risk risk) {

    private static final double ROUNDING = 1e-9;

    public TwoStageProgram {
        if (first.sense() != Sense.MINIMISE) {
            throw new IllegalArgumentException("The first stage '" + first.name()
                    + "' must be minimised: its cost is added to that of the second. Turn the signs of its objective.");
        }
        if (probabilities.length != recourse.scenarios()) {
            throw new IllegalArgumentException("There are " + probabilities.length + " probabilities for "
                    + recourse.scenarios() + " scenarios. Give one for each.");
        }
        double sum = 0;
        for (double p : probabilities) {
            if (!(p > 0)) {
                throw new IllegalArgumentException(
                        "The probability (" + p + ") of a scenario must be above 0. Leave out what can't happen.");
            }
            sum += p;
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("The probabilities add up to " + sum + "; they must add up to 1.");
        }
        probabilities = probabilities.clone();
        for (int k = 0; k < recourse.parts(); k++) {
            for (int column : recourse.columns(k)) {
                if (column < 0 || column >= first.variables().size()) {
                    throw new IllegalArgumentException("The second stage asks for variable " + column
                            + " of a first stage that has " + first.variables().size() + ".");
                }
            }
        }
    }

    /** Equally likely scenarios, least expected cost. */
    public static TwoStageProgram of(LinearProgram first, Recourse recourse) {
        double[] probabilities = new double[recourse.scenarios()];
        Arrays.fill(probabilities, 1.0 / probabilities.length);
        return new TwoStageProgram(first, recourse, probabilities, Risk.NEUTRAL);
    }

    /** The same with another risk measure. */
    public TwoStageProgram with(Risk other) {
        return new TwoStageProgram(first, recourse, probabilities, other);
    }

    /** The same with other bounds of the first stage's variables. */
    public TwoStageProgram withBounds(double[] lower, double[] upper) {
        return new TwoStageProgram(first.withBounds(lower, upper), recourse, probabilities, risk);
    }

    /** As if one knew that a scenario would come. */
    public TwoStageProgram knowing(int scenario) {
        return new TwoStageProgram(first, recourse.select(scenario), new double[] {1}, risk);
    }

    /** As if everything uncertain were sure to be at its mean. */
    public TwoStageProgram atMean() {
        return new TwoStageProgram(first, recourse.mean(probabilities), new double[] {1}, risk);
    }

    /** What a first-stage decision costs in each scenario, both stages together; not a number where it can't be repaired. */
    public double[] costs(double[] decision, int threads) {
        Evaluation evaluation = recourse.evaluate(decision, threads);
        double[] costs = evaluation.totals();
        double now = first.objective(decision);
        for (int s = 0; s < costs.length; s++) {
            costs[s] += now;
        }
        for (Evaluation.Infeasible impossible : evaluation.infeasible()) {
            costs[impossible.scenario()] = Double.NaN;
        }
        return costs;
    }
}
