package io.github.forceplan.forecast.ets;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a caller has fixed, by the names of {@link EtsModel#parameters()}; {@code NaN} where it is to be estimated.
 *
 * @param states l, b and s1 … sm in this order, empty where they are to be estimated
 */
record FixedParameters(double alpha, double beta, double gamma, double phi, Map<String, Double> states) {

    static final FixedParameters NONE = new FixedParameters(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Map.of());

    static FixedParameters of(Map<String, Double> values) {
        Map<String, Double> states = new TreeMap<>();
        values.forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("The parameter '" + name + "' (" + value + ") must be finite.");
            }
            if (name.matches("l|b|s[1-9][0-9]*")) {
                states.put(name, value);
            } else if (!name.matches("alpha|beta|gamma|phi")) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no ETS parameter. Use alpha, beta, gamma, phi, l, b, s1, s2 …");
            }
        });
        return new FixedParameters(
                values.getOrDefault("alpha", Double.NaN),
                values.getOrDefault("beta", Double.NaN),
                values.getOrDefault("gamma", Double.NaN),
                values.getOrDefault("phi", Double.NaN),
                Map.copyOf(states));
    }

    boolean hasStates() {
        return !states.isEmpty();
    }

    /** Without the initial states: these belong to one series only. */
    FixedParameters withoutStates() {
        return new FixedParameters(alpha, beta, gamma, phi, Map.of());
    }

    /** In other units. */
    FixedParameters scaled(EtsForm form, double scale) {
        Map<String, Double> scaled = new TreeMap<>(states);
        scaled.replaceAll((name, value) -> carriesUnits(form, name) ? value * scale : value);
        return new FixedParameters(alpha, beta, gamma, phi, Map.copyOf(scaled));
    }

    private static boolean carriesUnits(EtsForm form, String name) {
        return switch (name.charAt(0)) {
            case 'l' -> true;
            case 'b' -> form.trend() == Component.ADDITIVE;
            default -> form.season() == Component.ADDITIVE;
        };
    }

    void fill(Point to) {
        to.level = states.getOrDefault("l", to.level);
        to.trend = states.getOrDefault("b", to.trend);
        for (int j = 0; j < to.season.length; j++) {
            to.season[j] = states.getOrDefault("s" + (j + 1), to.season[j]);
        }
    }

    /** Whether nothing of the form is left to estimate but the initial states. */
    boolean isComplete(EtsForm form) {
        return !Double.isNaN(alpha)
                && (!Double.isNaN(beta) || !form.hasTrend())
                && (!Double.isNaN(gamma) || !form.isSeasonal())
                && (!Double.isNaN(phi) || !form.damped());
    }

    /** @throws IllegalArgumentException unless the names are those of the form */
    void requireFit(EtsForm form, int period) {
        requireAbsent(form, form.hasTrend() || Double.isNaN(beta), "beta");
        requireAbsent(form, form.isSeasonal() || Double.isNaN(gamma), "gamma");
        requireAbsent(form, form.damped() || Double.isNaN(phi), "phi");
        if (hasStates()) {
            Map<String, Double> wanted = new TreeMap<>();
            wanted.put("l", 0.0);
            if (form.hasTrend()) {
                wanted.put("b", 0.0);
            }
            for (int j = 1; form.isSeasonal() && j <= period; j++) {
                wanted.put("s" + j, 0.0);
            }
            if (!wanted.keySet().equals(states.keySet())) {
                throw new IllegalArgumentException("The initial states of " + form + " with " + period
                        + " seasons are " + wanted.keySet() + "; " + new TreeMap<>(states).keySet()
                        + " were given. Give all of them or none.");
            }
        }
    }

    private static void requireAbsent(EtsForm form, boolean fine, String name) {
        if (!fine) {
            throw new IllegalArgumentException(form + " has no parameter '" + name + "'. Leave it out.");
        }
    }
}
