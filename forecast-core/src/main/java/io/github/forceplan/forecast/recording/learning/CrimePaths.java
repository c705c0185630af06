package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.time.Period;
import java.util.List;

/**
 * Drawn futures of recorded crime by offence group. Arrays are shared: treat them as read only.
 *
 * @param groups names
 * @param start first quarter
 * @param total [group][draw][quarter] crimes recorded
 * @param logMultiplier [group][draw][quarter] logarithm of what a change of recording multiplies them by
 */
public record CrimePaths(List<String> groups, Period start, double[][][] total, double[][][] logMultiplier) {

    public CrimePaths {
        groups = List.copyOf(groups);
    }

    /** Crimes of all groups recorded in the four quarters from {@code 4 × year} on, draw by draw. */
    public double[] yearTotals(int year) {
        double[] totals = new double[total[0].length];
        for (double[][] group : total) {
            for (int d = 0; d < totals.length; d++) {
                for (int q = 4 * year; q < 4 * year + 4; q++) {
                    totals[d] += group[d][q];
                }
            }
        }
        return totals;
    }
}
