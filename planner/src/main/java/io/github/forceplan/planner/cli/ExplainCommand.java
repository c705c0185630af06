package io.github.forceplan.planner.cli;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.planner.explain.ResultFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forceplan explain}: where a figure of a result comes from. */
@Command(
        name = "explain",
        description =
                "Show where a figure of a result comes from, term by term: its formula, the figures in it, and the"
                        + " sources and assumptions that they rest on. It needs the folder that 'run' wrote, not the plan.")
final class ExplainCommand implements Callable<Integer> {

    private static final int EVERYTHING = 1_000;

    private final Terminal terminal;

    @Parameters(paramLabel = "RESULT_DIR", description = "The folder that 'run' wrote.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path folder;

    @Option(
            names = "--figure",
            paramLabel = "FIGURE",
            required = true,
            description =
                    "The figure: its name, such as finance.budgetGap.2021/22, as in a target of 'seek'; or its JSON"
                            + " pointer in result.json, such as /scenarios/0/finance/years/1/budgetGap. In a pointer,"
                            + " names and years will do for the numbers of items:"
                            + " /scenarios/as-recorded/finance/years/2020/21/budgetGap.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private String figure;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "With a figure's name: the scenario; the first by default.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--depth", paramLabel = "N", description = "How many levels of terms to show; all by default.")
    private Optional<Integer> depth = Optional.empty();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException, BadUsageException {
        if (depth.isPresent() && depth.get() < 0) {
            throw new BadUsageException("--depth (" + depth.get() + ") must be 0 or more.");
        }
        ResultFolder result = ResultFolder.read(folder);
        List<ResultFolder.Tree> trees = trees(result);
        for (int i = 0; i < trees.size(); i++) {
            if (i > 0) {
                terminal.out().println();
            }
            if (!trees.get(i).heading().isEmpty()) {
                terminal.out().println(trees.get(i).heading());
            }
            ExplainedText.lines(trees.get(i).figure().downTo(depth.orElse(EVERYTHING)))
                    .forEach(terminal.out()::println);
        }
        return ExitCode.DONE;
    }

    private List<ResultFolder.Tree> trees(ResultFolder result) throws BadUsageException {
        boolean pointed = figure.startsWith("/");
        if (pointed && scenario.isPresent()) {
            throw new BadUsageException("--scenario goes with a figure's name; the pointer " + figure
                    + " says its scenario itself. Leave --scenario out.");
        }
        try {
            Optional<String> pointer = pointed ? Optional.of(figure) : result.named(figure, scenario);
            return pointer.flatMap(result::explain)
                    .orElseThrow(
                            () -> unknown(pointed ? result.nearest(figure) : result.nearestNames(figure, scenario)));
        } catch (NoSuchElementException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
    }

    private BadUsageException unknown(List<String> nearest) {
        return new BadUsageException("There is no single figure at " + figure + "."
                + (nearest.isEmpty() ? "" : " Try one of these:\n  " + String.join("\n  ", nearest)));
    }
}
