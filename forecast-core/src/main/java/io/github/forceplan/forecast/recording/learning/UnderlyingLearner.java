package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.optimise.NelderMead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Maximum likelihood of {@link UnderlyingCrime}, pooled over forces: each force's likelihood is summed over scales, and
 * the scales' weights are learned by expectation-maximisation over all series (empirical Bayes; Laird 1978,
 * "Nonparametric maximum likelihood estimation of a mixing distribution", JASA 73). The damping has a weak prior: growth
 * halves within a year, give or take (Gardner and McKenzie 1985 on why growth must not run on).
 */
final class UnderlyingLearner {

    private static final double[] SCALES = {0.5, 0.7, 1, 1.4, 2, 2.8};
    private static final double[] SCALE_START = {0.1, 0.2, 0.3, 0.2, 0.15, 0.05};
    private static final int ROUNDS = 2;
    private static final int EVALUATIONS = 260;

    /** Logit of a damping that halves growth in four quarters, and how far it may stray. */
    private static final double DAMPING_LOGIT = StrictMath.log(0.84 / 0.16);

    private static final double DAMPING_SPREAD = 0.01;
    private static final double FARTHEST = 12;

    /** One series, ready for the filter. */
    private record Ready(double[] logs, double meanCount, int quarter) {}

    private final Map<String, List<Ready>> series = new LinkedHashMap<>();
    private final Map<String, UnderlyingCrime> models = new LinkedHashMap<>();
    private double[] scaleWeights = SCALE_START.clone();

    UnderlyingLearner(List<ForceHistory> forces, List<String> groups, KnownShocks shocks) {
        for (String group : groups) {
            List<Ready> ready = new ArrayList<>();
            for (ForceHistory force : forces) {
                var crimes = Objects.requireNonNull(force.groups().get(group));
                ready.add(new Ready(
                        CrimePosterior.observed(crimes, shocks),
                        CrimeFilter.meanCount(crimes),
                        CrimePosterior.quarter(force.start())));
            }
            series.put(group, ready);
        }
        Map<String, double[]> points = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String group : groups) {
                List<Ready> ready = Objects.requireNonNull(series.get(group));
                List<Double> seasons = seasons(ready);
                double[] start = points.getOrDefault(group, new double[] {
                    StrictMath.log(0.05),
                    StrictMath.log(0.01),
                    DAMPING_LOGIT,
                    StrictMath.log(0.03),
                    StrictMath.log(0.03)
                });
                double[] best =
                        new NelderMead(x -> -criterion(model(x, seasons), ready, x), 1e-7, EVALUATIONS).minimise(start);
                points.put(group, best);
                models.put(group, model(best, seasons));
            }
            scaleWeights = reweigh();
        }
    }

    Map<String, UnderlyingCrime> models() {
        return models;
    }

    List<Weighted> scales() {
        List<Weighted> scales = new ArrayList<>();
        for (int k = 0; k < SCALES.length; k++) {
            scales.add(new Weighted(SCALES[k], scaleWeights[k]));
        }
        return scales;
    }

    /** Correlation between groups of the standardised innovations of one force, averaged over forces. */
    List<List<Double>> correlation() {
        List<double[][]> innovations = new ArrayList<>();
        models.forEach((group, model) -> innovations.add(Objects.requireNonNull(series.get(group)).stream()
                .map(one -> filter(model, one).standardised())
                .toArray(double[][]::new)));
        int k = innovations.size();
        int forces = innovations.get(0).length;
        List<List<Double>> rows = new ArrayList<>();
        for (int g = 0; g < k; g++) {
            List<Double> row = new ArrayList<>();
            for (int h = 0; h < k; h++) {
                double sum = 0;
                for (int f = 0; f < forces; f++) {
                    sum += correlation(innovations.get(g)[f], innovations.get(h)[f]);
                }
                row.add(g == h ? 1 : sum / forces);
            }
            rows.add(row);
        }
        return rows;
    }

    private static double correlation(double[] x, double[] y) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int t = 0; t < x.length; t++) {
            if (!Double.isNaN(x[t]) && !Double.isNaN(y[t])) {
                xy += x[t] * y[t];
                xx += x[t] * x[t];
                yy += y[t] * y[t];
            }
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    private static UnderlyingCrime model(double[] x, List<Double> seasons) {
        return new UnderlyingCrime(
                StrictMath.exp(Math.max(-FARTHEST, x[0])),
                StrictMath.exp(Math.max(-FARTHEST, x[1])),
                1 / (1 + StrictMath.exp(-Math.min(FARTHEST, x[2]))),
                StrictMath.exp(Math.max(-FARTHEST, x[3])),
                StrictMath.exp(Math.max(-FARTHEST, x[4])),
                seasons);
    }

    private double criterion(UnderlyingCrime model, List<Ready> ready, double[] x) {
        double away = (x[2] - DAMPING_LOGIT) / DAMPING_SPREAD;
        double sum = -0.5 * away * away;
        for (Ready one : ready) {
            sum += GroupEvidence.sumLog(scaleLogs(filter(model, one)));
        }
        return sum;
    }

    private double[] scaleLogs(CrimeFilter filter) {
        double[] logs = new double[SCALES.length];
        for (int k = 0; k < SCALES.length; k++) {
            double variance = SCALES[k] * SCALES[k];
            logs[k] = StrictMath.log(scaleWeights[k])
                    - 0.5 * filter.logDeterminant()
                    - 0.5 * filter.counted() * StrictMath.log(variance)
                    - 0.5 * filter.squares() / variance;
        }
        return logs;
    }

    private static CrimeFilter filter(UnderlyingCrime model, Ready one) {
        return new CrimeFilter(model, one.logs(), one.meanCount(), one.quarter());
    }

    private double[] reweigh() {
        double[] sums = new double[SCALES.length];
        double count = 0;
        for (Map.Entry<String, UnderlyingCrime> group : models.entrySet()) {
            for (Ready one : Objects.requireNonNull(series.get(group.getKey()))) {
                double[] logs = scaleLogs(filter(group.getValue(), one));
                double all = GroupEvidence.sumLog(logs);
                for (int k = 0; k < logs.length; k++) {
                    sums[k] += StrictMath.exp(logs[k] - all);
                }
                count++;
            }
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] = (sums[k] + 1) / (count + SCALES.length);
        }
        return sums;
    }

    /** Mean over forces of each quarter's departure from the average of the four quarters around it. */
    private static List<Double> seasons(List<Ready> ready) {
        double[] sums = new double[4];
        double[] counts = new double[4];
        for (Ready one : ready) {
            double[] y = one.logs();
            for (int t = 2; t < y.length - 2; t++) {
                double around = 0.125 * y[t - 2] + 0.25 * (y[t - 1] + y[t] + y[t + 1]) + 0.125 * y[t + 2];
                if (!Double.isNaN(around)) {
                    sums[(one.quarter() + t) % 4] += y[t] - around;
                    counts[(one.quarter() + t) % 4]++;
                }
            }
        }
        double mean = 0;
        for (int q = 0; q < 4; q++) {
            sums[q] = counts[q] == 0 ? 0 : sums[q] / counts[q];
            mean += sums[q] / 4;
        }
        List<Double> seasons = new ArrayList<>();
        for (double sum : sums) {
            seasons.add(sum - mean);
        }
        return seasons;
    }
}
