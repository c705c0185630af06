package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.learning.RecordingPrior.Pulse;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Period;
import java.util.List;

/**
 * One series as the filter sees it.
 *
 * @param logs logarithms of counts; {@code NaN} where missing or under a shock of unknown size
 * @param added variance that a shock of roughly known size adds to an observation
 * @param meanCount of the series
 * @param quarter of the financial year, 0 to 3, in which the series begins
 */
record Observations(double[] logs, double[] added, double meanCount, int quarter) {

    /** What a count of zero or less (a reclassified offence) is taken as, for its logarithm to exist. */
    private static final double LEAST_COUNT = 0.5;

    static Observations of(TimeSeries crimes, KnownShocks shocks, List<Pulse> pulses) {
        double[] logs = logs(crimes);
        double[] added = new double[logs.length];
        for (int t = 0; t < logs.length; t++) {
            Period period = crimes.period(t);
            if (shocks.quarters().contains(period)) {
                double mean = Double.NaN;
                for (Pulse pulse : pulses) {
                    if (pulse.group().equals(crimes.name()) && pulse.quarter().equals(period)) {
                        mean = pulse.mean();
                        added[t] = pulse.deviation() * pulse.deviation();
                    }
                }
                logs[t] -= mean;
            }
        }
        return new Observations(logs, added, meanCount(crimes), quarter(crimes.start()));
    }

    /** The same with other logarithms. */
    Observations with(double[] otherLogs) {
        return new Observations(otherLogs, added, meanCount, quarter);
    }

    /** Logarithms of the counts of a series; a count of zero or less is taken as a half. */
    static double[] logs(TimeSeries crimes) {
        double[] logs = crimes.toArray();
        for (int t = 0; t < logs.length; t++) {
            logs[t] = Double.isNaN(logs[t]) ? Double.NaN : StrictMath.log(Math.max(logs[t], LEAST_COUNT));
        }
        return logs;
    }

    /** 0 for April to June. */
    static int quarter(Period period) {
        return (int) period.since(period.financialYear().quarter(1));
    }

    private static double meanCount(TimeSeries crimes) {
        double sum = 0;
        int count = 0;
        for (double value : crimes.toArray()) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? LEAST_COUNT : Math.max(LEAST_COUNT, sum / count);
    }
}
