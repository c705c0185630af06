package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.recording.learning.CrimePosterior;
import io.github.forceplan.forecast.recording.learning.ForceHistory;
import io.github.forceplan.forecast.recording.learning.KnownShocks;
import io.github.forceplan.forecast.recording.learning.PriorLearner;
import io.github.forceplan.forecast.recording.learning.RecordingPrior;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts the forces whose history runs past March 2019 from every March 2016 to 2021, up to four years ahead, and
 * scores the yearly totals. Histories, notices and shocks are cut at the origin before anything else sees them, and the
 * prior is learned again from the cut data alone.
 *
 * <pre>{@code
 * java -cp … io.github.forceplan.benchmarks.recording.RecordingHarness FOLDER [all | own | leave-one-out | recalibrated]
 * }</pre>
 */
public final class RecordingHarness {

    static final int FIRST_ORIGIN = 2015;
    static final int LAST_ORIGIN = 2020;
    static final int HORIZON = 16;
    private static final int DRAWS = 1000;
    private static final Period LONGER_THAN = FinancialYear.parse("2019/20").quarter(1);

    private RecordingHarness() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 1) {
            throw new IllegalArgumentException("Give the folder that holds recorded-crime-quarterly.csv.");
        }
        String mode = args.length > 1 ? args[1] : "all";
        List<ForceHistory> forces = PoliceData.read(Path.of(args[0]));
        List<Outcome> outcomes = new ArrayList<>();
        PrintStream out = System.out;
        for (int year = FIRST_ORIGIN; year <= LAST_ORIGIN; year++) {
            Period last = new FinancialYear(year).quarter(4);
            outcomes.addAll(
                    mode.equals("leave-one-out") ? leavingOneOut(forces, last) : at(forces, last, mode.equals("all")));
            System.err.println(last + " done");
        }
        if (mode.equals("recalibrated")) {
            outcomes.addAll(new Recalibration(outcomes).apply(out));
        }
        new ScoreTable(outcomes).print(out);
    }

    /** All forecasts made at the end of a quarter, scored. */
    static List<Outcome> at(List<ForceHistory> forces, Period last, boolean comparators) {
        List<ForceHistory> seen = seen(forces, last);
        RecordingPrior prior = learn(seen, last);
        List<Outcome> outcomes = new ArrayList<>();
        for (ForceHistory force : forces) {
            if (force.end().compareTo(LONGER_THAN) > 0) {
                ForceHistory own = force.seenTo(last);
                Map<String, double[][]> paths = new LinkedHashMap<>();
                paths.put("forceplan", paths(prior, own, last));
                paths.put("change ignored", paths(prior, own.withoutNotice(), last));
                if (comparators) {
                    paths.putAll(new Comparators(HORIZON, DRAWS).paths(own));
                }
                paths.forEach((model, values) -> score(outcomes, force, own, model, values));
            }
        }
        return outcomes;
    }

    /** The same with a prior learned without the force itself. */
    private static List<Outcome> leavingOneOut(List<ForceHistory> forces, Period last) {
        List<ForceHistory> seen = seen(forces, last);
        List<Outcome> outcomes = new ArrayList<>();
        for (ForceHistory force : forces) {
            if (force.end().compareTo(LONGER_THAN) > 0) {
                List<ForceHistory> others = seen.stream()
                        .filter(other -> !other.force().equals(force.force()))
                        .toList();
                ForceHistory own = force.seenTo(last);
                score(outcomes, force, own, "forceplan", paths(learn(others, last), own, last));
            }
        }
        return outcomes;
    }

    static List<ForceHistory> seen(List<ForceHistory> forces, Period last) {
        return forces.stream().map(force -> force.seenTo(last)).toList();
    }

    static RecordingPrior learn(List<ForceHistory> seen, Period last) {
        return new PriorLearner(Beliefs.steps(), Beliefs.CONTROL)
                .learn("learned at " + last, "Home Office recorded crime", seen, Shocks.knownAt(last));
    }

    /** Draws of the total by quarter. */
    static double[][] paths(RecordingPrior prior, ForceHistory seen, Period last) {
        KnownShocks shocks = Shocks.knownAt(last);
        double[][][] total = CrimePosterior.of(prior, seen, shocks)
                .withNoticeRate(Programme.noticeRate(seen.force(), last))
                .simulate(HORIZON, DRAWS, 1)
                .total();
        double[][] sums = new double[DRAWS][HORIZON];
        for (double[][] group : total) {
            for (int d = 0; d < DRAWS; d++) {
                for (int q = 0; q < HORIZON; q++) {
                    sums[d][q] += group[d][q];
                }
            }
        }
        return sums;
    }

    private static void score(
            List<Outcome> outcomes, ForceHistory force, ForceHistory seen, String model, double[][] paths) {
        TimeSeries all = Comparators.total(force);
        int known = (int) seen.end().since(force.start());
        double base = sum(all, known - 4);
        for (int year = 1; year <= HORIZON / 4; year++) {
            int from = known + 4 * (year - 1);
            if (from + 4 <= all.size()) {
                double[] draws = new double[paths.length];
                for (int d = 0; d < draws.length; d++) {
                    for (int q = 4 * (year - 1); q < 4 * year; q++) {
                        draws[d] += paths[d][q];
                    }
                }
                outcomes.add(Outcome.of(
                        force.force(),
                        seen.end().plus(-1).financialYear().startYear(),
                        year,
                        model,
                        seen.noticed().isPresent(),
                        Shocks.touches(all.period(from)),
                        sum(all, from),
                        base,
                        draws));
            }
        }
    }

    static double sum(TimeSeries series, int from) {
        return series.value(from) + series.value(from + 1) + series.value(from + 2) + series.value(from + 3);
    }
}
