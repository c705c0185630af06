package io.github.forceplan.io.plan;

import io.github.forceplan.io.binding.Complaints;
import io.github.forceplan.io.binding.Loaded;
import io.github.forceplan.io.binding.PlanReader;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanCheck;
import io.github.forceplan.workforce.register.BadRegisterException;
import io.github.forceplan.workforce.register.RegisterFault;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

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
        Set<String> told = new HashSet<>();
        plan.workforce().skillsAudit().ifPresent(audit -> {
            try {
                audit.register(
                        plan.workforce().skills(), plan.workforce().roles().keySet());
            } catch (BadRegisterException e) {
                for (RegisterFault fault : e.faults()) {
                    told.add(fault.toString());
                    complaints.add(Fault.at(Place.ofFile(fault.place()), fault.found(), "", fault.remedy()));
                }
            }
        });
        PlanCheck.faults(plan).stream()
                .filter(fault -> !told.contains(fault.message()))
                .forEach(fault -> complaints.rule(fault.address(), fault.message()));
    }
}
