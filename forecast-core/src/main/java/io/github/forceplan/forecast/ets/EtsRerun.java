package io.github.forceplan.forecast.ets;

/**
 * A fitted model on other histories of the same period, one after another: form, smoothing parameters and initial states
 * stay, the last state and the variance follow from the history. Allocates nothing after construction; not thread-safe.
 */
public final class EtsRerun {

    private final double[] initial;
    private final Pass pass;
    private double deviation;

    EtsRerun(Recursion recursion, double[] initial, int count) {
        this.initial = initial;
        pass = new Pass(recursion, initial.length, count);
    }

    /**
     * Runs the model over a history.
     *
     * @param values as many as the model was fitted to, {@code NaN} where missing
     */
    public void over(double[] values) {
        pass.over(initial, values);
        deviation = Math.sqrt(pass.variance());
    }

    /**
     * One possible future after the history last run over.
     *
     * @param deviates a standard normal deviate for each step
     * @param values to be filled, one a step, from {@code at} on
     */
    public void path(double[] deviates, double[] values, int at) {
        pass.path(deviation, deviates, values, at);
    }
}
