package io.github.forceplan.solver.twostage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Every second stage says the same twice: what it evaluates to is what its rows cost, and its slope never promises more
 * than another decision costs.
 */
class RecourseTest {

    private static final ProgramSolver SOLVER = ProgramSolver.automatic();
    private static final int LEVELS = 3;
    private static final int PERIODS = 2;
    private static final int NUMBERS = LEVELS * PERIODS;

    /** Prices and hours from few whole numbers, so that ties abound. */
    private static List<SkillLevel> chain(RandomStream random) {
        List<SkillLevel> chain = new ArrayList<>();
        double unmet = 1;
        for (int j = 0; j < LEVELS; j++) {
            unmet += random.nextInt(4);
            double agency = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(4);
            chain.add(new SkillLevel(
                    "s" + j, 0.25 * random.nextInt(3), random.nextInt(5), agency, random.nextInt(8), unmet));
        }
        return chain;
    }

    private static int[][] hours(RandomStream random) {
        int[][] hours = new int[PERIODS][LEVELS];
        for (int t = 0; t < PERIODS; t++) {
            for (int j = 0; j < LEVELS; j++) {
                hours[t][j] = random.nextInt(6) == 0 ? NestedRecourse.NONE : t * LEVELS + j;
            }
        }
        return hours;
    }

    private static double[][][] demand(RandomStream random) {
        double[][][] demand = new double[3][PERIODS][LEVELS];
        for (double[][] scenario : demand) {
            for (double[] period : scenario) {
                for (int j = 0; j < LEVELS; j++) {
                    period[j] = random.nextInt(9);
                }
            }
        }
        return demand;
    }

    @Test
    void nestedSkills() {
        check(150, random -> new NestedRecourse(chain(random), hours(random), demand(random)));
    }

    @Test
    void flowOfSkills() {
        check(80, random -> {
            boolean[][] may = new boolean[LEVELS][LEVELS];
            for (int i = 0; i < LEVELS; i++) {
                for (int j = 0; j < LEVELS; j++) {
                    may[i][j] = i == j || random.nextInt(3) == 0;
                }
            }
            return new FlowRecourse(chain(random), may, hours(random), demand(random));
        });
    }

    @Test
    void reserves() {
        check(100, random -> {
            int[] closing = {0, random.nextInt(3) == 0 ? NestedRecourse.NONE : 1, 2, 3};
            double[][] gaps = new double[3][closing.length];
            for (double[] scenario : gaps) {
                for (int t = 0; t < scenario.length; t++) {
                    scenario[t] = random.nextInt(15) - 4;
                }
            }
            double draw = random.nextInt(3);
            return new ReserveRecourse(closing, random.nextInt(9), draw, draw + random.nextInt(4), gaps);
        });
    }

    @Test
    void simple() {
        check(60, random -> {
            double[][] wanted = new double[3][2];
            for (double[] scenario : wanted) {
                scenario[0] = random.nextInt(9);
                scenario[1] = random.nextInt(9);
            }
            return new SimpleRecourse(
                    List.of(
                            new SimpleRecourse.Item("a", 1, random.nextInt(9), random.nextInt(4)),
                            new SimpleRecourse.Item("b", 4, 3, -random.nextInt(4))),
                    wanted);
        });
    }

    @Test
    void combined() {
        check(
                30,
                random -> new CombinedRecourse(List.of(
                        new NestedRecourse(chain(random), hours(random), demand(random)),
                        new ReserveRecourse(new int[] {0, 3}, 2, 1, 3, new double[][] {{1, 5}, {4, 9}, {12, -3}}))));
    }

    @Test
    void hoursPaidFromTheBudget() {
        check(100, random -> budgeted(random, 12));
    }

    /** Whether an hour is bought then depends on what a pound is worth in its year. */
    @Test
    void hoursThatMayNotBeWorthAnUnfundedPound() {
        check(200, random -> budgeted(random, 1 + random.nextInt(6)));
    }

