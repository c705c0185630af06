package io.github.forceplan.solver.engine;

import io.github.forceplan.solver.program.Duals;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Sense;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ojalgo.concurrent.Parallelism;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.ModelEntity;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * ojAlgo: linear and mixed-integer programs in Java alone. Its Gomory cuts are off and its gap is tight: with its own
 * settings about one small program with whole numbers in 400 came out with a wrong status or worse than optimal. One
 * thread, so that it always takes the same way.
 */
public final class OjalgoEngine implements LinearEngine {

    private static final IntegerStrategy INTEGERS = IntegerStrategy.DEFAULT
            .withGapTolerance(NumberContext.of(12))
            .withGMICutConfiguration(new IntegerStrategy.GMICutConfiguration()
                    .withFractionality(0.5)
                    .withViolation(BigDecimal.valueOf(1_000_000_000)))
            .withParallelism(Parallelism.ONE);

    /** So near a whole number it is one. */
    private static final double WHOLE = 1e-7;

    /** For {@link java.util.ServiceLoader}. */
    public OjalgoEngine() {}

    @Override
    public String name() {
        return "ojalgo";
    }

    @Override
    public String version() {
        return "ojAlgo 56.2.1";
    }

    @Override
    public int suitability(LinearProgram program) {
        return 20;
    }

    @Override
    public Answer solve(LinearProgram program, Limits limits) {
        Scaling scaling = new Scaling(program);
        LinearProgram scaled = scaling.scaled();
        if (scaled.hasIntegers()) {
            // Its search would branch for ever on what is unbounded.
            Answer.Status relaxed = solveScaled(scaled.relaxed(), limits).status();
            if (relaxed == Answer.Status.INFEASIBLE || relaxed == Answer.Status.UNBOUNDED) {
                return Answer.without(relaxed);
            }
        }
        return scaling.restored(scaled.hasIntegers() ? stopped(scaled, limits) : solveScaled(scaled, limits));
    }

