package io.github.forceplan.finance.mtfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.finance.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {

    private static final int YEARS = 5;

    /** What a reader adds up with a pencil. */
    @ParameterizedTest
    @ValueSource(strings = {"1000", "100000", "1000000", "0.01"})
    void whatIsPrintedAddsUp(String unit) {
        for (int seed = 0; seed < 15; seed++) {
            Ledger ledger = RandomPlan.model(seed, YEARS).ledger(RandomPlan.drivers(seed, YEARS));
            Statement statement = Statement.of(ledger);
            List<StatementRow> rows = statement.rows();
            long[][] shown = statement.inUnits(Money.of(unit));
            for (int y = 0; y < YEARS; y++) {
                long lines = 0;
                long reserves = 0;
                for (int r = 0; r < rows.size(); r++) {
                    switch (rows.get(r).kind()) {
                        case LINE -> lines += shown[r][y];
                        case GROUP -> {
                            assertEquals(lines, shown[r][y], rows.get(r).label());
                            lines = 0;
                        }
                        case RESERVE -> {
                            if (rows.get(r).label().endsWith("closing balance")) {
                                assertEquals(
                                        shown[r - 3][y] + shown[r - 2][y] - shown[r - 1][y],
                                        shown[r][y],
                                        rows.get(r).label());
                                assertTrue(y == 0 || shown[r - 3][y] == shown[r][y - 1], "rolls forward as printed");
                                reserves += shown[r][y];
                            }
                        }
                        case TOTAL, MEMORANDUM -> {}
                    }
                }
                assertEquals(reserves, value(rows, shown, Measure.CLOSING_RESERVES, y));
                assertEquals(
                        groups(ledger, rows, shown, Section.SPENDING, y)
                                - groups(ledger, rows, shown, Section.INCOME, y),
                        value(rows, shown, Measure.NET_EXPENDITURE, y));
                long gap = value(rows, shown, Measure.NET_EXPENDITURE, y)
                        - value(rows, shown, Measure.FUNDING, y)
                        - value(rows, shown, Measure.SAVINGS, y);
                assertEquals(gap, value(rows, shown, Measure.BUDGET_GAP, y));
                long after = gap - value(rows, shown, Measure.PLANNED_RESERVES_USED, y);
                assertEquals(after, value(rows, shown, Measure.GAP_AFTER_RESERVES, y));
                assertEquals(
                        after,
                        value(rows, shown, Measure.AUTOMATIC_RESERVES_USED, y)
                                + value(rows, shown, Measure.UNFUNDED_RESIDUAL, y)
                                - value(rows, shown, Measure.SURPLUS, y));
            }
        }
    }

    /** Lines of a section as printed; a heading may stand in two sections, so lines are added, not headings. */
    private static long groups(Ledger ledger, List<StatementRow> rows, long[][] shown, Section section, int y) {
        long sum = 0;
        for (int r = 0; r < rows.size(); r++) {
            String id = rows.get(r).id();
            if (rows.get(r).kind() == StatementRow.Kind.LINE
                    && ledger.lines().stream().anyMatch(line -> line.id().equals(id) && line.section() == section)) {
                sum += shown[r][y];
            }
        }
        return sum;
    }

    private static long value(List<StatementRow> rows, long[][] shown, Measure measure, int y) {
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).id().equals(measure.name())) {
                return shown[r][y];
            }
        }
        throw new AssertionError(measure + " is not in the statement");
    }

    @Test
    void everyFigureIsItsExactValueDownOrUp() {
        Ledger ledger = RandomPlan.model(3, YEARS).ledger(RandomPlan.drivers(3, YEARS));
        Statement statement = Statement.of(ledger);
        long[][] shown = statement.inUnits(Money.of("1000"));
        for (int r = 0; r < shown.length - 1; r++) {
            for (int y = 0; y < YEARS; y++) {
                Money exact = statement.rows().get(r).amounts().get(y);
                long off = shown[r][y] * 1000_00 - exact.pence();
                assertTrue(Math.abs(off) < 1000_00, statement.rows().get(r).label() + ": " + exact);
            }
        }
    }

    @Test
    void inPenceItIsTheLedger() {
        Ledger ledger = RandomPlan.model(4, YEARS).ledger(RandomPlan.drivers(4, YEARS));
        Statement statement = Statement.of(ledger);
        long[][] pence = statement.inUnits(Money.of("0.01"));
        for (int r = 0; r < pence.length; r++) {
            for (int y = 0; y < YEARS; y++) {
                assertEquals(statement.rows().get(r).amounts().get(y), new Money(pence[r][y]));
            }
        }
    }
}
