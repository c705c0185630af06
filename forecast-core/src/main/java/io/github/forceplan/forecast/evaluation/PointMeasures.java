package io.github.forceplan.forecast.evaluation;

/**
 * Errors of point forecasts over the steps of one horizon. A missing outcome is left out; a measure without any outcome
 * is {@code NaN}. Hyndman and Koehler (2006), "Another look at measures of forecast accuracy", International Journal of
 * Forecasting 22.
 */
public final class PointMeasures {

    private PointMeasures() {}

    /** Mean absolute error. */
    public static double mae(double[] outcomes, double[] forecasts) {
        return mean(outcomes, forecasts, (y, f) -> Math.abs(y - f));
    }

    /** Mean error, outcome − forecast: positive where forecasts are too low. */
    public static double meanError(double[] outcomes, double[] forecasts) {
        return mean(outcomes, forecasts, (y, f) -> y - f);
    }

    /** Root mean squared error. */
    public static double rmse(double[] outcomes, double[] forecasts) {
        return Math.sqrt(mean(outcomes, forecasts, (y, f) -> (y - f) * (y - f)));
    }

    /**
     * Symmetric mean absolute percentage error as the M competitions define it: 200 |y − f| / (|y| + |f|), from 0 to
     * 200; 0 where both are 0. Makridakis and Hibon (2000), "The M3-Competition", International Journal of Forecasting
     * 16.
     */
    public static double smape(double[] outcomes, double[] forecasts) {
        return mean(outcomes, forecasts, (y, f) -> y == f ? 0 : 200 * Math.abs(y - f) / (Math.abs(y) + Math.abs(f)));
    }

    /** Mean absolute error over {@link #absoluteScale}; infinite or {@code NaN} if that is 0. */
    public static double mase(double[] outcomes, double[] forecasts, double absoluteScale) {
        return mae(outcomes, forecasts) / absoluteScale;
    }

    /** Root mean squared error over the root of {@link #squaredScale}. */
    public static double rmsse(double[] outcomes, double[] forecasts, double squaredScale) {
        return rmse(outcomes, forecasts) / Math.sqrt(squaredScale);
    }

    /** Mean |y(t) − y(t − lag)| over the history: what the seasonal naive method errs by in one step. */
    public static double absoluteScale(double[] history, int lag) {
        return mean(later(history, lag), earlier(history, lag), (y, f) -> Math.abs(y - f));
    }

    /** Mean (y(t) − y(t − lag))² over the history. */
    public static double squaredScale(double[] history, int lag) {
        return mean(later(history, lag), earlier(history, lag), (y, f) -> (y - f) * (y - f));
    }

    private static double[] later(double[] history, int lag) {
        return java.util.Arrays.copyOfRange(history, Math.min(lag, history.length), history.length);
    }

    private static double[] earlier(double[] history, int lag) {
        return java.util.Arrays.copyOf(history, Math.max(0, history.length - lag));
    }

    @FunctionalInterface
    private interface Loss {
        double of(double outcome, double forecast);
    }

    private static double mean(double[] outcomes, double[] forecasts, Loss loss) {
        if (outcomes.length != forecasts.length) {
            throw new IllegalArgumentException(
                    outcomes.length + " outcomes can't be compared with " + forecasts.length + " forecasts.");
        }
        double sum = 0;
        int count = 0;
        for (int i = 0; i < outcomes.length; i++) {
            double one = loss.of(outcomes[i], forecasts[i]);
            if (!Double.isNaN(outcomes[i])) {
                sum += one;
                count++;
            }
        }
        return sum / count;
    }
}
