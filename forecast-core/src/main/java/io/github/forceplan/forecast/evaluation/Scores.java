package io.github.forceplan.forecast.evaluation;

/**
 * Mean scores; {@code NaN} throughout if nothing was scored. See {@link PointMeasures} and {@link DistributionMeasures}
 * for the measures. RMSE and RMSSE are roots of means over all that was scored.
 *
 * @param count outcomes scored
 * @param level of the central interval that coverage and MSIS belong to, a fraction
 * @param smape 0 to 200
 * @param mase scaled by the seasonal naive error of each training part
 * @param coverage a fraction, to be compared with the level
 */
public record Scores(
        int count,
        double level,
        double meanError,
        double mae,
        double rmse,
        double smape,
        double mase,
        double rmsse,
        double crps,
        double coverage,
        double msis) {}
