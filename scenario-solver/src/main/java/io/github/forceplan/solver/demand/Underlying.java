package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.ets.EtsForm;
import io.github.forceplan.forecast.ets.EtsModel;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.List;

/**
 * The forecasting model of underlying crime in one offence group: exponential smoothing of the logarithm, level or
 * damped trend, with or without seasons, by AICc. On the logarithm a change of recording is a plain shift, paths stay
 * positive and growth is a rate; an undamped trend is left out because four years of compound growth would rest on a
 * few quarters (Gardner and McKenzie 1985).
 */
final class Underlying {

    private static final Ets FORMS = Ets.among(
            List.of(EtsForm.parse("ANN"), EtsForm.parse("AAdN"), EtsForm.parse("ANA"), EtsForm.parse("AAdA")));

    /** What a count of zero or less (a reclassified offence) is taken as, for its logarithm to exist. */
    private static final double LEAST_COUNT = 0.5;

    private Underlying() {}

    /**
     * The best form for crimes divided by what a change of recording multiplied them by, fitted.
     *
     * @param logMultiplier logarithm of the multiplier, one a quarter of history
     */
    static EtsModel fit(TimeSeries crimes, double[] logMultiplier) {
        return FORMS.fit(deflated(crimes, logMultiplier));
    }

    /** The same with the form given. */
    static EtsModel fit(EtsForm form, TimeSeries crimes, double[] logMultiplier) {
        return Ets.among(List.of(form)).fit(deflated(crimes, logMultiplier));
    }

    /** Logarithms of the counts, {@code NaN} where missing. */
    static double[] logs(TimeSeries crimes) {
        double[] logs = new double[crimes.size()];
        for (int t = 0; t < logs.length; t++) {
            double count = crimes.value(t);
            logs[t] = Double.isNaN(count) ? count : StrictMath.log(Math.max(count, LEAST_COUNT));
        }
        return logs;
    }

    private static TimeSeries deflated(TimeSeries crimes, double[] logMultiplier) {
        double[] logs = logs(crimes);
        for (int t = 0; t < logs.length; t++) {
            logs[t] -= logMultiplier[t];
        }
        return TimeSeries.of(crimes.name(), crimes.start(), logs);
    }
}
