package io.github.forceplan.finance.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlledRoundingTest {

    private static final Money THOUSAND = Money.of("1000");

    private static Money[][] random(RandomStream random, int rows, int columns) {
        Money[][] table = new Money[rows][columns];
        for (Money[] row : table) {
            Arrays.setAll(row, j -> new Money((long) random.nextInt(20_000_000) - 10_000_000));
        }
        return table;
    }

    @Test
    void threeThirdsOfAMillionAddUp() {
        List<Money> thirds = Money.of("1000000").allocate(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        List<Long> rounded = ControlledRounding.column(thirds, THOUSAND);
        assertEquals(1000, rounded.get(3), "333 + 333 + 334");
        assertEquals(1000, rounded.get(0) + rounded.get(1) + rounded.get(2));
    }

    /** Four figures of 0.5: conventional rounding prints 1 + 1 + 1 + 1 = 2. */
    @Test
    void halvesAreSharedBetweenDownAndUp() {
        Money half = Money.of("500");
        List<Long> rounded = ControlledRounding.column(List.of(half, half, half, half), THOUSAND);
        assertEquals(2, rounded.get(4));
        assertEquals(2, sum(rounded.subList(0, 4)));
    }

    @Test
    void randomTablesFootAndEveryFigureIsItsExactValueDownOrUp() {
        RandomStream random = new RandomStream(2, "tables");
        for (int trial = 0; trial < 200; trial++) {
            Money[][] exact = random(random, 1 + random.nextInt(12), 1 + random.nextInt(8));
            exact[0][0] = Money.of("7000");
            assertFoots(exact, ControlledRounding.table(exact, THOUSAND));
        }
    }

    private static void assertFoots(Money[][] exact, ControlledRounding.Table table) {
        int columns = exact[0].length;
        long[] columnSums = new long[columns];
        Money total = Money.ZERO;
        for (int i = 0; i < exact.length; i++) {
            Money rowTotal = Money.ZERO;
            for (int j = 0; j < columns; j++) {
                assertNear(exact[i][j], table.rows().get(i).get(j));
                columnSums[j] += table.rows().get(i).get(j);
                rowTotal = rowTotal.plus(exact[i][j]);
            }
            assertEquals(sum(table.rows().get(i)), table.rowTotals().get(i));
            assertNear(rowTotal, table.rowTotals().get(i));
            total = total.plus(rowTotal);
        }
        assertEquals(Arrays.stream(columnSums).boxed().toList(), table.columnTotals());
        assertEquals(Arrays.stream(columnSums).sum(), table.total());
        assertNear(total, table.total());
    }

    private static long sum(List<Long> figures) {
        return figures.stream().mapToLong(Long::longValue).sum();
    }

    private static void assertNear(Money exact, long rounded) {
        long off = rounded * 1000_00 - exact.pence();
        assertTrue(Math.abs(off) < 1000_00, exact + " as " + rounded);
        assertTrue(exact.pence() % 1000_00 != 0 || off == 0, "whole units stay: " + exact);
    }

    @Test
    void mostFiguresAreRoundedAsUsual() {
        RandomStream random = new RandomStream(3, "usual");
        int same = 0;
        for (int trial = 0; trial < 100; trial++) {
            Money[][] exact = random(random, 20, 5);
            ControlledRounding.Table table = ControlledRounding.table(exact, THOUSAND);
            for (int i = 0; i < 20; i++) {
                for (int j = 0; j < 5; j++) {
                    long usual = ControlledRounding.conventional(exact[i][j], THOUSAND, 0)
                            .longValue();
                    same += usual == table.rows().get(i).get(j) ? 1 : 0;
                }
            }
        }
        assertTrue(same > 7_500, same + " of 10,000");
    }

    @Test
    void aTableOfUnevenRowsIsRefused() {
        Money[][] uneven = {{Money.ZERO, Money.ZERO}, {Money.ZERO}};
        assertThrows(IllegalArgumentException.class, () -> ControlledRounding.table(uneven, THOUSAND));
    }
}
