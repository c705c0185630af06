package io.github.forceplan.forecast.ets;

/** Missing observations, where a heuristic needs a value. */
final class Gaps {

    private Gaps() {}

    /** Linear between neighbours, level at the ends; at least one value is there. */
    static double[] interpolate(double[] y) {
        double[] filled = y.clone();
        int last = -1;
        for (int t = 0; t < filled.length; t++) {
            if (Double.isNaN(filled[t])) {
                continue;
            }
            for (int i = last + 1; i < t; i++) {
                filled[i] = last < 0 ? filled[t] : filled[last] + (filled[t] - filled[last]) * (i - last) / (t - last);
            }
            last = t;
        }
        for (int i = last + 1; last >= 0 && i < filled.length; i++) {
            filled[i] = filled[last];
        }
        return filled;
    }
}
