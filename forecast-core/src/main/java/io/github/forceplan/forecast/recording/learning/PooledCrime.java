package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.List;
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
     * @param logMultiplier [group][quarter of the history, or more], in the order of the force's groups: logarithm of
     *     what it was multiplied by
     */
    public double logLikelihood(int form, double[][] logMultiplier) {
        FormPosterior posterior = posterior(form);
        posterior.suppose(logMultiplier);
        double sum = 0;
        for (GroupEvidence group : posterior.evidence().values()) {
            sum += group.log(-1, 0);
        }
        return sum;
    }

    /**
     * Makes ready to draw futures of underlying crime.
     *
     * @param quarters how many, 1 or more
     */
    public Sampler sampler(int quarters) {
        return new Sampler(quarters);
    }

    private FormPosterior posterior(int form) {
        return new FormPosterior(prior, prior.forms().get(form), force, KnownShocks.NONE);
    }

    /** Draws futures, allocating nothing. Not thread-safe. */
    public final class Sampler {

        private final List<FormPosterior> posteriors;
        private final List<CrimeSimulation> simulations;
        private final double[] steps;

        private Sampler(int quarters) {
            posteriors = prior.forms().stream()
                    .map(form -> new FormPosterior(prior, form, force, KnownShocks.NONE))
                    .toList();
            simulations = posteriors.stream()
                    .map(posterior -> new CrimeSimulation(posterior, force, KnownShocks.NONE, quarters))
                    .toList();
            steps = new double[force.groups().size() * quarters];
        }

        /**
         * One future.
         *
         * @param logMultiplier as for {@link #logLikelihood}
         * @param stream at the beginning of the draw; two calls use as many numbers whatever the history
         * @param logs [group × quarters + quarter] logarithm of crimes, in the order of the force's groups, to be filled
         */
        public void draw(int form, double[][] logMultiplier, RandomStream stream, double[] logs) {
            posteriors.get(form).suppose(logMultiplier);
            simulations.get(form).draw(stream, logs, steps);
        }
    }
}
