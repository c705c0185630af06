package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.learning.RampGrid.Ramp;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How large a step each force with a known change shows in each offence group, net of what forces without one show over
 * the same quarters and of the force's own control group, with a standard error; and when it came. The model is that of
 * underlying crime with a ramp; start and length are summed over the grid, jointly for all groups of the force.
 */
final class StepEstimates {

    /** Before the data, a step may be of any size: a normal with this deviation. */
    private static final double WIDE = 0.5;

    /** An estimate that the data hardly narrow says nothing of this force. */
    private static final double UNINFORMED = 0.6 * WIDE;

    /**
     * One force.
     *
     * @param force its name
     * @param steps by group: {estimate, standard error}
     * @param ramps posterior weight of each ramp
     */
    record Estimate(String force, Map<String, double[]> steps, double[] ramps) {}

    private final Map<String, UnderlyingCrime> models;
    private final List<Weighted> scales;
    private final List<Ramp> ramps;
    private final NationalMovement national;
    private final KnownShocks shocks;

    StepEstimates(
            Map<String, UnderlyingCrime> models,
            List<Weighted> scales,
            List<Ramp> ramps,
            NationalMovement national,
            KnownShocks shocks) {
        this.models = models;
        this.scales = scales;
        this.ramps = ramps;
        this.national = national;
        this.shocks = shocks;
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
        models.forEach((group, model) -> {
            double[] net = national.net(force, group, shocks);
            UnderlyingCrime plain = new UnderlyingCrime(
                    model.levelDeviation(),
                    model.slopeDeviation(),
                    model.damping(),
                    model.noiseDeviation(),
                    model.seasonDeviation(),
                    List.of(0.0, 0.0, 0.0, 0.0));
            CrimeFilter filter = new CrimeFilter(
                    plain,
                    net,
                    CrimeFilter.meanCount(force.groups().get(group)),
                    CrimePosterior.quarter(force.start()),
                    regressors);
            evidence.put(group, new GroupEvidence(filter, new Step(0, WIDE), scales));
        });
        double[] logs = new double[ramps.size()];
        for (int r = 0; r < logs.length; r++) {
            logs[r] = StrictMath.log(ramps.get(r).weight());
            for (GroupEvidence group : evidence.values()) {
                logs[r] += group.log(r, 0);
            }
        }
        double all = GroupEvidence.sumLog(logs);
        double[] weights = new double[logs.length];
        for (int r = 0; r < logs.length; r++) {
            weights[r] = StrictMath.exp(logs[r] - all);
        }
        Map<String, double[]> steps = new LinkedHashMap<>();
        evidence.forEach((group, seen) -> {
            double[] moments = moments(seen, weights);
            if (moments[1] < UNINFORMED) {
                steps.put(group, moments);
            }
        });
        return new Estimate(force.force(), steps, weights);
    }

    /** Mean and deviation over ramps and scales, the wide normal taken out again by precision. */
    private double[] moments(GroupEvidence seen, double[] weights) {
        double mean = 0;
        double square = 0;
        for (int r = 0; r < weights.length; r++) {
            double[] logs = seen.scaleLogs(r, 0);
            double all = GroupEvidence.sumLog(logs);
            for (int k = 0; k < logs.length; k++) {
                double weight = weights[r] * StrictMath.exp(logs[k] - all);
                double scale = scales.get(k).value();
                double m = seen.mean(r, 0, scale);
                double s = seen.deviation(r, scale);
                mean += weight * m;
                square += weight * (m * m + s * s);
            }
        }
        double variance = square - mean * mean;
        double precision = 1 / variance - 1 / (WIDE * WIDE);
        if (precision <= 0) {
            return new double[] {mean, WIDE};
        }
        return new double[] {mean / variance / precision, 1 / Math.sqrt(precision)};
    }
}
