package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.learning.RampGrid.Ramp;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The posterior under one form of underlying crime. */
final class FormPosterior {

    /**
     * A point of the grid.
     *
     * @param ramp its place among the ramps; below 0 if no change is known
     * @param strength of the force's change
     * @param weight posterior probability
     */
    record Node(int ramp, double strength, double weight) {}

    /**
     * A normal distribution of a group's step or growth, with its share in a mixture.
     *
     * @param weight 0 to 1
     * @param mean of the step
     * @param deviation of the step, 0 or more
     */
    record Part(double weight, double mean, double deviation) {}

    private final Form form;
    private final List<Ramp> ramps;
    private final List<Node> nodes;
    private final Map<String, GroupEvidence> evidence;
    private final GroupEvidence[] evidenceInOrder;

    FormPosterior(RecordingPrior prior, Form form, ForceHistory force, KnownShocks shocks) {
        this.form = form;
        ramps = force.noticed().isPresent() ? RampGrid.of(prior.starts(), prior.lengths()) : List.of();
        double[][] regressors = regressors(ramps, force);
        evidence = new LinkedHashMap<>();
        force.groups().forEach((name, crimes) -> {
            Observations seen = Observations.of(crimes.rename(name), shocks, prior.pulses());
            CrimeFilter filter =
                    new CrimeFilter(Objects.requireNonNull(form.groups().get(name)), seen, regressors);
            evidence.put(name, new GroupEvidence(filter, seen, prior.step(name), form.scales()));
        });
        evidenceInOrder = evidence.values().toArray(GroupEvidence[]::new);
        nodes = ramps.isEmpty() ? List.of(new Node(-1, 0, 1)) : weigh(prior.strengths());
    }

    Form form() {
        return form;
    }

    /**
     * Holds the history against other suppositions of what multiplied it. Only where no change is known: the grid's
     * weights are not computed again.
     *
     * @param logMultiplier [group][quarter of the history, or more], in the order of the force's groups
     */
    void suppose(double[][] logMultiplier) {
        int g = 0;
        for (GroupEvidence group : evidenceInOrder) {
            group.filter().refilter(logMultiplier[g++]);
        }
    }

    List<Ramp> ramps() {
        return ramps;
    }

    List<Node> nodes() {
        return nodes;
    }

    Map<String, GroupEvidence> evidence() {
        return evidence;
    }

    /** The mixture that a group's step follows. */
    List<Part> step(String group) {
        GroupEvidence seen = Objects.requireNonNull(evidence.get(group));
        List<Part> parts = new ArrayList<>();
        for (Node node : nodes) {
            double[] weights = seen.scaleWeights(node.ramp(), node.strength());
            for (int k = 0; k < weights.length; k++) {
                double scale = form.scales().get(k).value();
                parts.add(new Part(
                        node.weight() * weights[k],
                        seen.mean(node.ramp(), node.strength(), scale),
                        seen.deviation(node.ramp(), scale)));
            }
        }
        return parts;
    }

    /** Expected growth of underlying crime over the coming year, on the logarithm. */
    double growth(String group) {
        GroupEvidence seen = Objects.requireNonNull(evidence.get(group));
        double damping = Objects.requireNonNull(form.groups().get(group)).damping();
        double quarters = 1 + damping * (1 + damping * (1 + damping));
        double growth = 0;
        for (Node node : nodes) {
            double[] weights = seen.scaleWeights(node.ramp(), node.strength());
            for (int k = 0; k < weights.length; k++) {
                double slope = seen.filter().states(0)[FilterGains.SLOPE];
                if (node.ramp() >= 0) {
                    double step = seen.mean(
                            node.ramp(), node.strength(), form.scales().get(k).value());
                    slope -= step * seen.filter().states(1 + node.ramp())[FilterGains.SLOPE];
                }
                growth += node.weight() * weights[k] * slope * quarters;
            }
        }
        return growth;
    }

    /** Probability of the ramps that meet a condition. */
    double probability(Predicate<Ramp> condition) {
        double sum = 0;
        for (Node node : nodes) {
            sum += condition.test(ramps.get(node.ramp())) ? node.weight() : 0;
        }
        return sum;
    }

    private List<Node> weigh(List<Weighted> strengths) {
        double[] logs = new double[ramps.size() * strengths.size()];
        for (int r = 0; r < ramps.size(); r++) {
            for (int s = 0; s < strengths.size(); s++) {
                double log =
                        StrictMath.log(ramps.get(r).weight() * strengths.get(s).weight());
                for (GroupEvidence group : evidence.values()) {
                    log += group.log(r, strengths.get(s).value());
                }
                logs[r * strengths.size() + s] = log;
            }
        }
        double[] weights = GroupEvidence.weights(logs);
        List<Node> weighed = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            weighed.add(new Node(
                    i / strengths.size(), strengths.get(i % strengths.size()).value(), weights[i]));
        }
        return List.copyOf(weighed);
    }

    private static double[][] regressors(List<Ramp> ramps, ForceHistory force) {
        int count = (int) force.end().since(force.start());
        return ramps.stream()
                .map(ramp -> ramp.shares(force.start(), count, force.noticed().orElseThrow()))
                .toArray(double[][]::new);
    }
}
