package io.github.forceplan.ortools;

import com.google.ortools.Loader;
import com.google.ortools.init.OrToolsVersion;
import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import io.github.forceplan.solver.engine.Answer;
import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.engine.LinearEngine;
import io.github.forceplan.solver.program.Duals;
import io.github.forceplan.solver.program.LinearProgram;
import io.github.forceplan.solver.program.Row;
import io.github.forceplan.solver.program.Sense;
import io.github.forceplan.solver.program.Variable;
import java.util.Optional;

/** One of the solvers that OR-Tools brings; on one thread and a fixed seed, so that it always takes the same way. */
abstract class OrToolsEngine implements LinearEngine {

    /** A search that ends after so much of its time has ended because of it. */
    private static final double LATE = 0.95;

    private final String name;
    private final String solver;

    OrToolsEngine(String name, String solver) {
        this.name = name;
        this.solver = solver;
    }

    /** Loads the native library once, on first use. */
    private static final class Native {
        static final boolean LOADED = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (RuntimeException | LinkageError e) {
                // No library for this machine: the engine is not there.
                return false;
            }
        }
    }

    /** The solver's own parameters for some limits, in its own language. */
    abstract String parameters(Limits limits);

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return "OR-Tools " + OrToolsVersion.getVersionString();
    }

    @Override
    public boolean available() {
        return Native.LOADED;
    }

    @Override
    public Answer solve(LinearProgram program, Limits limits) {
        return solve(program, limits, new double[0]);
    }

    @Override
    public Answer solve(LinearProgram program, Limits limits, double[] start) {
        ModelBuilderHelper model = model(program);
        for (int j = 0; j < start.length; j++) {
            model.addHint(j, start[j]);
        }
        ModelSolverHelper helper = new ModelSolverHelper(solver);
        helper.setTimeLimitInSeconds(limits.time().toMillis() / 1000.0);
        helper.setSolverSpecificParameters(parameters(limits));
        helper.solve(model);
        Answer answer = answer(program, helper);
        // HiGHS says nothing when its time is up before it is done.
        if (answer.status() == Answer.Status.UNKNOWN
                && helper.getWallTime() >= LATE * limits.time().toMillis() / 1000.0) {
            answer = Answer.without(Answer.Status.LIMIT);
        }
        helper.delete();
        model.delete();
        return answer;
    }

    private static ModelBuilderHelper model(LinearProgram program) {
        ModelBuilderHelper model = new ModelBuilderHelper();
        for (Variable v : program.variables()) {
            int j = model.addVar();
            model.setVarLowerBound(j, v.lower());
            model.setVarUpperBound(j, v.upper());
            model.setVarIntegrality(j, v.integer());
            model.setVarObjectiveCoefficient(j, program.cost(j));
        }
        for (Row row : program.rows()) {
            int i = model.addLinearConstraint();
            model.setConstraintLowerBound(i, row.lower());
            model.setConstraintUpperBound(i, row.upper());
            for (int k = 0; k < row.columns().length; k++) {
                model.addConstraintTerm(i, row.columns()[k], row.coefficients()[k]);
            }
        }
        model.setMaximize(program.sense() == Sense.MAXIMISE);
        model.setObjectiveOffset(program.constant());
        return model;
    }

    private Answer answer(LinearProgram program, ModelSolverHelper helper) {
        if (!helper.hasResponse()) {
            return Answer.without(Answer.Status.UNKNOWN);
        }
        Answer.Status status = switch (helper.getStatus()) {
            case OPTIMAL -> Answer.Status.OPTIMAL;
            case FEASIBLE -> Answer.Status.FEASIBLE;
            case INFEASIBLE -> Answer.Status.INFEASIBLE;
            case UNBOUNDED -> Answer.Status.UNBOUNDED;
            case NOT_SOLVED -> Answer.Status.LIMIT;
            default -> Answer.Status.UNKNOWN;
        };
        if (!helper.hasSolution()) {
            return Answer.without(status);
        }
        double[] values = new double[program.variables().size()];
        for (int j = 0; j < values.length; j++) {
            values[j] = helper.getVariableValue(j);
        }
        return new Answer(
                status, values, helper.getObjectiveValue(), helper.getBestObjectiveBound(), duals(program, helper));
    }

    private static Optional<Duals> duals(LinearProgram program, ModelSolverHelper helper) {
        if (program.hasIntegers()) {
            return Optional.empty();
        }
        double[] prices = new double[program.rows().size()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = helper.getDualValue(i);
        }
        return Optional.of(Duals.ofRows(program, prices));
    }
}
