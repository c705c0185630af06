package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.ensemble.Combination;
import io.github.forceplan.forecast.ensemble.Weighting.RecentErrors;
import java.util.Arrays;

/**
 * A way to combine.
 *
 * @param members their places; those without a forecast are left out
 * @param weighting from the errors of each series
 */
record StudyWay(int[] members, Combination combination, RecentErrors weighting) {

    double[] combine(StudyCase one) {
        int[] able = Arrays.stream(members)
                .filter(member -> !Double.isNaN(one.forecasts()[member][0]))
                .toArray();
        double[] weights = weighting.factors(
                Arrays.stream(able).mapToDouble(member -> one.errors()[member]).toArray());
        double[] values = new double[able.length];
        double[] combined = new double[one.outcomes().length];
        for (int h = 0; h < combined.length; h++) {
            for (int m = 0; m < able.length; m++) {
                values[m] = one.forecasts()[able[m]][h];
            }
            combined[h] = combination.of(values, weights);
        }
        return combined;
    }
}
