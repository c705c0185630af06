package io.github.forceplan.forecast.model;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Series that real files hold and that models break on; each is named after what is wrong with it. */
final class DegenerateSeries {

    private static final int LENGTH = 24;

    private DegenerateSeries() {}

    static List<TimeSeries> all() {
        double[] lone = missing();
        lone[3] = 5;
        double[] two = missing();
        two[5] = 4;
        two[17] = 6;
        return List.of(
                TimeSeries.of("one observation", Frequency.QUARTERLY, 5),
                TimeSeries.of("one observation among missing", Frequency.QUARTERLY, lone),
                quarterly("constant", t -> 7),
                quarterly("all zero", t -> 0),
                TimeSeries.of("all missing but two", Frequency.QUARTERLY, two),
                TimeSeries.of("shorter than two seasons", Frequency.MONTHLY, seasonal(17, 12)),
                TimeSeries.of("shorter than a season", Frequency.MONTHLY, seasonal(7, 12)),
                quarterly("huge", t -> 1e15 * seasonal(LENGTH, 4)[t]),
                quarterly("tiny", t -> 1e-12 * seasonal(LENGTH, 4)[t]),
                quarterly("negative", t -> -seasonal(LENGTH, 4)[t]),
                quarterly("explosive", t -> StrictMath.pow(3, t)),
                TimeSeries.of("explosive without season", Frequency.YEARLY, powers(30, 10)));
    }

    private static TimeSeries quarterly(String name, IntToDoubleFunction value) {
        double[] values = new double[LENGTH];
        Arrays.setAll(values, value);
        return TimeSeries.of(name, Frequency.QUARTERLY, values);
    }

    private static double[] missing() {
        double[] values = new double[LENGTH];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static double[] powers(int length, double base) {
        double[] values = new double[length];
        Arrays.setAll(values, t -> StrictMath.pow(base, t));
        return values;
    }

    /** Level 100, season of ±10, noise of 3. */
    private static double[] seasonal(int length, int period) {
        RandomStream stream = new RandomStream(5, "degenerate");
        double[] values = new double[length];
        for (int t = 0; t < length; t++) {
            values[t] = 100 + 10 * StrictMath.sin(2 * Math.PI * t / period) + 3 * stream.nextGaussian();
        }
        return values;
    }
}
