package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.batch.Batch;
import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.series.TimeSeries;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much faster the M3 competition is forecast on more threads: after a warm-up pass, passes on one thread and on several
 * in turn, the least time of each counting, so that other work on the machine disturbs both alike. Every pass must give the
 * same forecasts.
 *
 * <pre>{@code
 * java -XX:+UseParallelGC -cp … io.github.forceplan.benchmarks.m3.M3Scaling FOLDER ets,arima [THREADS [STRIDE [PASSES]]]
 * }</pre>
 */
public final class M3Scaling {

    private static final int HORIZON = 18;

    private M3Scaling() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("Give the folder of the M3 files and the models.");
        }
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        int stride = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        int passes = args.length > 4 ? Integer.parseInt(args[4]) : 3;
        List<TimeSeries> series = M3Series.read(Path.of(args[0]), stride).stream()
                .map(M3Series::series)
                .toList();
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%d series, seconds on 1 and on %d threads%n", series.size(), threads);
        for (String name : args[1].split(",")) {
            Forecaster model = ModelCatalogue.standard().get(name);
            double[] sums = new double[1];
            seconds(model, series, threads, sums);
            double expected = sums[0];
            double one = Double.POSITIVE_INFINITY;
            double several = Double.POSITIVE_INFINITY;
            for (int pass = 0; pass < passes; pass++) {
                one = Math.min(one, seconds(model, series, 1, sums));
                requireSame(expected, sums[0], name);
                several = Math.min(several, seconds(model, series, threads, sums));
                requireSame(expected, sums[0], name);
            }
            out.printf(Locale.ROOT, "%-10s %8.2f %8.2f   %.2f times as fast%n", name, one, several, one / several);
        }
    }

    /** Wall-clock seconds of a pass; leaves the sum of its point forecasts and upper bounds. */
    private static double seconds(Forecaster model, List<TimeSeries> series, int threads, double[] sum) {
        Batch batch = new Batch(
                List.of(model, ModelCatalogue.standard().get("naive")),
                HORIZON,
                threads,
                (fitted, horizon) -> fitted.forecast(horizon),
                List.of(0.025, 0.975));
        List<Double> sums = new ArrayList<>();
        long start = System.nanoTime();
        batch.run(
                series.iterator(),
                result -> result.forecast().ifPresent(forecast -> {
                    double own = 0;
                    for (int h = 0; h < HORIZON; h++) {
                        own += forecast.mean(h) + forecast.quantile(h, 0.975);
                    }
                    sums.add(own);
                }));
        double seconds = (System.nanoTime() - start) / 1e9;
        sum[0] = sums.stream().mapToDouble(own -> own).sum();
        return seconds;
    }

    private static void requireSame(double expected, double found, String model) {
        if (expected != found) {
            throw new IllegalStateException(
                    "The forecasts of " + model + " depend on the threads: " + expected + " became " + found + ".");
        }
    }
}
