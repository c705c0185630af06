package io.github.forceplan.forecast.reconcile;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A published count below zero: more offences of earlier periods were reclassified or cancelled in it than were recorded.
 * It is an observation like any other: it is summed into totals and fitted as it stands.
 *
 * @param series where
 * @param period when
 * @param value below zero
 */
public record NegativeObservation(String series, Period period, double value) {

    /** All of them, in the order of the series and of time. */
    public static List<NegativeObservation> in(List<TimeSeries> series) {
        List<NegativeObservation> found = new ArrayList<>();
        for (TimeSeries each : series) {
            for (int t = 0; t < each.size(); t++) {
                if (each.value(t) < 0) {
                    found.add(new NegativeObservation(each.name(), each.period(t), each.value(t)));
                }
            }
        }
        return List.copyOf(found);
    }

    /** What it is, in a sentence. */
    public String explanation() {
        return "'" + series + "' is " + value + " in " + period
                + ": more offences recorded earlier were reclassified or cancelled than new ones recorded. It is summed"
                + " and fitted as it stands.";
    }
}
