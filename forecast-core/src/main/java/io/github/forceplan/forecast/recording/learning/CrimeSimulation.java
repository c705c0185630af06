package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.learning.CrimePosterior.Node;
import io.github.forceplan.forecast.recording.learning.RampGrid.Ramp;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws from a {@link CrimePosterior}: grid point, then steps and states, then innovations correlated over groups. */
final class CrimeSimulation {

    private static final int STATES = CrimeFilter.STATES;

    private final RecordingPrior prior;
    private final ForceHistory force;
    private final KnownShocks shocks;
    private final List<Node> nodes;
    private final List<Ramp> ramps;
    private final int quarters;
    private final List<String> names;
    private final GroupEvidence[] evidence;
    private final UnderlyingCrime[] models;
    private final double[] noise;
    private final double[][][] roots;
    private final double[][] factor;
    private final boolean[] shocked;
    private final double[][] drift;

    CrimeSimulation(
            RecordingPrior prior,
            ForceHistory force,
            KnownShocks shocks,
            List<Ramp> ramps,
            List<Node> nodes,
            Map<String, GroupEvidence> evidence,
            int quarters) {
        this.prior = prior;
        this.force = force;
        this.shocks = shocks;
        this.nodes = nodes;
        this.ramps = ramps;
        this.quarters = quarters;
        this.names = List.copyOf(evidence.keySet());
        this.evidence = evidence.values().toArray(GroupEvidence[]::new);
        int groups = names.size();
        models = new UnderlyingCrime[groups];
        noise = new double[groups];
        roots = new double[groups][][];
        List<String> inPrior = new ArrayList<>(prior.groups().keySet());
        double[][] correlation = new double[groups][groups];
        for (int g = 0; g < groups; g++) {
            models[g] = prior.group(names.get(g)).underlying();
            noise[g] = CrimeFilter.noise(
                    models[g],
                    CrimeFilter.meanCount(
                            force.groups().values().stream().toList().get(g)));
            roots[g] = root(this.evidence[g].filter().covariance());
            for (int h = 0; h < groups; h++) {
                correlation[g][h] =
                        prior.correlation().get(inPrior.indexOf(names.get(g))).get(inPrior.indexOf(names.get(h)));
            }
        }
        factor = root(correlation);
        drift = new double[groups][];
        for (int g = 0; g < groups; g++) {
            drift[g] = drift(models[g], quarters);
        }
        shocked = new boolean[quarters];
        for (int q = 0; q < quarters; q++) {
            shocked[q] = shocks.quarters().contains(force.end().plus(q));
        }
    }

    CrimePaths run(int draws, long seed) {
        int groups = names.size();
        double[][][] total = new double[groups][draws][quarters];
        double[][][] multiplier = new double[groups][draws][quarters];
        RandomStream stream = new RandomStream(seed, "recording.posterior");
        double[][] shares = ramps.stream()
                .map(ramp -> ramp.shares(force.end(), quarters, force.noticed().orElseThrow()))
                .toArray(double[][]::new);
        for (int d = 0; d < draws; d++) {
            stream.reset(d);
            Node node = pick(stream.nextDouble());
            double pulse = shocks.deviation() * stream.nextGaussian();
            double[][] states = new double[groups][];
            double[] scales = new double[groups];
            double[] steps = new double[groups];
            for (int g = 0; g < groups; g++) {
                scales[g] = scale(g, node, stream.nextDouble());
                steps[g] = node.ramp() < 0
                        ? 0
                        : evidence[g].mean(node.ramp(), node.strength(), scales[g])
                                + evidence[g].deviation(node.ramp(), scales[g]) * stream.nextGaussian();
                states[g] = state(g, node, steps[g], scales[g], stream);
            }
            double[] independent = new double[groups];
            for (int q = 0; q < quarters; q++) {
                double[][] shock = new double[3][];
                for (int kind = 0; kind < 3; kind++) {
                    for (int g = 0; g < groups; g++) {
                        independent[g] = stream.nextGaussian();
                    }
                    shock[kind] = correlated(independent);
                }
                for (int g = 0; g < groups; g++) {
                    double log = value(g, q, states[g]) - scales[g] * scales[g] * drift[g][q] + scales[g] * Math.sqrt(noise[g]) * shock[2][g];
                    double recorded = node.ramp() < 0 ? 0 : steps[g] * shares[node.ramp()][q];
                    multiplier[g][d][q] = recorded;
                    total[g][d][q] = StrictMath.exp(log + recorded + (shocked[q] ? pulse : 0));
                    states[g][CrimeFilter.LEVEL] +=
                            states[g][CrimeFilter.SLOPE] + scales[g] * models[g].levelDeviation() * shock[0][g];
                    states[g][CrimeFilter.SLOPE] = models[g].damping() * states[g][CrimeFilter.SLOPE]
                            + scales[g] * models[g].slopeDeviation() * shock[1][g];
                }
            }
        }
        return new CrimePaths(names, force.end(), total, multiplier);
    }

