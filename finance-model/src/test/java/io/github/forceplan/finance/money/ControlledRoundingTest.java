package io.github.forceplan.finance.money;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    private static final Money TEN_THOUSAND = Money.of("10000");

    private static List<Money> amounts(String... pounds) {
        return Arrays.stream(pounds).map(Money::of).toList();
    }

    private static long[] nearest(List<Money> parts, long total, Boolean... steady) {
        List<Boolean> all = steady.length > 0
                ? List.of(steady)
                : parts.stream().map(part -> false).toList();
        return ControlledRounding.nearestParts(parts, all, total, TEN_THOUSAND);
    }

    /** Three thirds of a million: 0.33 + 0.33 + 0.33 would print 0.99 under a total of 1.00. */
    @Test
    void thirdsAddToTheWhole() {
        List<Money> thirds = amounts("333333.34", "333333.33", "333333.33");
        assertArrayEquals(new long[] {34, 33, 33}, nearest(thirds, 100));
    }

    /** Nearest are 11 and 10; a unit more is asked for, and the grant is nearer to its other side. */
    @Test
    void whatIsSteadyMovesLast() {
        assertArrayEquals(new long[] {11, 10}, nearest(amounts("105000", "102000"), 21, true, false));
        assertArrayEquals(new long[] {11, 10}, nearest(amounts("105000", "106000"), 21, true, false));
    }

    @Test
    void wholeUnitsNeverMove() {
        assertArrayEquals(new long[] {0, 2, 0, 1}, nearest(amounts("0", "20000", "4999", "5001"), 3));
    }

    @Test
    void aTotalThatIsNoRoundingOfTheSumIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> nearest(amounts("10000", "10000"), 3));
        assertTrue(refused.getMessage().contains("within one unit"), refused.getMessage());
    }

    @Test
    void printedColumnsFootAndNoFigureIsOffByAUnit() {
        RandomStream random = new RandomStream(7, "rounding");
        for (int trial = 0; trial < 2_000; trial++) {
            random.reset(trial);
            List<Money> parts = new ArrayList<>();
            List<Boolean> steady = new ArrayList<>();
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                parts.add(new Money(random.nextInt(60_000_000) - 20_000_000L));
                steady.add(random.nextDouble() < 0.3);
            }
            Money sum = parts.stream().reduce(Money.ZERO, Money::plus);
            long total = ControlledRounding.conventional(sum, TEN_THOUSAND, 0).longValueExact();
            long[] units = ControlledRounding.nearestParts(parts, steady, total, TEN_THOUSAND);
            assertEquals(total, Arrays.stream(units).sum());
            for (int i = 0; i < count; i++) {
                long error =
                        Math.abs(units[i] * TEN_THOUSAND.pence() - parts.get(i).pence());
                assertTrue(error < TEN_THOUSAND.pence(), parts.get(i) + " became " + units[i]);
            }
        }
    }

    @Test
    void aTableOfUnevenRowsIsRefused() {
        Money[][] uneven = {{Money.ZERO, Money.ZERO}, {Money.ZERO}};
        assertThrows(IllegalArgumentException.class, () -> ControlledRounding.table(uneven, THOUSAND));
    }
}
