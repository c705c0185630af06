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
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Least money that keeps reserves above their floor with a given probability. */
class ChanceConstraintTest {

    private static final ProgramSolver SOLVER = ProgramSolver.automatic();

    /** Reserves suffice if money ≥ gap: −money ≤ −gap. */
    private static double[][] limits(double[] gaps) {
        return Arrays.stream(gaps).mapToObj(gap -> new double[] {-gap}).toArray(double[][]::new);
    }

    private static double[] least(double[][] limits, int sums, double alpha, ChanceConstraint.Form form) {
        ProgramBuilder p = LinearProgram.named("least money");
        Variable money = p.nonNegative("money");
        Variable later = p.nonNegative("later");
        List<Expression> all = List.of(
                new Expression().plus(-1, money),
                new Expression().plus(-1, money).plus(-1, later));
        ChanceConstraint chance = new ChanceConstraint("reserves", all.subList(0, sums), limits, alpha);
        chance.addTo(p, form);
        p.minimise().plus(money).plus(0.9, later);
        return SOLVER.solve(p.build()).solution("least money").values();
    }

    /** One gap: the sampled form gives the (k + 1)th largest, k the scenarios allowed; CVaR the mean of the worst k. */
    @Test
    void oneGap() {
        double[] gaps = {5, 1, 9, 3, 7, 2, 8, 4, 10, 6};
        assertEquals(8, least(limits(gaps), 1, 0.2, ChanceConstraint.Form.SAMPLED)[0], 1e-6);
        assertEquals(9.5, least(limits(gaps), 1, 0.2, ChanceConstraint.Form.CONSERVATIVE)[0], 1e-6);
        assertEquals(9, least(limits(gaps), 1, 0.19, ChanceConstraint.Form.SAMPLED)[0], 1e-6);
    }

    /**
     * A reserve without headroom under symmetric yearly shocks of 1, all 16 paths of four years. It is never below its
     * floor with probability C(4, 2) / 2⁴ = 3/8; with money m at the start the paths that go further than m down are, by
     * the reflection principle, #(S ≥ m + 1) + #(S > m + 1): 10, 6, 2, 1, 0 (Feller 1968, volume 1, chapter III).
     */
    @Test
    void aWalkAboveItsFloor() {
        int years = 4;
        double[][] limits = new double[1 << years][years];
        for (int path = 0; path < limits.length; path++) {
            double gap = 0;
            for (int y = 0; y < years; y++) {
                gap += (path >> y & 1) == 0 ? 1 : -1;
                limits[path][y] = -gap;
            }
        }
        List<Expression> sums = Collections.nCopies(years, sum(0));
        ChanceConstraint any = new ChanceConstraint("floor", sums, limits, 0.5);
        assertEquals(10, any.check(new double[] {0, 0}, limits).broken());
        assertEquals(6, any.check(new double[] {1, 0}, limits).broken());
        assertEquals(2, any.check(new double[] {2, 0}, limits).broken());
        // 6 of 16 may break it: 1 is enough. Which 6 is told at a decision that breaks no other.
        ChanceConstraint six = new ChanceConstraint("floor", sums, limits, 6.0 / 16);
        double[] enough = six.sufficient(six.furthest(new double[] {0, 0}));
        assertEquals(1, -Arrays.stream(enough).min().orElseThrow(), 1e-12);
        assertEquals(1, walked(limits, 6.0 / 16), 1e-6);
        assertEquals(2, walked(limits, 5.0 / 16), 1e-6);
        assertEquals(2, walked(limits, 2.0 / 16), 1e-6);
        assertEquals(4, walked(limits, 0.5 / 16), 1e-6);
    }

    private static double walked(double[][] limits, double alpha) {
        ProgramBuilder p = LinearProgram.named("walk");
        Variable money = p.nonNegative("money");
        List<Expression> sums = Collections.nCopies(limits[0].length, new Expression().plus(-1, money));
        new ChanceConstraint("floor", sums, limits, alpha).addTo(p, ChanceConstraint.Form.SAMPLED);
        p.minimise().plus(money);
        return SOLVER.solve(p.build()).solution("walk").values()[0];
    }

    /** What is enough is never less than what is needed, and keeps the constraint; with one sum both are the same. */
    @Test
    void enoughAndNeeded() {
        for (long seed = 1; seed <= 50; seed++) {
            RandomStream random = new RandomStream(seed, "enough").reset(0);
            double[][] limits = new double[30][2];
            for (double[] scenario : limits) {
                scenario[0] = -random.nextInt(20);
                scenario[1] = scenario[0] + 8 - random.nextInt(20);
            }
            ChanceConstraint chance = new ChanceConstraint("reserves", List.of(sum(0), sum(1)), limits, 0.1);
            double[] at = {random.nextInt(20), random.nextInt(10)};
            double[] enough = chance.sufficient(chance.furthest(at));
            double[] needed = chance.necessary();
            double money = Math.max(0, -enough[0]);
            double later = Math.max(0, -enough[1] - money);
            assertTrue(chance.check(new double[] {money, later}, limits).broken() <= 3);
            for (int i = 0; i < 2; i++) {
                assertTrue(enough[i] <= needed[i] + 1e-12, "seed " + seed);
            }
            double[][] one = Arrays.stream(limits)
                    .map(scenario -> new double[] {scenario[0]})
                    .toArray(double[][]::new);
            ChanceConstraint single = new ChanceConstraint("reserves", List.of(sum(0)), one, 0.1);
            assertEquals(single.necessary()[0], single.sufficient(single.furthest(at))[0], 1e-12);
        }
    }

