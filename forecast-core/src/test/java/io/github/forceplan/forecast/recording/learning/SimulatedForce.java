package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A force drawn from a prior, with what is true of it. */
record SimulatedForce(ForceHistory history, Map<String, Double> steps, double start, double length) {

    private static final Period FIRST = FinancialYear.parse("2012/13").quarter(1);
    private static final double LEVEL = 8;

    /** @param noticedAt place of the notice's quarter; below 0 for no change */
    static SimulatedForce of(RecordingPrior prior, int quarters, int noticedAt, RandomStream stream) {
        RecordingPrior.Form form = prior.forms().get(0);
        double start = pick(prior.starts(), stream);
        double length = pick(prior.lengths(), stream);
        double strength = pick(prior.strengths(), stream);
        Map<String, TimeSeries> groups = new LinkedHashMap<>();
        Map<String, Double> steps = new LinkedHashMap<>();
        form.groups().forEach((name, model) -> {
            RecordingPrior.Step prior1 = prior.step(name);
            double step = strength * prior1.mean() + prior1.deviation() * stream.nextGaussian();
            steps.put(name, step);
            double scale = pick(form.scales(), stream);
            double[] departures = departures(scale * model.seasonDeviation(), stream);
            double slopeVariance = 1 / (1 - model.damping() * model.damping());
            double level = LEVEL;
            double slope = scale * model.slopeDeviation() * Math.sqrt(slopeVariance) * stream.nextGaussian();
            double[] counts = new double[quarters];
            for (int t = 0; t < quarters; t++) {
                double noise = Math.sqrt(model.noiseDeviation() * model.noiseDeviation() + Math.exp(-LEVEL));
                double log = level + model.season(t % 4) + departures[t % 4] + scale * noise * stream.nextGaussian();
                if (noticedAt >= 0) {
                    log += step * RampShape.LINEAR.share(t + 0.5 - noticedAt - start, length);
                }
                counts[t] = Math.exp(log);
                level += slope + scale * model.levelDeviation() * stream.nextGaussian();
                slope = model.damping() * slope + scale * model.slopeDeviation() * stream.nextGaussian();
            }
            groups.put(name, TimeSeries.of(name, FIRST, counts));
        });
        Optional<Period> notice = noticedAt < 0 ? Optional.empty() : Optional.of(FIRST.plus(noticedAt));
        return new SimulatedForce(new ForceHistory("simulated", groups, notice), steps, start, length);
    }

    /** Four numbers of one variance with sum 0. */
    private static double[] departures(double deviation, RandomStream stream) {
        double[] z = new double[4];
        double mean = 0;
        for (int i = 0; i < 4; i++) {
            z[i] = stream.nextGaussian();
            mean += z[i] / 4;
        }
        for (int i = 0; i < 4; i++) {
            z[i] = deviation * (z[i] - mean) / Math.sqrt(0.75);
        }
        return z;
    }

    private static double pick(List<Weighted> grid, RandomStream stream) {
        double u = stream.nextDouble();
        double below = 0;
        for (Weighted point : grid) {
            below += point.weight();
            if (u < below) {
                return point.value();
            }
        }
        return grid.get(grid.size() - 1).value();
    }
}
