package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.engine.ProgramSolver;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.program.Duals;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Outcome;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Sense;
import io.github.forceplan.solver.program.Solution;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A second stage that is any linear program: least q<sub>s</sub>·y with lower<sub>s</sub> ≤ T<sub>s</sub>x + Wy ≤
 * upper<sub>s</sub> and y within bounds. W and the bounds of y are the same in all scenarios (fixed recourse).
 *
 * <p>The slope at x is −π·T<sub>s</sub> with π the prices of the rows: the prices stay feasible for the dual whatever
 * the right-hand side, so by weak duality the program costs at least what they give at any other x (Van Slyke and Wets
 * 1969; Birge and Louveaux 2011, section 5.1). An infeasible scenario gives the same of the least sum of violations.
 *
 * <p>Because W is shared, so are bases: one that was optimal for a scenario is tried on all others first, and where
 * its basic variables keep their bounds (and, if costs differ, its prices their signs) it is optimal there too
 * (bunching: Wets 1988, "Large scale linear programming techniques"; Birge and Louveaux 2011, section 5.4). An engine is
 * asked only where none fits. The bases found are kept for later evaluations: for one thread at a time.
 */
public final class LpRecourse implements Recourse {

    /** Programs solved before the bases found are tried on the other scenarios. */
    private static final int WAVE = 4;

    private final LinearProgram second;
    private final List<LpScenario> scenarios;
    private final ProgramSolver solver;
    private final int[] columns;
    private final int[] placeOf;
    private final BasisPool pool;
    private int asked;

