package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The ramps that a prior allows, start by start and length by length within a start. */
final class RampGrid {

    /**
     * One ramp.
     *
     * @param start in quarters after the notice
     * @param length in quarters
     * @param weight its probability before the data are seen
     */
    record Ramp(int start, double length, double weight) {

        /** The share in force at mid-quarter, in {@code count} quarters from {@code first}. */
        double[] shares(Period first, int count, Period notice) {
            double[] shares = new double[count];
            for (int t = 0; t < count; t++) {
                shares[t] = RampShape.LINEAR.share(t + 0.5 + first.since(notice) - start, length);
            }
            return shares;
        }
    }

    private RampGrid() {}

    static List<Ramp> of(List<Weighted> starts, List<Weighted> lengths) {
        List<Ramp> ramps = new ArrayList<>();
        for (Weighted start : starts) {
            for (Weighted length : lengths) {
                ramps.add(new Ramp((int) start.value(), length.value(), start.weight() * length.weight()));
            }
        }
        return ramps;
    }
}
