package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.CentralCase;
import io.github.forceplan.solver.run.Outcomes;
import io.github.forceplan.solver.run.PlanEvaluator;

/**
 * Drawn futures as the second stage sees them. Its arrays are not to be changed.
 *
 * @param required hours asked for by future, [team's skill][step], skills as in the plan's response
 * @param gaps budget gap by future and year in thousands of pounds, without overtime
 */
record Futures(double[][][] required, double[][] gaps) {

    private static final double THOUSAND = 1000;

    /** @param many how many draws, the first ones */
    static Futures of(PlanEvaluator evaluator, Plan under, PlanResponse response, int many) {
        CentralCase central = evaluator.central(under);
        double[][][] required = new double[many][][];
        for (int s = 0; s < many; s++) {
            double[][] all = central.required(s);
            double[][] picked = response.teamSkills().stream()
                    .map(skill -> all[central.workforce().teamSkills().indexOf(skill)])
                    .toArray(double[][]::new);
            required[s] = response.bySteps(picked);
        }
        Outcomes outcomes = evaluator.of(under);
        double[][] gaps = new double[many][response.years().size()];
        for (int y = 0; y < response.years().size(); y++) {
            double[] gap =
                    outcomes.values("finance.budgetGap." + response.years().get(y));
            double[] overtime = outcomes.values(
                    "workforce.investigators.overtimeHours." + response.years().get(y));
            double price = 0;
            for (double[] byYear : response.overtimePrice()) {
                price += byYear[y] / response.overtimePrice().length;
            }
            for (int s = 0; s < many; s++) {
                gaps[s][y] = gap[s] / THOUSAND - price * overtime[s];
            }
        }
        return new Futures(required, gaps);
    }

    int many() {
        return gaps.length;
    }

    /** Mean gap by year. */
    double[] meanGaps() {
        double[] mean = new double[gaps[0].length];
        for (double[] gap : gaps) {
            for (int y = 0; y < mean.length; y++) {
                mean[y] += gap[y] / gaps.length;
            }
        }
        return mean;
    }

    /** What the end of each year shows: hours asked for, and the gap; by future, year, figure. */
    double[][][] seen(PlanResponse response) {
        double[][][] seen = new double[many()][response.years().size()][2];
        for (int s = 0; s < seen.length; s++) {
            for (double[] skill : required[s]) {
                for (int t = 0; t < skill.length; t++) {
                    seen[s][response.yearOf(t)][0] += skill[t];
                }
            }
            for (int y = 0; y < seen[s].length; y++) {
                seen[s][y][1] = gaps[s][y];
            }
        }
        return seen;
    }
}
