package io.github.forceplan.ortools;

import io.github.forceplan.solver.engine.Limits;
import io.github.forceplan.solver.program.LinearProgram;

/** HiGHS: linear and mixed-integer programs. */
public final class HighsEngine extends OrToolsEngine {

    /** For {@link java.util.ServiceLoader}. */
    public HighsEngine() {
        super("highs", "highs");
    }

    @Override
    public int suitability(LinearProgram program) {
        return program.hasIntegers() ? 40 : 30;
    }

    @Override
    String parameters(Limits limits) {
        return "log_to_console=false\noutput_flag=false\nmip_rel_gap=" + limits.gap();
    }
}
