package io.github.forceplan.planner.cli;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.ResultJson;
import io.github.forceplan.planner.run.PlanFile;
import io.github.forceplan.planner.sensitivity.SensitivityPage;
import io.github.forceplan.planner.sensitivity.SensitivityTables;
import io.github.forceplan.planner.sensitivity.SensitivityWords;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.SensitivityPlan;
import io.github.forceplan.solver.run.PlanRun;
import io.github.forceplan.solver.sensitivity.Sensitivity;
import io.github.forceplan.solver.sensitivity.SensitivityResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forceplan sensitivity}: which assumptions and which chances move the outcome. */
@Command(
        name = "sensitivity",
        description = "Say what to worry about: move every assumption down and up, one at a time; split the uncertainty"
                + " over its sources; hold choices against futures. What is watched, and within which ranges, the plan's"
                + " sensitivity part says; without one, the gap after reserves and the unmet hours of the last year are"
                + " watched in the plan's last scenario, and assumptions move by a tenth.")
final class SensitivityCommand implements Callable<Integer> {

    /** Futures drawn for each of several hundred variants, unless the caller says otherwise. */
    private static final int DRAWS = 200;

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN", description = "The plan, YAML or JSON.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path plan;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "" + DRAWS,
            description = "How many futures to draw for each of several hundred variants; ${DEFAULT-VALUE} by default.")
    private int draws;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the random numbers, instead of the plan's.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads; all processors by default. The result is the same.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "The scenario in which assumptions are moved, instead of the one that the plan names.")
    private Optional<String> scenario = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write sensitivity.html, sensitivity.json and tables to.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    SensitivityCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException, BadUsageException {
        if (draws < 2) {
            throw new BadUsageException("--draws (" + draws + ") must be 2 or more.");
        }
        if (threads.orElse(1) < 1) {
            throw new BadUsageException("--threads (" + threads.orElse(0) + ") must be 1 or more.");
        }
        PlanFile file = PlanFile.read(plan);
        SensitivityResult result = answer(file);
        if (out.isPresent()) {
            OutputFiles.write(out.get(), files -> {
                Files.writeString(files.file("sensitivity.json"), ResultJson.text(result));
                Files.writeString(
                        files.file("sensitivity.html"),
                        SensitivityPage.html(file.plan().title(), result));
                OutputFiles.tables(files, SensitivityTables.of(result));
            });
        }
        SensitivityWords.of(result).forEach(terminal.out()::println);
        return ExitCode.DONE;
    }

    private SensitivityResult answer(PlanFile file) throws BadUsageException {
        Plan whole = file.plan();
        PlanRun run = PlanRun.of(whole)
                .inputs(file.inputs())
                .draws(draws)
                .seed(seed.orElse((long) whole.simulation().seed()))
                .threads(threads.orElse(Runtime.getRuntime().availableProcessors()));
        try (ProgressBar bar = new ProgressBar(terminal.err(), terminal.interactive())) {
            SensitivityPlan inPlan = whole.sensitivity().orElseGet(() -> byDefault(whole));
            SensitivityPlan asked = scenario.map(inPlan::in).orElse(inPlan);
            return new Sensitivity(run.evaluator(), whole, asked)
                    .of(movable(file.assumedFigures()), run.provenance(), bar);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Assumptions about the force; how the plan is simulated, read and asked about is not one. */
    private static List<String> movable(List<String> addresses) {
        return addresses.stream()
                .filter(address -> address.matches("(demand|workforce|finance)\\..*"))
                .toList();
    }

    private static SensitivityPlan byDefault(Plan plan) {
        List<String> scenarios = List.copyOf(plan.scenarios().keySet());
        return new SensitivityPlan(
                scenarios.get(scenarios.size() - 1),
                List.of(
                        "finance.gapAfterReserves." + plan.lastYear(),
                        "workforce.investigators.unmetHours." + plan.lastYear()),
                0,
                0.1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
