package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.List;

/**
 * Draws futures of recorded crime one at a time: a change of recording if there is one, underlying crime given it, and
 * the two multiplied. Allocates nothing after construction; not thread-safe.
 */
abstract class DemandSampler implements DemandDraws {

    final int quarters;
    final UnderlyingModel.Sampler underlying;

    private DemandSampler(int quarters, UnderlyingModel.Sampler underlying) {
        this.quarters = quarters;
        this.underlying = underlying;
    }

    /** Crime without a change of recording. */
    static DemandSampler unchanged(
            int groups,
            int quarters,
            UnderlyingModel.Fit fit,
            UnderlyingModel.Sampler sampler,
            double[][] none,
            RandomStreams random) {
        RandomStream which = RecordingDraw.formStream(random);
        return new DemandSampler(quarters, sampler) {
            @Override
            public void fill(int draw, double[] total, double[] withoutRecording) {
                int form = RecordingPosterior.form(fit, which.reset(draw).nextDouble());
                underlying.logs(draw, form, 0, none, total);
                for (int i = 0; i < groups * this.quarters; i++) {
                    total[i] = StrictMath.exp(total[i]);
                }
                System.arraycopy(total, 0, withoutRecording, 0, groups * this.quarters);
            }
        };
    }

    /**
     * Crime through a change of recording.
     *
     * @param recording its draws
     * @param beforeData whether the early phase is as it was believed before the history was seen
     * @param firstBaseQuarter place of the base year's first quarter in the history
     * @param baselines crimes recorded in the base year by offence group
     */
    static DemandSampler throughChange(
            List<TimeSeries> history,
            int quarters,
            UnderlyingModel.Sampler sampler,
            RecordingDraw recording,
            boolean beforeData,
            int firstBaseQuarter,
            double[] baselines) {
        double[][] base = history.stream()
                .map(crimes -> crimes.tail(crimes.size() - firstBaseQuarter).toArray())
                .toArray(double[][]::new);
        int seen = history.get(0).size();
        return new DemandSampler(quarters, sampler) {
            @Override
            public void fill(int draw, double[] total, double[] withoutRecording) {
                if (beforeData) {
                    recording.moveBeforeData(draw);
                } else {
                    recording.move(draw);
                }
                double[][] logMultipliers = recording.logMultipliers();
                underlying.logs(draw, recording.form(), recording.cell().place(), logMultipliers, total);
                for (int g = 0; g < base.length; g++) {
                    double[] log = logMultipliers[g];
                    double inBaseYear = 0;
                    for (int t = 0; t < base[g].length; t++) {
                        inBaseYear += base[g][t] / StrictMath.exp(log[firstBaseQuarter + t]);
                    }
                    double atBase = baselines[g] / inBaseYear;
                    for (int q = 0; q < this.quarters; q++) {
                        int at = g * this.quarters + q;
                        double crimes = StrictMath.exp(total[at]);
                        total[at] = crimes * StrictMath.exp(log[seen + q]);
                        withoutRecording[at] = crimes * atBase;
                    }
                }
            }
        };
    }
}
