package io.github.forceplan.forecast.model;

/** Sample quantiles. */
public final class Quantiles {

    private Quantiles() {}

    /**
     * The sample quantile of Hyndman and Fan (1996), type 7 (the default of R and of spreadsheets).
     *
     * @param sorted ascending, at least one value
     * @param p 0 to 1
     */
    public static double ofSorted(double[] sorted, double p) {
        if (sorted.length == 0 || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A quantile needs values (" + sorted.length
                    + " given) and a probability from 0 to 1 (" + p + " given).");
        }
        double place = p * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
