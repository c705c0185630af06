package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.time.FinancialYear;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What it took to impose targets on sample paths by tilting. Immutable. */
public final class Tilt {

    /**
     * A target imposed.
     *
     * @param id in the plan
     * @param year that it is about
     * @param groups offence groups, added
     * @param probability of the crimes or fewer, if the target is a quantile; none if it is the average
     * @param asked crimes that the average, or the quantile, was to be
     * @param before what it was before
     */
    public record Imposed(
            String id,
            FinancialYear year,
            List<String> groups,
            OptionalDouble probability,
            double asked,
            double before) {}

    private final int[] sources;
    private final List<Imposed> targets;
    private final double effectiveSampleSize;
    private final double divergence;
    private final double largestCorrection;

    Tilt(
            int[] sources,
            List<Imposed> targets,
            double effectiveSampleSize,
            double divergence,
            double largestCorrection) {
        this.sources = sources;
        this.targets = List.copyOf(targets);
        this.effectiveSampleSize = effectiveSampleSize;
        this.divergence = divergence;
        this.largestCorrection = largestCorrection;
    }

    /** The draw, before tilting, that a draw is a copy of. */
    public int source(int draw) {
        return sources[draw];
    }

    /** Values that go with the draws before tilting, one a draw, as they go with those after. */
    public double[] follow(double[] values) {
        return Arrays.stream(sources).mapToDouble(draw -> values[draw]).toArray();
    }

    /** What was imposed. */
    public List<Imposed> targets() {
        return targets;
    }

    /** How many equally weighted draws tell as much as the weighted ones. */
    public double effectiveSampleSize() {
        return effectiveSampleSize;
    }

    /** How many of the draws are left. */
    public int distinctDraws() {
        return (int) Arrays.stream(sources).distinct().count();
    }

    /** How far the weights are from equal ones, in nats. */
    public double divergence() {
        return divergence;
    }

    /** The most that a draw's crimes of a year were moved, as a fraction of them, to hit the targets exactly. */
    public double largestCorrection() {
        return largestCorrection;
    }
}
