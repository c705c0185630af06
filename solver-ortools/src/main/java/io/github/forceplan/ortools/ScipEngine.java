package io.github.forceplan.ortools;

import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.program.LinearProgram;

/** SCIP: mixed-integer programs. */
public final class ScipEngine extends OrToolsEngine {

    /** For {@link java.util.ServiceLoader}. */
    public ScipEngine() {
        super("scip", "scip");
    }

    @Override
    public int suitability(LinearProgram program) {
        return program.hasIntegers() ? 45 : -1;
    }

    @Override
    String parameters(Limits limits) {
        return "limits/gap = " + limits.gap() + "\nrandomization/randomseedshift = 0";
    }
}
