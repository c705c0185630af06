package io.github.forceplan.solver.branch;

import io.github.forceplan.solver.engine.Answer;
import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.engine.LinearEngine;
import io.github.forceplan.solver.engine.Scaling;
import io.github.forceplan.solver.program.Duals;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Variable;
import io.github.forceplan.solver.simplex.Columns;
import io.github.forceplan.solver.simplex.Simplex;
import java.util.Optional;

/**
 * This project's own simplex method and branch and bound, in Java alone. A search goes on from the last solution after
 * each branching, which makes it quick for programs of some hundred rows. It keeps its time limit by counting its work,
 * so that the same program always ends at the same solution, on any machine.
 */
public final class BranchEngine implements LinearEngine {

    /** Multiplications that count as a second. */
    private static final long WORK_A_SECOND = 150_000_000;

    /** Whole numbers times coefficients up to which it is quicker than engines with cuts and more of presolve. */
    private static final long SMALL = 300_000;

    private static final long ITERATIONS = 1_000_000;

    /** For {@link java.util.ServiceLoader}. */
    public BranchEngine() {}

    @Override
    public String name() {
        return "forceplan";
    }

    @Override
    public String version() {
        return "branch and bound 1";
    }

    @Override
    public int suitability(LinearProgram program) {
        if (!program.hasIntegers()) {
            return 25;
        }
        long whole = program.variables().stream().filter(Variable::integer).count();
        return whole * program.nonZeros() <= SMALL ? 48 : 35;
    }

    @Override
    public Answer solve(LinearProgram program, Limits limits) {
        return solve(program, limits, new double[0]);
    }

    @Override
    public Answer solve(LinearProgram program, Limits limits, double[] start) {
        return program.hasIntegers() ? whole(program, limits, start) : real(program);
    }

    private static Answer real(LinearProgram program) {
        Scaling scaling = new Scaling(program);
        LinearProgram scaled = scaling.scaled();
        int n = scaled.variables().size();
        int m = scaled.rows().size();
        double[] lower = new double[n + m];
        double[] upper = new double[n + m];
        double[] costs = new double[n];
        for (Variable v : scaled.variables()) {
            lower[v.place()] = v.lower();
            upper[v.place()] = v.upper();
            costs[v.place()] = scaled.sense().sign() * scaled.cost(v.place());
        }
        for (Row row : scaled.rows()) {
            lower[n + row.place()] = row.lower();
            upper[n + row.place()] = row.upper();
        }
        Simplex simplex = new Simplex(new Columns(scaled), lower, upper);
        simplex.costs(costs);
        Simplex.Status status = simplex.solve(Double.POSITIVE_INFINITY, ITERATIONS);
        if (status != Simplex.Status.OPTIMAL) {
            return Answer.without(of(status));
        }
        double[] values = new double[n];
        for (int j = 0; j < n; j++) {
            values[j] = simplex.value(j);
        }
        double[] prices = simplex.prices();
        for (int i = 0; i < m; i++) {
            prices[i] *= scaled.sense().sign();
        }
        double objective = scaled.objective(values);
        return scaling.restored(new Answer(
                Answer.Status.OPTIMAL, values, objective, objective, Optional.of(Duals.ofRows(scaled, prices))));
    }

    private static Answer.Status of(Simplex.Status status) {
        return switch (status) {
            case INFEASIBLE -> Answer.Status.INFEASIBLE;
            case UNBOUNDED -> Answer.Status.UNBOUNDED;
            case STOPPED -> Answer.Status.LIMIT;
            default -> Answer.Status.UNKNOWN;
        };
    }

    private static Answer whole(LinearProgram program, Limits limits, double[] start) {
        Reduction reduction = new Reduction(program);
        if (reduction.reduced().isEmpty()) {
            return Answer.without(Answer.Status.INFEASIBLE);
        }
        LinearProgram reduced = reduction.reduced().get();
        if (reduced.variables().isEmpty()) {
            return answer(program, reduction, Answer.Status.OPTIMAL, new double[0], reduced.constant());
        }
        if (!reduced.hasIntegers()) {
            Answer rest = real(reduced);
            return rest.hasValues() ? answer(program, reduction, rest.status(), rest.values(), rest.objective()) : rest;
        }
        Scaling scaling = new Scaling(reduced);
        BranchAndBound search = new BranchAndBound(
                scaling.scaled(),
                limits.gap(),
                scaling.objective(),
                reduced.constant(),
                Grain.of(reduced),
                Math.max(1, limits.time().toMillis() * (WORK_A_SECOND / 1000)));
        // Whole numbers are not scaled, and those alone count of what the search starts from.
        BranchAndBound.Result result = search.solve(start.length == 0 ? start : reduction.kept(start));
        Answer.Status status = switch (result.ending()) {
            case DONE -> Answer.Status.OPTIMAL;
            case INFEASIBLE -> Answer.Status.INFEASIBLE;
            case UNBOUNDED -> Answer.Status.UNBOUNDED;
            case LIMIT -> result.values().length > 0 ? Answer.Status.FEASIBLE : Answer.Status.LIMIT;
            case FAILED -> Answer.Status.UNKNOWN;
        };
        if (result.values().length == 0) {
            return Answer.without(status);
        }
        Answer restored =
                scaling.restored(new Answer(status, result.values(), Double.NaN, result.bound(), Optional.empty()));
        return answer(program, reduction, status, restored.values(), restored.bound());
    }

    /** @param bound of the smaller program, which is minimised */
    private static Answer answer(
            LinearProgram program, Reduction reduction, Answer.Status status, double[] values, double bound) {
        double[] all = reduction.restored(values);
        return new Answer(status, all, program.objective(all), program.sense().sign() * bound, Optional.empty());
    }
}
