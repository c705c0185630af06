package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.recording.learning.RampGrid.Ramp;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Group;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * What a force's own history, quarter by quarter, makes of a prior: {@code prior + series to T → posterior}. Ramp (start
 * × length), strength and scales are summed over the prior's grids; steps, levels, slopes and seasons are exactly normal
 * given those (Kalman filter). Groups share ramp and strength, so that a step seen in violence speaks for public order
 * too. Immutable.
 *
 * <pre>{@code
 * CrimePosterior before = CrimePosterior.of(prior, force.seenTo(earlier), KnownShocks.NONE);
 * CrimePosterior after = CrimePosterior.of(prior, force, KnownShocks.NONE);
 * double median = after.stepQuantile("Violence against the person", 0.5);
 * CrimePaths paths = after.simulate(16, 2000, 1);
 * }</pre>
 */
public final class CrimePosterior {

    /**
     * A point of the grid.
     *
     * @param ramp its place among the ramps; below 0 if no change is known
     * @param strength of the force's change
     * @param weight posterior probability
     */
    record Node(int ramp, double strength, double weight) {}

    private final RecordingPrior prior;
    private final ForceHistory force;
    private final KnownShocks shocks;
    private final List<Ramp> ramps;
    private final List<Node> nodes;
    private final Map<String, GroupEvidence> evidence;

    private CrimePosterior(
            RecordingPrior prior,
            ForceHistory force,
            KnownShocks shocks,
            List<Ramp> ramps,
            List<Node> nodes,
            Map<String, GroupEvidence> evidence) {
        this.prior = prior;
        this.force = force;
        this.shocks = shocks;
        this.ramps = ramps;
        this.nodes = nodes;
        this.evidence = evidence;
    }

