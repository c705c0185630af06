package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.plan.FinancePlan;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.finance.plan.PlanFault;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the parts of a plan share while they are turned into formulas: the years, the figures, and the faults found. */
final class Compilation {

    final FinancePlan plan;
    final List<FinancialYear> years;
    final Formulas formulas = new Formulas();
    final PriceLevels prices = new PriceLevels(this);

    private final List<String> drivers;
    private final Set<PlanFault> faults = new LinkedHashSet<>();
    private final Map<String, BudgetLine> lines = new LinkedHashMap<>();
    private final Map<String, List<Formula>> amounts = new LinkedHashMap<>();

    Compilation(FinancePlan plan, List<FinancialYear> years, List<String> drivers) {
        this.plan = plan;
        this.years = years;
        this.drivers = drivers;
    }

    FinancialYear firstYear() {
        return years.get(0);
    }

    void fault(String address, String message) {
        faults.add(new PlanFault(address, message));
    }

    void throwIfFaulty() {
        if (!faults.isEmpty()) {
            throw new InvalidFinancePlanException(List.copyOf(faults));
        }
    }

    /** A figure that is the same in all years. */
    Formula input(String address, String name, BigDecimal value) {
        return formulas.input(address, name, value);
    }

    /** A year's figure that must be given; a fault, and 0 to go on with, if it is not. */
    Formula required(String address, String name, ByYear figures, FinancialYear year) {
        if (!figures.has(year)) {
            fault(
                    address,
                    "There is no figure for " + year + "; the years given are " + figures.years()
                            + ". Give every year of the plan, 0 for none.");
            return formulas.constant(0);
        }
        return formulas.input(address + "." + year, name + ", " + year, figures.exact(year));
    }

    /** A year's figure of a schedule; nothing in a year that is not listed. */
    Formula scheduled(String address, String name, ByYear figures, FinancialYear year) {
        return figures.has(year) ? required(address, name, figures, year) : formulas.constant(0);
    }

    Formula driver(String name, FinancialYear year, String address) {
        if (!drivers.contains(name)) {
            fault(address, "There is no driver '" + name + "'. " + known(drivers));
        }
        return formulas.driver(driverAddress(name, year), name + ", " + year);
    }

    static String driverAddress(String name, FinancialYear year) {
        return "drivers." + name + "." + year;
    }

    /** What a plan map holds under an id; a fault and null if it holds nothing. */
    <T> @Nullable T resolve(Map<String, T> map, String id, String what, String address) {
        @Nullable T found = map.get(id);
        if (found == null) {
            fault(address, "There is no " + what + " '" + id + "'. " + known(map.keySet()));
        }
        return found;
    }

    private static String known(Iterable<String> names) {
        List<String> all = new ArrayList<>();
        names.forEach(all::add);
        return all.isEmpty() ? "None is defined." : "Known: " + String.join(", ", all) + ".";
    }

    /** Adds a line to the result: its unrounded amount in each year, rounded once a line and year. */
    void line(BudgetLine line, List<Formula> amountByYear) {
        for (int y = 0; y < amountByYear.size(); y++) {
            lineYear(line, y, amountByYear.get(y));
        }
    }

    /** Adds one more year to a line that grows year by year, and gives the rounded amount. */
    Formula lineYear(BudgetLine line, int year, Formula amount) {
        if (year == 0 && lines.putIfAbsent(line.id(), line) != null) {
            fault(
                    "finance.lines." + line.id(),
                    "The id '" + line.id() + "' is taken by a line that the plan makes of its own. Choose another.");
        }
        Formula rounded = roundedLine(line, year, amount);
        amounts.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(rounded);
        return rounded;
    }

    /** The rounded amount of a line in a year. */
    Formula amount(BudgetLine line, int year) {
        return amounts.getOrDefault(line.id(), List.of()).get(year);
    }

    private Formula roundedLine(BudgetLine line, int year, Formula amount) {
        return formulas.ledger(line.label() + ", " + years.get(year), amount);
    }

    List<BudgetLine> lines() {
        return List.copyOf(lines.values());
    }

    Map<String, List<Formula>> amounts() {
        return amounts;
    }
}
