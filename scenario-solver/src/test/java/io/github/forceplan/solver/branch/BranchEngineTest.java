package io.github.forceplan.solver.branch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the search begins with, where it stops, and its optima against trying everything by plain arithmetic. */
class BranchEngineTest {

    private static final int RETAILERS = 24;
    private static final int PRODUCTS = 4;

    private static ProgramSolver within(long millis) {
        return ProgramSolver.using(new BranchEngine()).within(new Limits(Duration.ofMillis(millis), 1e-6));
    }

    /**
     * Retailers to be split so that a division sells exactly its share of each product (Cornuejols and Dawande 1998, "A
     * class of hard small 0-1 programs"), the shares being those of a split that is known. What is over or short costs 1,
     * so that the optimum is 0; if nothing may be, that split is all that is looked for.
     */
    private static LinearProgram market(double[] split, boolean elastic) {
        RandomStream random = new RandomStream(11, "market").reset(0);
        ProgramBuilder p = LinearProgram.named("market");
        Variable[] retailers = new Variable[RETAILERS];
        for (int j = 0; j < RETAILERS; j++) {
            retailers[j] = p.integer("retailer " + j, 0, 1);
        }
        Expression cost = p.minimise();
        for (int i = 0; i < PRODUCTS; i++) {
            ProgramBuilder.Limit row = p.row("product " + i);
            double share = 0;
            for (int j = 0; j < RETAILERS; j++) {
                int demand = 1 + (int) (random.nextDouble() * 99);
                row.plus(demand, retailers[j]);
                share += demand * split[j];
            }
            if (elastic) {
                Variable over = p.nonNegative("over " + i);
                Variable under = p.nonNegative("short " + i);
                row.plus(-1, over).plus(under);
                cost.plus(over).plus(under);
            }
            row.equalTo(share);
        }
        return p.build();
    }

    private static double[] known() {
        RandomStream random = new RandomStream(12, "split").reset(0);
        double[] split = new double[RETAILERS];
        for (int j = 0; j < RETAILERS; j++) {
            split[j] = random.nextDouble() < 0.5 ? 1 : 0;
        }
        return split;
    }

    /** A start states all variables, of which the whole numbers count: what is over or short may be stated wrongly. */
    private static double[] start(double[] split) {
        return Arrays.copyOf(split, RETAILERS + 2 * PRODUCTS);
    }

    @Test
    void aSearchThatStopsEarlySaysHowFarTheBestMayBe() {
        LinearProgram program = market(known(), true);
        Outcome.FeasibleWithGap stopped =
                assertInstanceOf(Outcome.FeasibleWithGap.class, within(1).solve(program));
        double objective = stopped.solution().objective();
        assertTrue(objective >= 1, "Whole numbers of sales, and not the optimum: " + objective);
        assertTrue(stopped.bound() <= 1e-9, "The bound " + stopped.bound() + " is above the optimum, 0.");
        assertEquals((objective - stopped.bound()) / objective, stopped.gap(), 1e-9);
    }

    @Test
    void workIsCountedSoThatAStoppedSearchAlwaysEndsTheSameWay() {
        LinearProgram program = market(known(), true);
        assertArrayEquals(
                within(20).solve(program).solution("").values(),
                within(20).solve(program).solution("").values());
    }

    @Test
    void moreWorkNeverGivesAWorseSolutionOrBound() {
        LinearProgram program = market(known(), true);
        double objective = Double.POSITIVE_INFINITY;
        double bound = Double.NEGATIVE_INFINITY;
        for (long millis : new long[] {1, 10, 100, 400}) {
            Outcome outcome = within(millis).solve(program);
            assertTrue(outcome.solution("").objective() <= objective + 1e-9, millis + " ms: " + outcome);
            objective = outcome.solution("").objective();
            if (outcome instanceof Outcome.FeasibleWithGap stopped) {
                assertTrue(stopped.bound() >= bound - 1e-9, millis + " ms: " + outcome);
                bound = stopped.bound();
            }
        }
    }

    @Test
    void nothingFoundWithinTheLimitIsSaid() {
        Outcome.LimitReached none =
                assertInstanceOf(Outcome.LimitReached.class, within(1).solve(market(known(), false)));
        assertTrue(none.limit().startsWith("time"), none.limit());
    }

    /** The known split costs 0, which nothing can cost less than. */
    @Test
    void aSearchBeginsWithWhatItIsGiven() {
        LinearProgram program = market(known(), true);
        Outcome.Optimal begun =
                assertInstanceOf(Outcome.Optimal.class, within(1).solve(program, start(known())));
        assertEquals(0, begun.solution().objective(), 1e-9);
        for (int j = 0; j < RETAILERS; j++) {
            assertEquals(known()[j], begun.solution().values()[j], "retailer " + j);
        }
    }

    @Test
    void aWorseStartStillCounts() {
        LinearProgram program = market(known(), true);
        double[] near = known();
        near[0] = 1 - near[0];
        double[] values = start(near);
        // What one retailer more or less makes over or short.
        double cost = 0;
        for (int i = 0; i < PRODUCTS; i++) {
            cost += program.rows().get(i).coefficients()[0];
        }
        assertTrue(within(1).solve(program, values).solution("").objective() <= cost + 1e-9);
    }

