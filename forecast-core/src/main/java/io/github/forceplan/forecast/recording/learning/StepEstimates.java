package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.learning.RampGrid.Ramp;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Form;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Pulse;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How large a step each force with a known change shows in each offence group, net of what forces without one show over
 * the same quarters and of the force's own control group, with a standard error; and when it came. The model is that of
 * underlying crime with a ramp; start and length are summed over the grid, jointly for all groups of the force.
 */
final class StepEstimates {

    /** Before the data, a step may be of any size: a normal with this deviation. */
    private static final double WIDE = 0.5;

    /**
     * An estimate with a larger error says nothing of this force. No smaller bound: keeping only what is well determined
     * would keep the large steps.
     */
    private static final double UNINFORMED = 1;

    private static final List<Double> NO_SEASONS = List.of(0.0, 0.0, 0.0, 0.0);

    /**
     * One force.
     *
     * @param force its name
     * @param steps by group: {estimate, standard error}
     * @param ramps posterior weight of each ramp
     * @param expected by group: logarithm of what the change is expected to have multiplied each quarter by
     */
    record Estimate(String force, Map<String, double[]> steps, double[] ramps, Map<String, double[]> expected) {}

    private final Form form;
    private final List<Ramp> ramps;
    private final NationalMovement national;
    private final KnownShocks shocks;
    private final List<Pulse> pulses;

    StepEstimates(Form form, List<Ramp> ramps, NationalMovement national, KnownShocks shocks, List<Pulse> pulses) {
        this.form = form;
        this.ramps = ramps;
        this.national = national;
        this.shocks = shocks;
        this.pulses = pulses;
    }

    /** The forces that the data say something of. */
    List<Estimate> of(List<ForceHistory> forces) {
        List<Estimate> estimates = new ArrayList<>();
        for (ForceHistory force : forces) {
            if (force.noticed().isPresent()) {
                Estimate estimate = estimate(force);
                if (!estimate.steps().isEmpty()) {
                    estimates.add(estimate);
                }
            }
        }
        return estimates;
    }

    private Estimate estimate(ForceHistory force) {
        int count = (int) force.end().since(force.start());
        double[][] regressors = ramps.stream()
                .map(ramp -> ramp.shares(force.start(), count, force.noticed().orElseThrow()))
                .toArray(double[][]::new);
        Map<String, GroupEvidence> evidence = new LinkedHashMap<>();
        form.groups().forEach((group, model) -> {
            UnderlyingCrime net = new UnderlyingCrime(
                    model.levelDeviation(),
                    model.slopeDeviation(),
                    model.damping(),
                    model.noiseDeviation(),
                    model.seasonDeviation(),
                    NO_SEASONS);
            Observations seen = Observations.of(
                            Objects.requireNonNull(force.groups().get(group)).rename(group), shocks, pulses)
                    .with(national.net(force, group, shocks));
            evidence.put(
                    group,
                    new GroupEvidence(new CrimeFilter(net, seen, regressors), seen, new Step(0, WIDE), form.scales()));
        });
        double[] logs = new double[ramps.size()];
        for (int r = 0; r < logs.length; r++) {
            logs[r] = StrictMath.log(ramps.get(r).weight());
            for (GroupEvidence group : evidence.values()) {
                logs[r] += group.log(r, 0);
            }
        }
        double[] weights = GroupEvidence.weights(logs);
        Map<String, double[]> steps = new LinkedHashMap<>();
        evidence.forEach((group, seen) -> {
            double[] moments = moments(seen, weights);
            if (moments[1] < UNINFORMED) {
                steps.put(group, moments);
            }
        });
        Map<String, double[]> expected = new LinkedHashMap<>();
        evidence.forEach((group, seen) -> expected.put(group, expected(seen, weights, regressors)));
        return new Estimate(force.force(), steps, weights, expected);
    }

    private double[] expected(GroupEvidence seen, double[] weights, double[][] regressors) {
        double[] log = new double[regressors[0].length];
        for (int r = 0; r < weights.length; r++) {
            double[] scales = seen.scaleWeights(r, 0);
            double mean = 0;
            for (int k = 0; k < scales.length; k++) {
                mean += scales[k] * seen.mean(r, 0, form.scales().get(k).value());
            }
            for (int t = 0; t < log.length; t++) {
                log[t] += weights[r] * mean * regressors[r][t];
            }
        }
        return log;
    }

    /** Mean and deviation over ramps and scales, the wide normal taken out again by precision. */
    private double[] moments(GroupEvidence seen, double[] weights) {
        double mean = 0;
        double square = 0;
        for (int r = 0; r < weights.length; r++) {
            double[] scales = seen.scaleWeights(r, 0);
            for (int k = 0; k < scales.length; k++) {
                double weight = weights[r] * scales[k];
                double scale = form.scales().get(k).value();
                double m = seen.mean(r, 0, scale);
                double s = seen.deviation(r, scale);
                mean += weight * m;
                square += weight * (m * m + s * s);
            }
        }
        double variance = square - mean * mean;
        double precision = 1 / variance - 1 / (WIDE * WIDE);
        if (precision <= 0) {
            return new double[] {mean, Double.POSITIVE_INFINITY};
        }
        return new double[] {mean / variance / precision, 1 / Math.sqrt(precision)};
    }
}
