package io.github.forceplan.planner.cli;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.ResultJson;
import io.github.forceplan.planner.run.PlanFile;
import io.github.forceplan.planner.seek.SeekFile;
import io.github.forceplan.planner.seek.SeekWords;
import io.github.forceplan.solver.goal.Target;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.seek.Lever;
import io.github.forceplan.solver.seek.Seek;
import io.github.forceplan.solver.seek.SeekResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forceplan seek}: the value of one lever at which a target is reached. */
@Command(
        name = "seek",
        description =
                "Find the value of one lever, nearest to its present one, at which a target is reached: on a"
                        + " figure's mean, a quantile, or a probability. Ends in 1 if no value does, and says which comes nearest.")
final class SeekCommand implements Callable<Integer> {

    /** Posts and people come whole unless parts of them are asked for. */
    private static final String PEOPLE = "FTE";

    private final Terminal terminal;

    @Parameters(paramLabel = "PLAN", description = "The plan, YAML or JSON.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path plan;

    @Option(
            names = "--lever",
            paramLabel = "PATH",
            required = true,
            description = "Address of the number to move, such as finance.precept.increase.2021/22. A figure by year"
                    + " without its year is moved by the same amount in every year. Given several times, all are moved by"
                    + " the same amount: posts and the intake that fills them.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private List<String> levers;

    @Option(
            names = "--target",
            paramLabel = "'METRIC REL VALUE'",
            required = true,
            description = "What to reach: 'finance.budgetGap.2021/22 <= 0' on the mean; 'q0.9(…) <= 0' on a quantile;"
                    + " 'P(workforce.bySkill.pip-2.unmetHours.2021/22 > 0) < 0.1' on a probability. METRIC is a figure of"
                    + " result.json with its year last, or with several years added up:"
                    + " 'finance.gapAfterReserves.2020/21..2021/22 <= 0'.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private String target;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "The scenario to seek in; the plan without any by default.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--from", paramLabel = "X", description = "Least value to try; the plan's own limits by default.")
    private Optional<Double> from = Optional.empty();

    @Option(names = "--to", paramLabel = "X", description = "Greatest value to try; the plan's own limits by default.")
    private Optional<Double> to = Optional.empty();

    @Option(
            names = "--step",
            paramLabel = "X",
            description =
                    "Distance between the values to try: by default a penny, 1 for posts and people, finer for others."
                            + " 0.01 for hundredths of a post.")
    private Optional<Double> step = Optional.empty();

    @Mixin
    private final DrawOptions drawing = new DrawOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write seek.json to.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    SeekCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException, BadUsageException {
        drawing.check();
        PlanFile file = PlanFile.read(plan);
        Plan under = under(file.plan());
        SeekResult result = seek(file.plan(), under);
        if (out.isPresent()) {
            write(file, result, out.get());
        }
        SeekWords.of(result, under, scenario).forEach(terminal.out()::println);
        return result instanceof SeekResult.NotFound ? ExitCode.NO_SOLUTION : ExitCode.DONE;
    }

    private Plan under(Plan whole) throws BadUsageException {
        try {
            return scenario.isPresent() ? whole.under(scenario.get()) : whole;
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private SeekResult seek(Plan whole, Plan under) throws BadUsageException {
        try {
            Target wanted = Target.parse(target);
            Lever moved =
                    moved(under).within(from.orElse(Double.NEGATIVE_INFINITY), to.orElse(Double.POSITIVE_INFINITY));
            return Seek.in(drawing.evaluator(whole), under, moved, wanted);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private Lever moved(Plan under) {
        List<Lever> each = levers.stream().map(at -> Lever.of(under, at)).toList();
        Lever lever = each.size() == 1 ? each.get(0) : Lever.together(each);
        Optional<Double> wanted = step.or(() -> lever.unit().equals(PEOPLE) ? Optional.of(1.0) : Optional.empty());
        return wanted.isPresent() ? lever.inSteps(wanted.get()) : lever;
    }

    private void write(PlanFile file, SeekResult result, Path folder) throws BadUsageException {
        SeekFile answer =
                SeekFile.of(drawing.run(file.plan()).inputs(file.inputs()).provenance(), scenario, result);
        OutputFiles.write(folder, files -> Files.writeString(files.file("seek.json"), ResultJson.text(answer)));
    }
}
