package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.reconcile.HierarchyForecast;
import io.github.forceplan.forecast.reconcile.HierarchyForecaster;
import io.github.forceplan.forecast.reconcile.ReconciliationRule;
import io.github.forceplan.forecast.reconcile.TemporalForecaster;
import io.github.forceplan.forecast.reconcile.TemporalWeights;
import io.github.forceplan.io.csv.ForecastCsv;
import io.github.forceplan.io.csv.LevelledSeries;
import io.github.forceplan.io.csv.MovesCsv;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.OutputFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code forceplan forecast} where forecasts are to add up: over a hierarchy of series, over spans of time, or both. */
final class ReconciledForecast {

    /** Futures drawn unless the command line says otherwise. */
    private static final int PATHS = 2000;

    private final Terminal terminal;
    private final SeriesOptions options;
    private final ReconcileOptions reconcile;

    ReconciledForecast(Terminal terminal, SeriesOptions options, ReconcileOptions reconcile) {
        this.terminal = terminal;
        this.options = options;
        this.reconcile = reconcile;
    }

    /** What the command was told beside. */
    record Settings(
            List<Forecaster> models,
            List<BigDecimal> probabilities,
            int paths,
            long seed,
            boolean nonNegative,
            Path out) {

        /** @param paths 0 for the usual number */
        Settings {
            models = List.copyOf(models);
            probabilities = List.copyOf(probabilities);
            paths = paths == 0 ? PATHS : paths;
        }
    }

    void write(Settings settings) throws RefusedException, BadUsageException {
        LevelledSeries series = reconcile.levels().isPresent()
                ? LevelledSeries.read(
                        options.series(),
                        options.frequency(),
                        reconcile.levels().get())
                : LevelledSeries.of(options.series(), options.frequency());
        HierarchyForecast forecast = forecast(settings, series);
        if (!options.quiet()) {
            series.notices().forEach(terminal.err()::println);
            forecast.failures().forEach(terminal.err()::println);
        }
        write(settings, settings.out(), series, forecast, 1);
        int year = options.frequency().periodsPerYear();
        if (reconcile.years().isPresent()) {
            write(settings, reconcile.years().get(), series, forecast, year);
        }
        moves(series, forecast);
    }

    private HierarchyForecast forecast(Settings settings, LevelledSeries series) throws BadUsageException {
        int year = options.frequency().periodsPerYear();
        if (reconcile.years().isPresent() && options.horizon() < year) {
            throw new BadUsageException("--years: " + options.horizon() + " periods make no year of " + year
                    + ". Give a longer --horizon.");
        }
        List<Forecaster> models = new ArrayList<>();
        if (reconcile.temporal()) {
            if (year == 1) {
                throw new BadUsageException("--temporal: yearly series have no shorter spans. Leave it out.");
            }
            settings.models().forEach(model -> models.add(new TemporalForecaster(model, TemporalWeights.VARIANCE)));
        }
        models.addAll(settings.models());
        try {
            ReconciliationRule rule =
                    reconcile.levels().isPresent() ? reconcile.rule(series.levels()) : ReconciliationRule.bottomUp();
            return new HierarchyForecaster(
                            models,
                            settings.nonNegative() ? rule.nonNegative() : rule,
                            options.horizon(),
                            settings.paths(),
                            settings.seed(),
                            options.threads())
                    .forecast(series.hierarchy(), series.history());
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("--reconcile " + reconcile.name() + ": " + e.getMessage(), e);
        }
    }

    /** @param span periods summed in a row */
    private void write(Settings settings, Path file, LevelledSeries series, HierarchyForecast forecast, int span)
            throws BadUsageException {
        try {
            OutputFile.write(file, writer -> {
                try (ForecastCsv csv = new ForecastCsv(writer, settings.probabilities())) {
                    for (String node : series.order()) {
                        Forecast shown = span == 1 ? forecast.of(node) : forecast.of(node, span);
                        csv.write(node, labels(series, shown, span), model(forecast, node), shown);
                    }
                }
            });
        } catch (IOException e) {
            throw new BadUsageException(file + " can't be written: " + WholeFile.reason(e), e);
        }
    }

    private String model(HierarchyForecast forecast, String node) {
        return reconcile.levels().isPresent() ? forecast.model(node) + "+" + reconcile.name() : forecast.model(node);
    }

    /** Periods as the series' file writes them; of several, the first and the last. */
    private static List<String> labels(LevelledSeries series, Forecast forecast, int span) {
        List<String> labels = new ArrayList<>();
        for (int step = 0; step < forecast.horizon(); step++) {
            String first = series.style().write(forecast.start().plus((long) step * span));
            String last = series.style().write(forecast.start().plus((long) step * span + span - 1));
            labels.add(span == 1 ? first : first + " to " + last);
        }
        return labels;
    }

    private void moves(LevelledSeries series, HierarchyForecast forecast) {
        MovesCsv csv = new MovesCsv(terminal.out());
        for (String node : series.order()) {
            Forecast reconciled = forecast.of(node);
            double[] means = new double[reconciled.horizon()];
            for (int step = 0; step < means.length; step++) {
                means[step] = reconciled.mean(step);
            }
            csv.write(node, series.level(node), forecast.model(node), forecast.own(node), means);
        }
        terminal.out().flush();
    }
}
