package io.github.forceplan.forecast.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * The scores of one forecaster on one series, without the forecasts they were made of.
 *
 * @param origins those at which there was a forecast
 * @param at80 by step, the first step first, and over all steps last; coverage and MSIS are those of 80 % intervals
 * @param at95 the same for 95 % intervals
 */
public record RunScores(String series, String forecaster, int origins, List<Scores> at80, List<Scores> at95) {

    public RunScores {
        at80 = List.copyOf(at80);
        at95 = List.copyOf(at95);
    }

    /** Scores a run. */
    public static RunScores of(BacktestRun run) {
        return new RunScores(
                run.series(), run.forecaster(), run.trials().size() - run.failures(), all(run, 0.8), all(run, 0.95));
    }

    private static List<Scores> all(BacktestRun run, double level) {
        List<Scores> scores = new ArrayList<>(run.scoresByStep(level));
        scores.add(run.scores(level));
        return scores;
    }

    /** Steps scored one by one. */
    public int horizon() {
        return at95.size() - 1;
    }
}
