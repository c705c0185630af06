package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;

/** One run of a recursion over a history, in room of its own: it may run again and allocates nothing. */
final class Pass {

    final Recursion recursion;
    final double[] fitted;
    final double[] innovations;
    /** The state after the last observation that is not missing. */
    final double[] atLast;

    double squares;
    double logs;
    int observed;
    /** Missing observations at the end. */
    int gap;

    private final double[] state;

    Pass(Recursion recursion, int states, int count) {
        this.recursion = recursion;
        fitted = new double[count];
        innovations = new double[count];
        atLast = new double[states];
        state = new double[states];
    }

    void over(double[] initial, double[] values) {
        boolean relative = recursion.form().error() == MULTIPLICATIVE;
        System.arraycopy(initial, 0, state, 0, state.length);
        System.arraycopy(initial, 0, atLast, 0, state.length);
        squares = 0;
        logs = 0;
        observed = 0;
        gap = fitted.length;
        for (int t = 0; t < fitted.length; t++) {
            double f = recursion.forecast(state);
            fitted[t] = f;
            double error = values[t] - f;
            innovations[t] = relative ? error / f : error;
            boolean missing = Double.isNaN(error);
            recursion.advance(state, missing ? 0 : error);
            if (!missing) {
                observed++;
                squares += innovations[t] * innovations[t];
                logs += relative ? StrictMath.log(Math.abs(f)) : 0;
            }
            if (!Double.isNaN(values[t])) {
                System.arraycopy(state, 0, atLast, 0, state.length);
                gap = fitted.length - 1 - t;
            }
        }
    }

    /** Variance of the innovations. A fit that leaves no degrees of freedom can't tell it: all observations then count. */
    double variance() {
        int estimated =
                recursion.form().smoothingParameters() + recursion.form().freeStates(recursion.period());
        double degrees = observed > estimated ? observed - estimated : observed;
        return squares / degrees;
    }

    /**
     * A possible future.
     *
     * @param deviates a standard normal deviate for each step
     * @param values to be filled from {@code at} on
     */
    void path(double deviation, double[] deviates, double[] values, int at) {
        follow(recursion, atLast, state, gap, deviation, deviates, values, at);
    }

    static void follow(
            Recursion recursion,
            double[] from,
            double[] state,
            int gap,
            double deviation,
            double[] deviates,
            double[] values,
            int at) {
        System.arraycopy(from, 0, state, 0, state.length);
        for (int h = 0; h < gap; h++) {
            recursion.draw(state, 0);
        }
        for (int h = 0; h < deviates.length; h++) {
            values[at + h] = recursion.draw(state, deviation * deviates[h]);
        }
    }
}
