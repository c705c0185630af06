package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.batch.Batch;
import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.io.csv.ForecastCsv;
import io.github.forceplan.io.csv.LabelledSeries;
import io.github.forceplan.io.csv.SeriesCsv;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.OutputFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code forceplan forecast}: every series of a file forecast by one model. */
@Command(
        name = "forecast",
        description = "Forecast every series of a CSV file. A series that the model can't be fitted to falls back to"
                + " ets, then to naive, then to mean; the model column names the one that served.")
final class ForecastCommand implements Callable<Integer> {

    private static final List<String> FALLBACKS = List.of("ets", "naive", "mean");

    /** Series held at a time, so that a large file needs little memory. */
    private static final int CHUNK = 4096;

    private final Terminal terminal;

    @Mixin
    private final SeriesOptions options = new SeriesOptions();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "ets",
            completionCandidates = ModelNames.class,
            description = "The model: ${COMPLETION-CANDIDATES}.")
    private String model = "ets";

    @Option(
            names = "--levels",
            paramLabel = "L",
            split = ",",
            defaultValue = "80,95",
            description = "Levels of the intervals, per cent; 80,95 by default.")
    private List<BigDecimal> levels = new ArrayList<>();

    @Option(
            names = "--paths",
            paramLabel = "N",
            description = "Take the quantiles from this many sample paths, instead of from the model's formulas.")
    private Optional<Integer> paths = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the sample paths; 1 by default.")
    private long seed = 1;

    @Option(names = "--non-negative", description = "Cut forecasts off at zero, as counts must be.")
    private boolean nonNegative;

    @Option(names = "--out", paramLabel = "FORECAST.csv", required = true, description = "File to write.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path out;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ReconcileOptions reconcile = new ReconcileOptions();

    private int unserved;

    ForecastCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException, BadUsageException {
        Batch batch = new Batch(models(), options.horizon(), options.threads());
        if (paths.isPresent()) {
            SeriesOptions.positive("--paths", paths.get());
        }
        List<BigDecimal> probabilities = probabilities();
        if (reconcile.asked()) {
            new ReconciledForecast(terminal, options, reconcile)
                    .write(new ReconciledForecast.Settings(
                            batch.models(), probabilities, paths.orElse(0), seed, nonNegative, out));
            return ExitCode.DONE;
        }
        List<RefusedException> refused = new ArrayList<>();
        try {
            OutputFile.write(out, writer -> {
                try (ForecastCsv csv = new ForecastCsv(writer, probabilities)) {
                    forecast(batch, csv);
                } catch (RefusedException e) {
                    refused.add(e);
                    throw new IOException("The series were refused.", e);
                } catch (BadUsageException e) {
                    throw new IOException(e);
                }
            });
        } catch (IOException e) {
            if (!refused.isEmpty()) {
                throw refused.get(0);
            }
            throw new BadUsageException(out + " can't be written: " + e + ". Nothing was.", e);
        }
        if (unserved > 0) {
            terminal.err().println(unserved + " series could not be forecast by any model; their rows are empty.");
        }
        return ExitCode.DONE;
    }

    private List<Forecaster> models() throws BadUsageException {
        List<Forecaster> models = new ArrayList<>();
        try {
            models.add(ModelCatalogue.standard().get(model));
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(String.valueOf(e.getMessage()), e);
        }
        FALLBACKS.stream()
                .filter(name -> !name.equals(model))
                .forEach(name -> models.add(ModelCatalogue.standard().get(name)));
        return models;
    }

    private List<BigDecimal> probabilities() throws BadUsageException {
        try {
            return ForecastCsv.probabilities(levels);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("--levels: " + e.getMessage(), e);
        }
    }

    private void forecast(Batch batch, ForecastCsv csv) throws RefusedException, BadUsageException {
        List<LabelledSeries> chunk = new ArrayList<>();
        Consumer<LabelledSeries> take = series -> {
            chunk.add(series);
            if (chunk.size() == CHUNK) {
                forecast(batch, chunk, csv);
                chunk.clear();
            }
        };
        SeriesCsv.forEach(options.series(), options.frequency(), take);
        forecast(batch, chunk, csv);
    }

    private void forecast(Batch batch, List<LabelledSeries> chunk, ForecastCsv csv) {
        List<TimeSeries> series = chunk.stream().map(LabelledSeries::series).toList();
        List<Batch.Result> results = batch.run(series);
        for (int i = 0; i < chunk.size(); i++) {
            Batch.Result result = results.get(i);
            result.failures().forEach(terminal.err()::println);
            if (result.model().isPresent() && result.forecast().isPresent()) {
                csv.write(chunk.get(i), result.forecaster(), shown(result));
            } else {
                unserved++;
                csv.writeUnknown(chunk.get(i), batch.horizon());
            }
        }
    }

    private Forecast shown(Batch.Result result) {
        Forecast forecast = result.forecast().orElseThrow();
        if (paths.isPresent()) {
            RandomStream stream =
                    new RandomStream(seed, "forecast." + result.series().name());
            forecast = Forecast.sampled(
                    forecast.start(),
                    means(forecast),
                    result.model().orElseThrow().simulate(forecast.horizon(), paths.get(), stream));
        }
        if (!nonNegative) {
            return forecast;
        }
        Forecast signed = forecast;
        double[] means = means(signed);
        for (int h = 0; h < means.length; h++) {
            means[h] = Math.max(0, means[h]);
        }
        return Forecast.of(signed.start(), means, (step, p) -> Math.max(0, signed.quantile(step, p)));
    }

    private static double[] means(Forecast forecast) {
        double[] means = new double[forecast.horizon()];
        for (int h = 0; h < means.length; h++) {
            means[h] = forecast.mean(h);
        }
        return means;
    }
}
