package io.github.forceplan.planner.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.planner.text.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void ticksAreRoundAndCoverTheData() {
        Scale scale = Scale.covering(12_151, 23_804, 6, 200, 0);
        assertEquals(List.of(12_000.0, 14_000.0, 16_000.0, 18_000.0, 20_000.0, 22_000.0, 24_000.0), scale.ticks());
        assertEquals(200, scale.at(12_000), 1e-9);
        assertEquals(0, scale.at(24_000), 1e-9);
        assertEquals(100, scale.at(18_000), 1e-9);
        assertEquals(0, scale.decimals());
    }

    @Test
    void smallStepsHaveTheDecimalsTheyNeed() {
        Scale scale = Scale.covering(0, 0.9, 5, 0, 1);
        assertEquals(
                List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0),
                scale.ticks().stream().map(t -> Math.rint(t * 10) / 10).toList());
        assertEquals(1, scale.decimals());
    }

    @Test
    void oneValueStillHasAnAxis() {
        Scale scale = Scale.covering(400, 400, 5, 0, 1);
        assertTrue(scale.low() <= 400 && scale.high() > 400);
        assertTrue(Scale.covering(0, 0, 5, 0, 1).high() > 0);
    }

    /** A flat history whose draws differ by rounding alone must not be labelled 108,020.0000 at every tick. */
    @Test
    void aRangeOfRoundingErrorsIsOneValue() {
        Scale scale = Scale.covering(108_020, 108_020 + 1e-9, 6, 0, 1);
        assertEquals(0, scale.decimals());
        assertEquals(0.5, scale.at(108_020), 0.1);
        assertEquals(0, Scale.covering(0.3, 0.3, 5, 0, 1).low(), 1e-12);
        assertEquals(0, Scale.covering(-0.3, -0.3, 5, 0, 1).high(), 1e-12);
        assertTrue(Scale.covering(0, 1e-300, 5, 0, 1).high() > 0);
    }

    @Test
    void labelsOfNeighbouringTicksDiffer() {
        for (double value : new double[] {0, 1e-6, 0.02, 5.5, 405, 108_020, 186e6}) {
            for (double width : new double[] {0, 1e-12, 1e-6, 1e-4, 0.01, 1, 1000}) {
                Scale scale = Scale.covering(value, value + width, 5, 0, 1);
                List<String> labels = scale.ticks().stream()
                        .map(tick -> Numbers.fixed(tick, scale.decimals()))
                        .toList();
                assertEquals(labels.size(), labels.stream().distinct().count(), value + " + " + width + ": " + labels);
            }
        }
    }

    @Test
    void whatIsNoRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Scale.covering(Double.NaN, 1, 5, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Scale.covering(2, 1, 5, 0, 1));
    }

    @Test
    void anyRangeIsCoveredByAFewSteps() {
        RandomStream random = new RandomStream(3, "scale");
        for (int trial = 0; trial < 2_000; trial++) {
            random.reset(trial);
            double min = random.nextGaussian() * StrictMath.pow(10, random.nextInt(9) - 2);
            double max = min + random.nextDouble() * StrictMath.pow(10, random.nextInt(9) - 2) + 1e-6;
            Scale scale = Scale.covering(min, max, 5, 0, 1);
            double slack = scale.step() * 1e-6;
            assertTrue(scale.low() <= min + slack && scale.high() >= max - slack, min + " to " + max + ": " + scale);
            assertTrue(scale.ticks().size() >= 2 && scale.ticks().size() <= 8, min + " to " + max + ": " + scale);
        }
    }

    @Test
    void labelsKeepTheirOrderAndTheirDistance() {
        assertArrayEquals(new double[] {10, 25, 50}, Labels.spread(new double[] {10, 12, 50}, 15, 0, 100), 1e-9);
        assertArrayEquals(new double[] {85, 100}, Labels.spread(new double[] {98, 99}, 15, 0, 100), 1e-9);
        assertArrayEquals(new double[] {25, 10}, Labels.spread(new double[] {12, 10}, 15, 0, 100), 1e-9);
    }
}
