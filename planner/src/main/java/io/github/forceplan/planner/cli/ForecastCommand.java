package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.batch.Batch;
import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.io.csv.ForecastCsv;
import io.github.forceplan.io.csv.LabelledSeries;
import io.github.forceplan.io.fault.RefusedException;
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

    /** Models whose season has at most {@link #LONGEST_SEASON} periods. */
    private static final List<String> SHORT_SEASONS = List.of("ets", "ces", "structural");

    private static final int LONGEST_SEASON = 24;

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

    @Option(
            names = "--regressors",
            paramLabel = "FILE.csv",
            description = "Known influences, with the header period,NAME,… for all series or series,period,NAME,… for"
                    + " each its own; a number for every period of the history and of the forecast.")
    private Optional<Path> regressors = Optional.empty();

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
        requireValid();
        if (SHORT_SEASONS.contains(model) && options.shortestSeason() > LONGEST_SEASON && !options.quiet()) {
            terminal.err()
                    .println(model + " takes a season of at most " + LONGEST_SEASON
                            + " periods: these forecasts have none. mstl, theta, dot and arima follow a longer one.");
        }
        List<BigDecimal> probabilities = probabilities();
        if (reconcile.asked()) {
            if (options.hasSeasons()) {
                throw new BadUsageException("--seasons can't be used together with --hierarchy or --temporal, whose"
                        + " seasons are those of the frequency. Leave one out.");
            }
            if (regressors.isPresent()) {
                throw new BadUsageException("--regressors can't be used together with --hierarchy or --temporal: totals"
                        + " have no regressors. Leave one out.");
            }
            new ReconciledForecast(terminal, options, reconcile)
                    .write(new ReconciledForecast.Settings(
                            models(), probabilities, paths.orElse(0), seed, nonNegative, out));
            return ExitCode.DONE;
        }
        Optional<SeriesRegressors> known = Optional.empty();
        List<Forecaster> models = models();
        if (regressors.isPresent()) {
            known = Optional.of(SeriesRegressors.read(regressors.get(), options));
            models = regressed(models, known.get());
        }
        Batch batch = new Batch(
                models,
                options.horizon(),
                options.threads(),
                this::shown,
                probabilities.stream().map(BigDecimal::doubleValue).toList());
        forecast(batch, probabilities, known);
        if (unserved > 0 && !options.quiet()) {
            terminal.err().println(unserved + " series could not be forecast by any model; their rows are empty.");
        }
        return ExitCode.DONE;
    }

    /** Names all options that are wrong at once. */
    private void requireValid() throws BadUsageException {
        List<String> faults = options.faults();
        paths.ifPresent(number -> SeriesOptions.addUnlessPositive(faults, "--paths", number));
        try {
            probabilities();
        } catch (BadUsageException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        try {
            models();
        } catch (BadUsageException e) {
            faults.add("--model: " + e.getMessage());
        }
        if (!faults.isEmpty()) {
            throw new BadUsageException(String.join(System.lineSeparator(), faults));
        }
    }

    private List<Forecaster> regressed(List<Forecaster> models, SeriesRegressors known) throws BadUsageException {
        List<Forecaster> able = known.among(models);
        if (able.stream().noneMatch(each -> each.name().equals(model))) {
            List<String> others = known
                    .among(ModelCatalogue.standard().names().stream()
                            .map(ModelCatalogue.standard()::get)
                            .toList())
                    .stream()
                    .map(Forecaster::name)
                    .toList();
            throw new BadUsageException("--regressors: " + model + " takes none. Use one of " + others + ".");
        }
        return able;
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

    private record Served(LabelledSeries series, Batch.Result result) {}

    private void forecast(Batch batch, List<BigDecimal> probabilities, Optional<SeriesRegressors> known)
            throws RefusedException, BadUsageException {
        WholeFile.write(out, writer -> {
            try (ForecastCsv csv = new ForecastCsv(writer, probabilities)) {
                new SeriesStream(options, terminal, "forecast")
                        .through(
                                series -> {
                                    known.ifPresent(regressors -> regressors.of(series.series()));
                                    return new Served(series, batch.forecast(series.series()));
                                },
                                (served, say) -> write(csv, served, batch.horizon(), say));
            }
        });
    }

    private void write(ForecastCsv csv, Served served, int horizon, Consumer<String> say) {
        Batch.Result result = served.result();
        if (!result.failures().isEmpty()) {
            say.accept(result.notice());
        }
        if (result.forecast().isPresent()) {
            csv.write(served.series(), result.forecaster(), result.forecast().get());
        } else {
            unserved++;
            csv.writeUnknown(served.series(), horizon);
        }
    }

    private Forecast shown(FittedModel fitted, int horizon) {
        Forecast forecast = fitted.forecast(horizon);
        if (paths.isPresent()) {
            RandomStream stream =
                    new RandomStream(seed, "forecast." + fitted.series().name());
            forecast =
                    Forecast.sampled(forecast.start(), means(forecast), fitted.simulate(horizon, paths.get(), stream));
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
