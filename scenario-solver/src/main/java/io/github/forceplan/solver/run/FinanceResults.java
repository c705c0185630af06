package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.BudgetLine;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.Balancing;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Readings.GapMeasured;
import io.github.forceplan.solver.plan.Readings.GapPeriod;
import io.github.forceplan.solver.result.BudgetBridge;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.result.FinanceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers the finances' draws into estimates. */
final class FinanceResults {

    /** An unfunded residual below half a penny is rounding in the simulation, not money. */
    private static final double HALF_A_PENNY = 0.005;

    private FinanceResults() {}

    /** @param bridges how the budget gap of the central case moves */
    static FinanceResult of(Plan plan, FinanceOutcomes outcomes, List<BudgetBridge> bridges, Estimates estimates) {
        return new FinanceResult(
                years(outcomes, estimates),
                stated(plan, outcomes, estimates),
                reserves(outcomes, estimates),
                ledger(outcomes),
                LedgerResults.indicators(plan, outcomes.ledger()),
                bridges);
    }

    /** Where the plan's readings measure a published gap. */
    static Measure gapMeasured(Plan plan) {
        return plan.readings().gapMeasured() == GapMeasured.AFTER_PLANNED_RESERVES
                ? Measure.GAP_AFTER_RESERVES
                : Measure.BUDGET_GAP;
    }

    /** The same as the result names it. */
    static String nameOfGapMeasured(Plan plan) {
        return gapMeasured(plan) == Measure.BUDGET_GAP ? "budgetGap" : "gapAfterReserves";
    }

    private static List<FinanceResult.StatedGap> stated(Plan plan, FinanceOutcomes outcomes, Estimates estimates) {
        List<FinancialYear> years = plan.balancing().map(Balancing::gapYears).orElse(List.of());
        if (years.isEmpty()) {
            return List.of();
        }
        Measure measure = gapMeasured(plan);
        String name = nameOfGapMeasured(plan);
        List<List<FinancialYear>> spans = plan.readings().gapPeriod() == GapPeriod.ALL_YEARS
                ? List.of(years)
                : years.stream().map(List::of).toList();
        List<FinanceResult.StatedGap> stated = new ArrayList<>();
        for (List<FinancialYear> span : spans) {
            double[] gap = new double[outcomes.draws()];
            for (FinancialYear year : span) {
                double[] inYear =
                        outcomes.measure(measure, outcomes.model().years().indexOf(year));
                for (int d = 0; d < gap.length; d++) {
                    gap[d] += inYear[d];
                }
            }
            stated.add(new FinanceResult.StatedGap(
                    span.stream().map(FinancialYear::toString).toList(), name, estimates.of(gap)));
        }
        return stated;
    }

    private static List<FinanceResult.Year> years(FinanceOutcomes outcomes, Estimates estimates) {
        List<FinanceResult.Year> years = new ArrayList<>();
        for (int y = 0; y < outcomes.model().years().size(); y++) {
            FinancialYear year = outcomes.model().years().get(y);
            years.add(new FinanceResult.Year(
                    year.toString(),
                    estimate(outcomes, estimates, Measure.NET_EXPENDITURE, y),
                    estimate(outcomes, estimates, Measure.FUNDING, y),
                    estimate(outcomes, estimates, Measure.SAVINGS, y),
                    estimate(outcomes, estimates, Measure.BUDGET_GAP, y),
                    estimate(outcomes, estimates, Measure.UNDERLYING_GAP, y),
                    estimate(outcomes, estimates, Measure.PLANNED_RESERVES_USED, y),
                    !outcomes.model().unknownDraws(year).isEmpty(),
                    estimate(outcomes, estimates, Measure.GAP_AFTER_RESERVES, y),
                    estimate(outcomes, estimates, Measure.AUTOMATIC_RESERVES_USED, y),
                    estimate(outcomes, estimates, Measure.UNFUNDED_RESIDUAL, y),
                    estimate(outcomes, estimates, Measure.SURPLUS, y),
                    estimate(outcomes, estimates, Measure.CLOSING_RESERVES, y),
                    new FinanceResult.Cumulative(
                            estimate(outcomes, estimates, Measure.CUMULATIVE_BUDGET_GAP, y),
                            estimate(outcomes, estimates, Measure.CUMULATIVE_UNDERLYING_GAP, y),
                            estimate(outcomes, estimates, Measure.CUMULATIVE_GAP_AFTER_RESERVES, y),
                            estimate(outcomes, estimates, Measure.CUMULATIVE_UNFUNDED_RESIDUAL, y),
                            estimate(outcomes, estimates, Measure.CUMULATIVE_SURPLUS, y)),
                    shareAbove(outcomes.measure(Measure.RESERVES_BELOW_FLOOR, y), 0.5),
                    shareAbove(outcomes.measure(Measure.UNFUNDED_RESIDUAL, y), HALF_A_PENNY)));
        }
        return years;
    }

    private static List<FinanceResult.ReserveYear> reserves(FinanceOutcomes outcomes, Estimates estimates) {
        List<FinanceResult.ReserveYear> reserves = new ArrayList<>();
        for (String reserve : outcomes.model().reserves()) {
            for (int y = 0; y < outcomes.model().years().size(); y++) {
                reserves.add(new FinanceResult.ReserveYear(
                        reserve,
                        outcomes.model().years().get(y).toString(),
                        estimates.of(outcomes.reserve(reserve, ReserveMeasure.OPENING, y)),
                        estimates.of(outcomes.reserve(reserve, ReserveMeasure.CONTRIBUTIONS, y)),
                        estimates.of(outcomes.reserve(reserve, ReserveMeasure.DRAWS, y)),
                        estimates.of(outcomes.reserve(reserve, ReserveMeasure.CLOSING, y)),
                        estimates
                                .of(outcomes.reserve(reserve, ReserveMeasure.FLOOR, y))
                                .mean()));
            }
        }
        return reserves;
    }

    private static List<FinanceResult.LedgerLine> ledger(FinanceOutcomes outcomes) {
        List<FinanceResult.LedgerLine> lines = new ArrayList<>();
        for (BudgetLine line : outcomes.ledger().lines()) {
            List<Double> amounts = new ArrayList<>();
            for (FinancialYear year : outcomes.model().years()) {
                amounts.add(outcomes.ledger().line(line.id(), year).pounds().doubleValue());
            }
            lines.add(new FinanceResult.LedgerLine(
                    line.id(),
                    line.label(),
                    line.group(),
                    line.section().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    amounts));
        }
        return lines;
    }

    private static Estimate estimate(FinanceOutcomes outcomes, Estimates estimates, Measure measure, int year) {
        return estimates.of(outcomes.measure(measure, year));
    }

    private static double shareAbove(double[] values, double bound) {
        int above = 0;
        for (double value : values) {
            above += value > bound ? 1 : 0;
        }
        return (double) above / values.length;
    }
}
