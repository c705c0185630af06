package io.github.forceplan.forecast.evaluation;

import io.github.forceplan.forecast.model.Forecast;
import java.util.ArrayList;
import java.util.List;

/**
 * A forecaster's trials on one series.
 *
 * @param trials by origin, the earliest first
 */
public record BacktestRun(String series, String forecaster, List<Trial> trials) {

    public BacktestRun {
        trials = List.copyOf(trials);
    }

    /** How many origins the model couldn't be fitted at. */
    public int failures() {
        return (int) trials.stream().filter(trial -> trial.forecast().isEmpty()).count();
    }

    /** Scores over all steps of all origins with a forecast. */
    public Scores scores(double level) {
        return scores(level, 0, Integer.MAX_VALUE);
    }

    /** Scores by step, the first step first. */
    public List<Scores> scoresByStep(double level) {
        List<Scores> scores = new ArrayList<>();
        for (int h = 0; h < trials.get(0).outcomes().length; h++) {
            scores.add(scores(level, h, h + 1));
        }
        return scores;
    }

    /** Errors outcome − point forecast of one step (0 is the first) by origin; {@code NaN} where there is none. */
    public double[] errors(int step) {
        return trials.stream()
                .mapToDouble(trial -> trial.forecast()
                        .map(forecast -> trial.outcomes()[step] - forecast.mean(step))
                        .orElse(Double.NaN))
                .toArray();
    }

    private Scores scores(double level, int from, int to) {
        ScoreBoard board = new ScoreBoard(level);
        for (Trial trial : trials) {
            if (trial.forecast().isEmpty()) {
                continue;
            }
            Forecast forecast = trial.forecast().get();
            double[] history = trial.training().toArray();
            int lag = trial.training().season();
            if (history.length <= lag) {
                lag = 1;
            }
            double absoluteScale = PointMeasures.absoluteScale(history, lag);
            double squaredScale = PointMeasures.squaredScale(history, lag);
            double[] outcomes = trial.outcomes();
            for (int h = from; h < Math.min(to, outcomes.length); h++) {
                if (!Double.isNaN(outcomes[h])) {
                    board.add(outcomes[h], forecast, h, absoluteScale, squaredScale);
                }
            }
        }
        return board.scores();
    }
}
