package io.github.forceplan.forecast.decompose;

import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;

/**
 * The part of a series from its first to its last observation with every gap inside it filled, for models whose
 * recursions need a value in each period. What is filled carries no weight in their criteria; what is missing at the end
 * is forecast. Values are in units of the power of two next to the largest, which loses no digit: nothing overflows when
 * squared, and no optimiser's tolerance depends on the unit of the series.
 *
 * @param lead missing observations before the first
 * @param values the span divided by the scale, gaps filled by {@link Interpolation}
 * @param missing which of them are filled
 * @param trail missing observations after the last
 * @param scale what {@code values} are to be multiplied with, a power of two
 */
public record ObservedSpan(int lead, double[] values, boolean[] missing, int trail, double scale) {

    /** The span of a series with one observation or more. */
    public static ObservedSpan of(TimeSeries series) {
        double[] all = series.toArray();
        int lead = 0;
        while (Double.isNaN(all[lead])) {
            lead++;
        }
        int end = all.length;
        while (Double.isNaN(all[end - 1])) {
            end--;
        }
        double[] span = Arrays.copyOfRange(all, lead, end);
        boolean[] missing = new boolean[span.length];
        double largest = 0;
        for (int t = 0; t < span.length; t++) {
            missing[t] = Double.isNaN(span[t]);
            largest = missing[t] ? largest : Math.max(largest, Math.abs(span[t]));
        }
        double scale = largest > 0 ? Math.scalb(1.0, Math.getExponent(largest)) : 1;
        for (int t = 0; t < span.length; t++) {
            span[t] /= scale;
        }
        return new ObservedSpan(lead, Interpolation.fill(span, series.season()), missing, all.length - end, scale);
    }

    public int size() {
        return values.length;
    }

    /** How many values are observations. */
    public int observed() {
        int observed = 0;
        for (boolean gap : missing) {
            observed += gap ? 0 : 1;
        }
        return observed;
    }
}
