package io.github.forceplan.solver.result;

import io.github.forceplan.solver.goal.Statistic;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Sums draws up, with standard errors that are right for how they were drawn.
 *
 * <p>Draws of a design are not independent; its R replicates are, draw d belonging to the (d mod R)-th. The standard error
 * of any statistic is then the standard deviation of its values in the replicates over √R (L'Ecuyer 2018, in Monte Carlo
 * and Quasi-Monte Carlo Methods 2016). Where draws were chosen anew after they were made, as tilting does,
 * replicates are mixed and there is no standard error.
 */
public final class Estimates {

    /** Draws of a replicate that a quantile must leave on either side for its standard error to be told. */
    private static final int FEWEST_BEYOND = 1;

    private final OptionalInt replicates;

    private Estimates(OptionalInt replicates) {
        this.replicates = replicates;
    }

    /** @param replicates how many, 2 or more; 0 if every draw is independent of the others */
    public static Estimates of(int replicates) {
        return new Estimates(OptionalInt.of(replicates));
    }

    /** Every draw is independent of the others. */
    public static Estimates independent() {
        return of(0);
    }

    /** The same for draws that were chosen anew among those made: without standard errors where they have replicates. */
    public Estimates resampled() {
        return replicates.isPresent() && replicates.getAsInt() > 0 ? new Estimates(OptionalInt.empty()) : this;
    }

    /** The estimate from one value a draw, in draw order (at least one); the array is left as it was. */
    public Estimate of(double[] draws) {
        return Estimate.of(draws, this);
    }

    /** The estimate; empty if a draw has no finite value, such as a ratio to nothing. */
    public Optional<Estimate> known(double[] draws) {
        for (double value : draws) {
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(of(draws));
    }

    /**
     * The standard error of a statistic over one value a draw.
     *
     * @return empty if it can't be told: replicates mixed, or too few draws
     */
    public OptionalDouble standardError(Statistic statistic, double[] draws) {
        if (replicates.isEmpty() || draws.length < 2) {
            return OptionalDouble.empty();
        }
        int count = replicates.getAsInt();
        if (count == 0) {
            return OptionalDouble.of(statistic.standardError(draws));
        }
        int fewest = draws.length / count;
        if (fewest == 0 || statistic instanceof Statistic.Quantile quantile && !reaches(quantile, fewest)) {
            return OptionalDouble.empty();
        }
        double[] values = new double[count];
        for (int r = 0; r < count; r++) {
            values[r] = statistic.of(replicate(draws, r, count));
        }
        return OptionalDouble.of(new Statistic.Mean().standardError(values));
    }

    private static boolean reaches(Statistic.Quantile quantile, int draws) {
        double beyond = Math.min(quantile.probability(), 1 - quantile.probability()) * draws;
        return beyond >= FEWEST_BEYOND;
    }

    private static double[] replicate(double[] draws, int replicate, int count) {
        double[] own = new double[(draws.length - replicate + count - 1) / count];
        for (int i = 0; i < own.length; i++) {
            own[i] = draws[replicate + i * count];
        }
        return own;
    }

    /** Whether every draw is independent of the others. */
    boolean areIndependent() {
        return replicates.isPresent() && replicates.getAsInt() == 0;
    }
}
