package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.formula.LedgerEvaluator;
import io.github.forceplan.finance.formula.Operation;
import io.github.forceplan.finance.plan.FinancePlan;
import io.github.forceplan.finance.plan.InvalidFinancePlanException;
import io.github.forceplan.finance.reserve.Reserve;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finance plan compiled to formulas, one definition a line. From it come the exact {@link Ledger}, the simulation
 * {@linkplain #kernel kernel}, the explanation of any figure and the formulas of a spreadsheet. Immutable; may be shared
 * between threads.
 *
 * <pre>{@code
 * MtfsModel model = MtfsModel.compile(plan, years, List.of("strength.detective"));
 * Ledger ledger = model.ledger(Drivers.none().with("strength.detective", 310, 322, 330, 334));
 * Money gap = ledger.money(Measure.BUDGET_GAP, years.get(1));
 * }</pre>
 */
public final class MtfsModel {

    private static final Set<Measure> PRECEPT = EnumSet.of(Measure.BAND_D, Measure.BAND_D_INCREASE, Measure.TAX_BASE);

    private final FinancePlan plan;
    private final List<FinancialYear> years;
    private final List<String> drivers;
    private final Formulas formulas;
    private final List<BudgetLine> lines;
    private final Map<String, List<Formula>> amounts;
    private final List<Map<Measure, Formula>> measures;
    private final Map<String, List<Map<ReserveMeasure, Formula>>> reserves;
    private final RiskModel risks;
    private final LedgerEvaluator base;

    private MtfsModel(
            Compilation compiled, List<String> drivers, GapFormulas gaps, ReserveFormulas reserves, RiskModel risks) {
        this.plan = compiled.plan;
        this.years = compiled.years;
        this.drivers = drivers;
        this.formulas = compiled.formulas;
        this.lines = compiled.lines();
        this.amounts = compiled.amounts();
        this.measures = gaps.years();
        this.reserves = reserves.results();
        this.risks = risks;
        this.base = new LedgerEvaluator(formulas);
    }

    /**
     * Compiles a plan.
     *
     * @param plan the plan
     * @param years the years to be computed, consecutive
     * @param driverNames names of the figures that other models will supply by year
     * @throws InvalidFinancePlanException with all faults of the plan, if it has any
     */
    public static MtfsModel compile(FinancePlan plan, List<FinancialYear> years, List<String> driverNames) {
        requireConsecutive(years);
        List<String> drivers = List.copyOf(driverNames);
        Compilation compilation = new Compilation(plan, List.copyOf(years), drivers);
        for (String driver : drivers) {
            years.forEach(year -> compilation.driver(driver, year, "drivers"));
        }
        new LineFormulas(compilation).addAll();
        Optional<PreceptFormulas.Result> precept = plan.precept().map(p -> new PreceptFormulas(compilation).add(p));
        @Nullable
        CapitalFormulas capital =
                plan.capital().map(c -> new CapitalFormulas(compilation, c)).orElse(null);
        new SavingFormulas(compilation).addAll();
        ReserveFormulas reserves = new ReserveFormulas(compilation);
        GapFormulas gaps = new GapFormulas(compilation);
        for (int y = 0; y < years.size(); y++) {
            if (capital != null) {
                capital.addTreasury(y, reserves.opening());
            }
            gaps.addYear(y, reserves, capital);
            addIndicators(gaps.years().get(y), y, precept, capital);
        }
        RiskModel risks = RiskModel.compile(compilation);
        compilation.throwIfFaulty();
        return new MtfsModel(compilation, drivers, gaps, reserves, risks);
    }

    private static void addIndicators(
            Map<Measure, Formula> year,
            int y,
            Optional<PreceptFormulas.Result> precept,
            @Nullable CapitalFormulas capital) {
        precept.ifPresent(p -> {
            year.put(Measure.BAND_D, p.bandD().get(y));
            year.put(Measure.BAND_D_INCREASE, p.increase().get(y));
            year.put(Measure.TAX_BASE, p.taxBase().get(y));
        });
        if (capital != null) {
            year.put(Measure.CAPITAL_SPENDING, capital.spending(y));
            year.put(Measure.BORROWING_NEED, capital.borrowingNeed(y));
            year.put(Measure.FINANCING_REQUIREMENT, capital.requirement(y));
            year.put(Measure.EXTERNAL_DEBT, capital.debt(y));
            year.put(Measure.FINANCING_COSTS, capital.financingCosts(y));
        }
    }

    private static void requireConsecutive(List<FinancialYear> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A medium-term financial strategy needs at least one year.");
        }
        for (int y = 1; y < years.size(); y++) {
            if (!years.get(y).equals(years.get(y - 1).plus(1))) {
                throw new IllegalArgumentException("The years " + years + " must follow one another.");
            }
        }
    }

    public FinancePlan plan() {
        return plan;
    }

    public List<FinancialYear> years() {
        return years;
    }

    /** Names of the drivers, in the order given. */
    public List<String> drivers() {
        return drivers;
    }

    /** The lines of the result, those that the plan makes of its precept, capital and savings included. */
    public List<BudgetLine> lines() {
        return lines;
    }

    /** Ids of the reserves, in the order of the plan. */
    public List<String> reserves() {
        return List.copyOf(reserves.keySet());
    }

    /** A reserve of the plan. */
    public Reserve reserve(String id) {
        @Nullable Reserve reserve = plan.reserves().get(id);
        if (reserve == null) {
            throw noReserve(id);
        }
        return reserve;
    }

    private NoSuchElementException noReserve(String id) {
        return new NoSuchElementException(
                "There is no reserve '" + id + "'. Known: " + String.join(", ", reserves.keySet()) + ".");
    }

    /** All formulas, to be printed, for example as a spreadsheet. */
    public Formulas formulas() {
        return formulas;
    }

    /** A line's amount in the year at an index. */
    public Formula line(String id, int year) {
        @Nullable List<Formula> byYear = amounts.get(id);
        if (byYear == null) {
            throw new NoSuchElementException(
                    "There is no line '" + id + "'. Known: " + String.join(", ", amounts.keySet()) + ".");
        }
        return byYear.get(year);
    }

    /** Whether the plan has what a measure measures: band D only with a precept, debt only with a capital programme. */
    public boolean has(Measure measure) {
        return measures.get(0).containsKey(measure);
    }

    /**
     * A figure of the year at an index.
     *
     * @throws NoSuchElementException if the plan does not {@linkplain #has have} it
     */
    public Formula measure(Measure measure, int year) {
        @Nullable Formula formula = measures.get(year).get(measure);
        if (formula == null) {
            throw new NoSuchElementException(measure.label() + " is not part of this plan: it has no "
                    + (PRECEPT.contains(measure) ? "precept." : "capital programme."));
        }
        return formula;
    }

    /** A reserve's figure in the year at an index. */
    public Formula reserve(String id, ReserveMeasure measure, int year) {
        @Nullable List<Map<ReserveMeasure, Formula>> byYear = reserves.get(id);
        if (byYear == null) {
            throw noReserve(id);
        }
        @Nullable Formula formula = byYear.get(year).get(measure);
        if (formula == null) {
            throw new IllegalStateException("no " + measure.label() + " of reserve '" + id + "'");
        }
        return formula;
    }

    /** The reserves whose planned draw of a year is not published. */
    public List<String> unknownDraws(FinancialYear year) {
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, Reserve> entry : plan.reserves().entrySet()) {
            if (entry.getValue().unknownDrawYears().contains(year)) {
                unknown.add(entry.getKey());
            }
        }
        return unknown;
    }

    /**
     * The figure of the plan at an address with its year, such as {@code finance.precept.increase.2020/21}.
     *
     * @throws NoSuchElementException if no figure that the result depends on stands there
     */
    public Formula input(String address) {
        return formulas.at(address);
    }

    /** A driver's figure in the year at an index. */
    public Formula driver(String name, int year) {
        return formulas.at(Compilation.driverAddress(name, years.get(year)));
    }

    /** The exact ledger at the plan's figures. */
    public Ledger ledger(Drivers values) {
        return ledger(values, Map.of());
    }

    /**
     * The exact ledger with some figures of the plan replaced.
     *
     * @param values what other models supply
     * @param replaced figures by address with their year
     */
    public Ledger ledger(Drivers values, Map<String, BigDecimal> replaced) {
        List<Formula> varying = new ArrayList<>(driverFormulas());
        replaced.keySet().forEach(address -> varying.add(input(address)));
        LedgerEvaluator evaluator = base.varying(varying);
        for (String driver : drivers) {
            for (int y = 0; y < years.size(); y++) {
                evaluator.set(driver(driver, y), values.value(driver, y, years));
            }
        }
        replaced.forEach((address, value) -> evaluator.set(input(address), value));
        evaluator.evaluate();
        return new Ledger(this, evaluator);
    }

    /** An exact evaluator of all formulas in which {@code varying} may be set and computed again. One thread each. */
    public LedgerEvaluator projection(List<Formula> varying) {
        return base.varying(varying);
    }

    /** The plan's risks. */
    public RiskModel risks() {
        return risks;
    }

    /** Says what a kernel is to compute. */
    public KernelBuilder kernel() {
        return new KernelBuilder(this);
    }

    List<Formula> driverFormulas() {
        return formulas.byAddress().values().stream()
                .filter(formula -> formula.operation() == Operation.DRIVER)
                .toList();
    }

    /** The measures that the plan has. */
    public List<Measure> measures() {
        return List.copyOf(new EnumMap<>(measures.get(0)).keySet());
    }
}
