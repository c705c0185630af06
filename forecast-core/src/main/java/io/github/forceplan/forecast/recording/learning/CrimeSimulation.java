package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.learning.FormPosterior.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Draws from a {@link FormPosterior}: grid point, then steps and states, then innovations correlated over groups. Not
 * thread-safe; draws allocate nothing.
 */
final class CrimeSimulation {

    private static final int STATES = FilterGains.STATES;
    private static final int LEVEL = FilterGains.LEVEL;
    private static final int SLOPE = FilterGains.SLOPE;

    private final FormPosterior posterior;
    private final double pulseDeviation;
    private final int quarters;
    private final int groups;
    private final GroupEvidence[] evidence;
    private final UnderlyingCrime[] models;
    private final double[] noiseDeviation;
    private final double[][][] roots;
    private final double[][] drift;
    /** [independent][group], so that one deviate's loadings lie together. */
    private final double[][] loadings;

    private final double[][] shares;
    private final int[] seasons;
    private final boolean[] shocked;
    private final double[] z = new double[STATES];
    private final double[][] states;
    private final double[] scales;
    private final double[] steps;
    private final double[] levels;
    private final double[] slopes;
    private final double[] noises;
    /** [quarter][level, slope, noise][independent] in one row. */
    private final double[] deviates;

    private final double[] uniforms;

    CrimeSimulation(FormPosterior posterior, ForceHistory force, KnownShocks shocks, int quarters) {
        this.posterior = posterior;
        this.pulseDeviation = shocks.deviation();
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
                    Math.sqrt(FilterGains.noise(models[g], evidence[g].seen().meanCount()));
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
        double[][] factor = root(correlation);
        loadings = new double[groups][groups];
        for (int g = 0; g < groups; g++) {
            for (int h = 0; h < groups; h++) {
                loadings[h][g] = factor[g][h];
            }
        }
        shares = posterior.ramps().stream()
                .map(ramp -> ramp.shares(force.end(), quarters, force.noticed().orElseThrow()))
                .toArray(double[][]::new);
        seasons = new int[quarters];
        shocked = new boolean[quarters];
        for (int q = 0; q < quarters; q++) {
            seasons[q] = Observations.quarter(force.end().plus(q));
            shocked[q] = shocks.quarters().contains(force.end().plus(q));
        }
        states = new double[groups][STATES];
        scales = new double[groups];
        steps = new double[groups];
        levels = new double[groups];
        slopes = new double[groups];
        noises = new double[groups];
        deviates = new double[3 * quarters * groups];
        uniforms = new double[deviates.length];
    }

    /**
     * One future.
     *
     * @param stream at the beginning of the draw
     * @param logs [group × quarters + quarter] logarithm of crimes recorded, to be filled
     * @param multiplier the same for the logarithm of what the change of recording multiplies them by
     */
    void draw(RandomStream stream, double[] logs, double[] multiplier) {
        Node node = pick(stream.nextDouble());
        double pulse = pulseDeviation * stream.nextGaussian();
        for (int g = 0; g < groups; g++) {
            scales[g] = evidence[g].scale(node.ramp(), node.strength(), stream.nextDouble());
            double deviate = stream.nextGaussian();
            steps[g] = node.ramp() < 0
                    ? 0
                    : evidence[g].mean(node.ramp(), node.strength(), scales[g])
                            + evidence[g].deviation(node.ramp(), scales[g]) * deviate;
            drawState(g, node, stream);
        }
        stream.nextGaussians(deviates, uniforms);
        for (int q = 0; q < quarters; q++) {
            correlated(3 * q * groups, levels);
            correlated((3 * q + 1) * groups, slopes);
            correlated((3 * q + 2) * groups, noises);
            for (int g = 0; g < groups; g++) {
                double[] state = states[g];
                UnderlyingCrime model = models[g];
                double scale = scales[g];
                double recorded = node.ramp() < 0 ? 0 : steps[g] * shares[node.ramp()][q];
                multiplier[g * quarters + q] = recorded;
                logs[g * quarters + q] = value(model, seasons[q], state)
                        - scale * scale * drift[g][q]
                        + scale * noiseDeviation[g] * noises[g]
                        + recorded
                        + (shocked[q] ? pulse : 0);
                state[LEVEL] += state[SLOPE] + scale * model.levelDeviation() * levels[g];
                state[SLOPE] = model.damping() * state[SLOPE] + scale * model.slopeDeviation() * slopes[g];
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

    private static double value(UnderlyingCrime model, int season, double[] state) {
        double level = model.season(season) + state[LEVEL];
        return season == 3 ? level - state[2] - state[3] - state[4] : level + state[2 + season];
    }

    private void drawState(int g, Node node, RandomStream stream) {
        CrimeFilter filter = evidence[g].filter();
        double[] state = states[g];
        double[] expected = filter.states(0);
        for (int i = 0; i < STATES; i++) {
            z[i] = stream.nextGaussian();
        }
        for (int i = 0; i < STATES; i++) {
            state[i] = expected[i];
            if (node.ramp() >= 0) {
                state[i] -= steps[g] * filter.states(1 + node.ramp())[i];
            }
            for (int j = 0; j <= i; j++) {
                state[i] += scales[g] * roots[g][i][j] * z[j];
            }
        }
    }

    private Node pick(double u) {
        List<Node> nodes = posterior.nodes();
        double below = 0;
        for (int i = 0; i < nodes.size(); i++) {
            below += nodes.get(i).weight();
            if (u < below) {
                return nodes.get(i);
            }
        }
        return nodes.get(nodes.size() - 1);
    }

    private void correlated(int from, double[] joint) {
        Arrays.fill(joint, 0);
        for (int h = 0; h < groups; h++) {
            double deviate = deviates[from + h];
            double[] loading = loadings[h];
            for (int g = h; g < groups; g++) {
                joint[g] += loading[g] * deviate;
            }
        }
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
