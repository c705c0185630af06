package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.capital.Capital;
import io.github.forceplan.finance.capital.FinancingSource;
import io.github.forceplan.finance.capital.Loan;
import io.github.forceplan.finance.capital.Provision;
import io.github.forceplan.finance.capital.Scheme;
import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Schemes and loans as formulas. Closing capital financing requirement = opening + capital spending that nothing but
 * borrowing finances − minimum revenue provision.
 */
final class CapitalFormulas {

    static final String GROUP = "Capital financing";
    private static final String AT = "finance.capital";

    private final Compilation plan;
    private final Formulas f;
    private final Capital capital;

    private final List<List<Formula>> spending = new ArrayList<>();
    private final List<List<Formula>> borrowing = new ArrayList<>();
    private final List<List<Formula>> provision = new ArrayList<>();
    private final List<List<Formula>> costs = new ArrayList<>();
    private final List<LoanFormulas> loans = new ArrayList<>();
    private final Map<String, List<List<Formula>>> reserveDraws = new LinkedHashMap<>();

    private final List<Formula> requirement = new ArrayList<>();
    private final List<Formula> debt = new ArrayList<>();

    private final BudgetLine investmentIncome = new BudgetLine(
            "investment-income", "Interest on cash balances", GROUP, Section.INCOME, Recurrence.RECURRING);
    private final BudgetLine temporaryInterest = new BudgetLine(
            "interest.temporary", "Interest on temporary borrowing", GROUP, Section.SPENDING, Recurrence.RECURRING);

    CapitalFormulas(Compilation plan, Capital capital) {
        this.plan = plan;
        this.f = plan.formulas;
        this.capital = capital;
        plan.years.forEach(year -> {
            spending.add(new ArrayList<>());
            borrowing.add(new ArrayList<>());
            provision.add(new ArrayList<>());
            costs.add(new ArrayList<>());
        });
        addOpeningProvision();
        capital.schemes().forEach(this::addScheme);
        capital.loans().forEach(this::addLoan);
        addRequirementAndDebt();
    }

    /** Draws on a reserve that finance schemes, by year. */
    Formula reserveDraw(String reserve, int year) {
        return f.sum(reserveDraws.getOrDefault(reserve, noDraws()).get(year));
    }

    Formula spending(int year) {
        return f.figure(Measure.CAPITAL_SPENDING.label() + ", " + plan.years.get(year), f.sum(spending.get(year)));
    }

    Formula borrowingNeed(int year) {
        return f.figure(Measure.BORROWING_NEED.label() + ", " + plan.years.get(year), f.sum(borrowing.get(year)));
    }

    Formula requirement(int year) {
        return requirement.get(year + 1);
    }

    Formula debt(int year) {
        return debt.get(year + 1);
    }

    /** Minimum revenue provision and interest less investment income, of rounded lines. */
    Formula financingCosts(int year) {
        return f.figure(Measure.FINANCING_COSTS.label() + ", " + plan.years.get(year), f.sum(costs.get(year)));
    }

    /** Adds the year's interest on cash or temporary borrowing, given the reserves with which the year begins. */
    void addTreasury(int year, Formula openingReserves) {
        capital.treasury().ifPresent(treasury -> {
            FinancialYear y = plan.years.get(year);
            String at = AT + ".treasury";
            Formula cash = f.figure(
                    "Cash on 1 April " + y.startYear(),
                    f.subtract(
                            f.sum(List.of(
                                    openingReserves,
                                    plan.input(at + ".workingCapital", "Working capital", treasury.workingCapital()),
                                    debt.get(year))),
                            requirement.get(year)));
            Formula zero = f.constant(0);
            Formula earns =
                    plan.required(at + ".investmentRate", "Interest earned on cash", treasury.investmentRate(), y);
            Formula pays = plan.required(
                    at + ".temporaryBorrowingRate",
                    "Interest on temporary borrowing",
                    treasury.temporaryBorrowingRate(),
                    y);
            Formula earned = plan.lineYear(investmentIncome, year, f.multiply(f.max(zero, cash), earns));
            costs.get(year).add(f.subtract(zero, earned));
            costs.get(year)
                    .add(plan.lineYear(temporaryInterest, year, f.multiply(f.max(zero, f.subtract(zero, cash)), pays)));
        });
    }