    /**
     * Updates a prior.
     *
     * @param prior must have every offence group of the force
     * @param force the history seen so far; its notice, if any, says that its recording changes
     * @throws IllegalArgumentException if the prior lacks a group
     */
    public static CrimePosterior of(RecordingPrior prior, ForceHistory force, KnownShocks shocks) {
        List<String> unknown = force.groups().keySet().stream()
                .filter(group -> !prior.groups().containsKey(group))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The prior " + prior.version() + " has no offence group " + unknown
                    + ". Its groups are " + prior.groups().keySet() + ".");
        }
        List<Ramp> ramps = force.noticed().isPresent() ? RampGrid.of(prior.starts(), prior.lengths()) : List.of();
        Map<String, GroupEvidence> evidence = new LinkedHashMap<>();
        force.groups().forEach((name, crimes) -> {
            Group group = prior.group(name);
            CrimeFilter filter = new CrimeFilter(
                    group.underlying(),
                    observed(crimes, shocks),
                    CrimeFilter.meanCount(crimes),
                    quarter(crimes.start()),
                    regressors(ramps, force));
            evidence.put(name, new GroupEvidence(filter, group.step(), prior.scales()));
        });
        return new CrimePosterior(prior, force, shocks, ramps, weigh(ramps, prior.strengths(), evidence), evidence);
    }

    /** The prior that was updated. */
    public RecordingPrior prior() {
        return prior;
    }

    /** What was seen. */
    public ForceHistory seen() {
        return force;
    }

    /**
     * Quantile of a group's whole step, as the logarithm of recorded crime after ÷ before.
     *
     * @param p strictly between 0 and 1
     * @throws IllegalStateException if no change is known
     */
    public double stepQuantile(String group, double p) {
        requireChange();
        GroupEvidence seen = evidence(group);
        List<double[]> parts = new ArrayList<>();
        for (Node node : nodes) {
            double[] logs = seen.scaleLogs(node.ramp(), node.strength());
            double all = GroupEvidence.sumLog(logs);
            for (int k = 0; k < logs.length; k++) {
                double scale = prior.scales().get(k).value();
                parts.add(new double[] {
                    node.weight() * StrictMath.exp(logs[k] - all),
                    seen.mean(node.ramp(), node.strength(), scale),
                    seen.deviation(node.ramp(), scale)
                });
            }
        }
        return quantile(parts, p);
    }

    /** The same before the force's own history is seen. */
    public double priorStepQuantile(String group, double p) {
        RecordingPrior.Step step = prior.group(group).step();
        List<double[]> parts = new ArrayList<>();
        for (Weighted strength : prior.strengths()) {
            parts.add(new double[] {strength.weight(), strength.value() * step.mean(), step.deviation()});
        }
        return quantile(parts, p);
    }

    /** The expected share of the step in force in the middle of a quarter, 0 to 1. */
    public double shareInForce(Period quarter) {
        requireChange();
        Period notice = force.noticed().orElseThrow();
        double share = 0;
        for (Node node : nodes) {
            share += node.weight() * ramps.get(node.ramp()).shares(quarter, 1, notice)[0];
        }
        return share;
    }

    /** Probability of each start of the ramp, in quarters after the notice. */
    public List<Weighted> starts() {
        requireChange();
        return prior.starts().stream()
                .map(start -> new Weighted(
                        start.value(), sum(node -> ramps.get(node.ramp()).start() == start.value())))
                .toList();
    }

    /** Probability of each length of the ramp, in quarters. */
    public List<Weighted> lengths() {
        requireChange();
        return prior.lengths().stream()
                .map(length -> new Weighted(
                        length.value(), sum(node -> ramps.get(node.ramp()).length() == length.value())))
                .toList();
    }

    /** Expected growth of underlying crime in a group over the coming year, on the logarithm, the step taken out. */
    public double underlyingGrowth(String group) {
        GroupEvidence seen = evidence(group);
        double damping = prior.group(group).underlying().damping();
        double quarters = 1 + damping * (1 + damping * (1 + damping));
        double growth = 0;
        for (Node node : nodes) {
            double[] logs = seen.scaleLogs(node.ramp(), node.strength());
            double all = GroupEvidence.sumLog(logs);
            for (int k = 0; k < logs.length; k++) {
                double slope = seen.filter().states(0)[CrimeFilter.SLOPE];
                if (node.ramp() >= 0) {
                    slope -= seen.mean(
                                    node.ramp(),
                                    node.strength(),
                                    prior.scales().get(k).value())
                            * seen.filter().states(1 + node.ramp())[CrimeFilter.SLOPE];
                }
                growth += node.weight() * StrictMath.exp(logs[k] - all) * slope * quarters;
            }
        }
        return growth;
    }

    /**
     * Draws futures of recorded crime.
     *
     * @param quarters how many, 1 or more
     * @param draws how many, 1 or more
     * @param seed of the random numbers
     */
    public CrimePaths simulate(int quarters, int draws, long seed) {
        return new CrimeSimulation(prior, force, shocks, ramps, nodes, evidence, quarters).run(draws, seed);
    }

    private double sum(Predicate<Node> where) {
        return nodes.stream().filter(where).mapToDouble(Node::weight).sum();
    }

    private GroupEvidence evidence(String group) {
        GroupEvidence seen = evidence.get(group);
        if (seen == null) {
            throw new IllegalArgumentException(
                    "The history has no offence group '" + group + "'. It has " + evidence.keySet() + ".");
        }
        return seen;
    }

    private void requireChange() {
        if (force.noticed().isEmpty()) {
            throw new IllegalStateException("No change of recording is known in '" + force.force() + "'.");
        }
    }

    static double[] observed(TimeSeries crimes, KnownShocks shocks) {
        double[] logs = CrimeFilter.logs(crimes);
        for (int t = 0; t < logs.length; t++) {
            if (shocks.quarters().contains(crimes.period(t))) {
                logs[t] = Double.NaN;
            }
        }
        return logs;
    }

    /** 0 for April to June. */
    static int quarter(Period period) {
        return (int) period.since(period.financialYear().quarter(1));
    }

    private static double[][] regressors(List<Ramp> ramps, ForceHistory force) {
        int count = (int) force.end().since(force.start());
        return ramps.stream()
                .map(ramp -> ramp.shares(force.start(), count, force.noticed().orElseThrow()))
                .toArray(double[][]::new);
    }

    private static List<Node> weigh(List<Ramp> ramps, List<Weighted> strengths, Map<String, GroupEvidence> evidence) {
        if (ramps.isEmpty()) {
            return List.of(new Node(-1, 0, 1));
        }
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
        double all = GroupEvidence.sumLog(logs);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            nodes.add(new Node(
                    i / strengths.size(), strengths.get(i % strengths.size()).value(), StrictMath.exp(logs[i] - all)));
        }
        return List.copyOf(nodes);
    }

    /** Quantile of a mixture of normals, each {weight, mean, deviation}. */
    private static double quantile(List<double[]> parts, double p) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double z = StandardNormal.quantile(p);
        for (double[] part : parts) {
            if (part[0] > 0) {
                low = Math.min(low, part[1] + z * part[2]);
                high = Math.max(high, part[1] + z * part[2]);
            }
        }
        if (high - low < 1e-12) {
            return low;
        }
        return new BrentSolver(1e-10)
                .solve(
                        200,
                        x -> {
                            double below = -p;
                            for (double[] part : parts) {
                                below += part[0] * StandardNormal.probability((x - part[1]) / part[2]);
                            }
                            return below;
                        },
                        low - 1e-9,
                        high + 1e-9);
    }
}
