package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.evaluation.AccuracyTable;
import io.github.forceplan.forecast.evaluation.Backtest;
import io.github.forceplan.forecast.evaluation.BacktestRun;
import io.github.forceplan.forecast.evaluation.RunScores;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.io.csv.GroupScoresCsv;
import io.github.forceplan.io.csv.GroupsCsv;
import io.github.forceplan.io.csv.ScoresCsv;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code forceplan backtest}: what models would have forecast, against what came. */
@Command(
        name = "backtest",
        description = "Forecast every series from several past origins and score the forecasts against what followed:"
                + " by series, model and step ahead, and over all steps.")
final class BacktestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final SeriesOptions options = new SeriesOptions();

    @Option(
            names = "--origins",
            paramLabel = "K",
            required = true,
            description = "How many origins, one period apart; fewer where a series is too short.")
    private int origins;

    @Option(
            names = "--models",
            paramLabel = "A",
            split = ",",
            defaultValue = "naive,snaive,ets",
            completionCandidates = ModelNames.class,
            description = "The models: ${COMPLETION-CANDIDATES}; naive,snaive,ets by default.")
    private List<String> models = new ArrayList<>();

    @Option(
            names = "--groups",
            paramLabel = "GROUPS.csv",
            description =
                    "Groups of the series, with the header series,GROUPING,… such as series,force,offence; a row a"
                            + " series, an empty field for none. Needs --group-out.")
    private Optional<Path> groups = Optional.empty();

    @Option(
            names = "--group-out",
            paramLabel = "TABLE.csv",
            description =
                    "File for the accuracy by group and over all series: means over series of the measures without"
                            + " unit, by model and step; OWA where naive2 is among the models.")
    private Optional<Path> groupOut = Optional.empty();

    @Option(names = "--out", paramLabel = "SCORES.csv", required = true, description = "File to write.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path out;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    BacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException, BadUsageException {
        List<String> faults = options.faults();
        SeriesOptions.addUnlessPositive(faults, "--origins", origins);
        for (String model : models) {
            if (!ModelCatalogue.standard().names().contains(model)) {
                faults.add("--models: There is no model '" + model + "'. Use some of "
                        + ModelCatalogue.standard().names() + ".");
            }
        }
        if (!faults.isEmpty()) {
            throw new BadUsageException(String.join(System.lineSeparator(), faults));
        }
        Backtest backtest = Backtest.expanding(options.horizon(), origins);
        List<Forecaster> forecasters =
                models.stream().map(ModelCatalogue.standard()::get).toList();
        if (groups.isPresent() && groupOut.isEmpty()) {
            throw new BadUsageException("--groups needs --group-out, the file for the tables.");
        }
        Optional<GroupsCsv> known = groups.isPresent() ? Optional.of(GroupsCsv.read(groups.get())) : Optional.empty();
        AccuracyTable table = new AccuracyTable();
        WholeFile.write(out, writer -> {
            try (ScoresCsv csv = new ScoresCsv(writer)) {
                new SeriesStream(options, terminal, "tried")
                        .through(
                                series -> outcomes(backtest, forecasters, series.series()),
                                (outcomes, say) -> outcomes.forEach(outcome -> {
                                    outcome.notices().forEach(say);
                                    outcome.scores().ifPresent(scores -> {
                                        csv.write(scores);
                                        add(table, known, scores);
                                    });
                                }));
            }
        });
        if (groupOut.isPresent()) {
            WholeFile.write(groupOut.get(), writer -> {
                try (GroupScoresCsv csv = new GroupScoresCsv(writer)) {
                    csv.write(table);
                }
            });
        }
        return ExitCode.DONE;
    }

    private void add(AccuracyTable table, Optional<GroupsCsv> known, RunScores scores) {
        table.add("all", "all", scores);
        if (known.isEmpty()) {
            return;
        }
        List<String> own = known.get()
                .of(scores.series())
                .orElseThrow(() -> new InputRefusal(groups.orElseThrow() + " has no row for series '" + scores.series()
                        + "'. Add one, with empty fields if it belongs to no group."));
        for (int i = 0; i < own.size(); i++) {
            if (!own.get(i).isEmpty()) {
                table.add(known.get().groupings().get(i), own.get(i), scores);
            }
        }
    }

    /**
     * One model on one series.
     *
     * @param scores empty if the series is too short
     * @param notices what did not go as asked
     */
    private record Outcome(Optional<RunScores> scores, List<String> notices) {}

    private static List<Outcome> outcomes(Backtest backtest, List<Forecaster> forecasters, TimeSeries series) {
        return forecasters.stream()
                .map(forecaster -> outcome(backtest, forecaster, series))
                .toList();
    }

    private static Outcome outcome(Backtest backtest, Forecaster forecaster, TimeSeries series) {
        try {
            BacktestRun run = backtest.run(forecaster, series);
            List<String> notices = run.trials().stream()
                    .filter(trial -> trial.forecast().isEmpty())
                    .map(trial -> trial.failure())
                    .distinct()
                    .toList();
            return new Outcome(Optional.of(RunScores.of(run)), notices);
        } catch (IllegalArgumentException e) {
            return new Outcome(Optional.empty(), List.of(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // a fault of a model must not take the other series with it
            return new Outcome(
                    Optional.empty(),
                    List.of("Series '" + series.name() + "' made " + forecaster.name() + " fail: " + e));
        }
    }
}
