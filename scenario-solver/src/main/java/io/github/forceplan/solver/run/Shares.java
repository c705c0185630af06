package io.github.forceplan.solver.run;

import io.github.forceplan.solver.result.Estimate;
import java.util.Optional;

/** Draws counted. */
final class Shares {

    private Shares() {}

    /** The estimate; empty if a draw has no finite value, such as a ratio to nothing. */
    static Optional<Estimate> known(double[] draws) {
        for (double value : draws) {
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(Estimate.of(draws));
    }

    static double mean(double[] draws) {
        double sum = 0;
        for (double value : draws) {
            sum += value;
        }
        return sum / draws.length;
    }

    /** Share of draws above a limit. */
    static double above(double[] draws, double limit) {
        int count = 0;
        for (double value : draws) {
            count += value > limit ? 1 : 0;
        }
        return (double) count / draws.length;
    }

    /** Share of draws at which one figure is at least the other. */
    static double atLeast(double[] draws, double[] others) {
        int count = 0;
        for (int d = 0; d < draws.length; d++) {
            count += draws[d] >= others[d] ? 1 : 0;
        }
        return (double) count / draws.length;
    }
}
