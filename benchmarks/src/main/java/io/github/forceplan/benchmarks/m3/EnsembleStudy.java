package io.github.forceplan.benchmarks.m3;

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
import java.util.function.Predicate;

/**
 * How the ensemble was chosen: on rolling origins inside the training parts of the M3 series and on the whole series of
 * other competitions. The test parts of M3 are not looked at. Prints the tables of {@code docs/ensemble-study.md}.
 *
 * <pre>{@code
 * java -cp … io.github.forceplan.benchmarks.m3.EnsembleStudy CACHE …/m3 …/m1 …/tourism
 * }</pre>
 *
 * {@code CACHE} keeps the members' forecasts, which take half an hour of a core or more to make. The folders hold the files
 * of the competitions as {@link M3Harness} reads them; the one of which only the training parts count is called
 * {@code m3}.
 */
public final class EnsembleStudy {

    private static final List<String> GROUPS = List.of("YEARLY", "QUARTERLY", "MONTHLY", "OTHER");
    private static final RecentErrors EQUAL = new RecentErrors(0, 1);
    private static final RecentErrors WEIGHTED = new RecentErrors(2, 0.1);
    private static final Combination MEAN = new Combination.Mean();
    private static final Combination TRIMMED = new Combination.TrimmedMean();
    private static final Combination WINSORISED = new Combination.WinsorisedMean();
    private static final List<Combination> COMBINATIONS = List.of(MEAN, TRIMMED, WINSORISED);

    /** The members of the ensemble of the second study, which is the one to improve on. */
    private static final String BEFORE =
            "ets-bic arima root-arima ces adjusted-damped adjusted-root-damped adjusted-ses";

    private static final String MAY_GO = "ets-bic arima root-arima adjusted-damped adjusted-ses";
    private static final String MAY_COME_WITHOUT_SEASON = "dot root-dot theta drift root-drift adjusted-holt";
    private static final String MAY_COME_WITH_SEASON = "dot ets temporal-ces temporal-dot temporal-damped";
    private static final String MAY_COME = "ets root-dot drift root-drift temporal-ces temporal-dot temporal-damped";

    private final List<String> names = List.copyOf(StudyMembers.all().keySet());
    private final List<StudyGroup> groups = new ArrayList<>();
    private final StudyScore score;
    private final PrintStream out;

