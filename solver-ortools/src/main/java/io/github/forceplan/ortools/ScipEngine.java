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
        return String.join(
                "\n",
                "limits/gap = " + limits.gap(),
                "randomization/randomseedshift = 0",
                // On workforce programs cuts and restarts take most of the time and prove little.
                "separating/maxrounds = 0",
                "separating/maxroundsroot = 0",
                "presolving/maxrestarts = 0");
    }
}
