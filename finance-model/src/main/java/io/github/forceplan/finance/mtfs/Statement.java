package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.money.ControlledRounding;
import io.github.forceplan.finance.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The medium-term financial statement: lines under their headings, net expenditure, funding, savings, the gaps, and the
 * reserves rolled forward. Exact, or {@linkplain #inUnits displayed} in thousands or millions so that it still foots.
 */
public final class Statement {

    /** A sum that the statement shows: {@code total} is the sum of {@code parts}, those with sign −1 taken off. */
    private record Sum(int total, List<Integer> parts, List<Integer> signs) {}

    private final List<StatementRow> rows = new ArrayList<>();

    /** Sums of rows, a total before the totals that are its parts. */
    private final List<Sum> sums = new ArrayList<>();

    private final Map<String, Integer> closings = new LinkedHashMap<>();
    private final Ledger ledger;

    private Statement(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The statement of a ledger. */
    public static Statement of(Ledger ledger) {
        Statement statement = new Statement(ledger);
        statement.addBudget();
        ledger.model().reserves().forEach(statement::addReserve);
        statement.addClosingReserves();
        return statement;
    }

    /** All rows, from top to bottom. */
    public List<StatementRow> rows() {
        return List.copyOf(rows);
    }

    private void addBudget() {
        List<Integer> spending = addGroups(Section.SPENDING);
        List<Integer> income = addGroups(Section.INCOME);
        int net = addMeasure(Measure.NET_EXPENDITURE, StatementRow.Kind.TOTAL);
        List<Integer> fundingGroups = addGroups(Section.FUNDING);
        int funding = addMeasure(Measure.FUNDING, StatementRow.Kind.TOTAL);
        List<Integer> savingGroups = addGroups(Section.SAVING);
        int savings = addMeasure(Measure.SAVINGS, StatementRow.Kind.TOTAL);
        int gap = addMeasure(Measure.BUDGET_GAP, StatementRow.Kind.TOTAL);
        addMeasure(Measure.UNDERLYING_GAP, StatementRow.Kind.MEMORANDUM);
        int planned = addMeasure(Measure.PLANNED_RESERVES_USED, StatementRow.Kind.TOTAL);
        int after = addMeasure(Measure.GAP_AFTER_RESERVES, StatementRow.Kind.TOTAL);
        int automatic = addMeasure(Measure.AUTOMATIC_RESERVES_USED, StatementRow.Kind.TOTAL);
        int residual = addMeasure(Measure.UNFUNDED_RESIDUAL, StatementRow.Kind.TOTAL);
        int surplus = addMeasure(Measure.SURPLUS, StatementRow.Kind.TOTAL);

        List<Sum> groups = new ArrayList<>(sums);
        sums.clear();
        sums.add(new Sum(gap, List.of(net, funding, savings), List.of(1, -1, -1)));
        sums.add(new Sum(gap, List.of(planned, after), List.of(1, 1)));
        sums.add(new Sum(after, List.of(automatic, residual, surplus), List.of(1, 1, -1)));
        List<Integer> ofNet = new ArrayList<>(spending);
        ofNet.addAll(income);
        List<Integer> signs = new ArrayList<>();
        spending.forEach(row -> signs.add(1));
        income.forEach(row -> signs.add(-1));
        sums.add(new Sum(net, ofNet, signs));
        sums.add(new Sum(funding, fundingGroups, positive(fundingGroups)));
        sums.add(new Sum(savings, savingGroups, positive(savingGroups)));
        sums.addAll(groups);
    }

    private static List<Integer> positive(List<Integer> rows) {
        return rows.stream().map(row -> 1).toList();
    }

    /** Adds a section's lines under their headings, in order of first appearance, and gives the headings' rows. */
    private List<Integer> addGroups(Section section) {
        Set<String> headings = new LinkedHashSet<>();
        List<BudgetLine> lines = ledger.lines().stream()
                .filter(line -> line.section() == section)
                .toList();
        lines.forEach(line -> headings.add(line.group()));
        List<Integer> result = new ArrayList<>();
        for (String heading : headings) {
            List<Integer> parts = new ArrayList<>();
            List<Money> total = new ArrayList<>(
                    ledger.years().stream().map(year -> Money.ZERO).toList());
            for (BudgetLine line : lines) {
                if (line.group().equals(heading)) {
                    List<Money> amounts = ledger.years().stream()
                            .map(year -> ledger.line(line.id(), year))
                            .toList();
                    parts.add(add(new StatementRow(line.id(), line.label(), StatementRow.Kind.LINE, amounts)));
                    for (int y = 0; y < amounts.size(); y++) {
                        total.set(y, total.get(y).plus(amounts.get(y)));
                    }
                }
            }
            int group = add(new StatementRow(heading, heading, StatementRow.Kind.GROUP, total));
            sums.add(new Sum(group, parts, positive(parts)));
            result.add(group);
        }
        return result;
    }

    private int addMeasure(Measure measure, StatementRow.Kind kind) {
        return add(new StatementRow(
                measure.name(),
                measure.label(),
                kind,
                ledger.years().stream().map(year -> ledger.money(measure, year)).toList()));
    }

    private void addReserve(String id) {
        String label = ledger.model().reserve(id).label();
        for (ReserveMeasure measure : List.of(
                ReserveMeasure.OPENING, ReserveMeasure.CONTRIBUTIONS, ReserveMeasure.DRAWS, ReserveMeasure.CLOSING)) {
            int row = add(new StatementRow(
                    id,
                    label + ", " + measure.label(),
                    StatementRow.Kind.RESERVE,
                    ledger.years().stream()
                            .map(year -> ledger.money(id, measure, year))
                            .toList()));
            closings.put(id, row);
        }
    }

    private void addClosingReserves() {
        addMeasure(Measure.CLOSING_RESERVES, StatementRow.Kind.MEMORANDUM);
    }

    private int add(StatementRow row) {
        rows.add(row);
        return rows.size() - 1;
    }

    /**
     * The rows' amounts in whole units, [row][year]. Every printed sum is the sum of what is printed, and every amount is
     * the exact one rounded down or up. Each reserve rolls forward as printed; the closing balance of all reserves is the
     * sum of the printed balances, which may be some units off the exact one.
     *
     * @param unit what is displayed, such as £1,000
     */
    public long[][] inUnits(Money unit) {
        long[][] shown = new long[rows.size()][ledger.years().size()];
        for (int y = 0; y < ledger.years().size(); y++) {
            for (int r = 0; r < rows.size(); r++) {
                shown[r][y] = nearest(amount(r, y), unit);
            }
            for (Sum sum : sums) {
                share(sum, shown[sum.total()][y], y, unit, shown);
            }
            long allReserves = 0;
            for (int closing : closings.values()) {
                rollForward(closing, y, unit, shown);
                allReserves += shown[closing][y];
            }
            shown[rows.size() - 1][y] = allReserves;
        }
        return shown;
    }

    /** Rounds the parts of a sum so that, as printed, they add up to {@code total}. */
    private void share(Sum sum, long total, int year, Money unit, long[][] shown) {
        List<Money> parts = new ArrayList<>();
        for (int k = 0; k < sum.parts().size(); k++) {
            Money amount = amount(sum.parts().get(k), year);
            parts.add(sum.signs().get(k) < 0 ? amount.negated() : amount);
        }
        long[] rounded = ControlledRounding.parts(parts, total, unit);
        for (int k = 0; k < rounded.length; k++) {
            shown[sum.parts().get(k)][year] = sum.signs().get(k) * rounded[k];
        }
    }

    /** Opening as last year's closing was printed; contributions and draws are what leads from it to the closing. */
    private void rollForward(int closing, int year, Money unit, long[][] shown) {
        int opening = closing - 3;
        if (year > 0) {
            shown[opening][year] = shown[closing][year - 1];
        }
        Sum movement = new Sum(closing, List.of(closing - 2, closing - 1), List.of(1, -1));
        share(movement, shown[closing][year] - shown[opening][year], year, unit, shown);
    }

    private Money amount(int row, int year) {
        return rows.get(row).amounts().get(year);
    }

    private static long nearest(Money amount, Money unit) {
        return ControlledRounding.conventional(amount, unit, 0).longValueExact();
    }
}
