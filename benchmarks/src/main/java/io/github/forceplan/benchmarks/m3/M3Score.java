package io.github.forceplan.benchmarks.m3;

import io.github.forceplan.forecast.evaluation.PointMeasures;
import io.github.forceplan.forecast.model.Forecast;
import java.util.Arrays;
import java.util.List;

/** Accuracy on one series, or the mean over several. */
record M3Score(double smape, double mase, double coverage, double msis) {

    private static final double TAIL = 0.025;

    static M3Score of(M3Series series, Forecast forecast) {
        double[] outcomes = series.outcomes();
        double[] history = series.series().toArray();
        double scale =
                PointMeasures.absoluteScale(history, series.series().frequency().periodsPerYear());
        double[] means = new double[outcomes.length];
        double inside = 0;
        double width = 0;
        for (int h = 0; h < outcomes.length; h++) {
            means[h] = forecast.mean(h);
            double low = forecast.quantile(h, TAIL);
            double high = forecast.quantile(h, 1 - TAIL);
            double y = outcomes[h];
            inside += y >= low && y <= high ? 1 : 0;
            width += high - low + (Math.max(low - y, 0) + Math.max(y - high, 0)) / TAIL;
        }
        return new M3Score(
                PointMeasures.smape(outcomes, means),
                PointMeasures.mase(outcomes, means, scale),
                inside / outcomes.length,
                width / outcomes.length / scale);
    }

    static M3Score mean(List<M3Score> scores) {
        double[] sums = new double[4];
        for (M3Score score : scores) {
            sums[0] += score.smape;
            sums[1] += score.mase;
            sums[2] += score.coverage;
            sums[3] += score.msis;
        }
        double[] means = Arrays.stream(sums).map(s -> s / scores.size()).toArray();
        return new M3Score(means[0], means[1], means[2], means[3]);
    }
}
