package io.github.forceplan.solver.run;

import io.github.forceplan.finance.bridge.Bridge;
import io.github.forceplan.finance.indicator.PrudentialIndicators;
import io.github.forceplan.finance.indicator.ReferendumCheck;
import io.github.forceplan.finance.indicator.ReserveOutlook;
import io.github.forceplan.finance.indicator.ResilienceIndicators;
import io.github.forceplan.finance.money.Money;
import io.github.forceplan.finance.mtfs.Ledger;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.saving.BenefitsRegister;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.BudgetBridge;
import io.github.forceplan.solver.result.FinanceIndicators;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is read off the central case's ledger: indicators and bridges. */
final class LedgerResults {

    private LedgerResults() {}

    static FinanceIndicators indicators(Plan plan, Ledger ledger) {
        return new FinanceIndicators(
                ReferendumCheck.of(ledger).stream()
                        .map(check -> councilTax(ledger, check))
                        .toList(),
                PrudentialIndicators.of(ledger).stream()
                        .map(LedgerResults::prudential)
                        .toList(),
                ResilienceIndicators.of(ledger).stream()
                        .map(LedgerResults::resilience)
                        .toList(),
                ReserveOutlook.of(ledger).stream()
                        .map(outlook -> outlook(ledger, outlook))
                        .toList(),
                BenefitsRegister.of(plan.finance().benefits(), plan.baseYear()).entries().stream()
                        .map(LedgerResults::benefit)
                        .toList());
    }

    private static FinanceIndicators.CouncilTaxYear councilTax(Ledger ledger, ReferendumCheck check) {
        return new FinanceIndicators.CouncilTaxYear(
                check.year().toString(),
                check.bandD().pounds(),
                check.increase().pounds(),
                check.increaseRate(),
                ledger.exact(Measure.TAX_BASE, check.year()),
                check.limit().map(Money::pounds),
                inFiles(check.verdict()),
                check.excess().pounds());
    }

    private static FinanceIndicators.PrudentialYear prudential(PrudentialIndicators year) {
        return new FinanceIndicators.PrudentialYear(
                year.year().toString(),
                year.capitalSpending().pounds(),
                year.financingRequirement().pounds(),
                year.externalDebt().pounds(),
                year.financingCosts().pounds(),
                year.netRevenueStream().pounds(),
                year.financingCostShare(),
                year.authorisedLimit().map(Money::pounds),
                year.operationalBoundary().map(Money::pounds),
                year.exceedsAuthorisedLimit(),
                year.exceedsOperationalBoundary(),
                year.debtAboveRequirement());
    }

    private static FinanceIndicators.ResilienceYear resilience(ResilienceIndicators year) {
        return new FinanceIndicators.ResilienceYear(
                year.year().toString(),
                year.reservesToNetBudget(),
                year.generalReserveToNetBudget(),
                year.yearsOfReserves(),
                year.reservesChange(),
                year.financingCostsToNetBudget(),
                year.incomeToSpending(),
                year.councilTaxToFunding());
    }

    private static FinanceIndicators.ReserveOutlook outlook(Ledger ledger, ReserveOutlook outlook) {
        return new FinanceIndicators.ReserveOutlook(
                outlook.id(),
                ledger.model().reserve(outlook.id()).label(),
                outlook.depleted().map(FinancialYear::toString),
                names(outlook.belowFloor()),
                outlook.greatestShortfall().pounds(),
                inFiles(outlook.verdict()),
                names(outlook.unknownDraws()));
    }

    private static FinanceIndicators.BenefitEntry benefit(BenefitsRegister.Entry entry) {
        return new FinanceIndicators.BenefitEntry(
                entry.id(),
                entry.benefit().label(),
                entry.benefit().investment(),
                entry.benefit().owner(),
                entry.benefit().cashable(),
                entry.planned(),
                entry.realised(),
                entry.shortfall(),
                names(entry.notMeasured()));
    }

    /**
     * The budget gap from each year to the next, then in each year from the first scenario to this one.
     *
     * @param first ledger of the first scenario run; {@code ledger} itself if this is the first
     */
    static List<BudgetBridge> bridges(String scenario, Ledger ledger, String firstScenario, Ledger first) {
        List<BudgetBridge> bridges = new ArrayList<>();
        List<FinancialYear> years = ledger.years();
        for (int y = 1; y < years.size(); y++) {
            Bridge bridge = Bridge.betweenYears(ledger, Measure.BUDGET_GAP, years.get(y - 1), years.get(y));
            bridges.add(bridge(bridge, scenario, years.get(y - 1), years.get(y)));
        }
        if (!scenario.equals(firstScenario)) {
            for (FinancialYear year : years) {
                Bridge bridge =
                        Bridge.betweenScenarios(first, firstScenario, ledger, scenario, Measure.BUDGET_GAP, year);
                bridges.add(bridge(bridge, firstScenario, year, year));
            }
        }
        return bridges;
    }

    private static BudgetBridge bridge(Bridge bridge, String fromScenario, FinancialYear from, FinancialYear to) {
        return new BudgetBridge(
                fromScenario,
                from.toString(),
                to.toString(),
                bridge.opening().pounds(),
                bridge.movements().stream()
                        .map(movement -> new BudgetBridge.Movement(
                                movement.line().id(),
                                movement.line().label(),
                                movement.line().group(),
                                movement.amount().pounds()))
                        .toList(),
                bridge.closing().pounds());
    }

    private static List<String> names(List<FinancialYear> years) {
        return years.stream().map(FinancialYear::toString).toList();
    }

    private static String inFiles(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
