package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.evaluation.Backtest;
import io.github.forceplan.forecast.evaluation.BacktestRun;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.io.csv.LabelledSeries;
import io.github.forceplan.io.csv.ScoresCsv;
import io.github.forceplan.io.csv.SeriesCsv;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.OutputFile;
import io.github.forceplan.solver.parallel.Slices;
import java.io.IOException;
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
        Backtest backtest = Backtest.expanding(options.horizon(), SeriesOptions.positive("--origins", origins));
        List<Forecaster> forecasters = forecasters();
        List<LabelledSeries> series = SeriesCsv.read(options.series(), options.frequency());
        List<List<Outcome>> outcomes = new ArrayList<>();
        series.forEach(each -> outcomes.add(new ArrayList<>()));
        if (!series.isEmpty()) {
            Slices.over(series.size(), Math.min(options.threads(), series.size()), (from, to) -> {
                for (int i = from; i < to; i++) {
                    for (Forecaster forecaster : forecasters) {
                        outcomes.get(i).add(outcome(backtest, forecaster, series.get(i)));
                    }
                }
            });
        }
        try {
            OutputFile.write(out, writer -> {
                try (ScoresCsv csv = new ScoresCsv(writer)) {
                    outcomes.forEach(
                            each -> each.forEach(outcome -> outcome.run().ifPresent(csv::write)));
                }
            });
        } catch (IOException e) {
            throw new BadUsageException(out + " can't be written: " + e + ". Nothing was.", e);
        }
        outcomes.forEach(each -> each.forEach(outcome -> outcome.notices().forEach(terminal.err()::println)));
        return ExitCode.DONE;
    }

    private List<Forecaster> forecasters() throws BadUsageException {
        try {
            return models.stream().map(ModelCatalogue.standard()::get).toList();
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * One model on one series.
     *
     * @param run empty if the series is too short
     * @param notices what did not go as asked
     */
    private record Outcome(Optional<BacktestRun> run, List<String> notices) {}

    private static Outcome outcome(Backtest backtest, Forecaster forecaster, LabelledSeries series) {
        try {
            BacktestRun run = backtest.run(forecaster, series.series());
            List<String> notices = run.trials().stream()
                    .filter(trial -> trial.forecast().isEmpty())
                    .map(trial -> trial.failure())
                    .distinct()
                    .toList();
            return new Outcome(Optional.of(run), notices);
        } catch (IllegalArgumentException e) {
            return new Outcome(Optional.empty(), List.of(String.valueOf(e.getMessage())));
        }
    }
}
