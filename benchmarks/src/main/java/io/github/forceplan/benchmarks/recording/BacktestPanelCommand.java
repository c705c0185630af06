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
 * Prints what the method said at each March of forces whose change was known then, and what came: the rows of the
 * product's backtest panel. Each is made with a prior learned from what was visible at its origin.
 *
 * <pre>{@code
 * java -cp … io.github.forceplan.benchmarks.recording.BacktestPanelCommand FOLDER
 * }</pre>
 */
public final class BacktestPanelCommand {

    private BacktestPanelCommand() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            throw new IllegalArgumentException("Give the folder that holds recorded-crime-quarterly.csv.");
        }
        List<ForceHistory> forces = PoliceData.read(Path.of(args[0]));
        PrintStream out = System.out;
        out.println(
                "# What the method said of recorded crime in forces whose change of recording was known, and what came;"
                        + " ratios to the last year seen");
        out.println("# Method: docs/recording-change.md; prior learned at each origin; BacktestPanelCommand");
        out.println("# Source: Home Office, police recorded crime open data tables; Open Government Licence v3.0");
        out.println("force,seen_to,financial_year,low80,median,high80,outcome");
        for (int origin = RecordingHarness.FIRST_ORIGIN; origin <= RecordingHarness.LAST_ORIGIN; origin++) {
            Period last = new FinancialYear(origin).quarter(4);
            List<ForceHistory> seen = RecordingHarness.seen(forces, last);
            if (seen.stream().anyMatch(force -> force.noticed().isPresent())) {
                RecordingPrior prior = RecordingHarness.learn(seen, last);
                for (ForceHistory force : forces) {
                    ForceHistory own = force.seenTo(last);
                    if (own.noticed().isPresent() && force.end().compareTo(own.end()) > 0) {
                        rows(out, force, own, RecordingHarness.paths(prior, own, last));
                    }
                }
            }
        }
    }

    private static void rows(PrintStream out, ForceHistory force, ForceHistory seen, double[][] paths) {
        TimeSeries total = Comparators.total(force);
        int known = (int) seen.end().since(force.start());
        double base = RecordingHarness.sum(total, known - 4);
        for (int year = 0; year < RecordingHarness.HORIZON / 4 && known + 4 * year + 4 <= total.size(); year++) {
            double[] draws = new double[paths.length];
            for (int d = 0; d < draws.length; d++) {
                for (int q = 4 * year; q < 4 * year + 4; q++) {
                    draws[d] += paths[d][q] / base;
                }
            }
            Arrays.sort(draws);
            out.printf(
                    Locale.ROOT,
                    "%s,%s,%s,%.3f,%.3f,%.3f,%.3f%n",
                    force.force(),
                    seen.end().plus(-1).financialYear(),
                    total.period(known + 4 * year).financialYear(),
                    Quantiles.ofSorted(draws, 0.1),
                    Quantiles.ofSorted(draws, 0.5),
                    Quantiles.ofSorted(draws, 0.9),
                    RecordingHarness.sum(total, known + 4 * year) / base);
        }
    }
}
