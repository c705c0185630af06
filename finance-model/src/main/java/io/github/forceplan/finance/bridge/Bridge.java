package io.github.forceplan.finance.bridge;

import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.mtfs.BudgetLine;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.Section;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a figure of one budget becomes that of another, line by line and exactly: opening + movements = closing. A line
 * that only one of them has moves from or to nothing.
 *
 * @param of what is bridged
 * @param from where it begins, such as {@code 2019/20} or a scenario's name
 * @param to where it ends
 * @param opening the figure where it begins
 * @param movements lines that move, in the order of the budget; what a line adds to the figure
 * @param closing the figure where it ends
 */
public record Bridge(Measure of, String from, String to, Money opening, List<Movement> movements, Money closing) {

    /**
     * What a line adds to the figure.
     *
     * @param line the line
     * @param amount more spending, less income, less funding or less saving is positive in a gap
     */
    public record Movement(BudgetLine line, Money amount) {}

    public Bridge {
        movements = List.copyOf(movements);
        Money sum = movements.stream().map(Movement::amount).reduce(opening, Money::plus);
        if (!sum.equals(closing)) {
            throw new IllegalArgumentException("The bridge from " + from + " to " + to + " does not close: " + opening
                    + " and its movements make " + sum + ", not " + closing + ".");
        }
    }

    /**
     * From one year to another of the same ledger.
     *
     * @param of budget gap, underlying gap, net expenditure, funding or savings
     */
    public static Bridge betweenYears(Ledger ledger, Measure of, FinancialYear from, FinancialYear to) {
        return between(ledger, from, from.toString(), ledger, to, to.toString(), of);
    }

    /** From one scenario to another in the same year. */
    public static Bridge betweenScenarios(
            Ledger ledger, String name, Ledger other, String otherName, Measure of, FinancialYear year) {
        return between(ledger, year, name, other, year, otherName, of);
    }

    private static Bridge between(
            Ledger a, FinancialYear yearA, String from, Ledger b, FinancialYear yearB, String to, Measure of) {
        Map<String, BudgetLine> lines = new LinkedHashMap<>();
        a.lines().forEach(line -> lines.put(line.id(), line));
        b.lines().forEach(line -> lines.putIfAbsent(line.id(), line));
        List<Movement> movements = new ArrayList<>();
        lines.forEach((id, line) -> {
            Money change = contribution(b, id, yearB, of).minus(contribution(a, id, yearA, of));
            if (!change.equals(Money.ZERO)) {
                movements.add(new Movement(line, change));
            }
        });
        return new Bridge(of, from, to, a.money(of, yearA), movements, b.money(of, yearB));
    }

    private static Money contribution(Ledger ledger, String id, FinancialYear year, Measure of) {
        for (BudgetLine line : ledger.lines()) {
            if (line.id().equals(id)) {
                return ledger.line(id, year).times(sign(line, of));
            }
        }
        return Money.ZERO;
    }

    private static int sign(BudgetLine line, Measure of) {
        Section section = line.section();
        int inGap = section == Section.SPENDING ? 1 : section == Section.NON_CASHABLE_SAVING ? 0 : -1;
        return switch (of) {
            case BUDGET_GAP -> inGap;
            case UNDERLYING_GAP -> line.recurrence() == Recurrence.RECURRING ? inGap : 0;
            case NET_EXPENDITURE -> section == Section.SPENDING || section == Section.INCOME ? inGap : 0;
            case FUNDING -> section == Section.FUNDING ? 1 : 0;
            case SAVINGS -> section == Section.SAVING ? 1 : 0;
            default ->
                throw new IllegalArgumentException("There is no bridge of " + of.label()
                        + ". Choose the budget gap, underlying gap, net expenditure, funding or savings.");
        };
    }
}
