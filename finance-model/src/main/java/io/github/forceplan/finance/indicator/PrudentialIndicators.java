package io.github.forceplan.finance.indicator;

import io.github.forceplan.finance.capital.Capital;
import io.github.forceplan.finance.capital.DebtLimits;
import io.github.forceplan.finance.line.Grant;
import io.github.forceplan.finance.line.GrantKind;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.mtfs.BudgetLine;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.Section;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Prudential indicators of a year (CIPFA, Prudential Code for Capital Finance in Local Authorities, 2017).
 *
 * @param year the year
 * @param capitalSpending capital spending
 * @param financingRequirement capital financing requirement on 31 March
 * @param externalDebt loans outstanding on 31 March
 * @param financingCosts minimum revenue provision and interest payable less investment income
 * @param netRevenueStream funding without specific grants
 * @param financingCostShare financing costs / net revenue stream, to four places; empty if there is no such revenue
 * @param authorisedLimit debt that must not be exceeded, if set
 * @param operationalBoundary debt that is not expected to be exceeded, if set
 * @param debtAboveRequirement whether debt exceeds the greatest requirement of this and the next two years of the plan:
 *     borrowing for more than capital purposes
 */
public record PrudentialIndicators(
        FinancialYear year,
        Money capitalSpending,
        Money financingRequirement,
        Money externalDebt,
        Money financingCosts,
        Money netRevenueStream,
        Optional<BigDecimal> financingCostShare,
        Optional<Money> authorisedLimit,
        Optional<Money> operationalBoundary,
        boolean debtAboveRequirement) {

    /** How many years ahead the requirement may already be borrowed for. */
    private static final int YEARS_AHEAD = 2;

    /** The indicators of each year; none if the plan has no capital programme. */
    public static List<PrudentialIndicators> of(Ledger ledger) {
        return ledger.model()
                .plan()
                .capital()
                .map(capital -> ledger.years().stream()
                        .map(year -> of(ledger, capital, year))
                        .toList())
                .orElse(List.of());
    }

    private static PrudentialIndicators of(Ledger ledger, Capital capital, FinancialYear year) {
        Money costs = ledger.money(Measure.FINANCING_COSTS, year);
        Money stream = netRevenueStream(ledger, year);
        Money debt = ledger.money(Measure.EXTERNAL_DEBT, year);
        return new PrudentialIndicators(
                year,
                ledger.money(Measure.CAPITAL_SPENDING, year),
                ledger.money(Measure.FINANCING_REQUIREMENT, year),
                debt,
                costs,
                stream,
                stream.pence() == 0
                        ? Optional.empty()
                        : Optional.of(costs.pounds().divide(stream.pounds(), 4, RoundingMode.HALF_UP)),
                limit(capital.limits().map(DebtLimits::authorisedLimit), year),
                limit(capital.limits().map(DebtLimits::operationalBoundary), year),
                debt.compareTo(greatestRequirement(ledger, year)) > 0);
    }

    private static Optional<Money> limit(Optional<ByYear> limits, FinancialYear year) {
        return limits.filter(byYear -> byYear.has(year))
                .map(byYear -> Money.rounded(byYear.exact(year), RoundingMode.HALF_UP));
    }

    private static Money netRevenueStream(Ledger ledger, FinancialYear year) {
        Money stream = Money.ZERO;
        for (BudgetLine line : ledger.lines()) {
            if (line.section() == Section.FUNDING && !isSpecificGrant(ledger, line)) {
                stream = stream.plus(ledger.line(line.id(), year));
            }
        }
        return stream;
    }

    private static boolean isSpecificGrant(Ledger ledger, BudgetLine line) {
        String planLine = line.id().endsWith(".one-off")
                ? line.id().substring(0, line.id().length() - ".one-off".length())
                : line.id();
        return ledger.model().plan().lines().get(planLine) instanceof Grant grant && grant.kind() == GrantKind.SPECIFIC;
    }

    private static Money greatestRequirement(Ledger ledger, FinancialYear year) {
        Money greatest = ledger.money(Measure.FINANCING_REQUIREMENT, year);
        for (int ahead = 1; ahead <= YEARS_AHEAD; ahead++) {
            FinancialYear later = year.plus(ahead);
            if (ledger.years().contains(later)) {
                Money requirement = ledger.money(Measure.FINANCING_REQUIREMENT, later);
                greatest = requirement.compareTo(greatest) > 0 ? requirement : greatest;
            }
        }
        return greatest;
    }

    /** Whether debt exceeds the authorised limit; false if none is set. */
    public boolean exceedsAuthorisedLimit() {
        return authorisedLimit.map(limit -> externalDebt.compareTo(limit) > 0).orElse(false);
    }

    /** Whether debt exceeds the operational boundary; false if none is set. */
    public boolean exceedsOperationalBoundary() {
        return operationalBoundary
                .map(limit -> externalDebt.compareTo(limit) > 0)
                .orElse(false);
    }
}
