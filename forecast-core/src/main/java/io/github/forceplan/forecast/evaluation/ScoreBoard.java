package io.github.forceplan.forecast.evaluation;

import io.github.forceplan.forecast.model.Forecast;

/** Sums scores of single outcomes. */
final class ScoreBoard {

    private final double level;
    private int count;
    private double error;
    private double absolute;
    private double squared;
    private double symmetric;
    private double scaled;
    private double scaledSquared;
    private double crps;
    private double inside;
    private double interval;

    ScoreBoard(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "The level (" + level + ") must lie strictly between 0 and 1, like 0.95.");
        }
        this.level = level;
    }

    void add(double outcome, Forecast forecast, int step, double absoluteScale, double squaredScale) {
        double alpha = 1 - level;
        double mean = forecast.mean(step);
        double low = forecast.quantile(step, alpha / 2);
        double high = forecast.quantile(step, 1 - alpha / 2);
        double miss = Math.abs(outcome - mean);
        count++;
        error += outcome - mean;
        absolute += miss;
        squared += miss * miss;
        symmetric += outcome == mean ? 0 : 200 * miss / (Math.abs(outcome) + Math.abs(mean));
        scaled += miss / absoluteScale;
        scaledSquared += miss * miss / squaredScale;
        crps += DistributionMeasures.crps(outcome, forecast, step);
        inside += outcome >= low && outcome <= high ? 1 : 0;
        interval += DistributionMeasures.intervalScore(outcome, low, high, alpha) / absoluteScale;
    }

    Scores scores() {
        double n = count;
        return new Scores(
                count,
                level,
                error / n,
                absolute / n,
                Math.sqrt(squared / n),
                symmetric / n,
                scaled / n,
                Math.sqrt(scaledSquared / n),
                crps / n,
                inside / n,
                interval / n);
    }
}
