package io.github.forceplan.io.plan;

import io.github.forceplan.io.binding.Complaints;
import io.github.forceplan.io.binding.Loaded;
import io.github.forceplan.io.binding.PlanReader;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanCheck;
import java.nio.file.Path;

/** Reads a force's plan from YAML or JSON, with the files that it names. */
public final class PlanFiles {

    private static final PlanReader<Plan> READER = PlanReader.of(Plan.class)
            .exempt("simulation.draws", "simulation.seed")
            .check(PlanFiles::check);

    private PlanFiles() {}

    /**
     * Reads a plan and checks it as a whole, its scenarios included.
     *
     * @param file YAML, or JSON if its name ends in {@code .json}; paths in it are relative to it
     * @throws RefusedException with every fault, if there is any
     */
    public static Loaded<Plan> read(Path file) throws RefusedException {
        return READER.read(file);
    }

    private static void check(Plan plan, Complaints complaints) {
        PlanCheck.faults(plan).forEach(fault -> complaints.rule(fault.address(), fault.message()));
    }
}
