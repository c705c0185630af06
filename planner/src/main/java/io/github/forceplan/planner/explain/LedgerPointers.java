package io.github.forceplan.planner.explain;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.mtfs.BudgetLine;
import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which formula stands behind which figure of a scenario's result. */
final class LedgerPointers {

    private static final Map<Measure, String> YEAR = new EnumMap<>(Measure.class);
    private static final Map<Measure, String> INDICATORS = new EnumMap<>(Measure.class);
    private static final Map<ReserveMeasure, String> RESERVE = new EnumMap<>(ReserveMeasure.class);

    static {
        YEAR.put(Measure.NET_EXPENDITURE, "netExpenditure");
        YEAR.put(Measure.FUNDING, "funding");
        YEAR.put(Measure.SAVINGS, "savings");
        YEAR.put(Measure.BUDGET_GAP, "budgetGap");
        YEAR.put(Measure.UNDERLYING_GAP, "underlyingGap");
        YEAR.put(Measure.PLANNED_RESERVES_USED, "plannedReservesUsed");
        YEAR.put(Measure.GAP_AFTER_RESERVES, "gapAfterReserves");
        YEAR.put(Measure.AUTOMATIC_RESERVES_USED, "automaticReservesUsed");
        YEAR.put(Measure.UNFUNDED_RESIDUAL, "unfundedResidual");
        YEAR.put(Measure.SURPLUS, "surplus");
        YEAR.put(Measure.CLOSING_RESERVES, "closingReserves");
        YEAR.put(Measure.CUMULATIVE_BUDGET_GAP, "cumulative/budgetGap");
        YEAR.put(Measure.CUMULATIVE_UNDERLYING_GAP, "cumulative/underlyingGap");
        YEAR.put(Measure.CUMULATIVE_GAP_AFTER_RESERVES, "cumulative/gapAfterReserves");
        YEAR.put(Measure.CUMULATIVE_UNFUNDED_RESIDUAL, "cumulative/unfundedResidual");
        YEAR.put(Measure.CUMULATIVE_SURPLUS, "cumulative/surplus");
        INDICATORS.put(Measure.BAND_D, "councilTax/%d/bandD");
        INDICATORS.put(Measure.BAND_D_INCREASE, "councilTax/%d/increase");
        INDICATORS.put(Measure.TAX_BASE, "councilTax/%d/taxBase");
        INDICATORS.put(Measure.CAPITAL_SPENDING, "prudential/%d/capitalSpending");
        INDICATORS.put(Measure.FINANCING_REQUIREMENT, "prudential/%d/financingRequirement");
        INDICATORS.put(Measure.EXTERNAL_DEBT, "prudential/%d/externalDebt");
        INDICATORS.put(Measure.FINANCING_COSTS, "prudential/%d/financingCosts");
        RESERVE.put(ReserveMeasure.OPENING, "opening");
        RESERVE.put(ReserveMeasure.CONTRIBUTIONS, "contributions");
        RESERVE.put(ReserveMeasure.DRAWS, "draws");
        RESERVE.put(ReserveMeasure.CLOSING, "closing");
        RESERVE.put(ReserveMeasure.FLOOR, "floor");
    }

    private LedgerPointers() {}

    /** The formulas by JSON pointer below the scenario. */
    static Map<String, Formula> of(MtfsModel model) {
        Map<String, Formula> pointers = new LinkedHashMap<>();
        int years = model.years().size();
        for (int y = 0; y < years; y++) {
            int year = y;
            YEAR.forEach((measure, name) ->
                    pointers.put("/finance/years/" + year + "/" + name, model.measure(measure, year)));
            INDICATORS.forEach((measure, name) -> {
                if (model.has(measure)) {
                    pointers.put("/finance/indicators/" + String.format(name, year), model.measure(measure, year));
                }
            });
        }
        List<String> reserves = model.reserves();
        for (int r = 0; r < reserves.size(); r++) {
            for (int y = 0; y < years; y++) {
                String at = "/finance/reserves/" + (r * years + y) + "/";
                for (Map.Entry<ReserveMeasure, String> entry : RESERVE.entrySet()) {
                    pointers.put(at + entry.getValue(), model.reserve(reserves.get(r), entry.getKey(), y));
                }
            }
        }
        List<BudgetLine> lines = model.lines();
        for (int i = 0; i < lines.size(); i++) {
            for (int y = 0; y < years; y++) {
                pointers.put(
                        "/finance/ledger/" + i + "/amounts/" + y,
                        model.line(lines.get(i).id(), y));
            }
        }
        return pointers;
    }
}
