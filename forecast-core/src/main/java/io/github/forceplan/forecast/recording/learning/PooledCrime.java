package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.Map;
import java.util.Optional;

/**
 * A prior's model of underlying crime on one force, when what a change of recording multiplied its history by is stated
 * from elsewhere, such as an audit: the same forms, scales and correlations as {@link CrimePosterior}, without its ramps.
 * Immutable.
 */
public final class PooledCrime {

    private final RecordingPrior prior;
    private final ForceHistory force;

    /**
     * @param prior must have every offence group of the force
     * @param force the history; its notice is not used
     * @throws IllegalArgumentException if the prior lacks a group
     */
    public PooledCrime(RecordingPrior prior, ForceHistory force) {
        force.groups().keySet().forEach(prior::step);
        this.prior = prior;
        this.force = new ForceHistory(force.force(), force.groups(), Optional.empty());
    }

    /** How many forms the prior pools. */
    public int forms() {
        return prior.forms().size();
    }

    /** The weight of a form in the pool. */
    public double weight(int form) {
        return prior.forms().get(form).weight();
    }

    /**
     * Logarithm of the likelihood of the history under a form, up to a constant.
     *
     * @param logMultiplier by group: logarithm of what each quarter of the history, or more, was multiplied by
     */
    public double logLikelihood(int form, Map<String, double[]> logMultiplier) {
        double sum = 0;
        for (GroupEvidence group : posterior(form, logMultiplier).evidence().values()) {
            sum += group.log(-1, 0);
        }
        return sum;
    }

    /**
     * Draws a future of underlying crime.
     *
     * @param logMultiplier as for {@link #logLikelihood}
     * @param quarters how many, 1 or more
     * @param stream at the beginning of the draw; two calls use as many numbers whatever the history
     * @return [group][quarter] crimes, in the order of the force's groups
     */
    public double[][] path(int form, Map<String, double[]> logMultiplier, int quarters, RandomStream stream) {
        int groups = force.groups().size();
        double[][][] total = new double[groups][1][quarters];
        double[][][] multiplier = new double[groups][1][quarters];
        new CrimeSimulation(posterior(form, logMultiplier), force, KnownShocks.NONE, quarters)
                .draw(0, stream, total, multiplier);
        double[][] path = new double[groups][];
        for (int g = 0; g < groups; g++) {
            path[g] = total[g][0];
        }
        return path;
    }

    private FormPosterior posterior(int form, Map<String, double[]> logMultiplier) {
        return new FormPosterior(prior, prior.forms().get(form), force, KnownShocks.NONE, logMultiplier);
    }
}
