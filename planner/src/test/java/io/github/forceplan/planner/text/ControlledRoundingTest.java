package io.github.forceplan.planner.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.planner.text.ControlledRounding.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlledRoundingTest {

    private static final BigDecimal UNIT = BigDecimal.valueOf(10_000);

    /** Three thirds of a million: 0.33 + 0.33 + 0.33 would print 0.99 under a total of 1.00. */
    @Test
    void thirdsAddToTheWhole() {
        List<Part> thirds = parts("333333.34", "333333.33", "333333.33");
        assertArrayEquals(new long[] {34, 33, 33}, ControlledRounding.parts(thirds, UNIT, 100));
    }

    @Test
    void whatIsSteadyMovesLast() {
        List<Part> grant = List.of(new Part(new BigDecimal("105000"), true), new Part(new BigDecimal("102000"), false));
        // Nearest are 11 and 10, a unit more than the 20 asked for; the grant is nearer to the other side.
        assertArrayEquals(new long[] {11, 10}, ControlledRounding.parts(grant, UNIT, 21));
        List<Part> both = List.of(new Part(new BigDecimal("105000"), true), new Part(new BigDecimal("106000"), false));
        assertArrayEquals(new long[] {11, 10}, ControlledRounding.parts(both, UNIT, 21));
    }

    @Test
    void wholeUnitsNeverMove() {
        List<Part> parts = parts("0", "20000", "4999", "5001");
        assertArrayEquals(new long[] {0, 2, 0, 1}, ControlledRounding.parts(parts, UNIT, 3));
    }

    @Test
    void aTotalThatIsNoRoundingOfTheSumIsRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> ControlledRounding.parts(parts("10000", "10000"), UNIT, 3));
        assertTrue(refused.getMessage().contains("within one unit"), refused.getMessage());
    }

    @Test
    void printedTablesFootAndNoFigureIsOffByAUnit() {
        RandomStream random = new RandomStream(7, "rounding");
        for (int trial = 0; trial < 2_000; trial++) {
            random.reset(trial);
            List<Part> parts = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                BigDecimal pence = BigDecimal.valueOf(random.nextInt(60_000_000) - 20_000_000, 2);
                parts.add(new Part(pence, random.nextDouble() < 0.3));
                sum = sum.add(pence);
            }
            long total = ControlledRounding.round(sum, UNIT);
            long[] units = ControlledRounding.parts(parts, UNIT, total);
            assertEquals(total, Arrays.stream(units).sum());
            for (int i = 0; i < count; i++) {
                BigDecimal error = UNIT.multiply(BigDecimal.valueOf(units[i]))
                        .subtract(parts.get(i).exact())
                        .abs();
                assertTrue(error.compareTo(UNIT) < 0, parts.get(i) + " became " + units[i]);
            }
        }
    }

    private static List<Part> parts(String... amounts) {
        return Arrays.stream(amounts)
                .map(amount -> new Part(new BigDecimal(amount), false))
                .toList();
    }
}
