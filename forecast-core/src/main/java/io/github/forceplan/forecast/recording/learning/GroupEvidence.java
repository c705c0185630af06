package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.learning.RecordingPrior.Step;
import java.util.List;

/**
 * What one series says of a step, at every ramp of the grid: given ramp, strength and scale the step is normal and its
 * evidence known in closed form (conjugate normal regression on innovations: de Jong 1991; Harvey 1989, section 3.4).
 */
final class GroupEvidence {

    private final CrimeFilter filter;
    private final Observations seen;
    private final Step prior;
    private final List<Weighted> scales;
    private final double[] values;
    private final double[] unfitted;
    private final double[] scratch;

    GroupEvidence(CrimeFilter filter, Observations seen, Step prior, List<Weighted> scales) {
        this.filter = filter;
        this.seen = seen;
        this.prior = prior;
        this.scales = scales;
        values = scales.stream().mapToDouble(Weighted::value).toArray();
        unfitted = new double[values.length];
        scratch = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            double variance = values[k] * values[k];
            unfitted[k] =
                    StrictMath.log(scales.get(k).weight()) + filter.logLikelihood(variance) - filter.fit(variance);
        }
    }

    CrimeFilter filter() {
        return filter;
    }

    Observations seen() {
        return seen;
    }

    /** Logarithm of the evidence of a ramp and a strength, the scale summed out; {@code ramp} below 0 is no change. */
    double log(int ramp, double strength) {
        return sumLog(scaleLogs(ramp, strength));
    }

    /** The scale at which the cumulative posterior weight, given ramp and strength, passes {@code u}. */
    double scale(int ramp, double strength, double u) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < values.length; k++) {
            scratch[k] = ramp < 0
                    ? unfitted[k] + filter.fit(values[k] * values[k])
                    : StrictMath.log(scales.get(k).weight()) + given(ramp, strength, values[k] * values[k]);
            highest = Math.max(highest, scratch[k]);
        }
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            scratch[k] = StrictMath.exp(scratch[k] - highest);
            sum += scratch[k];
        }
        double below = 0;
        int chosen = 0;
        while (chosen < values.length - 1 && u * sum >= below + scratch[chosen]) {
            below += scratch[chosen++];
        }
        return values[chosen];
    }

    /** Posterior weights of the scales, given ramp and strength. */
    double[] scaleWeights(int ramp, double strength) {
        return weights(scaleLogs(ramp, strength));
    }

    /** Mean of the step, given ramp, strength and scale. */
    double mean(int ramp, double strength, double scale) {
        double variance = scale * scale;
        double spread = prior.deviation() * prior.deviation();
        return (filter.bySeries(ramp) / variance + strength * prior.mean() / spread)
                / (filter.bySelf(ramp) / variance + 1 / spread);
    }

    /** Standard deviation of the step, given ramp and scale. */
    double deviation(int ramp, double scale) {
        return 1 / Math.sqrt(filter.bySelf(ramp) / (scale * scale) + 1 / (prior.deviation() * prior.deviation()));
    }

    private double[] scaleLogs(int ramp, double strength) {
        double[] logs = new double[scales.size()];
        for (int k = 0; k < logs.length; k++) {
            double scale = scales.get(k).value();
            logs[k] = StrictMath.log(scales.get(k).weight()) + given(ramp, strength, scale * scale);
        }
        return logs;
    }

    private double given(int ramp, double strength, double variance) {
        double log = filter.logLikelihood(variance);
        if (ramp < 0) {
            return log;
        }
        double information = filter.bySelf(ramp) / variance;
        double spread = prior.deviation() * prior.deviation();
        double mean = strength * prior.mean();
        double pull = filter.bySeries(ramp) / variance + mean / spread;
        return log
                - 0.5 * StrictMath.log(1 + spread * information)
                + 0.5 * (pull * pull / (information + 1 / spread) - mean * mean / spread);
    }

    /** Weights that add to 1, from their logarithms up to a constant. */
    static double[] weights(double[] logs) {
        double all = sumLog(logs);
        double[] weights = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            weights[i] = StrictMath.exp(logs[i] - all);
        }
        return weights;
    }

    /** log Σ exp, without overflow. */
    static double sumLog(double[] logs) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            highest = Math.max(highest, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - highest);
        }
        return highest + StrictMath.log(sum);
    }
}