    @Test
    void aStartThatBreaksTheRulesIsLeftOut() {
        LinearProgram program = market(known(), true);
        double[] outside = start(known());
        outside[3] = 2;
        assertArrayEquals(
                within(5).solve(program).solution("").values(),
                within(5).solve(program, outside).solution("").values());
        double[] other = known();
        other[5] = 1 - other[5];
        // Nothing may be over or short: the start is no solution, and there is none yet.
        assertInstanceOf(
                Outcome.LimitReached.class, within(1).solve(market(known(), false), Arrays.copyOf(other, RETAILERS)));
    }

    @Test
    void searchesAgainstTryingEverything() {
        fuzz(1, 150);
    }

    @Test
    @Tag("slow")
    void thousandsOfSearchesAgainstTryingEverything() {
        fuzz(1_000, 9_000);
    }

    private static void fuzz(long from, long to) {
        List<String> wrong = new ArrayList<>();
        for (long seed = from; seed < to; seed++) {
            Knapsacks knapsacks = new Knapsacks(seed);
            Outcome outcome = ProgramSolver.using(new BranchEngine())
                    .within(new Limits(Duration.ofSeconds(5), 1e-9))
                    .solve(knapsacks.program());
            double tried = knapsacks.best();
            if (!(outcome instanceof Outcome.Optimal optimal)
                    || Math.abs(optimal.solution().objective() - tried) > 1e-6 * Math.max(1, Math.abs(tried))) {
                wrong.add(seed + ": all tried " + tried + ", searched " + outcome);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /**
     * Things of which 0 to 1 or 2 may be taken, some of them only together, what they use of several capacities, and a
     * price for what is used beyond: small enough to try everything, large enough to be searched in many parts. Some have
     * whole prices, some don't; some maximise.
     */
    private static final class Knapsacks {

        private final int n;
        private final int m;
        private final int[] most;
        private final double[] worth;
        private final double[][] use;
        private final double[] capacity;
        private final double[] price;
        private final boolean maximise;
        private final long seed;

        Knapsacks(long seed) {
            this.seed = seed;
            RandomStream random = new RandomStream(seed, "knapsacks").reset(0);
            n = 7 + (int) (random.nextDouble() * 4);
            m = 1 + (int) (random.nextDouble() * 4);
            most = new int[n];
            worth = new double[n];
            use = new double[m][n];
            capacity = new double[m];
            price = new double[m];
            maximise = random.nextDouble() < 0.5;
            boolean whole = random.nextDouble() < 0.5;
            boolean wholeUse = random.nextDouble() < 0.5;
            for (int j = 0; j < n; j++) {
                most[j] = random.nextDouble() < 0.6 ? 1 : 2;
                worth[j] = figure(random, 1, 40, whole);
            }
            for (int i = 0; i < m; i++) {
                double all = 0;
                for (int j = 0; j < n; j++) {
                    use[i][j] = random.nextDouble() < 0.8 ? figure(random, -4, 30, wholeUse) : 0;
                    all += Math.max(0, use[i][j]) * most[j];
                }
                capacity[i] = Math.rint(all * (0.2 + 0.6 * random.nextDouble()));
                price[i] = figure(random, 1, 4, whole);
            }
        }

        private static double figure(RandomStream random, double from, double to, boolean whole) {
            double value = from + random.nextDouble() * (to - from);
            return whole ? Math.rint(value) : value;
        }

        LinearProgram program() {
            double sign = maximise ? -1 : 1;
            ProgramBuilder p = LinearProgram.named("knapsacks " + seed);
            Expression objective = maximise ? p.maximise() : p.minimise();
            Variable[] x = new Variable[n];
            for (int j = 0; j < n; j++) {
                x[j] = p.integer("x" + j, 0, most[j]);
                objective.plus(-sign * worth[j], x[j]);
            }
            for (int i = 0; i < m; i++) {
                Variable beyond = p.nonNegative("beyond " + i);
                objective.plus(sign * price[i], beyond);
                ProgramBuilder.Limit row = p.row("capacity " + i).plus(-1, beyond);
                for (int j = 0; j < n; j++) {
                    row.plus(use[i][j], x[j]);
                }
                row.atMost(capacity[i]);
            }
            for (int j = 0; j + 1 < n; j += 3) {
                p.row("only with " + j).plus(x[j + 1]).plus(-2, x[j]).atMost(0);
            }
            return p.build();
        }

        double best() {
            double sign = maximise ? -1 : 1;
            return sign * least(0, new int[n]);
        }

        private double least(int at, int[] x) {
            if (at == n) {
                for (int j = 0; j + 1 < n; j += 3) {
                    if (x[j + 1] > 2 * x[j]) {
                        return Double.POSITIVE_INFINITY;
                    }
                }
                double cost = 0;
                for (int j = 0; j < n; j++) {
                    cost -= worth[j] * x[j];
                }
                for (int i = 0; i < m; i++) {
                    double used = 0;
                    for (int j = 0; j < n; j++) {
                        used += use[i][j] * x[j];
                    }
                    cost += price[i] * Math.max(0, used - capacity[i]);
                }
                return cost;
            }
            double least = Double.POSITIVE_INFINITY;
            for (x[at] = 0; x[at] <= most[at]; x[at]++) {
                least = Math.min(least, least(at + 1, x));
            }
            x[at] = 0;
            return least;
        }
    }
}
