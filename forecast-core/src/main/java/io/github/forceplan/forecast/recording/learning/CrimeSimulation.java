package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.learning.FormPosterior.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Draws from a {@link FormPosterior}: grid point, then steps and states, then innovations correlated over groups. */
final class CrimeSimulation {

    private static final int STATES = CrimeFilter.STATES;

    private final FormPosterior posterior;
    private final KnownShocks shocks;
    private final int quarters;
    private final int groups;
    private final GroupEvidence[] evidence;
    private final UnderlyingCrime[] models;
    private final double[] noiseDeviation;
    private final double[][][] roots;
    private final double[][] drift;
    private final double[][] factor;
    private final double[][] shares;
    private final int[] seasons;
    private final boolean[] shocked;

    CrimeSimulation(FormPosterior posterior, ForceHistory force, KnownShocks shocks, int quarters) {
        this.posterior = posterior;
        this.shocks = shocks;
        this.quarters = quarters;
        List<String> names = List.copyOf(posterior.evidence().keySet());
        List<String> inForm = new ArrayList<>(posterior.form().groups().keySet());
        groups = names.size();
        evidence = posterior.evidence().values().toArray(GroupEvidence[]::new);
        models = new UnderlyingCrime[groups];
        noiseDeviation = new double[groups];
        roots = new double[groups][][];
        drift = new double[groups][];
        double[][] correlation = new double[groups][groups];
        for (int g = 0; g < groups; g++) {
            models[g] = Objects.requireNonNull(posterior.form().groups().get(names.get(g)));
            noiseDeviation[g] =
                    Math.sqrt(CrimeFilter.noise(models[g], evidence[g].seen().meanCount()));
            roots[g] = root(evidence[g].filter().covariance());
            drift[g] = drift(models[g], quarters);
            for (int h = 0; h < groups; h++) {
                correlation[g][h] = posterior
                        .form()
                        .correlation()
                        .get(inForm.indexOf(names.get(g)))
                        .get(inForm.indexOf(names.get(h)));
            }
        }
        factor = root(correlation);
        shares = posterior.ramps().stream()
                .map(ramp -> ramp.shares(force.end(), quarters, force.noticed().orElseThrow()))
                .toArray(double[][]::new);
        seasons = new int[quarters];
        shocked = new boolean[quarters];
        for (int q = 0; q < quarters; q++) {
            seasons[q] = Observations.quarter(force.end().plus(q));
            shocked[q] = shocks.quarters().contains(force.end().plus(q));
        }
    }

    /**
     * One future.
     *
     * @param d its place in the arrays
     * @param stream at the beginning of the draw
     * @param total [group][draw][quarter] crimes recorded, to be filled
     * @param multiplier the same for the logarithm of what the change of recording multiplies them by
     */
    void draw(int d, RandomStream stream, double[][][] total, double[][][] multiplier) {
        Node node = pick(stream.nextDouble());
        double pulse = shocks.deviation() * stream.nextGaussian();
        double[][] states = new double[groups][];
        double[] scales = new double[groups];
        double[] steps = new double[groups];
        for (int g = 0; g < groups; g++) {
            scales[g] = scale(g, node, stream.nextDouble());
            double z = stream.nextGaussian();
            if (node.ramp() >= 0) {
                steps[g] = evidence[g].mean(node.ramp(), node.strength(), scales[g])
                        + evidence[g].deviation(node.ramp(), scales[g]) * z;
            }
            states[g] = state(g, node, steps[g], scales[g], stream);
        }
        for (int q = 0; q < quarters; q++) {
            double[] levels = correlated(stream);
            double[] slopes = correlated(stream);
            double[] noises = correlated(stream);
            for (int g = 0; g < groups; g++) {
                double recorded = node.ramp() < 0 ? 0 : steps[g] * shares[node.ramp()][q];
                double log = value(g, q, states[g])
                        - scales[g] * scales[g] * drift[g][q]
                        + scales[g] * noiseDeviation[g] * noises[g]
                        + recorded
                        + (shocked[q] ? pulse : 0);
                multiplier[g][d][q] = recorded;
                total[g][d][q] = StrictMath.exp(log);
                states[g][CrimeFilter.LEVEL] +=
                        states[g][CrimeFilter.SLOPE] + scales[g] * models[g].levelDeviation() * levels[g];
                states[g][CrimeFilter.SLOPE] = models[g].damping() * states[g][CrimeFilter.SLOPE]
                        + scales[g] * models[g].slopeDeviation() * slopes[g];
            }
        }
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
        double[] z = new double[STATES];
        CrimeFilter.load(z, seasons[q]);
        double value = models[g].season(seasons[q]);
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
        double[] weights = evidence[g].scaleWeights(node.ramp(), node.strength());
        List<Weighted> scales = posterior.form().scales();
        double below = 0;
        for (int k = 0; k < weights.length; k++) {
            below += weights[k];
            if (u < below) {
                return scales.get(k).value();
            }
        }
        return scales.get(weights.length - 1).value();
    }

    private Node pick(double u) {
        double below = 0;
        for (Node node : posterior.nodes()) {
            below += node.weight();
            if (u < below) {
                return node;
            }
        }
        return posterior.nodes().get(posterior.nodes().size() - 1);
    }

    private double[] correlated(RandomStream stream) {
        double[] joint = new double[groups];
        for (int h = 0; h < groups; h++) {
            double z = stream.nextGaussian();
            for (int g = h; g < groups; g++) {
                joint[g] += factor[g][h] * z;
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
