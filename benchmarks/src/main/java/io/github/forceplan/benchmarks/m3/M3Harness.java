package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits and forecasts every series of the M3 competition in one thread with any models of the catalogue, twice: the first
 * pass warms the virtual machine up, the second is the one to quote. Prints series-mean sMAPE, MASE, coverage and MSIS
 * (95 % intervals) by group, and CPU seconds of both passes.
 *
 * <pre>{@code
 * java -cp … io.github.forceplan.benchmarks.m3.M3Harness FOLDER ets,naive [STRIDE]
 * }</pre>
 */
public final class M3Harness {

    private static final List<String> GROUPS = List.of("YEARLY", "QUARTERLY", "MONTHLY", "OTHER");

    private M3Harness() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("Give the folder of the M3 files, the models, and a stride if wanted.");
        }
        int stride = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        List<M3Series> series = M3Series.read(Path.of(args[0]), stride);
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%d series%n", series.size());
        out.printf("%-10s %-10s %6s %8s %7s %6s %7s%n", "model", "group", "series", "sMAPE", "MASE", "95 %", "MSIS");
        for (String name : args[1].split(",")) {
            report(ModelCatalogue.standard().get(name), series, out);
        }
    }

    private static void report(Forecaster model, List<M3Series> series, PrintStream out) {
        List<Forecast> forecasts = new ArrayList<>();
        double first = run(model, series, forecasts);
        double second = run(model, series, forecasts);
        Map<String, List<M3Score>> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(group, new ArrayList<>()));
        groups.put("ALL", new ArrayList<>());
        for (int i = 0; i < forecasts.size(); i++) {
            M3Score score = M3Score.of(series.get(i), forecasts.get(i));
            groups.get(series.get(i).group()).add(score);
            groups.get("ALL").add(score);
        }
        groups.forEach((group, scores) -> {
            M3Score mean = M3Score.mean(scores);
            out.printf(
                    Locale.ROOT,
                    "%-10s %-10s %6d %8.3f %7.4f %6.3f %7.3f%n",
                    model.name(),
                    group,
                    scores.size(),
                    mean.smape(),
                    mean.mase(),
                    mean.coverage(),
                    mean.msis());
        });
        out.printf(
                Locale.ROOT, "%-10s CPU seconds: first pass %.2f, after warm-up %.2f%n", model.name(), first, second);
    }

    /** CPU seconds of fitting and forecasting, with the quantiles that are scored. */
    private static double run(Forecaster model, List<M3Series> series, List<Forecast> forecasts) {
        forecasts.clear();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (M3Series one : series) {
            forecasts.add(model.fit(one.series()).forecast(one.outcomes().length));
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }
}
