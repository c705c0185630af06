package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.recording.learning.FormPosterior.Part;
import io.github.forceplan.forecast.recording.learning.RampGrid.Ramp;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * What a force's own history, quarter by quarter, makes of a prior: {@code prior + series to T → posterior}. Ramp (start
 * × length), strength and scales are summed over the prior's grids; steps, levels, slopes and seasons are exactly normal
 * given those (Kalman filter). Groups share ramp and strength, so that a step seen in violence speaks for public order
 * too. The prior's forms are pooled as opinions. Immutable.
 *
 * <pre>{@code
 * CrimePosterior before = CrimePosterior.of(prior, force.seenTo(earlier), KnownShocks.NONE);
 * CrimePosterior after = CrimePosterior.of(prior, force, KnownShocks.NONE);
 * double median = after.stepQuantile("Violence against the person", 0.5);
 * CrimePaths paths = after.simulate(16, 2000, 1);
 * }</pre>
 */
public final class CrimePosterior {

    private final RecordingPrior prior;
    private final ForceHistory force;
    private final KnownShocks shocks;
    private final List<FormPosterior> forms;
    private final double noticeRate;

    private CrimePosterior(
            RecordingPrior prior,
            ForceHistory force,
            KnownShocks shocks,
            List<FormPosterior> forms,
            double noticeRate) {
        this.prior = prior;
        this.force = force;
        this.shocks = shocks;
        this.forms = forms;
        this.noticeRate = noticeRate;
    }

    /**
     * Updates a prior.
     *
     * @param prior must have every offence group of the force
     * @param force the history seen so far; its notice, if any, says that its recording changes
     * @throws IllegalArgumentException if the prior lacks a group
     */
    public static CrimePosterior of(RecordingPrior prior, ForceHistory force, KnownShocks shocks) {
        force.groups().keySet().forEach(prior::step);
        return new CrimePosterior(
                prior,
                force,
                shocks,
                prior.forms().stream()
                        .map(form -> new FormPosterior(prior, form, force, shocks))
                        .toList(),
                0);
    }

