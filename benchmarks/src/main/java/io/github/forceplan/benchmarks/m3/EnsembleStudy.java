package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.benchmarks.m3.StudyScore.Half;
import io.github.forceplan.benchmarks.m3.StudyScore.Way;
import io.github.forceplan.forecast.ensemble.Combination;
import io.github.forceplan.forecast.ensemble.Weighting.RecentErrors;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How the ensemble was chosen: on rolling origins inside the training parts of the M3 series. The test parts are not
 * looked at. Prints the tables of {@code docs/ensemble-study.md}.
 *
 * <pre>{@code
 * java -cp … io.github.forceplan.benchmarks.m3.EnsembleStudy FOLDER CACHE
 * }</pre>
 *
 * {@code FOLDER} holds the files of the competition as {@link M3Harness} reads them; {@code CACHE} keeps the members'
 * forecasts, which take some ten minutes of two cores to make, and the rest as long again.
 */
public final class EnsembleStudy {

    private static final List<String> GROUPS = List.of("YEARLY", "QUARTERLY", "MONTHLY", "OTHER");
    private static final RecentErrors EQUAL = new RecentErrors(0, 1);
    private static final RecentErrors WEIGHTED = new RecentErrors(2, 0.1);
    private static final Combination MEAN = new Combination.Mean();
    private static final Combination TRIMMED = new Combination.TrimmedMean();
    private static final int FEWEST_MEMBERS = 4;
    private static final int MOST_MEMBERS = 8;

    private final List<String> names = List.copyOf(StudyMembers.all().keySet());
    private final List<StudyGroup> groups = new ArrayList<>();
    private final PrintStream out;
    private final StudyScore[] references = new StudyScore[Half.values().length];

    private EnsembleStudy(Path folder, Path cache, PrintStream out) throws IOException {
        this.out = out;
        List<M3Series> all = M3Series.read(folder, 1);
        RollingForecasts forecasts = new RollingForecasts(StudyMembers.all(), cache);
        for (String group : GROUPS) {
            List<M3Series> series =
                    all.stream().filter(one -> one.group().equals(group)).toList();
            groups.add(StudyGroup.of(group, series, names, forecasts));
        }
        for (Half half : Half.values()) {
            references[half.ordinal()] = StudyScore.of(groups, way("ets arima theta", MEAN, EQUAL), half);
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("Give the folder of the M3 files and one for the members' forecasts.");
        }
        EnsembleStudy study = new EnsembleStudy(Path.of(args[0]), Path.of(args[1]), System.out);
        study.cases();
        study.alone();
        study.known();
        Searched best = study.search();
        study.strengths(best);
    }

    private void cases() {
        out.println("\nCases: group, series, origins\n");
        for (StudyGroup group : groups) {
            out.printf(
                    "%s %d %d%n",
                    group.name(),
                    group.cases().stream().map(StudyCase::series).distinct().count(),
                    group.cases().size());
        }
    }

    private void alone() {
        out.println("\nMembers alone\n");
        header();
        for (String name : names) {
            row(name, way(name, MEAN, EQUAL));
        }
    }

    private void known() {
        out.println("\nCombinations of the literature, and the first choice\n");
        header();
        for (String members : List.of(
                "ets arima theta",
                "ets arima ces dot",
                "ets arima ces dot theta naive2",
                "ets-bic arima root-arima ces adjusted-ces adjusted-root-damped",
                String.join(" ", names))) {
            row("mean: " + members, way(members, MEAN, EQUAL));
            row("median: " + members, way(members, new Combination.Median(), EQUAL));
            row("trimmed: " + members, way(members, TRIMMED, EQUAL));
            row("weighted: " + members, way(members, MEAN, WEIGHTED));
            row("weighted trimmed: " + members, way(members, TRIMMED, WEIGHTED));
        }
    }

    /** A way and its score on all series, on the even and on the odd ones. */
    private record Searched(Way way, double all, double even, double odd) {}

