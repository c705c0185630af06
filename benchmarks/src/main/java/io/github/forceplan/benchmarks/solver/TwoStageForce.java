package io.github.forceplan.benchmarks.solver;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.twostage.CombinedRecourse;
import io.github.forceplan.solver.twostage.NestedRecourse;
import io.github.forceplan.solver.twostage.Recourse;
import io.github.forceplan.solver.twostage.ReserveRecourse;
import io.github.forceplan.solver.twostage.SkillLevel;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * The size of the flagship as a program in two stages: 16 quarters of intakes by 6 routes, 8 skills in three nested
 * chains, savings and precept of four years now; overtime, agency, unmet hours and reserves once demand and cost are
 * known. Thousands of hours and thousands of pounds; figures made up, the size is the flagship's.
 */
final class TwoStageForce {

    private static final int[] CHAINS = {3, 3, 2};
    private static final int YEARS = 4;
    private static final double HOURS_A_YEAR = 1.4;

    private TwoStageForce() {}

    /**
     * @param scenarios how many
     * @param periodsAYear periods of demand a year: 4, or 12
     */
    static TwoStageProgram of(int scenarios, int periodsAYear) {
        RandomStream random = new RandomStream(11, "two-stage force").reset(0);
        int periods = YEARS * periodsAYear;
        ProgramBuilder p = LinearProgram.named("force in two stages");
        Expression cost = new Expression();
        int skills = 8;
        int routes = 6;
        Variable[][] intake = new Variable[routes][16];
        for (int r = 0; r < routes; r++) {
            for (int q = 0; q < 16; q++) {
                intake[r][q] = p.continuous("intake[" + r + "," + q + "]", 0, 12);
                cost.plus((30 + 4 * r) * (16 - q) / 4.0, intake[r][q]);
            }
        }
        for (int q = 0; q < 16; q++) {
            ProgramBuilder.Limit places = p.row("places[" + q + "]");
            for (int r = 0; r < routes; r++) {
                places.plus(intake[r][q]);
            }
            places.atMost(30);
        }
        double[] start = new double[skills];
        int[][] hours = new int[periods][skills];
        for (int k = 0; k < skills; k++) {
            double stay = StrictMath.pow(0.93, 1.0 / periodsAYear);
            start[k] = 50 + 40 * random.nextDouble();
            Expression before = new Expression().plus(start[k]);
            for (int t = 0; t < periods; t++) {
                Variable people = p.nonNegative("people[" + k + "," + t + "]");
                ProgramBuilder.Limit flow =
                        p.row("flow[" + k + "," + t + "]").plus(people).plus(-stay, before);
                int quarter = t * 4 / periodsAYear;
                boolean first = t * 4 % periodsAYear == 0;
                for (int r = 0; r < routes; r++) {
                    int joined = quarter - 1 - r / 2;
                    if (first && joined >= 0 && (r == k % routes || r == (k + 2) % routes)) {
                        flow.plus(-0.5, intake[r][joined]);
                    }
                }
                flow.equalTo(0);
                before = new Expression().plus(people);
                Variable own = p.nonNegative("hours[" + k + "," + t + "]");
                p.row("hours[" + k + "," + t + "]")
                        .plus(own)
                        .plus(-HOURS_A_YEAR / periodsAYear, people)
                        .equalTo(0);
                hours[t][k] = own.place();
            }
        }
        int[] closing = new int[YEARS];
        Expression recurring = new Expression();
        for (int y = 0; y < YEARS; y++) {
            Variable saving = p.continuous("saving[" + y + "]", 0, 1_500);
            Variable precept = p.continuous("precept[" + y + "]", 0, 24);
            Variable closed = p.nonNegative("closed[" + y + "]");
            recurring.plus(saving).plus(300, precept);
            ProgramBuilder.Limit sum = p.row("closed[" + y + "]").plus(closed).plus(-1, recurring);
            sum.equalTo(0);
            cost.plus(0.7 * (YEARS - y), saving).plus(300 * 0.6 * (YEARS - y), precept);
            closing[y] = closed.place();
        }
        p.minimise().plus(cost);
        List<Recourse> members = new ArrayList<>();
        int from = 0;
        double[][] level = new double[scenarios][];
        for (int s = 0; s < scenarios; s++) {
            level[s] = growth(random.reset(1 + s), periods, periodsAYear);
        }
        for (int c = 0; c < CHAINS.length; c++) {
            List<SkillLevel> chain = new ArrayList<>();
            int[][] own = new int[periods][CHAINS[c]];
            double[][][] demand = new double[scenarios][periods][CHAINS[c]];
            for (int j = 0; j < CHAINS[c]; j++) {
                int k = from + j;
                chain.add(new SkillLevel("skill " + k, 0.08, 38 + 2 * j, 1.5, 55 + 5 * j, 90 + 60 * j + 20 * c));
                for (int t = 0; t < periods; t++) {
                    own[t][j] = hours[t][k];
                }
            }
            for (int s = 0; s < scenarios; s++) {
                random.reset(1_000_000L * (c + 1) + s);
                for (int t = 0; t < periods; t++) {
                    for (int j = 0; j < CHAINS[c]; j++) {
                        demand[s][t][j] = start[from + j]
                                * HOURS_A_YEAR
                                / periodsAYear
                                * level[s][t]
                                * StrictMath.exp(0.06 * random.nextGaussian());
                    }
                }
            }
            members.add(new NestedRecourse(chain, own, demand));
            from += CHAINS[c];
        }
        double[][] gaps = new double[scenarios][YEARS];
        for (int s = 0; s < scenarios; s++) {
            random.reset(9_000_000L + s);
            double pressure = 0;
            for (int y = 0; y < YEARS; y++) {
                pressure += 1_300 + 900 * random.nextGaussian();
                gaps[s][y] = pressure;
            }
        }
        members.add(new ReserveRecourse(closing, 4_500, 1, 3, gaps));
        return TwoStageProgram.of(p.build(), new CombinedRecourse(members));
    }

    /** Demand of all skills together, relative to the start: a step, growth and a random walk. */
    private static double[] growth(RandomStream random, int periods, int periodsAYear) {
        double[] level = new double[periods];
        double step = 0.05 + 0.04 * random.nextGaussian();
        double yearly = 0.03 + 0.02 * random.nextGaussian();
        double walk = 0;
        for (int t = 0; t < periods; t++) {
            walk += 0.03 / Math.sqrt(periodsAYear) * random.nextGaussian();
            level[t] = StrictMath.exp(step + yearly * (t + 1) / periodsAYear + walk);
        }
        return level;
    }
}