    /**
     * @param second W, the bounds of y, names; what it says of limits and costs goes for no scenario
     * @param scenarios one or more
     * @param solver what solves a scenario that no known basis fits
     * @throws IllegalArgumentException if sizes don't fit, or the second stage has whole numbers or is maximised
     */
    public LpRecourse(LinearProgram second, List<LpScenario> scenarios, ProgramSolver solver) {
        this.second = second;
        this.scenarios = List.copyOf(scenarios);
        this.solver = solver;
        if (second.hasIntegers() || second.sense() != Sense.MINIMISE) {
            throw new IllegalArgumentException("The second stage '" + second.name()
                    + "' must be minimised and have no whole numbers: its cost would not be convex in the first.");
        }
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("The second stage '" + second.name() + "' has no scenario.");
        }
        TreeSet<Integer> used = new TreeSet<>();
        for (LpScenario scenario : scenarios) {
            if (scenario.lower().length != second.rows().size()
                    || scenario.upper().length != second.rows().size()
                    || scenario.costs().length != second.variables().size()) {
                throw new IllegalArgumentException("A scenario must give limits for the "
                        + second.rows().size() + " rows and costs for the "
                        + second.variables().size() + " variables of '" + second.name() + "'.");
            }
            scenario.technology().forEach(entry -> used.add(entry.column()));
        }
        columns = used.stream().mapToInt(Integer::intValue).toArray();
        placeOf = new int[columns.length == 0 ? 0 : columns[columns.length - 1] + 1];
        for (int i = 0; i < columns.length; i++) {
            placeOf[columns[i]] = i;
        }
        pool = new BasisPool(second, this.scenarios);
    }

    /** A scenario that is as the program says, but for what the first stage adds. */
    public static LpScenario scenario(LinearProgram second, List<LpScenario.Entry> technology) {
        return new LpScenario(
                second.rows().stream().mapToDouble(Row::lower).toArray(),
                second.rows().stream().mapToDouble(Row::upper).toArray(),
                second.variables().stream()
                        .mapToDouble(v -> second.cost(v.place()))
                        .toArray(),
                technology);
    }

    @Override
    public int scenarios() {
        return scenarios.size();
    }

    @Override
    public int parts() {
        return 1;
    }

    @Override
    public int[] columns(int part) {
        return columns.clone();
    }

    /** How many bases are known, and how often an engine was asked. */
    public String effort() {
        return pool.size() + " bases, " + asked + " programs solved";
    }

    @Override
    public Evaluation evaluate(double[] first, int threads) {
        int n = scenarios.size();
        double[][] costs = new double[n][1];
        double[][][] slopes = new double[n][1][];
        List<Evaluation.Infeasible> infeasible = new ArrayList<>();
        int[] open = IntStream.range(0, n).toArray();
        int tried = 0;
        while (open.length > 0) {
            open = unfitted(open, first, tried, threads, costs, slopes);
            tried = pool.size();
            // A wave of the same size whatever the threads; what it finds is tried on the rest.
            int many = Math.min(WAVE, open.length);
            int[] wave = Arrays.copyOf(open, many);
            Found[] found = new Found[many];
            Slices.over(many, Math.min(threads, Math.max(1, many)), (from, to) -> {
                for (int i = from; i < to; i++) {
                    found[i] = solve(wave[i], first);
                }
            });
            for (int i = 0; i < many; i++) {
                int s = wave[i];
                slopes[s][0] = found[i].slopes;
                costs[s][0] = found[i].value;
                if (found[i].solution == null) {
                    costs[s][0] = Double.NaN;
                    infeasible.add(new Evaluation.Infeasible(s, columns.clone(), found[i].value, found[i].slopes));
                } else {
                    pool.add(s, found[i].solution, shifts(s, first));
                }
            }
            asked += many;
            open = Arrays.copyOfRange(open, many, open.length);
        }
        return new Evaluation(costs, slopes, infeasible);
    }

    /** Those of the scenarios that no basis from one place on fits. */
    private int[] unfitted(int[] open, double[] first, int from, int threads, double[][] costs, double[][][] slopes) {
        int known = pool.size();
        boolean[] done = new boolean[open.length];
        if (known > from) {
            Slices.over(open.length, threads, (begin, end) -> {
                for (int i = begin; i < end; i++) {
                    done[i] = fit(open[i], first, from, known, costs, slopes);
                }
            });
        }
        return IntStream.range(0, open.length)
                .filter(i -> !done[i])
                .map(i -> open[i])
                .toArray();
    }

    private boolean fit(int s, double[] first, int from, int to, double[][] costs, double[][][] slopes) {
        double[] shifts = shifts(s, first);
        BasisPool.@Nullable Fit fit = pool.fit(s, shifts, from, to);
        if (fit == null) {
            return false;
        }
        costs[s][0] = fit.cost();
        slopes[s][0] = slopes(s, fit.prices());
        return true;
    }

    /** T<sub>s</sub>x by row. */
    private double[] shifts(int s, double[] first) {
        double[] shifts = new double[second.rows().size()];
        for (LpScenario.Entry entry : scenarios.get(s).technology()) {
            shifts[entry.row()] += entry.coefficient() * first[entry.column()];
        }
        return shifts;
    }

    private double[] slopes(int s, double[] prices) {
        double[] slopes = new double[columns.length];
        for (LpScenario.Entry entry : scenarios.get(s).technology()) {
            slopes[placeOf[entry.column()]] -= prices[entry.row()] * entry.coefficient();
        }
        return slopes;
    }

    /** What an engine found; without a solution, the least sum of violations. */
    private record Found(
            double value, double[] slopes, @Nullable Solution solution) {}

    private Found solve(int s, double[] first) {
        double[] shifts = shifts(s, first);
        LinearProgram program = program(s, shifts, false);
        Outcome outcome = solver.solve(program);
        if (outcome instanceof Outcome.Optimal optimal) {
            return new Found(
                    optimal.solution().objective(),
                    slopes(s, prices(optimal.solution()).rows()),
                    optimal.solution());
        }
        if (outcome instanceof Outcome.Infeasible) {
            Solution least = solver.solve(program(s, shifts, true)).solution("least violations of " + program.name());
            return new Found(least.objective(), slopes(s, prices(least).rows()), null);
        }
        throw new IllegalArgumentException("The second stage of scenario " + s + " came out as " + outcome
                + ". If it is unbounded, bound its variables or raise what repair costs.");
    }

    private static Duals prices(Solution solution) {
        return solution.duals().orElseThrow();
    }

    /** The second stage with x known; elastic: every row may give way, at a cost of 1 and nothing else costs. */
    private LinearProgram program(int s, double[] shifts, boolean elastic) {
        LpScenario scenario = scenarios.get(s);
        ProgramBuilder p = LinearProgram.named(second.name() + " in scenario " + s);
        for (Variable v : second.variables()) {
            p.continuous(v.name(), v.lower(), v.upper());
        }
        Expression cost = p.minimise();
        for (Row row : second.rows()) {
            int i = row.place();
            ProgramBuilder.Limit sum = sum(row, second.variables(), p, row.name());
            if (elastic) {
                Variable less = p.nonNegative("below {" + row.name() + "}");
                Variable more = p.nonNegative("above {" + row.name() + "}");
                sum.plus(less).plus(-1, more);
                cost.plus(less).plus(more);
            }
            sum.between(scenario.lower()[i] - shifts[i], scenario.upper()[i] - shifts[i]);
        }
        if (!elastic) {
            second.variables().forEach(v -> cost.plus(scenario.costs()[v.place()], v));
        }
        return p.build();
    }

    private static ProgramBuilder.Limit sum(Row row, List<Variable> variables, ProgramBuilder p, String name) {
        ProgramBuilder.Limit sum = p.row(name);
        for (int i = 0; i < row.columns().length; i++) {
            sum.plus(row.coefficients()[i], variables.get(row.columns()[i]));
        }
        return sum;
    }

    @Override
    public Expression state(int s, List<Variable> first, ProgramBuilder p) {
        LpScenario scenario = scenarios.get(s);
        String mark = " {" + s + "}";
        List<Variable> y = second.variables().stream()
                .map(v -> p.continuous(v.name() + mark, v.lower(), v.upper()))
                .toList();
        Expression[] added = new Expression[second.rows().size()];
        Arrays.setAll(added, i -> new Expression());
        for (LpScenario.Entry entry : scenario.technology()) {
            added[entry.row()].plus(entry.coefficient(), first.get(entry.column()));
        }
        for (Row row : second.rows()) {
            sum(row, y, p, row.name() + mark)
                    .plus(added[row.place()])
                    .between(scenario.lower()[row.place()], scenario.upper()[row.place()]);
        }
        Expression cost = new Expression();
        for (int j = 0; j < y.size(); j++) {
            cost.plus(scenario.costs()[j], y.get(j));
        }
        return cost;
    }

    @Override
    public Recourse select(int... chosen) {
        return new LpRecourse(
                second, Arrays.stream(chosen).mapToObj(scenarios::get).toList(), solver);
    }

    @Override
    public Recourse mean(double[] probabilities) {
        double[] lower = new double[second.rows().size()];
        double[] upper = new double[lower.length];
        double[] costs = new double[second.variables().size()];
        double[][] technology = new double[lower.length][columns.length];
        for (int s = 0; s < probabilities.length; s++) {
            LpScenario scenario = scenarios.get(s);
            double p = probabilities[s];
            add(lower, p, scenario.lower());
            add(upper, p, scenario.upper());
            add(costs, p, scenario.costs());
            for (LpScenario.Entry entry : scenario.technology()) {
                technology[entry.row()][placeOf[entry.column()]] += p * entry.coefficient();
            }
        }
        List<LpScenario.Entry> entries = new ArrayList<>();
        for (int i = 0; i < lower.length; i++) {
            // A row whose limits are equal in every scenario keeps them equal in spite of rounding.
            int row = i;
            if (scenarios.stream().allMatch(s -> s.lower()[row] == s.upper()[row])) {
                upper[i] = lower[i];
            }
            for (int k = 0; k < columns.length; k++) {
                if (technology[i][k] != 0) {
                    entries.add(new LpScenario.Entry(i, columns[k], technology[i][k]));
                }
            }
        }
        return new LpRecourse(second, List.of(new LpScenario(lower, upper, costs, entries)), solver);
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }
}