    private void addOpeningProvision() {
        List<Formula> due = new ArrayList<>();
        for (int y = 0; y < plan.years.size(); y++) {
            Formula amount = plan.required(
                    AT + ".openingProvision",
                    "Provision on the opening requirement",
                    capital.openingProvision(),
                    plan.years.get(y));
            due.add(amount);
        }
        addProvision("opening", "Minimum revenue provision: opening requirement", due);
    }

    private void addProvision(String id, String label, List<Formula> due) {
        BudgetLine line = new BudgetLine("provision." + id, label, GROUP, Section.SPENDING, Recurrence.RECURRING);
        plan.line(line, due);
        for (int y = 0; y < due.size(); y++) {
            provision.get(y).add(plan.amount(line, y));
            costs.get(y).add(plan.amount(line, y));
        }
    }

    private void addScheme(String id, Scheme scheme) {
        String at = AT + ".schemes." + id;
        checkYears(scheme, at);
        Map<FinancialYear, List<Formula>> borrowedByLastYearBeforeCharge = new TreeMap<>();
        List<Formula> fromRevenue = new ArrayList<>();
        boolean anyFromRevenue = false;
        for (int y = 0; y < plan.years.size(); y++) {
            FinancialYear year = plan.years.get(y);
            Formula spent = f.ledger(
                    scheme.label() + ", capital spending, " + year,
                    plan.scheduled(at + ".spend", scheme.label() + ", capital spending", scheme.spend(), year));
            List<Formula> sources = new ArrayList<>();
            List<Formula> revenue = new ArrayList<>();
            for (Map.Entry<String, FinancingSource> entry : scheme.sources().entrySet()) {
                FinancingSource source = entry.getValue();
                String place = at + ".sources." + entry.getKey();
                if (!source.amount().has(year)) {
                    continue;
                }
                Formula amount = f.ledger(
                        scheme.label() + ", " + entry.getKey() + " applied, " + year,
                        plan.scheduled(
                                place + ".amount", scheme.label() + ", " + entry.getKey(), source.amount(), year));
                sources.add(amount);
                switch (source.kind()) {
                    case REVENUE -> revenue.add(amount);
                    case RESERVE -> drawOnReserve(source.reserve().orElseThrow(), place, y, amount);
                    case GRANT, RECEIPTS -> {}
                }
            }
            fromRevenue.add(f.sum(revenue));
            anyFromRevenue |= !revenue.isEmpty();
            if (scheme.spend().has(year) || !sources.isEmpty()) {
                Formula borrowed = f.figure(
                        scheme.label() + ", financed by borrowing, " + year, f.subtract(spent, f.sum(sources)));
                spending.get(y).add(spent);
                borrowing.get(y).add(borrowed);
                FinancialYear last = year.compareTo(scheme.inUse()) > 0 ? year : scheme.inUse();
                borrowedByLastYearBeforeCharge
                        .computeIfAbsent(last, key -> new ArrayList<>())
                        .add(borrowed);
                checkFinancing(scheme, at, year);
            }
        }
        if (anyFromRevenue) {
            plan.line(
                    new BudgetLine(
                            "direct-revenue-financing." + id,
                            "Direct revenue financing: " + scheme.label(),
                            GROUP,
                            Section.SPENDING,
                            Recurrence.ONE_OFF),
                    fromRevenue);
        }
        addProvision(
                id,
                "Minimum revenue provision: " + scheme.label(),
                plan.years.stream()
                        .map(year -> provision(scheme, at, borrowedByLastYearBeforeCharge, year))
                        .toList());
    }

    private void checkYears(Scheme scheme, String at) {
        FinancialYear first = scheme.spend().years().first();
        if (first.compareTo(plan.firstYear()) < 0) {
            plan.fault(
                    at + ".spend",
                    "Scheme '" + scheme.label() + "' spends in " + first + ", before the plan's first year ("
                            + plan.firstYear()
                            + "). Put what was borrowed then into openingFinancingRequirement and openingProvision.");
        }
    }

    private void checkFinancing(Scheme scheme, String at, FinancialYear year) {
        BigDecimal spent = scheme.spend().has(year) ? scheme.spend().exact(year) : BigDecimal.ZERO;
        BigDecimal financed = scheme.sources().values().stream()
                .filter(source -> source.amount().has(year))
                .map(source -> source.amount().exact(year))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (financed.compareTo(spent) > 0) {
            plan.fault(
                    at + ".sources",
                    "The sources of scheme '" + scheme.label() + "' in " + year + " (" + financed.toPlainString()
                            + ") exceed its spending (" + spent.toPlainString() + "). Apply no more than is spent.");
        }
    }

