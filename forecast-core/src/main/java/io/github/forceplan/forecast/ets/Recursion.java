package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.ADDITIVE;
import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;

/**
 * One form with its parameters, stepping a state (level, trend, seasons with the latest first) through time; Hyndman,
 * Koehler, Ord and Snyder (2008), tables 2.2 and 2.3.
 *
 * @param beta 0 without trend
 * @param gamma 0 without season
 * @param phi 1 without damping
 */
record Recursion(EtsForm form, int period, double alpha, double beta, double gamma, double phi) {

    private static final double SMALLEST = 1e-200;

    double[] state(Point point) {
        double[] state = new double[form.states(period)];
        int at = 0;
        state[at++] = point.level;
        if (form.hasTrend()) {
            state[at++] = point.trend;
        }
        if (form.isSeasonal()) {
            System.arraycopy(point.season, 0, state, at, period);
        }
        return state;
    }

    /** Level and growth of the next period, before its season. */
    double base(double[] state) {
        return switch (form.trend()) {
            case NONE -> state[0];
            case ADDITIVE -> state[0] + phi * state[1];
            case MULTIPLICATIVE -> state[0] * damp(state[1]);
        };
    }

    /** The expected value of the next period. */
    double forecast(double[] state) {
        double base = base(state);
        return switch (form.season()) {
            case NONE -> base;
            case ADDITIVE -> base + state[state.length - 1];
            case MULTIPLICATIVE -> base * state[state.length - 1];
        };
    }

    /** Moves the state past an observation that differs from its forecast by {@code error}. */
    void advance(double[] state, double error) {
        double base = base(state);
        double last = state[state.length - 1];
        boolean ratios = form.season() == MULTIPLICATIVE;
        move(state, base, ratios ? error / awayFromZero(last) : error, ratios ? error / awayFromZero(base) : error);
    }

    /** Draws the next value and moves the state past it. */
    double draw(double[] state, double innovation) {
        if (form.error() == ADDITIVE) {
            double value = forecast(state) + innovation;
            advance(state, innovation);
            return value;
        }
        double relative = Math.max(-1, innovation);
        double base = base(state);
        double last = state[state.length - 1];
        double f = forecast(state);
        boolean ratios = form.season() == MULTIPLICATIVE;
        move(state, base, (ratios ? base : f) * relative, (ratios ? last : f) * relative);
        return f * (1 + relative);
    }

    private void move(double[] state, double base, double levelError, double seasonError) {
        if (form.trend() == ADDITIVE) {
            state[1] = phi * state[1] + beta * levelError;
        } else if (form.trend() == MULTIPLICATIVE) {
            state[1] = damp(state[1]) + beta * (levelError / awayFromZero(state[0]));
        }
        state[0] = base + alpha * levelError;
        if (form.isSeasonal()) {
            int first = state.length - period;
            double season = state[state.length - 1] + gamma * seasonError;
            System.arraycopy(state, first, state, first + 1, period - 1);
            state[first] = season;
        }
    }

    private double damp(double growth) {
        return phi == 1 ? growth : StrictMath.pow(Math.max(growth, 0), phi);
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) >= SMALLEST ? value : value < 0 ? -SMALLEST : SMALLEST;
    }
}
