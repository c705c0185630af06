package io.github.forceplan.solver.run;

/** Draws counted. */
final class Shares {

    private Shares() {}

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
