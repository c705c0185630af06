package io.github.forceplan.io.plan;

import io.github.forceplan.io.binding.Complaints;
import io.github.forceplan.io.binding.Loaded;
import io.github.forceplan.io.binding.PlanReader;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.PlanCheck;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.register.BadRegisterException;
import io.github.forceplan.workforce.register.RegisterFault;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Reads a force's plan from YAML or JSON, with the files that it names. */
public final class PlanFiles {

    private static final PlanReader<Plan> READER = PlanReader.of(Plan.class)
            .exempt(
                    "simulation.draws",
                    "simulation.seed",
                    "simulation.precision.share",
                    "simulation.precision.mostDraws",
                    "simulation.precision.figures.*.standardError",
                    "simulation.precision.figures.*.share")
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
        WorkforcePlan workforce = plan.workforce();
        Set<String> roles = workforce.roles().keySet();
        Set<String> told = new HashSet<>();
        workforce
                .skillsAudit()
                .ifPresent(audit -> rows(
                        () -> audit.register(workforce.skills(), roles), "workforce.skillsAudit", complaints, told));
        workforce
                .establishment()
                .ifPresent(register -> rows(() -> register.check(roles), "workforce.establishment", complaints, told));
        workforce
                .publishedStrength()
                .ifPresent(table -> rows(table::byRole, "workforce.publishedStrength", complaints, told));
        PlanCheck.faults(plan).stream()
                .filter(fault -> !told.contains(fault.message()))
                .forEach(fault -> complaints.rule(fault.address(), fault.message()));
    }

    /** Tells every fault of a file's rows at its place, and what else is wrong at the part of the plan that names it. */
    private static void rows(Runnable use, String address, Complaints complaints, Set<String> told) {
        try {
            use.run();
        } catch (BadRegisterException e) {
            for (RegisterFault fault : e.faults()) {
                told.add(fault.toString());
                complaints.add(Fault.at(Place.ofFile(fault.place()), fault.found(), "", fault.remedy()));
            }
        } catch (IllegalArgumentException e) {
            for (String message : String.valueOf(e.getMessage()).split("\\R")) {
                told.add(message);
                complaints.rule(address, message);
            }
        }
    }
}
