package io.github.forceplan.ortools;

import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.program.LinearProgram;

/** GLOP, Google's revised simplex: linear programs, with duals. */
public final class GlopEngine extends OrToolsEngine {

    /** For {@link java.util.ServiceLoader}. */
    public GlopEngine() {
        super("glop", "glop");
    }

    @Override
    public int suitability(LinearProgram program) {
        return program.hasIntegers() ? -1 : 40;
    }

    @Override
    String parameters(Limits limits) {
        return "";
    }
}