    /** What is done in a scenario costs what the scenario costs, and keeps its demand. */
    @Test
    void whatIsDoneCostsWhatIsSaid() {
        for (long seed = 1; seed <= 200; seed++) {
            RandomStream random = new RandomStream(seed, "outturn").reset(0);
            BudgetedRecourse recourse = budgeted(random, 1 + random.nextInt(12));
            double[] x = point(random, NUMBERS, seed % 2 == 0);
            double[] costs = recourse.evaluate(x, 1).totals();
            for (int s = 0; s < recourse.scenarios(); s++) {
                BudgetedRecourse.Outturn outturn = recourse.outturn(s, x);
                double unfunded = outturn.unfunded()[0] + outturn.unfunded()[1];
                double cost =
                        outturn.unmetCost() + (outturn.gap()[1] - unfunded) + recourse.unfundedPrice(s) * unfunded;
                assertEquals(costs[s], cost, 1e-9 * (1 + Math.abs(cost)), "seed " + seed + ", scenario " + s);
                assertEquals(unfunded > 1e-9, outturn.belowFloor(), "seed " + seed);
                assertEquals(outturn.gap()[0], outturn.drawn(0) + outturn.unfunded()[0], 1e-9);
            }
        }
    }

    /** Floors are kept in some scenarios: the rows say the same, and no hour is bought with unfunded money there. */
    @Test
    void hoursAreLeftRatherThanAFloorBroken() {
        boolean[] which = {true, false, true};
        check(150, random -> budgeted(random, 1 + random.nextInt(12)).keepingFloors(which));
        int kept = 0;
        for (long seed = 1; seed <= 100; seed++) {
            RandomStream random = new RandomStream(seed, "floors").reset(0);
            BudgetedRecourse recourse = budgeted(random, 1 + random.nextInt(12)).keepingFloors(which);
            double[] x = point(random, NUMBERS, true);
            boolean[] can = recourse.canKeepFloors(x);
            for (int s = 0; s < 3; s += 2) {
                assertEquals(!can[s], recourse.outturn(s, x).belowFloor(), "seed " + seed);
                kept += can[s] ? 1 : 0;
            }
        }
        assertTrue(kept > 50 && kept < 200, "of 200: " + kept);
    }

    private static BudgetedRecourse budgeted(RandomStream random, int unmet) {
        List<NestedRecourse> hours = new ArrayList<>();
        double unfunded = 1 + random.nextInt(3);
        for (int y = 0; y < 2; y++) {
            List<SkillLevel> chain = new ArrayList<>();
            for (int j = 0; j < LEVELS; j++) {
                double agency = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(4);
                chain.add(new SkillLevel(
                        "s" + j + " in " + y,
                        0.25 * random.nextInt(3),
                        random.nextInt(4),
                        agency,
                        random.nextInt(4),
                        unmet + 2 * j));
            }
            hours.add(new NestedRecourse(
                    chain, new int[][] {{3 * y, 3 * y + 1, NestedRecourse.NONE}}, demands(random)));
        }
        double[][] gaps = new double[3][2];
        for (double[] scenario : gaps) {
            scenario[0] = random.nextInt(15) - 6;
            scenario[1] = random.nextInt(15) - 6;
        }
        return new BudgetedRecourse(
                hours, new int[] {0, 1}, new int[] {2, 5}, random.nextInt(20), 1, 1 + unfunded, gaps);
    }

    private static double[][][] demands(RandomStream random) {
        double[][][] demand = new double[3][1][LEVELS];
        for (double[][] scenario : demand) {
            for (int j = 0; j < LEVELS; j++) {
                scenario[0][j] = random.nextInt(9);
            }
        }
        return demand;
    }

    @Test
    void anyLinearProgram() {
        for (long seed = 1; seed <= 60; seed++) {
            TwoStageProgram program = RandomTwoStage.program(seed, false, true, Risk.NEUTRAL);
            check(program.recourse(), seed, program.first().variables().size());
        }
    }

    private static void check(int seeds, Function<RandomStream, Recourse> make) {
        for (long seed = 1; seed <= seeds; seed++) {
            check(make.apply(new RandomStream(seed, "recourse").reset(0)), seed, NUMBERS);
        }
    }

