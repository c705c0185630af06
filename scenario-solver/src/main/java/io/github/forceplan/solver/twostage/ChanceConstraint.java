package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A joint chance constraint on equally likely scenarios: the probability that some sum is above its limit is at most
 * α. Sums are linear in decisions, their limits differ by scenario (for reserves: gaps to each year less what decisions
 * close of them, against the reserves above their floor).
 *
 * <p>Stated in one of two ways. <em>Sampled</em>: a whole number z for each scenario that may break its limits, at most
 * α of them; exact on the sample. A sum whose (k+1) smallest limits are in order can't be above the greatest of these
 * when only k scenarios may break theirs, which bounds it and makes all but k + 1 scenarios' rows idle (Luedtke, Ahmed
 * and Nemhauser 2010, "An integer programming approach for linear programs with probabilistic constraints",
 * Mathematical Programming 122, section 2.1). <em>Conservative</em>: the CVaR at level 1 − α of the greatest excess is at
 * most 0, which implies the chance constraint and needs no whole numbers (Nemirovski and Shapiro 2006, "Convex
 * approximations of chance constrained programs", SIAM Journal on Optimization 17, section 2).
 */
public final class ChanceConstraint {

    /** How a chance constraint was stated. */
    public enum Form {
        /** By whole numbers; holds on the sample exactly. */
        SAMPLED,
        /** By CVaR; holds with something to spare. */
        CONSERVATIVE
    }

    /**
     * How often limits are broken on scenarios that the decision was not made on.
     *
     * @param broken scenarios in which some limit is broken
     * @param scenarios how many there are
     * @param lower lower end of the exact 95 % confidence interval (Clopper and Pearson 1934)
     * @param upper upper end of it
     */
    public record Check(int broken, int scenarios, double lower, double upper) {
        /** So many of so many. */
        public static Check of(int broken, int scenarios) {
            int n = scenarios;
            double lower = broken == 0 ? 0 : beta(broken, n - broken + 1.0).inverseCumulativeProbability(TAIL);
            double upper = broken == n ? 1 : beta(broken + 1.0, n - broken).inverseCumulativeProbability(1 - TAIL);
            return new Check(broken, n, lower, upper);
        }

        /** The share of scenarios in which some limit is broken. */
        public double probability() {
            return (double) broken / scenarios;
        }
    }

    /** Up to so many whole numbers the sampled form is quick. */
    private static final int MOST_WHOLE = 120;

    private static final double TAIL = 0.025;
    private static final double TOLERANCE = 1e-6;

    private final String name;
    private final List<Expression> sums;
    private final double[][] limits;
    private final double alpha;

    /**
     * @param name begins the names of its rows
     * @param sums linear in the program's decisions
     * @param limits by scenario and sum
     * @param alpha greatest probability of a broken limit, above 0 and below 1
     */
    public ChanceConstraint(String name, List<Expression> sums, double[][] limits, double alpha) {
        if (!(alpha > 0) || alpha >= 1) {
            throw new IllegalArgumentException("The probability (" + alpha + ") that '" + name
                    + "' allows must be above 0 and below 1. Use a row for what must always hold.");
        }
        if (limits.length == 0 || Arrays.stream(limits).anyMatch(one -> one.length != sums.size())) {
            throw new IllegalArgumentException(
                    "Each scenario of '" + name + "' must have a limit for each of its " + sums.size() + " sums.");
        }
        this.name = name;
        this.sums = List.copyOf(sums);
        this.limits = Arrays.stream(limits).map(double[]::clone).toArray(double[][]::new);
        this.alpha = alpha;
    }

    /** Scenarios that may break their limits. */
    private int allowed() {
        // A share such as 0.05 of 20 is one scenario, in spite of rounding.
        return (int) Math.floor(alpha * limits.length + 1e-9);
    }

    /** The form that suits: sampled as long as it takes no more than 120 whole numbers. */
    public Form suited() {
        return freed().length <= MOST_WHOLE ? Form.SAMPLED : Form.CONSERVATIVE;
    }

    /** The least limit that sum i can't be beyond, given that only so many scenarios may break theirs. */
    private double bound(int i) {
        double[] sorted =
                Arrays.stream(limits).mapToDouble(one -> one[i]).sorted().toArray();
        return sorted[Math.min(allowed(), sorted.length - 1)];
    }

    /** Scenarios with a limit below its sum's bound: only they need a whole number. */
    private int[] freed() {
        boolean[] free = new boolean[limits.length];
        for (int i = 0; i < sums.size(); i++) {
            double bound = bound(i);
            for (int s = 0; s < free.length; s++) {
                free[s] |= limits[s][i] < bound;
            }
        }
        return IntStream.range(0, free.length).filter(s -> free[s]).toArray();
    }

    /**
     * What every sum must keep, whichever scenarios break their limits: its (k + 1)th smallest limit, k the scenarios
     * that may.
     */
    public double[] necessary() {
        return IntStream.range(0, sums.size()).mapToDouble(this::bound).toArray();
    }

    /**
     * The scenarios furthest beyond their limits at a decision, as many as may break them; in their order.
     *
     * @param decision values of the program's variables
     */
    public int[] furthest(double[] decision) {
        double[] excess = new double[limits.length];
        for (int s = 0; s < limits.length; s++) {
            excess[s] = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < sums.size(); i++) {
                excess[s] = Math.max(excess[s], sums.get(i).value(decision) - limits[s][i]);
            }
        }
        return IntStream.range(0, limits.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer s) -> -excess[s]).thenComparing(s -> s))
                .limit(allowed())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    /**
     * Limits of the sums that are enough, without whole numbers: those of all scenarios but some.
     *
     * @param free scenarios that may break theirs, such as {@link #furthest}; with one sum those make the limits necessary
     *     too
     */
    public double[] sufficient(int[] free) {
        int[] kept = IntStream.range(0, limits.length)
                .filter(s -> Arrays.stream(free).noneMatch(f -> f == s))
                .toArray();
        return IntStream.range(0, sums.size())
                .mapToDouble(i ->
                        Arrays.stream(kept).mapToDouble(s -> limits[s][i]).min().orElse(Double.POSITIVE_INFINITY))
                .toArray();
    }

    /** Adds its rows to a program, in the form that suits. */
    public Form addTo(ProgramBuilder p) {
        Form form = suited();
        addTo(p, form);
        return form;
    }

    /** Adds its rows to a program, in a form of one's own choice. */
    public void addTo(ProgramBuilder p, Form form) {
        if (form == Form.SAMPLED) {
            sampled(p);
        } else {
            conservative(p);
        }
    }

    private void sampled(ProgramBuilder p) {
        double[] bounds = new double[sums.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = bound(i);
            p.row(name + " bound[" + i + "]").plus(sums.get(i)).atMost(bounds[i]);
        }
        List<Variable> broken = new ArrayList<>();
        for (int s : freed()) {
            Variable z = p.integer(name + " broken {" + s + "}", 0, 1);
            broken.add(z);
            for (int i = 0; i < bounds.length; i++) {
                if (limits[s][i] < bounds[i]) {
                    p.row(name + "[" + i + "] {" + s + "}")
                            .plus(sums.get(i))
                            .plus(limits[s][i] - bounds[i], z)
                            .atMost(limits[s][i]);
                }
            }
        }
        ProgramBuilder.Limit count = p.row(name + " probability");
        broken.forEach(count::plus);
        count.atMost(allowed());
    }

    private void conservative(ProgramBuilder p) {
        Variable quantile = p.continuous(name + " quantile", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        ProgramBuilder.Limit cvar = p.row(name + " CVaR").plus(quantile);
        for (int s = 0; s < limits.length; s++) {
            Variable excess = p.nonNegative(name + " beyond {" + s + "}");
            cvar.plus(1 / (alpha * limits.length), excess);
            for (int i = 0; i < sums.size(); i++) {
                p.row(name + "[" + i + "] {" + s + "}")
                        .plus(sums.get(i))
                        .plus(-1, quantile)
                        .plus(-1, excess)
                        .atMost(limits[s][i]);
            }
        }
        cvar.atMost(0);
    }

    /**
     * How often the limits of other scenarios are broken by a decision: a sample promises more than it keeps.
     *
     * @param decision values of the program's variables
     * @param fresh by scenario and sum, drawn apart from those of the constraint
     */
    public Check check(double[] decision, double[][] fresh) {
        int broken = 0;
        for (double[] scenario : fresh) {
            boolean any = false;
            for (int i = 0; i < scenario.length; i++) {
                double sum = sums.get(i).value(decision);
                any |= sum > scenario[i] + TOLERANCE * (1 + Math.abs(scenario[i]));
            }
            broken += any ? 1 : 0;
        }
        return Check.of(broken, fresh.length);
    }

    private static BetaDistribution beta(double a, double b) {
        return new BetaDistribution(null, a, b);
    }
}
