package io.github.forceplan.solver.seek;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.solver.goal.Target;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SeekTest {

    private static final double TAX_BASE = 309_071;

    private static Lever lever(double present, double low, double high, double step) {
        return new Lever("lever", "", "", present, low, high, step, Math.max(1, Math.abs(present)), false);
    }

    private static SeekResult seek(Lever lever, String target, DoubleUnaryOperator figure) {
        return Seek.of(lever, Target.parse(target), value -> new double[] {figure.applyAsDouble(value)});
    }

    /** £3.9m and £6.3m over 309,071 band D equivalents: £12.6184… and £20.3837…, closed by whole pence. */
    @Test
    void thePreceptThatClosesAGapIsRoundedUpToThePenny() {
        Lever increase = lever(0, 0, 100, 0.01);
        SeekResult small = seek(increase, "gap <= 0", x -> 3_900_000 - TAX_BASE * x);
        SeekResult large = seek(increase, "gap <= 0", x -> 6_300_000 - TAX_BASE * x);
        assertEquals(
                12.62, assertInstanceOf(SeekResult.Found.class, small).answer().value());
        assertEquals(
                20.39, assertInstanceOf(SeekResult.Found.class, large).answer().value());
        assertTrue(small.monotone());
    }

    /** Under a limit of £10, 3,900,000 − 3,090,710 = £809,290 and £3,209,290 remain. */
    @Test
    void underALimitWhatRemainsIsSaid() {
        Lever limited = lever(0, 0, 10, 0.01);
        SeekResult small = seek(limited, "gap <= 0", x -> 3_900_000 - TAX_BASE * x);
        SeekResult large = seek(limited, "gap <= 0", x -> 6_300_000 - TAX_BASE * x);
        assertEquals(
                new Trial(10, 809_290, 0),
                assertInstanceOf(SeekResult.NotFound.class, small).answer());
        assertEquals(3_209_290, large.answer().reached());
    }

    /**
     * The least recurring saving that keeps a reserve of 10 above 5.5 through gaps of 2.93, 2.59 and 3.9, in closed form
     * the greatest of (ΣG to t − 4.5) ÷ t over t: 4.92 ÷ 3 = 1.64.
     */
    @Test
    void theLeastSavingThatKeepsReservesAboveTheirFloor() {
        double[] gaps = {2.93, 2.59, 3.9};
        SeekResult result = seek(lever(0, 0, 10, 0.0001), "headroom >= 0", saving -> {
            double reserve = 10;
            double least = Double.POSITIVE_INFINITY;
            for (double gap : gaps) {
                reserve -= gap - saving;
                least = Math.min(least, reserve - 5.5);
            }
            // a ten-millionth of a million is a tenth of a pound: sums of decimals are not exact in binary
            return least + 1e-12;
        });
        assertEquals(
                1.64, assertInstanceOf(SeekResult.Found.class, result).answer().value());
    }

    @Test
    void aTargetAlreadyMetLeavesTheLeverAlone() {
        SeekResult result = seek(lever(3, 0, 10, 0.01), "x <= 5", x -> x);
        assertInstanceOf(SeekResult.AlreadyMet.class, result);
        assertEquals(3, result.answer().value());
    }

    @Test
    void equalityGivesTheNearestValueTheLeverCanTake() {
        SeekResult result = seek(lever(1, 0, 100, 1), "square = 200", x -> x * x);
        assertEquals(
                14, assertInstanceOf(SeekResult.Found.class, result).answer().value());
    }

    @Test
    void ofTwoPlacesTheNearerIsTaken() {
        // meets the target from 2 to 2.5 and again above 6: doubling steps from 0 jump over the first
        SeekResult result = seek(lever(0, -1000, 1000, 0.001), "x <= 0", x -> (x - 2) * (x - 2.5) * (6 - x));
        assertEquals(2, result.answer().value(), 0.0011);
        assertFalse(result.monotone());
    }

    @Test
    void whereNothingMeetsTheTargetTheNearestIsFoundBetweenTheTrials() {
        SeekResult result = seek(lever(0, -1000, 1000, 0.001), "x <= 0", x -> (x - 5.321) * (x - 5.321) + 1);
        assertEquals(
                5.321,
                assertInstanceOf(SeekResult.NotFound.class, result).answer().value(),
                0.01);
        assertEquals(1, result.answer().reached(), 1e-3);
    }

    @Test
    void valuesThatThePlanRefusesAreOutOfRange() {
        SeekResult result = seek(lever(0, -1000, 1000, 0.01), "x >= 50", x -> {
            if (x > 20) {
                throw new IllegalArgumentException("More than 20 is not allowed.");
            }
            return x;
        });
        assertInstanceOf(SeekResult.NotFound.class, result);
        assertThrows(
                IllegalArgumentException.class,
                () -> seek(lever(0, -1, 1, 0.01), "x >= 1", x -> {
                    throw new IllegalArgumentException("The plan itself can't be evaluated.");
                }));
    }

    /** P(N(m, 1) > 0) < 0.1 where m < −1.2816; 20,000 common draws know that to 0.012 (standard error). */
    @Test
    void aProbabilityIsSoughtOnCommonDraws() {
        double[] z = new double[20_000];
        RandomStream stream = new RandomStream(1, "normal");
        for (int d = 0; d < z.length; d++) {
            z[d] = stream.reset(d).nextGaussian();
        }
        SeekResult result = Seek.of(lever(1, -10, 10, 0.0001), Target.parse("P(x > 0) < 0.1"), m -> {
            double[] draws = new double[z.length];
            for (int d = 0; d < draws.length; d++) {
                draws[d] = m + z[d];
            }
            return draws;
        });
        assertEquals(-1.2816, result.answer().value(), 3 * 0.012);
        assertEquals(0.012, result.valueStandardError(), 0.012);
        assertTrue(result.answer().reached() < 0.1);
    }

    /** Whatever the line and the start, the answer meets the target and the value one step nearer doesn't. */
    @Test
    void oneStepNearerMissesTheTarget() {
        RandomStream stream = new RandomStream(7, "lines");
        for (int i = 0; i < 300; i++) {
            stream.reset(i);
            double slope = StrictMath.exp(6 * stream.nextGaussian()) * (stream.nextDouble() < 0.5 ? -1 : 1);
            double start = Math.round(1000 * stream.nextGaussian()) / 100.0;
            double root = start + 500 * stream.nextGaussian();
            DoubleUnaryOperator line = x -> slope * (x - root) * (1 + 0.1 * StrictMath.sin(x / 1000));
            String relation = line.applyAsDouble(start) > 0 ? "x <= 0" : "x >= 0";
            Lever lever = lever(start, -1e6, 1e6, 0.01);
            SeekResult result = seek(lever, relation, line);
            double answer = result.answer().value();
            double nearer = answer + (answer > start ? -0.01 : 0.01);
            assertTrue(result.target().met(new double[] {line.applyAsDouble(answer)}), () -> "case " + result);
            assertFalse(result.target().met(new double[] {line.applyAsDouble(nearer)}), () -> "case " + result);
        }
    }

    /** Below 0.6 nothing moves any more: of values as near to the target, the one nearest to the present is named. */
    @Test
    void ofValuesAsNearTheNearestToThePresentIsNamed() {
        SeekResult result = seek(lever(0.9, 0.1, 1, 0.1), "x <= 0", x -> Math.max(x, 0.6));
        assertEquals(
                0.6,
                assertInstanceOf(SeekResult.NotFound.class, result).answer().value());
    }

    /** Where the figure is not known in some draw, the value is out of range, and said to be at the start. */
    @Test
    void whatIsNotKnownIsNoAnswer() {
        SeekResult result = seek(lever(5, 0, 10, 1), "x <= 1", x -> x < 3 ? Double.NaN : x);
        assertEquals(
                3, assertInstanceOf(SeekResult.NotFound.class, result).answer().value());
        assertThrows(IllegalArgumentException.class, () -> seek(lever(5, 0, 10, 1), "x <= 1", x -> Double.NaN));
    }
}
