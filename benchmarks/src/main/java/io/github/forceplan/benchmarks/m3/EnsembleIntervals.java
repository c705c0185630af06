package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.arima.Arima;
import io.github.forceplan.forecast.ces.Ces;
import io.github.forceplan.forecast.decompose.SeasonallyAdjusted;
import io.github.forceplan.forecast.ensemble.Combination;
import io.github.forceplan.forecast.ensemble.Ensemble;
import io.github.forceplan.forecast.ensemble.Member;
import io.github.forceplan.forecast.ensemble.Weighting;
import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.ets.EtsForm;
import io.github.forceplan.forecast.ets.InformationCriterion;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.transformation.SquareRooted;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The 95 % intervals of the ensemble and of the one before it at the latest origins of the study: so many observations
 * from the end as the official horizon has, of M3 inside the training parts.
 *
 * <pre>{@code
 * java -cp … io.github.forceplan.benchmarks.m3.EnsembleIntervals EVERY …/m3 …/m1 …/tourism
 * }</pre>
 */
public final class EnsembleIntervals {

    private EnsembleIntervals() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("Give the stride through the series, and folders of competitions.");
        }
        int every = Integer.parseInt(args[0]);
        PrintStream out = System.out;
        out.println("collection group series: before coverage, MSIS; now coverage, MSIS");
        for (String folder : List.of(args).subList(1, args.length)) {
            StudyCollection collection = StudyCollection.read(Path.of(folder));
            Map<String, List<M3Series>> groups = new TreeMap<>();
            for (int i = 0; i < collection.series().size(); i += every) {
                M3Series one = collection.series().get(i);
                groups.computeIfAbsent(one.group(), name -> new ArrayList<>()).add(one);
            }
            groups.forEach((group, series) -> {
                M3Score before = score(before(), series);
                M3Score now = score(Ensemble.standard(), series);
                out.printf(
                        Locale.ROOT,
                        "%s %s %d: %.3f %.2f; %.3f %.2f%n",
                        collection.name(),
                        group,
                        series.size(),
                        before.coverage(),
                        before.msis(),
                        now.coverage(),
                        now.msis());
            });
        }
    }

    private static M3Score score(Forecaster forecaster, List<M3Series> series) {
        List<M3Score> scores = series.parallelStream()
                .filter(one -> one.series().size() - one.outcomes().length >= 8)
                .map(one -> {
                    double[] whole = one.series().toArray();
                    int horizon = one.outcomes().length;
                    int origin = whole.length - horizon;
                    M3Series known = new M3Series(
                            one.series().head(origin), one.group(), Arrays.copyOfRange(whole, origin, whole.length));
                    return M3Score.of(known, forecaster.fit(known.series()).forecast(horizon));
                })
                .toList();
        return M3Score.mean(scores);
    }

    /** The ensemble of the second study. */
    private static Ensemble before() {
        Forecaster damped = Ets.among(List.of(EtsForm.parse("AAdN")));
        return new Ensemble(
                "before",
                List.of(
                        Member.of(Ets.automatic().by(InformationCriterion.BIC)),
                        Member.of(Arima.automatic()),
                        Member.of("root-arima", new SquareRooted(Arima.automatic())),
                        Member.of(Ces.automatic()),
                        Member.of("adjusted-damped", new SeasonallyAdjusted(damped)),
                        Member.of("adjusted-root-damped", new SeasonallyAdjusted(new SquareRooted(damped))),
                        Member.of("adjusted-ses", new SeasonallyAdjusted(Ets.among(List.of(EtsForm.parse("ANN")))))),
                new Combination.TrimmedMean(),
                new Weighting.RecentErrors(2, 0.1));
    }
}