    private EnsembleStudy(Path cache, List<Path> folders, PrintStream out) throws IOException {
        this.out = out;
        for (Path folder : folders) {
            StudyCollection collection = StudyCollection.read(folder);
            RollingForecasts forecasts = new RollingForecasts(StudyMembers.all(), cache.resolve(collection.name()));
            for (String group : GROUPS) {
                if (collection.count(group) > 0) {
                    groups.add(StudyGroup.of(collection, group, names, forecasts));
                }
            }
        }
        this.score = new StudyScore(groups, way("ets arima theta", MEAN, EQUAL));
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException(
                    "Give a folder for the members' forecasts and those of the competitions, M3's called 'm3'.");
        }
        List<Path> folders = Arrays.stream(args).skip(1).map(Path::of).toList();
        EnsembleStudy study = new EnsembleStudy(Path.of(args[0]), folders, System.out);
        study.cases();
        study.alone();
        study.known();
        Predicate<StudyGroup> without = StudyGroup::isWithoutSeason;
        study.choose("One set for all series", MAY_COME, 0, group -> true);
        study.choose("Without season", MAY_COME_WITHOUT_SEASON, 0, without);
        study.choose("With season", MAY_COME_WITH_SEASON, 0, without.negate());
        study.choose("Without season, one of before may go", MAY_COME_WITHOUT_SEASON, 1, without);
        study.choose("With season, one of before may go", MAY_COME_WITH_SEASON, 1, without.negate());
    }

    private void cases() {
        out.println("\nCases: collection, group, series that the competition has, series forecast, origins\n");
        for (StudyGroup group : groups) {
            out.printf(
                    "%s %s %d %d %d%n",
                    group.collection(),
                    group.name(),
                    group.series(),
                    group.cases().stream().map(StudyCase::series).distinct().count(),
                    group.cases().size());
        }
    }

    private void alone() {
        header("Members alone");
        names.forEach(name -> row(name, way(name, MEAN, EQUAL)));
    }

    private void known() {
        header("Combinations");
        row("mean: ets arima theta", way("ets arima theta", MEAN, EQUAL));
        row("mean: ets arima ces dot", way("ets arima ces dot", MEAN, EQUAL));
        row("median: ets arima ces dot", way("ets arima ces dot", new Combination.Median(), EQUAL));
        for (Combination combination : COMBINATIONS) {
            row("before, unweighted " + combination.title(), way(BEFORE, combination, EQUAL));
            row("before, " + combination.title(), way(BEFORE, combination, WEIGHTED));
        }
        for (Combination combination : COMBINATIONS) {
            row("all, " + combination.title(), way(String.join(" ", names), combination, WEIGHTED));
        }
    }

    /** A way and its scores by group. */
    private record Scored(StudyWay way, double[] scores) {}

    /**
     * The least of all ways that add any of some members to those of before, with so many of these left out at most; and
     * what comes of choosing so without one of the collections, on that one.
     */
    private void choose(String title, String mayCome, int mayGo, Predicate<StudyGroup> which) {
        List<Scored> ways = ways(mayCome, mayGo).parallelStream()
                .map(way -> new Scored(way, score.of(way, which)))
                .toList();
        header(title + ": " + ways.size() + " ways");
        ways.stream()
                .sorted(Comparator.comparingDouble(one -> score.mean(one.scores, which)))
                .limit(5)
                .forEach(one -> row(title(one.way), one.scores, score.mean(one.scores, which)));
        double sum = 0;
        for (String left : score.collections()) {
            Predicate<StudyGroup> others =
                    which.and(group -> !group.collection().equals(left));
            Predicate<StudyGroup> own = which.and(group -> group.collection().equals(left));
            Scored chosen = ways.stream()
                    .min(Comparator.comparingDouble(one -> score.mean(one.scores, others)))
                    .orElseThrow();
            double its = score.mean(chosen.scores, own);
            double before = score.mean(score.of(way(BEFORE, TRIMMED, WEIGHTED), own), own);
            sum += score.series(own) * its;
            out.printf(Locale.ROOT, "without %s: %s; there %.4f (before %.4f)%n", left, title(chosen.way), its, before);
        }
        out.printf(Locale.ROOT, "each collection left out in turn: %.4f%n", sum / score.series(which));
    }

    private List<StudyWay> ways(String mayCome, int mayGo) {
        List<String> came = List.of(mayCome.split(" "));
        List<List<String>> kept = new ArrayList<>();
        kept.add(List.of(BEFORE.split(" ")));
        if (mayGo > 0) {
            for (String gone : MAY_GO.split(" ")) {
                kept.add(Arrays.stream(BEFORE.split(" "))
                        .filter(name -> !name.equals(gone))
                        .toList());
            }
        }
        List<StudyWay> ways = new ArrayList<>();
        for (List<String> base : kept) {
            for (int set = 0; set < 1 << came.size(); set++) {
                List<String> members = new ArrayList<>(base);
                for (int m = 0; m < came.size(); m++) {
                    if ((set >> m & 1) == 1) {
                        members.add(came.get(m));
                    }
                }
                for (Combination combination : COMBINATIONS) {
                    ways.add(way(String.join(" ", members), combination, WEIGHTED));
                }
            }
        }
        return ways;
    }

    private StudyWay way(String members, Combination combination, RecentErrors weighting) {
        int[] places =
                Arrays.stream(members.split(" ")).mapToInt(names::indexOf).toArray();
        return new StudyWay(places, combination, weighting);
    }

    private String title(StudyWay way) {
        StringBuilder title = new StringBuilder(way.combination().title().toLowerCase(Locale.ROOT)).append(":");
        for (int member : way.members()) {
            title.append(' ').append(names.get(member));
        }
        return title.toString();
    }

    private void header(String title) {
        StringBuilder names = new StringBuilder("| | score |");
        StringBuilder line = new StringBuilder("|---|---|");
        for (StudyGroup group : groups) {
            names.append(' ')
                    .append(group.collection())
                    .append(' ')
                    .append(group.name().toLowerCase(Locale.ROOT))
                    .append(" |");
            line.append("---|");
        }
        out.printf("%n%s%n%n%s%n%s%n", title, names, line);
    }

    private void row(String title, StudyWay way) {
        double[] scores = score.of(way, group -> true);
        row(title, scores, score.mean(scores, group -> true));
    }

    private void row(String title, double[] scores, double mean) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %s | %.4f |", title, mean));
        for (double one : scores) {
            row.append(Double.isNaN(one) ? " – |" : String.format(Locale.ROOT, " %.3f |", one));
        }
        out.println(row);
    }
}