    private static void check(Recourse recourse, long seed, int variables) {
        RandomStream random = new RandomStream(seed, "points").reset(0);
        for (int i = 0; i < 3; i++) {
            double[] x = point(random, variables, i > 0);
            Evaluation at = recourse.evaluate(x, 1);
            for (int s = 0; s < recourse.scenarios(); s++) {
                double cost = at.totals()[s];
                double stated = stated(recourse, s, x);
                assertEquals(stated, cost, 1e-6 * (1 + Math.abs(stated)), "seed " + seed + ", scenario " + s);
            }
            for (int other = 0; other < 5; other++) {
                double[] to = point(random, variables, other > 2);
                Evaluation there = recourse.evaluate(to, 1);
                for (int s = 0; s < recourse.scenarios(); s++) {
                    for (int k = 0; k < recourse.parts(); k++) {
                        double promised = at.costs()[s][k];
                        int[] columns = recourse.columns(k);
                        for (int c = 0; c < columns.length; c++) {
                            promised += at.slopes()[s][k][c] * (to[columns[c]] - x[columns[c]]);
                        }
                        double cost = there.costs()[s][k];
                        assertTrue(
                                cost >= promised - 1e-7 * (1 + Math.abs(promised)),
                                "seed " + seed + ": " + cost + " is less than " + promised);
                    }
                }
            }
        }
    }

    private static double[] point(RandomStream random, int variables, boolean whole) {
        double[] x = new double[variables];
        for (int j = 0; j < x.length; j++) {
            x[j] = whole ? random.nextInt(9) : 9 * random.nextDouble();
        }
        return x;
    }

    private static double stated(Recourse recourse, int s, double[] x) {
        ProgramBuilder p = LinearProgram.named("stated");
        List<Variable> first = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            first.add(p.continuous("x" + j, x[j], x[j]));
        }
        Expression cost = recourse.state(s, first, p);
        p.minimise().plus(cost);
        return SOLVER.solve(p.build()).solution("stated").objective();
    }

    /** Who stands where in a chain: 3 hours of the higher skill, demand for 2 of it and 4 of the lower one. */
    @Test
    void aChainByHand() {
        List<SkillLevel> chain =
                List.of(new SkillLevel("low", 0.5, 10, 0, 0, 100), new SkillLevel("high", 0.5, 20, 1, 50, 200));
        NestedRecourse recourse = new NestedRecourse(chain, new int[][] {{0, 1}}, new double[][][] {{{4, 2}}});
        double[] x = {1, 3};
        // One hour of the higher skill helps below: 1 + 1 of 4 hours; overtime 0.5 and 1.5, nothing else is needed.
        double[][] bought = recourse.bought(0, 0, x);
        assertEquals(0.5, bought[0][0], 1e-12);
        assertEquals(1.5, bought[1][0], 1e-12);
        assertEquals(0.5 * 10 + 1.5 * 20, recourse.evaluate(x, 1).totals()[0], 1e-12);
    }

    @Test
    void aBasisServesManyScenarios() {
        double[] yields = new double[200];
        for (int s = 0; s < yields.length; s++) {
            yields[s] = 0.8 + 0.4 * s / yields.length;
        }
        LpRecourse recourse = Farmer.recourse(yields);
        recourse.evaluate(new double[] {170, 80, 250}, 1);
        int asked = Integer.parseInt(recourse.effort().replaceAll(".*, (\\d+) .*", "$1"));
        assertTrue(asked <= 12, recourse.effort());
    }

    @Test
    void whatIsRefused() {
        List<SkillLevel> upside =
                List.of(new SkillLevel("low", 0, 0, 0, 0, 100), new SkillLevel("high", 0, 0, 0, 0, 50));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> new NestedRecourse(upside, new int[][] {{0, 1}}, new double[1][1][2]))
                .getMessage();
        assertTrue(message.contains("'high' (50.0)"), message);
        assertThrows(
                IllegalArgumentException.class, () -> new ReserveRecourse(new int[] {0}, 1, 2, 1, new double[1][1]));
        assertThrows(IllegalArgumentException.class, () -> new Risk(0.5, 1));
        TwoStageProgram farmer = Farmer.program();
        assertThrows(
                IllegalArgumentException.class,
                () -> new TwoStageProgram(
                        farmer.first(), farmer.recourse(), new double[] {0.5, 0.6, 0.1}, Risk.NEUTRAL));
    }
}