    private Searched search() {
        List<Way> ways = new ArrayList<>();
        for (int set = 0; set < 1 << names.size(); set++) {
            int size = Integer.bitCount(set);
            if (size >= FEWEST_MEMBERS && size <= MOST_MEMBERS) {
                int[] members = new int[size];
                for (int m = 0, k = 0; m < names.size(); m++) {
                    if ((set >> m & 1) == 1) {
                        members[k++] = m;
                    }
                }
                for (RecentErrors weighting : List.of(EQUAL, WEIGHTED)) {
                    ways.add(new Way(members, MEAN, weighting));
                    ways.add(new Way(members, TRIMMED, weighting));
                }
            }
        }
        List<Searched> searched = new ArrayList<>(ways.parallelStream()
                .map(way -> new Searched(way, score(way, Half.BOTH), score(way, Half.EVEN), score(way, Half.ODD)))
                .toList());
        searched.sort(Comparator.comparingDouble(Searched::all));
        out.printf("%nAll sets of %d to %d members: %d ways%n%n", FEWEST_MEMBERS, MOST_MEMBERS, searched.size());
        header();
        searched.subList(0, 12).forEach(one -> row(title(one.way), one.way));
        for (RecentErrors weighting : List.of(EQUAL, WEIGHTED)) {
            for (Combination combination : List.of(MEAN, TRIMMED)) {
                List<Searched> kind = searched.stream()
                        .filter(one -> one.way.weighting().equals(weighting)
                                && one.way.combination().equals(combination))
                        .toList();
                out.printf(
                        Locale.ROOT,
                        "%s: best %.4f, median %.4f%n",
                        kindTitle(kind.get(0).way),
                        kind.get(0).all,
                        kind.get(kind.size() / 2).all);
            }
        }
        halves(searched);
        return searched.get(0);
    }

    /** Chosen on one half of the series, scored on the other. */
    private void halves(List<Searched> searched) {
        for (boolean even : new boolean[] {true, false}) {
            Searched chosen = searched.stream()
                    .min(Comparator.comparingDouble(one -> even ? one.even : one.odd))
                    .orElseThrow();
            double[] other = searched.stream()
                    .mapToDouble(one -> even ? one.odd : one.even)
                    .sorted()
                    .toArray();
            double its = even ? chosen.odd : chosen.even;
            out.printf(
                    Locale.ROOT,
                    "chosen on %s series: %s; on the others %.4f, place %d of %d, best %.4f, median %.4f%n",
                    even ? "even" : "odd",
                    title(chosen.way),
                    its,
                    1 + Arrays.binarySearch(other, its),
                    other.length,
                    other[0],
                    other[other.length / 2]);
        }
    }

    private void strengths(Searched best) {
        out.println("\nThe best with other powers and floors\n");
        header();
        for (double power : new double[] {0, 1, 1.5, 2, 2.5, 3, 4}) {
            row("power " + power, new Way(best.way.members(), best.way.combination(), new RecentErrors(power, 0.1)));
        }
        for (double floor : new double[] {0.02, 0.2, 0.4}) {
            row("floor " + floor, new Way(best.way.members(), best.way.combination(), new RecentErrors(2, floor)));
        }
    }

    private double score(Way way, Half half) {
        return StudyScore.of(groups, way, half).against(references[half.ordinal()]);
    }

    private Way way(String members, Combination combination, RecentErrors weighting) {
        int[] places =
                Arrays.stream(members.split(" ")).mapToInt(names::indexOf).toArray();
        return new Way(places, combination, weighting);
    }

    private String title(Way way) {
        StringBuilder title = new StringBuilder(kindTitle(way)).append(":");
        for (int member : way.members()) {
            title.append(' ').append(names.get(member));
        }
        return title.toString();
    }

    private static String kindTitle(Way way) {
        String weighted = way.weighting().power() > 0 ? "weighted " : "";
        return weighted + way.combination().title().toLowerCase(Locale.ROOT);
    }

    private void header() {
        out.println("| | sMAPE | MASE | score | yearly | quarterly | monthly | other |");
        out.println("|---|---|---|---|---|---|---|---|");
    }

    private void row(String title, Way way) {
        StudyScore score = StudyScore.of(groups, way, Half.BOTH);
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %.2f | %.3f | %.4f |",
                title,
                score.allSmape(),
                score.allMase(),
                score.against(references[0])));
        for (int g = 0; g < groups.size(); g++) {
            row.append(String.format(Locale.ROOT, " %.2f / %.3f |", score.smape()[g], score.mase()[g]));
        }
        out.println(row);
    }
}