    /**
     * Its search does not always keep its time limit. What has not come back after twice the time is left behind on a
     * thread that ends with the program.
     */
    private static Answer stopped(LinearProgram program, Limits limits) {
        FutureTask<Answer> search = new FutureTask<>(() -> solveScaled(program, limits));
        Thread thread = new Thread(search, "ojAlgo");
        thread.setDaemon(true);
        thread.start();
        try {
            return search.get(2 * limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Answer.without(Answer.Status.LIMIT);
        } catch (ExecutionException e) {
            return Answer.without(Answer.Status.UNKNOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.without(Answer.Status.LIMIT);
        }
    }

    private static Answer solveScaled(LinearProgram program, Limits limits) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(INTEGERS);
        model.options.time_abort = limits.time().toMillis();
        model.options.time_suffice = limits.time().toMillis();
        Variable[] columns = new Variable[program.variables().size()];
        double[] lower = new double[columns.length];
        double[] upper = new double[columns.length];
        for (io.github.forceplan.solver.program.Variable v : program.variables()) {
            lower[v.place()] = v.lower();
            upper[v.place()] = v.upper();
        }
        for (Row row : program.rows()) {
            if (isBound(program, row)) {
                draw(row, lower, upper);
            }
        }
        for (io.github.forceplan.solver.program.Variable v : program.variables()) {
            if (lower[v.place()] > upper[v.place()]) {
                return Answer.without(Answer.Status.INFEASIBLE);
            }
            Variable column = model.newVariable("x" + v.place());
            if (Double.isFinite(lower[v.place()])) {
                column.lower(lower[v.place()]);
            }
            if (Double.isFinite(upper[v.place()])) {
                column.upper(upper[v.place()]);
            }
            if (v.integer()) {
                column.integer(true);
            }
            if (program.cost(v.place()) != 0) {
                column.weight(program.cost(v.place()));
            }
            columns[v.place()] = column;
        }
        Map<ModelEntity<?>, Row> rows = new IdentityHashMap<>();
        for (Row row : program.rows()) {
            if (!Double.isFinite(row.lower()) && !Double.isFinite(row.upper()) || isBound(program, row)) {
                continue;
            }
            Expression expression = model.newExpression("r" + row.place());
            for (int i = 0; i < row.columns().length; i++) {
                expression.set(columns[row.columns()[i]], row.coefficients()[i]);
            }
            if (Double.isFinite(row.lower())) {
                expression.lower(row.lower());
            }
            if (Double.isFinite(row.upper())) {
                expression.upper(row.upper());
            }
            rows.put(expression, row);
        }
        try {
            Optimisation.Result result = program.sense() == Sense.MINIMISE ? model.minimise() : model.maximise();
            return answer(program, result, rows);
        } catch (RuntimeException | StackOverflowError e) {
            // Its failures come in many types, and its search is recursive; another engine may do.
            return Answer.without(Answer.Status.UNKNOWN);
        }
    }

    /** A row of one whole number and nothing else: with two limits, its presolve may call it infeasible. */
    private static boolean isBound(LinearProgram program, Row row) {
        return row.columns().length == 1
                && row.coefficients()[0] != 0
                && program.variables().get(row.columns()[0]).integer();
    }

    /** Such a row's limits as whole bounds. */
    private static void draw(Row row, double[] lower, double[] upper) {
        int j = row.columns()[0];
        double c = row.coefficients()[0];
        double least = (c > 0 ? row.lower() : row.upper()) / c;
        double most = (c > 0 ? row.upper() : row.lower()) / c;
        lower[j] = Math.max(lower[j], Math.ceil(least - WHOLE));
        upper[j] = Math.min(upper[j], Math.floor(most + WHOLE));
    }

    private static Answer answer(LinearProgram program, Optimisation.Result result, Map<ModelEntity<?>, Row> rows) {
        Optimisation.State state = result.getState();
        if (state == Optimisation.State.INFEASIBLE) {
            return Answer.without(Answer.Status.INFEASIBLE);
        }
        if (state == Optimisation.State.UNBOUNDED) {
            return Answer.without(Answer.Status.UNBOUNDED);
        }
        if (!state.isFeasible() || result.size() < program.variables().size()) {
            return Answer.without(
                    state == Optimisation.State.APPROXIMATE || state == Optimisation.State.UNEXPLORED
                            ? Answer.Status.LIMIT
                            : Answer.Status.UNKNOWN);
        }
        double[] values = new double[program.variables().size()];
        for (int j = 0; j < values.length; j++) {
            values[j] = result.doubleValue(j);
        }
        boolean optimal = state.isOptimal();
        double objective = program.objective(values);
        return new Answer(
                optimal ? Answer.Status.OPTIMAL : Answer.Status.FEASIBLE,
                values,
                objective,
                optimal ? objective : Double.NaN,
                program.hasIntegers() ? Optional.empty() : duals(program, result, rows));
    }

    /** Prices of rows; those that its presolve dropped are 0, which verification accepts or refuses. */
    private static Optional<Duals> duals(
            LinearProgram program, Optimisation.Result result, Map<ModelEntity<?>, Row> rows) {
        double[] prices = new double[program.rows().size()];
        Arrays.fill(prices, 0);
        try {
            List<
                            org.ojalgo.type.keyvalue.EntryPair.KeyedPrimitive<
                                    org.ojalgo.type.keyvalue.EntryPair<ModelEntity<?>, Optimisation.ConstraintType>>>
                    matched = result.getMatchedMultipliers();
            for (var entry : matched) {
                Row row = rows.get(entry.getKey().getKey());
                if (row != null) {
                    prices[row.place()] += entry.doubleValue();
                }
            }
        } catch (RuntimeException e) {
            return Optional.empty();
        }
        return Optional.of(Duals.ofRows(program, prices));
    }
}
