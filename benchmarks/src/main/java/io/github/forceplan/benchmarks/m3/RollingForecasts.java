package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Point forecasts of members from origins inside the training parts, made when first asked for and kept in files of a
 * folder, one for each member, group and origin.
 */
final class RollingForecasts {

    private final Map<String, Forecaster> members;
    private final Path folder;
    private final Map<String, double[][]> known = new HashMap<>();

    RollingForecasts(Map<String, Forecaster> members, Path folder) throws IOException {
        this.members = members;
        this.folder = Files.createDirectories(folder);
    }

    /**
     * For each series of a group as many steps as its official horizon has, those beyond its training part missing.
     *
     * @param back how many observations are held back
     * @param least fewest observations to fit to; shorter series get missing forecasts
     */
    double[][] get(String member, String group, List<M3Series> series, int back, int least) {
        return known.computeIfAbsent(
                member + "-" + group.toLowerCase(java.util.Locale.ROOT) + "-" + back,
                name -> read(name, member, series, back, least));
    }

    private double[][] read(String name, String member, List<M3Series> series, int back, int least) {
        Path file = folder.resolve(name + ".bin");
        try {
            if (!Files.exists(file)) {
                Forecaster forecaster = members.get(member);
                if (forecaster == null) {
                    throw new IllegalArgumentException("No member '" + member + "'. Members: " + members.keySet());
                }
                write(
                        file,
                        series.parallelStream()
                                .map(one -> forecast(forecaster, one, back, least))
                                .toList());
            }
            double[][] forecasts = new double[series.size()][];
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                for (int i = 0; i < forecasts.length; i++) {
                    forecasts[i] = new double[series.get(i).outcomes().length];
                    for (int h = 0; h < forecasts[i].length; h++) {
                        forecasts[i][h] = in.readDouble();
                    }
                }
            }
            return forecasts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<double[]> forecasts) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            for (double[] row : forecasts) {
                for (double value : row) {
                    out.writeDouble(value);
                }
            }
        }
        Files.move(part, file);
    }

    private static double[] forecast(Forecaster forecaster, M3Series one, int back, int least) {
        double[] row = new double[one.outcomes().length];
        Arrays.fill(row, Double.NaN);
        int origin = one.series().size() - back;
        if (origin >= least) {
            try {
                Forecast forecast = forecaster.fit(one.series().head(origin)).forecast(Math.min(row.length, back));
                for (int h = 0; h < Math.min(row.length, back); h++) {
                    row[h] = forecast.mean(h);
                }
            } catch (UnfittableSeriesException e) {
                // the member has no forecast here: its row stays missing
                return row;
            }
        }
        return row;
    }
}