    /**
     * Half the variance that innovations to come add to the level, before the scale: taken off, so that the expected
     * count, not the expected logarithm, follows level and slope. Crime is not expected to grow for being uncertain.
     */
    private static double[] drift(UnderlyingCrime model, int quarters) {
        double[] half = new double[quarters];
        double level = 0;
        double both = 0;
        double slope = 0;
        for (int q = 0; q < quarters; q++) {
            half[q] = level / 2;
            level += 2 * both + slope + model.levelDeviation() * model.levelDeviation();
            both = model.damping() * (both + slope);
            slope = model.damping() * model.damping() * slope + model.slopeDeviation() * model.slopeDeviation();
        }
        return half;
    }

    private double value(int g, int q, double[] state) {
        Period period = force.end().plus(q);
        int season = CrimePosterior.quarter(period);
        double[] z = new double[STATES];
        CrimeFilter.load(z, season);
        double value = models[g].season(season);
        for (int i = 0; i < STATES; i++) {
            value += z[i] * state[i];
        }
        return value;
    }

    private double[] state(int g, Node node, double step, double scale, RandomStream stream) {
        CrimeFilter filter = evidence[g].filter();
        double[] state = filter.states(0).clone();
        double[] z = new double[STATES];
        for (int i = 0; i < STATES; i++) {
            z[i] = stream.nextGaussian();
        }
        for (int i = 0; i < STATES; i++) {
            if (node.ramp() >= 0) {
                state[i] -= step * filter.states(1 + node.ramp())[i];
            }
            for (int j = 0; j <= i; j++) {
                state[i] += scale * roots[g][i][j] * z[j];
            }
        }
        return state;
    }

    private double scale(int g, Node node, double u) {
        double[] logs = evidence[g].scaleLogs(node.ramp(), node.strength());
        double all = GroupEvidence.sumLog(logs);
        double below = 0;
        for (int k = 0; k < logs.length; k++) {
            below += StrictMath.exp(logs[k] - all);
            if (u < below) {
                return prior.scales().get(k).value();
            }
        }
        return prior.scales().get(logs.length - 1).value();
    }

    private Node pick(double u) {
        double below = 0;
        for (Node node : nodes) {
            below += node.weight();
            if (u < below) {
                return node;
            }
        }
        return nodes.get(nodes.size() - 1);
    }

    private double[] correlated(double[] independent) {
        double[] joint = new double[independent.length];
        for (int g = 0; g < joint.length; g++) {
            for (int h = 0; h <= g; h++) {
                joint[g] += factor[g][h] * independent[h];
            }
        }
        return joint;
    }

    /** Lower Cholesky factor of a positive semidefinite matrix; a pivot lost in rounding counts as zero. */
    private static double[][] root(double[][] matrix) {
        int n = matrix.length;
        double[][] l = new double[n][n];
        for (int j = 0; j < n; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= l[j][k] * l[j][k];
            }
            if (pivot <= 1e-12 * matrix[j][j]) {
                continue;
            }
            l[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < n; i++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = sum / l[j][j];
            }
        }
        return l;
    }
}
