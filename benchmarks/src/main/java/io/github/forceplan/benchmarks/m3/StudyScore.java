package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.ensemble.Combination;
import io.github.forceplan.forecast.ensemble.Weighting;
import io.github.forceplan.forecast.evaluation.PointMeasures;
import java.util.List;

/**
 * Accuracy of a combination: means over the origins of a series, then over series, then over groups by their share of the
 * competition's series.
 *
 * @param smape by group
 * @param mase by group
 */
record StudyScore(double[] smape, double[] mase, double[] shares) {

    /** Which series count. */
    enum Half {
        BOTH,
        EVEN,
        ODD;

        boolean has(int series) {
            return this == BOTH || (series % 2 == 0) == (this == EVEN);
        }
    }

    /**
     * A way to combine.
     *
     * @param members their places
     * @param weighting from the errors of each series
     */
    record Way(int[] members, Combination combination, Weighting.RecentErrors weighting) {}

    static StudyScore of(List<StudyGroup> groups, Way way, Half half) {
        double[] smape = new double[groups.size()];
        double[] mase = new double[groups.size()];
        double[] shares = new double[groups.size()];
        double all = groups.stream().mapToInt(StudyGroup::series).sum();
        for (int g = 0; g < shares.length; g++) {
            StudyGroup group = groups.get(g);
            shares[g] = group.series() / all;
            double[] smapes = new double[group.series()];
            double[] mases = new double[group.series()];
            int[] counts = new int[group.series()];
            for (StudyCase one : group.cases()) {
                if (half.has(one.series())) {
                    double[] combined = combine(one, way);
                    smapes[one.series()] += PointMeasures.smape(one.outcomes(), combined);
                    mases[one.series()] += PointMeasures.mase(one.outcomes(), combined, one.scale());
                    counts[one.series()]++;
                }
            }
            int series = 0;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    smape[g] += smapes[i] / counts[i];
                    mase[g] += mases[i] / counts[i];
                    series++;
                }
            }
            smape[g] /= series;
            mase[g] /= series;
        }
        return new StudyScore(smape, mase, shares);
    }

    private static double[] combine(StudyCase one, Way way) {
        int k = way.members.length;
        double[] errors = new double[k];
        for (int m = 0; m < k; m++) {
            errors[m] = one.errors()[way.members[m]];
        }
        double[] weights = way.weighting.factors(errors);
        double[] values = new double[k];
        double[] combined = new double[one.outcomes().length];
        for (int h = 0; h < combined.length; h++) {
            for (int m = 0; m < k; m++) {
                values[m] = one.forecasts()[way.members[m]][h];
            }
            combined[h] = way.combination.of(values, weights);
        }
        return combined;
    }

    double allSmape() {
        return total(smape);
    }

    double allMase() {
        return total(mase);
    }

    /** sMAPE and MASE relative to a reference's, added: 2 is as good as the reference, less is better. */
    double against(StudyScore reference) {
        return allSmape() / reference.allSmape() + allMase() / reference.allMase();
    }

    private double total(double[] byGroup) {
        double sum = 0;
        for (int g = 0; g < byGroup.length; g++) {
            sum += shares[g] * byGroup[g];
        }
        return sum;
    }
}