    /**
     * The same for a force whose recording may yet be found to need a change. It has no effect where one is known.
     *
     * @param rate probability that a change becomes public in any coming quarter, 0 or more, below 1
     */
    public CrimePosterior withNoticeRate(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("The notice rate (" + rate + ") must be 0 or more and below 1.");
        }
        return new CrimePosterior(prior, force, shocks, forms, rate);
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
        requireGroup(group);
        List<Part> parts = new ArrayList<>();
        for (FormPosterior form : forms) {
            for (Part part : form.step(group)) {
                parts.add(new Part(form.form().weight() * part.weight(), part.mean(), part.deviation()));
            }
        }
        return quantile(parts, p);
    }

    /** The same before the force's own history is seen. */
    public double priorStepQuantile(String group, double p) {
        RecordingPrior.Step step = prior.step(group);
        List<Part> parts = new ArrayList<>();
        for (Weighted strength : prior.strengths()) {
            parts.add(new Part(strength.weight(), strength.value() * step.mean(), step.deviation()));
        }
        return quantile(parts, p);
    }

    /** The expected share of the step in force in the middle of a quarter, 0 to 1. */
    public double shareInForce(Period quarter) {
        requireChange();
        Period notice = force.noticed().orElseThrow();
        double share = 0;
        for (FormPosterior form : forms) {
            for (FormPosterior.Node node : form.nodes()) {
                share += form.form().weight()
                        * node.weight()
                        * form.ramps().get(node.ramp()).shares(quarter, 1, notice)[0];
            }
        }
        return share;
    }

    /** Probability of each start of the ramp, in quarters after the notice. */
    public List<Weighted> starts() {
        return weights(prior.starts(), value -> ramp -> ramp.start() == value);
    }

    /** Probability of each length of the ramp, in quarters. */
    public List<Weighted> lengths() {
        return weights(prior.lengths(), value -> ramp -> ramp.length() == value);
    }

    /** Expected growth of underlying crime in a group over the coming year, on the logarithm, the step taken out. */
    public double underlyingGrowth(String group) {
        requireGroup(group);
        double growth = 0;
        for (FormPosterior form : forms) {
            growth += form.form().weight() * form.growth(group);
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
        List<CrimeSimulation> simulations = forms.stream()
                .map(form -> new CrimeSimulation(form, force, shocks, quarters))
                .toList();
        int groups = force.groups().size();
        double[][][] total = new double[groups][draws][quarters];
        double[][][] multiplier = new double[groups][draws][quarters];
        double[] logs = new double[groups * quarters];
        double[] steps = new double[groups * quarters];
        boolean mayCome = force.noticed().isEmpty() && noticeRate > 0;
        List<String> names = List.copyOf(force.groups().keySet());
        ProspectiveChange coming = new ProspectiveChange(prior, names, noticeRate, quarters);
        RandomStream notice = new RandomStream(seed, "recording.notice");
        RandomStream which = new RandomStream(seed, "recording.form");
        RandomStream stream = new RandomStream(seed, "recording.posterior");
        for (int d = 0; d < draws; d++) {
            double u = which.reset(d).nextDouble();
            int chosen = 0;
            while (chosen < forms.size() - 1 && u >= forms.get(chosen).form().weight()) {
                u -= forms.get(chosen).form().weight();
                chosen++;
            }
            simulations.get(chosen).draw(stream.reset(d), logs, steps);
            for (int g = 0; g < groups; g++) {
                for (int q = 0; q < quarters; q++) {
                    total[g][d][q] = StrictMath.exp(logs[g * quarters + q]);
                    multiplier[g][d][q] = steps[g * quarters + q];
                }
            }
            if (mayCome) {
                add(coming.draw(notice.reset(d)), total, multiplier, d);
            }
        }
        return new CrimePaths(names, force.end(), total, multiplier);
    }

    private static void add(double[][] logs, double[][][] total, double[][][] multiplier, int draw) {
        for (int g = 0; g < logs.length; g++) {
            for (int q = 0; q < logs[g].length; q++) {
                multiplier[g][draw][q] += logs[g][q];
                total[g][draw][q] *= StrictMath.exp(logs[g][q]);
            }
        }
    }

    private List<Weighted> weights(List<Weighted> candidates, Function<Double, Predicate<Ramp>> condition) {
        requireChange();
        List<Weighted> weights = new ArrayList<>();
        for (Weighted candidate : candidates) {
            double weight = 0;
            for (FormPosterior form : forms) {
                weight += form.form().weight() * form.probability(condition.apply(candidate.value()));
            }
            weights.add(new Weighted(candidate.value(), weight));
        }
        return weights;
    }

    private void requireGroup(String group) {
        if (!force.groups().containsKey(group)) {
            throw new IllegalArgumentException("The history has no offence group '" + group + "'. It has "
                    + force.groups().keySet() + ".");
        }
    }

    private void requireChange() {
        if (force.noticed().isEmpty()) {
            throw new IllegalStateException("No change of recording is known in '" + force.force() + "'.");
        }
    }

    /** Quantile of a mixture of normals. */
    private static double quantile(List<Part> parts, double p) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double z = StandardNormal.quantile(p);
        for (Part part : parts) {
            low = Math.min(low, part.mean() + z * part.deviation());
            high = Math.max(high, part.mean() + z * part.deviation());
        }
        if (high - low < 1e-12) {
            return low;
        }
        return new BrentSolver(1e-10)
                .solve(
                        200,
                        x -> {
                            double below = -p;
                            for (Part part : parts) {
                                below += part.weight()
                                        * StandardNormal.probability((x - part.mean()) / part.deviation());
                            }
                            return below;
                        },
                        low - 1e-9,
                        high + 1e-9);
    }
}
