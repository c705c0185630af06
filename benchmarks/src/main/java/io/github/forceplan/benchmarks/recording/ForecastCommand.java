package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.model.Quantiles;
import io.github.forceplan.forecast.recording.learning.ForceHistory;
import io.github.forceplan.forecast.recording.learning.RecordingPrior;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Forecasts all recorded crime of the forces whose history ends with a financial year, four years ahead, from what was
 * visible then. Prints {@code force,financial_year,last_known,mean,q0.025,q0.1,q0.5,q0.9,q0.975}.
 *
 * <pre>{@code
 * java -cp … io.github.forceplan.benchmarks.recording.ForecastCommand FOLDER 2018/19
 * }</pre>
 */
public final class ForecastCommand {

    private static final double[] LEVELS = {0.025, 0.1, 0.5, 0.9, 0.975};

    private ForecastCommand() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException(
                    "Give the folder that holds recorded-crime-quarterly.csv, and the last financial year seen.");
        }
        FinancialYear known = FinancialYear.parse(args[1]);
        Period last = known.quarter(4);
        List<ForceHistory> forces = PoliceData.read(Path.of(args[0]));
        RecordingPrior prior = RecordingHarness.learn(RecordingHarness.seen(forces, last), last);
        PrintStream out = System.out;
        out.println("force,financial_year,last_known,mean,q0.025,q0.1,q0.5,q0.9,q0.975");
        for (ForceHistory force : forces) {
            if (force.end().equals(last.plus(1))) {
                TimeSeries total = Comparators.total(force);
                double base = RecordingHarness.sum(total, total.size() - 4);
                double[][] paths = RecordingHarness.paths(prior, force.seenTo(last), last);
                for (int year = 0; year < RecordingHarness.HORIZON / 4; year++) {
                    row(out, force.force(), known.plus(year + 1), base, totals(paths, year));
                }
            }
        }
    }

    /** Sorted draws of a year's total. */
    private static double[] totals(double[][] paths, int year) {
        double[] totals = new double[paths.length];
        for (int d = 0; d < totals.length; d++) {
            for (int q = 4 * year; q < 4 * year + 4; q++) {
                totals[d] += paths[d][q];
            }
        }
        Arrays.sort(totals);
        return totals;
    }

    private static void row(PrintStream out, String force, FinancialYear year, double base, double[] sorted) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s,%s,%.0f,%.0f",
                force.contains(",") ? "\"" + force + "\"" : force,
                year,
                base,
                Arrays.stream(sorted).average().orElseThrow()));
        for (double level : LEVELS) {
            line.append(String.format(Locale.ROOT, ",%.0f", Quantiles.ofSorted(sorted, level)));
        }
        out.println(line);
    }
}
