package io.github.forceplan.planner.cli;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.FileSchemas;
import io.github.forceplan.planner.run.PlanFile;
import io.github.forceplan.solver.plan.Plan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code forceplan schema}: the JSON Schema of the files, and what a plan's addresses and figures are called. */
@Command(
        name = "schema",
        description = "Write the JSON Schema (draft 2020-12) of a plan, for editors that check while you type, or of"
                + " result.json; or list what can be named of one plan: every address that a change or a lever may have,"
                + " with what stands there, or every figure that a target may name.")
final class SchemaCommand implements Callable<Integer> {

    private final Terminal terminal;

    /** What is described. */
    enum Subject {
        plan,
        result,
        addresses,
        figures
    }

    @Parameters(index = "0", paramLabel = "plan|result|addresses|figures", description = "What to write.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Subject subject;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PLAN", description = "The plan, for addresses and figures.")
    private Optional<Path> plan = Optional.empty();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException, BadUsageException {
        boolean ofOnePlan = subject == Subject.addresses || subject == Subject.figures;
        if (ofOnePlan != plan.isPresent()) {
            throw new BadUsageException(
                    ofOnePlan
                            ? "'schema " + subject + "' needs the plan whose " + subject + " to list: schema " + subject
                                    + " PLAN"
                            : "'schema " + subject + "' is the same for every plan. Leave the plan out.");
        }
        if (plan.isEmpty()) {
            terminal.out().print(subject == Subject.plan ? FileSchemas.plan() : FileSchemas.result());
        } else {
            Plan read = PlanFile.read(plan.get()).plan();
            (subject == Subject.addresses ? AddressList.of(read) : AddressList.figures(read))
                    .forEach(terminal.out()::println);
        }
        terminal.out().flush();
        return ExitCode.DONE;
    }
}
