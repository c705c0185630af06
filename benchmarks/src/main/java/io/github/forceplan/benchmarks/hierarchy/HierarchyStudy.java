package io.github.forceplan.benchmarks.hierarchy;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.reconcile.CoherentPaths;
import io.github.forceplan.forecast.reconcile.ErrorCovariance;
import io.github.forceplan.forecast.reconcile.LeastSquares;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.solver.parallel.Slices;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fits, draws and reconciles (MinT with shrinkage, no node below zero) every offence group of every force with all
 * totals, 16 quarters ahead, and prints the seconds of each part. One pass, no warm-up.
 *
 * <pre>{@code
 * java -cp … io.github.forceplan.benchmarks.hierarchy.HierarchyStudy FOLDER|synthetic [MODEL [PATHS [THREADS]]]
 * }</pre>
 */
public final class HierarchyStudy {

    private static final int HORIZON = 16;

    private HierarchyStudy() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            throw new IllegalArgumentException("Give the folder of the recorded crime, or 'synthetic'.");
        }
        long begin = System.nanoTime();
        Forces forces = args[0].equals("synthetic") ? Forces.synthetic(43, 9) : Forces.read(Path.of(args[0]));
        Forecaster model = ModelCatalogue.standard().get(args.length > 1 ? args[1] : "ets");
        int paths = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        PrintStream out = System.out;
        List<TimeSeries> series = forces.hierarchy().aggregate(forces.series());
        long read = System.nanoTime();

        SamplePaths[] drawn = new SamplePaths[series.size()];
        double[][] residuals = new double[series.size()][];
        Slices.over(series.size(), threads, (from, to) -> {
            for (int i = from; i < to; i++) {
                FittedModel fitted = model.fit(series.get(i));
                residuals[i] = fitted.residuals();
                drawn[i] = fitted.simulate(
                        HORIZON,
                        paths,
                        new RandomStream(1, "node " + series.get(i).name()));
            }
        });
        long fitted = System.nanoTime();

        ErrorCovariance errors = ErrorCovariance.shrunk(residuals);
        List<SamplePaths> joined = CoherentPaths.joined(Arrays.asList(drawn), errors, new RandomStream(1, "joined"));
        CoherentPaths coherent =
                CoherentPaths.of(LeastSquares.of(forces.hierarchy(), errors).nonNegative(), joined, threads);
        long reconciled = System.nanoTime();

        SamplePaths top = coherent.of(forces.hierarchy().nodes().get(0));
        out.printf(
                Locale.ROOT,
                "%s, %s, %d paths, %d steps, %d threads, correlations shrunk by %.3f%n",
                forces.hierarchy(),
                model.name(),
                paths,
                HORIZON,
                threads,
                errors.shrinkage());
        out.printf(
                Locale.ROOT,
                "seconds: read %.2f, fit and draw %.2f, join and reconcile %.2f, all %.2f%n",
                (read - begin) / 1e9,
                (fitted - read) / 1e9,
                (reconciled - fitted) / 1e9,
                (reconciled - begin) / 1e9);
        out.printf(
                Locale.ROOT,
                "total in the last quarter: 10 %% %.0f, mean %.0f, 90 %% %.0f%n",
                top.quantile(HORIZON - 1, 0.1),
                top.mean(HORIZON - 1),
                top.quantile(HORIZON - 1, 0.9));
        out.printf(Locale.ROOT, "nodes below zero: %d%n", below(coherent));
    }

    private static long below(CoherentPaths paths) {
        long count = 0;
        for (int node = 0; node < paths.hierarchy().size(); node++) {
            for (int path = 0; path < paths.count(); path++) {
                for (int step = 0; step < paths.horizon(); step++) {
                    count += paths.value(node, path, step) < 0 ? 1 : 0;
                }
            }
        }
        return count;
    }
}
