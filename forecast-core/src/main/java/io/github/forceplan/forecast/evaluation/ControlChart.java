package io.github.forceplan.forecast.evaluation;

import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * Individuals and moving range (XmR) chart: whether a series moves by more than its usual noise. Wheeler (2000),
 * <i>Understanding Variation</i>: limits lie 2.66 mean moving ranges from the mean, about three standard deviations.
 *
 * @param centre mean of the observations
 * @param lower natural process limit
 * @param upper natural process limit
 * @param rangeLimit upper limit of the moving range, 3.268 mean moving ranges
 * @param signals what is unusual, in time order
 */
public record ControlChart(double centre, double lower, double upper, double rangeLimit, List<Signal> signals) {

    private static final double LIMIT = 2.66;
    private static final double RANGE_LIMIT = 3.268;
    private static final int RUN = 8;
    private static final int CLOSE = 3;

    /** Which of Wheeler's detection rules spoke. */
    public enum Rule {
        /** One value outside the limits. */
        OUTSIDE_LIMITS,
        /** Three of four consecutive values nearer to a limit than to the centre. */
        NEAR_A_LIMIT,
        /** Eight consecutive values on one side of the centre. */
        RUN_ON_ONE_SIDE
    }

    /**
     * @param index the observation at which the rule is first met: for runs the last of the values it needs
     * @param above whether it lies above the centre
     */
    public record Signal(int index, Rule rule, boolean above) {}

    public ControlChart {
        signals = List.copyOf(signals);
    }

    /**
     * Limits and signals of one series; missing observations are passed over.
     *
     * @throws IllegalArgumentException if fewer than two observations are there
     */
    public static ControlChart of(TimeSeries series) {
        return of(series, series);
    }

    /** Limits from a {@code baseline}, signals of {@code series}, such as last year's limits for this year's months. */
    public static ControlChart of(TimeSeries baseline, TimeSeries series) {
        if (baseline.observed() < 2) {
            throw new IllegalArgumentException("Series '" + baseline.name() + "' has " + baseline.observed()
                    + " observations; a control chart needs two or more.");
        }
        double sum = 0;
        double ranges = 0;
        int count = 0;
        double before = Double.NaN;
        for (double value : baseline.toArray()) {
            if (!Double.isNaN(value)) {
                sum += value;
                ranges += count == 0 ? 0 : Math.abs(value - before);
                count++;
                before = value;
            }
        }
        double centre = sum / count;
        double range = ranges / (count - 1);
        double lower = centre - LIMIT * range;
        double upper = centre + LIMIT * range;
        return new ControlChart(centre, lower, upper, RANGE_LIMIT * range, signals(series, centre, lower, upper));
    }

    private static List<Signal> signals(TimeSeries series, double centre, double lower, double upper) {
        List<Signal> signals = new ArrayList<>();
        List<Double> seen = new ArrayList<>();
        int side = 0;
        int run = 0;
        for (int t = 0; t < series.size(); t++) {
            if (series.isMissing(t)) {
                continue;
            }
            double value = series.value(t);
            seen.add(value);
            if (value < lower || value > upper) {
                signals.add(new Signal(t, Rule.OUTSIDE_LIMITS, value > centre));
            }
            for (int direction : new int[] {-1, 1}) {
                double limit = direction > 0 ? upper : lower;
                if (near(seen, seen.size(), centre, limit) && !near(seen, seen.size() - 1, centre, limit)) {
                    signals.add(new Signal(t, Rule.NEAR_A_LIMIT, direction > 0));
                }
            }
            int now = (int) Math.signum(value - centre);
            run = now == side && now != 0 ? run + 1 : 1;
            side = now;
            if (run == RUN) {
                signals.add(new Signal(t, Rule.RUN_ON_ONE_SIDE, now > 0));
            }
        }
        return signals;
    }

    /** Whether three of the four values before {@code end} lie nearer to the limit than to the centre. */
    private static boolean near(List<Double> values, int end, double centre, double limit) {
        int close = 0;
        for (int i = Math.max(0, end - CLOSE - 1); i < end; i++) {
            double share = limit == centre ? 0 : (values.get(i) - centre) / (limit - centre);
            close += share > 0.5 ? 1 : 0;
        }
        return close >= CLOSE;
    }
}
