package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.planner.run.PlanFile;
import io.github.forceplan.planner.run.StatedFigure;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code forceplan validate}: every fault of a plan at once. */
@Command(
        name = "validate",
        description = "Check a plan and the files that it names, and report every fault at once: where it is, what"
                + " stands there, what should, and what to try.")
final class ValidateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN", description = "The plan, YAML or JSON.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path plan;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException {
        PlanFile file = PlanFile.read(plan);
        file.notices().forEach(terminal.err()::println);
        List<StatedFigure> figures = file.figures();
        long published = figures.stream()
                .filter(figure -> figure.basis() instanceof Basis.Source)
                .count();
        terminal.out()
                .println(plan + " is valid: " + count(file.plan().scenarios().size(), "scenario") + ", "
                        + count(published, "source") + ", " + count(figures.size() - published, "assumption") + ".");
        return ExitCode.DONE;
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
