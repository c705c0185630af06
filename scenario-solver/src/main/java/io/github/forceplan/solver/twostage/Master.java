package io.github.forceplan.solver.twostage;

import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The first stage with one cost variable for each group of scenarios and parts, held up by cuts: at least value + slope
 * · (x − point), for every point at which the second stage was evaluated. Groups of scenarios by part carry the expected
 * value; one more carries the CVaR, whose cuts weigh scenarios by {@link Risk#tail}.
 */
final class Master {

    /** A cut that raises the model by less than this at its own point says nothing new. */
    private static final double NOTHING_NEW = 1e-9;

    /** A slope below this share of a cut's largest is rounding error, and would spoil an engine's scaling. */
    private static final double NO_SLOPE = 1e-11;

    /** A slope below this is rounding error whatever the others are. */
    private static final double NOTHING = 1e-13;

    private final TwoStageProgram program;
    private final ProgramBuilder builder;
    private final List<Variable> first;
    private final List<Group> groups = new ArrayList<>();
    private int cuts;

    /** Scenarios from one place to another, of one part; all of them and no part for the CVaR. */
    private record Group(int from, int to, int part, int[] columns, Variable cost, List<Cut> cuts) {
        double model(double[] x) {
            double most = Double.NEGATIVE_INFINITY;
            for (Cut cut : cuts) {
                double value = cut.constant;
                for (int i = 0; i < columns.length; i++) {
                    value += cut.slopes[i] * x[columns[i]];
                }
                most = Math.max(most, value);
            }
            return most;
        }
    }

    private record Cut(double constant, double[] slopes) {}

    Master(TwoStageProgram program, int clusters) {
        this.program = program;
        builder = program.first().toBuilder();
        first = builder.variables();
        int n = program.recourse().scenarios();
        int many = Math.min(clusters, n);
        if (program.risk().weight() < 1) {
            for (int c = 0; c < many; c++) {
                for (int k = 0; k < program.recourse().parts(); k++) {
                    add(
                            (int) ((long) n * c / many),
                            (int) ((long) n * (c + 1) / many),
                            k,
                            program.recourse().columns(k));
                }
            }
        }
        if (program.risk().weight() > 0) {
            TreeSet<Integer> all = new TreeSet<>();
            for (int k = 0; k < program.recourse().parts(); k++) {
                Arrays.stream(program.recourse().columns(k)).forEach(all::add);
            }
            add(0, n, -1, all.stream().mapToInt(Integer::intValue).toArray());
        }
        Expression objective = builder.minimise().plus(program.first().constant());
        first.forEach(v -> objective.plus(program.first().cost(v.place()), v));
        groups.forEach(group -> objective.plus(group.cost));
    }

    private void add(int from, int to, int part, int[] columns) {
        Variable cost = builder.continuous(
                "cost of repair {" + groups.size() + "}", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        groups.add(new Group(from, to, part, columns, cost, new ArrayList<>()));
    }

    int cuts() {
        return cuts;
    }

    /** Whether every cost has a cut, so that the master bounds the objective from below. */
    boolean bounds() {
        return groups.stream().noneMatch(group -> group.cuts.isEmpty());
    }

    /** The master as it stands; costs without a cut are held at 0. */
    LinearProgram program() {
        LinearProgram all = builder.build();
        double[] lower = all.variables().stream().mapToDouble(Variable::lower).toArray();
        double[] upper = all.variables().stream().mapToDouble(Variable::upper).toArray();
        for (Group group : groups) {
            if (group.cuts.isEmpty()) {
                lower[group.cost.place()] = 0;
                upper[group.cost.place()] = 0;
            } else {
                lower[group.cost.place()] = floor(group);
            }
        }
        return all.withBounds(lower, upper);
    }

    /** What a cost's cuts imply of it within the first stage's bounds, less a little: engines like bounds. */
    private double floor(Group group) {
        double floor = Double.NEGATIVE_INFINITY;
        for (Cut cut : group.cuts) {
            double least = cut.constant;
            for (int i = 0; i < group.columns.length; i++) {
                if (cut.slopes[i] != 0) {
                    Variable v = first.get(group.columns[i]);
                    least += cut.slopes[i] * (cut.slopes[i] > 0 ? v.lower() : v.upper());
                }
            }
            floor = Math.max(floor, least);
        }
        return Math.rint(floor - 1 - Math.abs(floor) / 64);
    }

    /**
     * Adds what an evaluation says.
     *
     * @return how many rows are new
     */
    int add(Evaluation evaluation, double[] x) {
        int before = cuts;
        for (Evaluation.Infeasible impossible : evaluation.infeasible()) {
            ProgramBuilder.Limit row = builder.row("repair of scenario " + impossible.scenario() + " {" + cuts + "}");
            Cut cut = through(impossible.violation(), impossible.slopes(), impossible.columns(), x);
            for (int i = 0; i < impossible.columns().length; i++) {
                row.plus(cut.slopes[i], first.get(impossible.columns()[i]));
            }
            row.atMost(-cut.constant);
            cuts++;
        }
        Risk risk = program.risk();
        boolean[] broken = new boolean[program.recourse().scenarios()];
        evaluation.infeasible().forEach(impossible -> broken[impossible.scenario()] = true);
        for (Group group : groups) {
            boolean whole = true;
            for (int s = group.from; s < group.to; s++) {
                whole &= !broken[s];
            }
            if (whole && group.part >= 0) {
                add(group, mean(group, evaluation, 1 - risk.weight(), x), x);
            } else if (whole) {
                add(group, tail(group, evaluation, risk, x), x);
            }
        }
        return cuts - before;
    }

    private void add(Group group, Cut cut, double[] x) {
        double value = cut.constant;
        double size = 1 + Math.abs(cut.constant);
        for (int i = 0; i < group.columns.length; i++) {
            double term = cut.slopes[i] * x[group.columns[i]];
            value += term;
            size += Math.abs(term);
        }
        if (value <= group.model(x) + NOTHING_NEW * size) {
            return;
        }
        ProgramBuilder.Limit row = builder.row("cut {" + cuts + "}").plus(group.cost);
        for (int i = 0; i < group.columns.length; i++) {
            row.plus(-cut.slopes[i], first.get(group.columns[i]));
        }
        row.atLeast(cut.constant);
        group.cuts.add(cut);
        cuts++;
    }

    private Cut mean(Group group, Evaluation evaluation, double weight, double[] x) {
        double value = 0;
        double[] slopes = new double[group.columns.length];
        for (int s = group.from; s < group.to; s++) {
            double p = weight * program.probabilities()[s];
            value += p * evaluation.costs()[s][group.part];
            double[] own = evaluation.slopes()[s][group.part];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] += p * own[i];
            }
        }
        return through(value, slopes, group.columns, x);
    }

    private Cut tail(Group group, Evaluation evaluation, Risk risk, double[] x) {
        double[] totals = evaluation.totals();
        double[] weights = risk.tail(totals, program.probabilities());
        double value = 0;
        double[] slopes = new double[group.columns.length];
        for (int k = 0; k < program.recourse().parts(); k++) {
            int[] columns = program.recourse().columns(k);
            double[] sum = new double[columns.length];
            for (int s = 0; s < totals.length; s++) {
                if (weights[s] > 0) {
                    double w = risk.weight() * weights[s];
                    value += w * evaluation.costs()[s][k];
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += w * evaluation.slopes()[s][k][i];
                    }
                }
            }
            for (int i = 0; i < sum.length; i++) {
                slopes[Arrays.binarySearch(group.columns, columns[i])] += sum[i];
            }
        }
        return through(value, slopes, group.columns, x);
    }

    private static Cut through(double value, double[] slopes, int[] columns, double[] x) {
        double largest = 0;
        for (double slope : slopes) {
            largest = Math.max(largest, Math.abs(slope));
        }
        double constant = value;
        double[] clean = new double[slopes.length];
        for (int i = 0; i < slopes.length; i++) {
            if (Math.abs(slopes[i]) > Math.max(NO_SLOPE * largest, NOTHING)) {
                clean[i] = slopes[i];
                constant -= slopes[i] * x[columns[i]];
            }
        }
        return new Cut(constant, clean);
    }
}
