package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.optimise.NelderMead;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Form;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Pulse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Maximum likelihood of {@link UnderlyingCrime}, pooled over forces: each force's likelihood is summed over scales, and
 * the scales' weights are learned by expectation-maximisation over all series (empirical Bayes; Laird 1978,
 * "Nonparametric maximum likelihood estimation of a mixing distribution", JASA 73).
 *
 * <p>The damping is given, not estimated: forces move together, so that all of them hold one realisation of national
 * growth and the pooled likelihood would be far too sure of how long growth lasts (Gardner and McKenzie 1985 on why it
 * must not run on).
 */
final class UnderlyingLearner {

    private static final double[] SCALES = {0.5, 0.7, 1, 1.4, 2, 2.8};
    private static final double[] SCALE_START = {0.1, 0.2, 0.3, 0.2, 0.15, 0.05};
    private static final int ROUNDS = 2;
    private static final int EVALUATIONS = 220;
    private static final double SMALLEST_LOG = -12;

    private final double damping;
    private final Map<String, List<Observations>> series = new LinkedHashMap<>();
    private final Map<String, UnderlyingCrime> models = new LinkedHashMap<>();
    private double[] scaleWeights = SCALE_START.clone();

    /**
     * @param damping share of growth left after a quarter; 0 is a level without growth
     * @param pulses known sizes of shocks; a shocked quarter without one is passed over
     */
    UnderlyingLearner(
            double damping, List<ForceHistory> forces, List<String> groups, KnownShocks shocks, List<Pulse> pulses) {
        this.damping = damping;
        for (String group : groups) {
            series.put(
                    group,
                    forces.stream()
                            .map(force -> Observations.of(
                                    Objects.requireNonNull(force.groups().get(group))
                                            .rename(group),
                                    shocks,
                                    pulses))
                            .toList());
        }
        Map<String, double[]> points = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String group : groups) {
                List<Observations> all = Objects.requireNonNull(series.get(group));
                List<Double> seasons = seasons(all);
                double[] best = new NelderMead(x -> -likelihood(model(x, seasons), all), 1e-7, EVALUATIONS)
                        .minimise(points.getOrDefault(group, start()));
                points.put(group, best);
                models.put(group, model(best, seasons));
            }
            scaleWeights = reweigh();
        }
    }

    Form form(String name, double weight) {
        List<Weighted> scales = new ArrayList<>();
        for (int k = 0; k < SCALES.length; k++) {
            scales.add(new Weighted(SCALES[k], scaleWeights[k]));
        }
        return new Form(name, weight, models, scales, correlation());
    }

    /** Correlation between groups of the standardised innovations of one force, averaged over forces. */
    private List<List<Double>> correlation() {
        List<double[][]> innovations = new ArrayList<>();
        models.forEach((group, model) -> innovations.add(Objects.requireNonNull(series.get(group)).stream()
                .map(one -> new CrimeFilter(model, one).standardised())
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

    private double[] start() {
        double level = StrictMath.log(0.05);
        double noise = StrictMath.log(0.03);
        return damping > 0
                ? new double[] {level, noise, noise, StrictMath.log(0.01)}
                : new double[] {level, noise, noise};
    }

    private UnderlyingCrime model(double[] x, List<Double> seasons) {
        return new UnderlyingCrime(
                deviation(x[0]), damping > 0 ? deviation(x[3]) : 0, damping, deviation(x[1]), deviation(x[2]), seasons);
    }

    private static double deviation(double log) {
        return StrictMath.exp(Math.max(SMALLEST_LOG, log));
    }

    private double likelihood(UnderlyingCrime model, List<Observations> all) {
        double sum = 0;
        for (Observations one : all) {
            sum += GroupEvidence.sumLog(scaleLogs(new CrimeFilter(model, one)));
        }
        return sum;
    }

    private double[] scaleLogs(CrimeFilter filter) {
        double[] logs = new double[SCALES.length];
        for (int k = 0; k < SCALES.length; k++) {
            logs[k] = StrictMath.log(scaleWeights[k]) + filter.logLikelihood(SCALES[k] * SCALES[k]);
        }
        return logs;
    }

    private double[] reweigh() {
        double[] sums = new double[SCALES.length];
        double count = 0;
        for (Map.Entry<String, UnderlyingCrime> group : models.entrySet()) {
            for (Observations one : Objects.requireNonNull(series.get(group.getKey()))) {
                double[] weights = GroupEvidence.weights(scaleLogs(new CrimeFilter(group.getValue(), one)));
                for (int k = 0; k < sums.length; k++) {
                    sums[k] += weights[k];
                }
                count++;
            }
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] = (sums[k] + 1) / (count + SCALES.length);
        }
        return sums;
    }

    /** Mean over forces of each quarter's departure from the average of the year around it. */
    private static List<Double> seasons(List<Observations> all) {
        double[] sums = new double[4];
        double[] counts = new double[4];
        for (Observations one : all) {
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
