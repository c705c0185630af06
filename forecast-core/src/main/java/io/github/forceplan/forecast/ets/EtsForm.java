package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.ADDITIVE;
import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;
import static io.github.forceplan.forecast.ets.Component.NONE;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the 30 forms of the taxonomy of Hyndman, Koehler, Ord and Snyder (2008), <i>Forecasting with Exponential
 * Smoothing: The State Space Approach</i>, chapter 2.
 *
 * @param error additive or multiplicative
 * @param trend none, additive or multiplicative
 * @param damped whether the trend dies out; needs a trend
 * @param season none, additive or multiplicative
 */
public record EtsForm(Component error, Component trend, boolean damped, Component season) {

    private static final Pattern CODE = Pattern.compile("([AM])([NAM])(d?)([NAM])");
    private static final Pattern WRITTEN = Pattern.compile("ETS\\(([AM]),([NAM])(d?),([NAM])\\)");

    public EtsForm {
        if (error == NONE) {
            throw new IllegalArgumentException("An ETS form needs an error: additive (A) or multiplicative (M).");
        }
        if (damped && trend == NONE) {
            throw new IllegalArgumentException(
                    "An ETS form without trend can't be damped. Drop the 'd' or add a trend.");
        }
    }

    /**
     * Reads {@code MAdM} or {@code ETS(M,Ad,M)}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static EtsForm parse(String text) {
        Matcher code = CODE.matcher(text);
        Matcher written = WRITTEN.matcher(text);
        Matcher found = code.matches() ? code : written;
        if (!code.matches() && !written.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no ETS form. Write error, trend and season, like ANN, AAdA or MAM.");
        }
        return new EtsForm(
                Component.of(found.group(1).charAt(0)),
                Component.of(found.group(2).charAt(0)),
                !found.group(3).isEmpty(),
                Component.of(found.group(4).charAt(0)));
    }

    /** Its short code, like {@code MAdM}. */
    public String code() {
        return "" + error.letter() + trend.letter() + (damped ? "d" : "") + season.letter();
    }

    public boolean hasTrend() {
        return trend != NONE;
    }

    public boolean isSeasonal() {
        return season != NONE;
    }

    /** How many smoothing and damping parameters it has. */
    int smoothingParameters() {
        return 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? 1 : 0) + (damped ? 1 : 0);
    }

    /** How many initial states are free: the seasonal ones are bound by their sum. */
    int freeStates(int period) {
        return 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? period - 1 : 0);
    }

    /** How many states it carries. */
    int states(int period) {
        return 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? period : 0);
    }

    /**
     * Whether its forecasts may fail for some parameters: additive errors with something multiplicative, or a
     * multiplicative trend with an additive season. Automatic choice leaves these out, as R does.
     */
    public boolean isUnstable() {
        return error == ADDITIVE && (trend == MULTIPLICATIVE || season == MULTIPLICATIVE)
                || trend == MULTIPLICATIVE && season == ADDITIVE;
    }

    /** Brings a state to other units: growth factors and seasonal ratios have none. */
    void rescale(double[] state, double scale) {
        state[0] *= scale;
        if (trend == ADDITIVE) {
            state[1] *= scale;
        }
        for (int j = hasTrend() ? 2 : 1; season == ADDITIVE && j < state.length; j++) {
            state[j] *= scale;
        }
    }

    /** {@code ETS(M,Ad,M)}. */
    @Override
    public String toString() {
        return "ETS(" + error.letter() + "," + trend.letter() + (damped ? "d" : "") + "," + season.letter() + ")";
    }
}
