package io.github.forceplan.planner.cli;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.planner.run.CompletedRun;
import io.github.forceplan.planner.run.PlanFile;
import io.github.forceplan.planner.run.Workings;
import io.github.forceplan.planner.summary.Summary;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.run.Evaluation;
import io.github.forceplan.solver.run.PlanRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forceplan run}: every scenario of a plan, its files and its summary. */
@Command(
        name = "run",
        description = "Run a plan's scenarios and write result.json, report.html, plan.xlsx and tables/*.csv. Ends in 0"
                + " whatever the gap or the unmet demand.")
final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN", description = "The plan, YAML or JSON.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path plan;

    @Option(names = "--scenario", paramLabel = "NAME", description = "Only this scenario; may be given several times.")
    private List<String> scenarios = new ArrayList<>();

    @Mixin
    private final DrawOptions drawing = new DrawOptions();

    @Mixin
    private final PrecisionOptions precision = new PrecisionOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the files; out/<name of the plan> by default.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            description = "No summary, no progress, no notices: errors only.")
    private boolean quiet;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException, BadUsageException {
        drawing.check();
        PlanFile file = PlanFile.read(plan);
        if (!quiet) {
            file.notices().forEach(terminal.err()::println);
        }
        requireKnown(file.plan());
        Path folder = out.orElseGet(() -> Path.of("out", fileName(file.plan().name())));
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadUsageException(folder + " is a file; --out must name a folder.");
        }
        Evaluation evaluation = evaluate(file);
        CompletedRun run = new CompletedRun(
                file.plan().title(),
                evaluation.result(),
                file.figures(),
                file.labels(),
                new Workings(Optional.of(file.plan()), evaluation.ledgers()));
        RunFiles.write(run, folder);
        if (!quiet) {
            Summary.lines(run, RunFiles.whereabouts(folder)).forEach(terminal.out()::println);
        }
        return ExitCode.DONE;
    }

    private Evaluation evaluate(PlanFile file) throws BadUsageException {
        boolean shown = terminal.interactive() && !quiet;
        try (ProgressBar bar = new ProgressBar(terminal.err(), shown)) {
            PlanRun drawn = drawing.run(file.plan()).inputs(file.inputs()).progress(bar);
            PlanRun run = precision.of(file.plan()).map(drawn::until).orElse(drawn);
            return (scenarios.isEmpty() ? run : run.scenarios(scenarios)).evaluate();
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(plan + " can't be run. " + e.getMessage(), e);
        }
    }

    private void requireKnown(Plan known) throws BadUsageException {
        for (String scenario : scenarios) {
            if (!known.scenarios().containsKey(scenario)) {
                throw new BadUsageException("There is no scenario '" + scenario + "' in " + plan + "; there are "
                        + String.join(", ", known.scenarios().keySet()) + ".");
            }
        }
    }

    /** A plan's name as the name of a folder: letters, digits, points and dashes, and never a point first. */
    static String fileName(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9.-]+", "-").replaceAll("^[.-]+", "");
        return safe.isEmpty() ? "plan" : safe;
    }
}
