package io.github.forceplan.forecast.decompose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecompositionTest {

    private static final List<Decomposer> DECOMPOSERS = List.of(
            ClassicalDecomposition.ADDITIVE,
            ClassicalDecomposition.MULTIPLICATIVE,
            Stl.PERIODIC.robust(true),
            Stl.withSeasonalWindow(9),
            Mstl.DEFAULT);

    @Test
    void partsMakeUpTheObservation() {
        TimeSeries series = seasonal(4, 50, 1);
        for (Decomposer decomposer : DECOMPOSERS) {
            Decomposition parts = decomposer.decompose(series);
            double[] trend = parts.trend();
            double[] season = parts.season();
            double[] remainder = parts.remainder();
            for (int t = 2; t < 48; t++) {
                double whole = parts.kind() == Decomposition.Kind.ADDITIVE
                        ? trend[t] + season[t] + remainder[t]
                        : trend[t] * season[t] * remainder[t];
                assertEquals(series.value(t), whole, 1e-10, decomposer.name());
            }
        }
    }

    @Test
    void scaleAndShiftCarryThrough() {
        TimeSeries series = seasonal(12, 70, 2);
        TimeSeries changed = series.map(v -> 1000 * v + 5e4);
        for (Decomposer decomposer :
                List.of(ClassicalDecomposition.ADDITIVE, Stl.PERIODIC.robust(true), Mstl.DEFAULT)) {
            double[] expected = new double[series.size()];
            double[] season = decomposer.decompose(series).season();
            for (int t = 0; t < expected.length; t++) {
                expected[t] = 1000 * season[t];
            }
            assertArrayEquals(expected, decomposer.decompose(changed).season(), 1e-6, decomposer.name());
        }
    }

    @Test
    void exactSeasonIsFoundAndRepeated() {
        double[] y = new double[30];
        double[] indices = {-3, 1, 4, -2};
        for (int t = 0; t < y.length; t++) {
            y[t] = 20 + 0.5 * t + indices[t % 4];
        }
        TimeSeries series = TimeSeries.of("exact", Frequency.QUARTERLY, y);
        for (Decomposer decomposer : List.of(ClassicalDecomposition.ADDITIVE, Stl.PERIODIC, Mstl.DEFAULT)) {
            Decomposition parts = decomposer.decompose(series);
            // STL nears the answer with its iterations, of which there are two.
            double tolerance = decomposer == ClassicalDecomposition.ADDITIVE ? 1e-12 : 0.1;
            // t = 30 is the third quarter of the cycle.
            assertArrayEquals(new double[] {4, -2, -3, 1, 4}, parts.futureSeason(5), tolerance, decomposer.name());
            assertEquals(1, parts.seasonalStrength(0), 1e-3);
        }
    }

    @Test
    void strengthIsNearNothingWithoutASeason() {
        RandomStream random = new RandomStream(3, "noise");
        double[] y = new double[200];
        for (int t = 0; t < y.length; t++) {
            y[t] = random.nextGaussian();
        }
        double strength = Mstl.seasonalStrengths(TimeSeries.of("noise", Frequency.QUARTERLY, y))[0];
        assertTrue(strength >= 0 && strength < 0.5, () -> "strength " + strength);
    }

    @Test
    void shortSeriesHaveNoSeasonOrSayWhatTheyNeed() {
        TimeSeries series = seasonal(12, 24, 4);
        assertEquals(0, Mstl.DEFAULT.decompose(series).periods().length);
        assertEquals(
                "Series 's' can't be fitted by STL: it has 24 observations and a season of 12, and needs more than two"
                        + " seasons of 2 periods or more.",
                assertThrows(UnfittableSeriesException.class, () -> Stl.PERIODIC.decompose(series))
                        .getMessage());
        assertThrows(UnfittableSeriesException.class, () -> ClassicalDecomposition.ADDITIVE.decompose(series.head(23)));
        TimeSeries nothing = TimeSeries.of("none", Frequency.YEARLY, Double.NaN, Double.NaN);
        assertThrows(UnfittableSeriesException.class, () -> Mstl.DEFAULT.decompose(nothing));
    }

    @Test
    void degenerateSeriesDecomposeToFiniteParts() {
        double nan = Double.NaN;
        List<TimeSeries> awkward = List.of(
                TimeSeries.of("one", Frequency.QUARTERLY, 5),
                TimeSeries.of("constant", Frequency.QUARTERLY, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7),
                TimeSeries.of("zero", Frequency.QUARTERLY, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                TimeSeries.of("two left", Frequency.QUARTERLY, nan, nan, 3, nan, nan, nan, nan, 4, nan, nan, nan),
                TimeSeries.of(
                        "huge", Frequency.QUARTERLY, 1e300, 2e299, 3e299, 1e298, 1e300, 2e299, 3e299, 1e298, 1e299));
        for (TimeSeries series : awkward) {
            Decomposition parts = Mstl.DEFAULT.decompose(series);
            for (double v : parts.trend()) {
                assertTrue(Double.isFinite(v), series.name());
            }
            for (double v : parts.season()) {
                assertTrue(Double.isFinite(v), series.name());
            }
        }
    }

    private static TimeSeries seasonal(int period, int n, long seed) {
        RandomStream random = new RandomStream(seed, "seasonal");
        double[] y = new double[n];
        for (int t = 0; t < n; t++) {
            y[t] = 50 + 0.3 * t + 8 * StrictMath.sin(2 * Math.PI * t / period) + random.nextGaussian();
        }
        return TimeSeries.of("s", new Frequency(period), y);
    }
}