    private void drawOnReserve(String reserve, String place, int year, Formula amount) {
        @Nullable Reserve found = plan.resolve(plan.plan.reserves(), reserve, "reserve", place + ".reserve");
        if (found != null && !found.uses().contains(Reserve.Use.CAPITAL)) {
            plan.fault(
                    place + ".reserve",
                    "Reserve '" + reserve + "' may not be used for capital. Add the use or name another reserve.");
        }
        reserveDraws.computeIfAbsent(reserve, key -> noDraws()).get(year).add(amount);
    }

    private List<List<Formula>> noDraws() {
        List<List<Formula>> none = new ArrayList<>();
        plan.years.forEach(year -> none.add(new ArrayList<>()));
        return none;
    }

    /** What a year is charged for all that was borrowed, each part from the year after it is spent and in use. */
    private Formula provision(
            Scheme scheme, String at, Map<FinancialYear, List<Formula>> borrowedByLastYear, FinancialYear year) {
        List<Formula> due = new ArrayList<>();
        borrowedByLastYear.forEach((last, parts) -> {
            int charge = year.startYear() - last.startYear();
            if (charge >= 1 && charge <= scheme.provision().lifeYears()) {
                Formula borrowed = f.figure(scheme.label() + ", borrowed to " + last, f.sum(parts));
                due.add(f.subtract(
                        charged(scheme, at, borrowed, last, charge), charged(scheme, at, borrowed, last, charge - 1)));
            }
        });
        return f.sum(due);
    }

    /**
     * What has been charged after {@code k} of n instalments, to the penny, so that instalments are whole pence and add
     * up to what was borrowed: k/n of it, or by annuity {@code ((1 + r)ᵏ − 1) ÷ ((1 + r)ⁿ − 1)} of it.
     */
    private Formula charged(Scheme scheme, String at, Formula borrowed, FinancialYear last, int k) {
        int n = scheme.provision().lifeYears();
        if (k == 0) {
            return f.constant(0);
        }
        if (k == n) {
            return borrowed;
        }
        String name = scheme.label() + ", charged after " + k + " of " + n + " years since " + last;
        BigDecimal rate = scheme.provision().rate().orElse(BigDecimal.ZERO);
        if (scheme.provision().method() == Provision.Method.EQUAL_INSTALMENT || rate.signum() == 0) {
            return f.penny(name, f.divide(f.multiply(borrowed, f.constant(k)), f.constant(n)));
        }
        Formula growth = f.add(
                f.constant(1),
                plan.input(at + ".provision.rate", scheme.label() + ", annuity rate of the provision", rate));
        return f.penny(
                name,
                f.divide(
                        f.multiply(borrowed, f.subtract(f.power(growth, k), f.constant(1))),
                        f.subtract(f.power(growth, n), f.constant(1))));
    }

    private void addLoan(String id, Loan loan) {
        LoanFormulas formulas = new LoanFormulas(plan, id, loan);
        loans.add(formulas);
        BudgetLine line = new BudgetLine(
                "interest." + id, "Interest: " + loan.label(), GROUP, Section.SPENDING, Recurrence.RECURRING);
        plan.line(line, plan.years.stream().map(formulas::interest).toList());
        for (int y = 0; y < plan.years.size(); y++) {
            costs.get(y).add(plan.amount(line, y));
        }
    }

    private void addRequirementAndDebt() {
        FinancialYear before = plan.firstYear().plus(-1);
        requirement.add(f.ledger(
                Measure.FINANCING_REQUIREMENT.label() + ", " + before.lastDay(),
                plan.input(
                        AT + ".openingFinancingRequirement",
                        "Opening capital financing requirement",
                        capital.openingFinancingRequirement())));
        debt.add(debt(before));
        for (int y = 0; y < plan.years.size(); y++) {
            FinancialYear year = plan.years.get(y);
            requirement.add(f.figure(
                    Measure.FINANCING_REQUIREMENT.label() + ", " + year,
                    f.subtract(f.add(requirement.get(y), f.sum(borrowing.get(y))), f.sum(provision.get(y)))));
            debt.add(debt(year));
        }
    }

    private Formula debt(FinancialYear year) {
        return f.figure(
                Measure.EXTERNAL_DEBT.label() + ", " + year,
                f.sum(loans.stream()
                        .map(loan -> loan.outstanding(year.lastDay()))
                        .toList()));
    }
}