    /** Two years at once, against every choice of the scenario that may be broken. */
    @Test
    void twoYears() {
        for (long seed = 1; seed <= 20; seed++) {
            RandomStream random = new RandomStream(seed, "gaps").reset(0);
            int n = 8;
            double[][] limits = new double[n][2];
            for (double[] scenario : limits) {
                scenario[0] = -random.nextInt(20);
                scenario[1] = scenario[0] + 8 - random.nextInt(20);
            }
            double best = Double.POSITIVE_INFINITY;
            for (int out = 0; out < n; out++) {
                double money = 0;
                double both = 0;
                for (int s = 0; s < n; s++) {
                    if (s != out) {
                        money = Math.max(money, -limits[s][0]);
                        both = Math.max(both, -limits[s][1]);
                    }
                }
                best = Math.min(best, money + 0.9 * Math.max(0, both - money));
            }
            double[] found = least(limits, 2, 1.0 / n, ChanceConstraint.Form.SAMPLED);
            assertEquals(best, found[0] + 0.9 * found[1], 1e-6, "seed " + seed);
            double[] safe = least(limits, 2, 1.0 / n, ChanceConstraint.Form.CONSERVATIVE);
            assertTrue(safe[0] + 0.9 * safe[1] >= best - 1e-6);
            assertTrue(broken(safe, limits) <= 1);
        }
    }

    private static int broken(double[] decision, double[][] limits) {
        ChanceConstraint chance = new ChanceConstraint("reserves", List.of(sum(0), sum(1)), limits, 0.5);
        return chance.check(decision, limits).broken();
    }

    private static Expression sum(int last) {
        ProgramBuilder p = LinearProgram.named("names");
        Variable money = p.nonNegative("money");
        Variable later = p.nonNegative("later");
        Expression sum = new Expression().plus(-1, money);
        return last == 0 ? sum : sum.plus(-1, later);
    }

    /**
     * Normal gaps, N(10, 2²): 5 % need Φ⁻¹(0.95) = 1.644854 deviations. A sample of 400 is checked on 4,000 fresh draws; the
     * CVaR keeps more (mean of the worst 5 %: φ(1.644854)/0.05 = 2.062713 deviations).
     */
    @Test
    void freshDraws() {
        double[] gaps = normal("sample", 400);
        double[][] fresh = limits(normal("fresh", 4_000));
        double[] sampled = least(limits(gaps), 1, 0.05, ChanceConstraint.Form.SAMPLED);
        double[] safe = least(limits(gaps), 1, 0.05, ChanceConstraint.Form.CONSERVATIVE);
        // Standard errors of a quantile and of a tail mean of 400: 0.21 and 0.26.
        assertEquals(10 + 2 * 1.644854, sampled[0], 3 * 0.21);
        assertEquals(10 + 2 * 2.062713, safe[0], 3 * 0.26);
        ChanceConstraint chance = new ChanceConstraint("reserves", List.of(sum(0)), limits(gaps), 0.05);
        ChanceConstraint.Check check = chance.check(sampled, fresh);
        assertTrue(check.lower() < check.probability() && check.probability() < check.upper());
        assertEquals(0.05, check.probability(), 0.035);
        assertTrue(chance.check(safe, fresh).probability() < check.probability());
        assertEquals(ChanceConstraint.Form.SAMPLED, chance.suited());
        ChanceConstraint large = new ChanceConstraint("reserves", List.of(sum(0)), limits(normal("many", 5_000)), 0.05);
        assertEquals(ChanceConstraint.Form.CONSERVATIVE, large.suited());
    }

    private static double[] normal(String purpose, int n) {
        RandomStream random = new RandomStream(5, purpose).reset(0);
        double[] gaps = new double[n];
        for (int s = 0; s < n; s++) {
            gaps[s] = 10 + 2 * random.nextGaussian();
        }
        return gaps;
    }

    /** Clopper and Pearson, 2 of 20: binom.test(2, 20)$conf.int in R gives 0.01234853, 0.31698271. */
    @Test
    void confidence() {
        double[] gaps = new double[20];
        gaps[3] = 5;
        gaps[8] = 5;
        ChanceConstraint chance = new ChanceConstraint("reserves", List.of(sum(0)), limits(gaps), 0.2);
        ChanceConstraint.Check check = chance.check(new double[] {1, 0}, limits(gaps));
        assertEquals(2, check.broken());
        assertEquals(0.01234853, check.lower(), 1e-6);
        assertEquals(0.31698271, check.upper(), 1e-6);
    }

    @Test
    void whatIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ChanceConstraint("reserves", List.of(sum(0)), new double[1][1], 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ChanceConstraint("reserves", List.of(sum(0)), new double[1][2], 0.1));
    }
}
