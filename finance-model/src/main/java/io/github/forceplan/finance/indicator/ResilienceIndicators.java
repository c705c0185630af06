package io.github.forceplan.finance.indicator;

import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import io.github.forceplan.finance.mtfs.Section;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Indicators of financial stress of a year, after CIPFA's Financial Resilience Index. Shares are fractions to four
 * places; one that has nothing to be a share of is empty.
 *
 * @param year the year
 * @param reservesToNetBudget closing general and earmarked reserves / net budget
 * @param generalReserveToNetBudget closing general reserve / net budget
 * @param yearsOfReserves closing general and earmarked reserves / average yearly fall since the plan began; empty if they
 *     have not fallen
 * @param reservesChange closing general and earmarked reserves over those with which the plan began, less 1
 * @param financingCostsToNetBudget capital financing costs / net budget
 * @param incomeToSpending fees, charges and other income / spending
 * @param councilTaxToFunding precept / funding
 */
public record ResilienceIndicators(
        FinancialYear year,
        Optional<BigDecimal> reservesToNetBudget,
        Optional<BigDecimal> generalReserveToNetBudget,
        Optional<BigDecimal> yearsOfReserves,
        Optional<BigDecimal> reservesChange,
        Optional<BigDecimal> financingCostsToNetBudget,
        Optional<BigDecimal> incomeToSpending,
        Optional<BigDecimal> councilTaxToFunding) {

    private static final Set<Reserve.Kind> GENERAL = Set.of(Reserve.Kind.GENERAL);
    private static final Set<Reserve.Kind> REVENUE = Set.of(Reserve.Kind.GENERAL, Reserve.Kind.EARMARKED);

    /** The indicators of each year. */
    public static List<ResilienceIndicators> of(Ledger ledger) {
        return ledger.years().stream().map(year -> of(ledger, year)).toList();
    }

    private static ResilienceIndicators of(Ledger ledger, FinancialYear year) {
        Money netBudget = ledger.money(Measure.NET_EXPENDITURE, year).minus(ledger.money(Measure.SAVINGS, year));
        Money closing = reserves(ledger, REVENUE, ReserveMeasure.CLOSING, year);
        Money opening =
                reserves(ledger, REVENUE, ReserveMeasure.OPENING, ledger.years().get(0));
        Money fall = opening.minus(closing);
        long years = ledger.index(year) + 1L;
        return new ResilienceIndicators(
                year,
                share(closing, netBudget),
                share(reserves(ledger, GENERAL, ReserveMeasure.CLOSING, year), netBudget),
                fall.isPositive() ? share(closing.times(years), fall) : Optional.empty(),
                share(closing.minus(opening), opening),
                ledger.model().has(Measure.FINANCING_COSTS)
                        ? share(ledger.money(Measure.FINANCING_COSTS, year), netBudget)
                        : Optional.empty(),
                share(ledger.total(Section.INCOME, year), ledger.total(Section.SPENDING, year)),
                ledger.model().has(Measure.BAND_D)
                        ? share(ledger.line("precept", year), ledger.money(Measure.FUNDING, year))
                        : Optional.empty());
    }

    private static Money reserves(Ledger ledger, Set<Reserve.Kind> kinds, ReserveMeasure measure, FinancialYear year) {
        Money sum = Money.ZERO;
        for (String id : ledger.model().reserves()) {
            if (kinds.contains(ledger.model().reserve(id).kind())) {
                sum = sum.plus(ledger.money(id, measure, year));
            }
        }
        return sum;
    }

    private static Optional<BigDecimal> share(Money part, Money whole) {
        return whole.isPositive()
                ? Optional.of(part.pounds().divide(whole.pounds(), 4, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
