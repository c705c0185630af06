package io.github.forceplan.planner.tables;

import static io.github.forceplan.io.output.CellFormat.FRACTION;
import static io.github.forceplan.io.output.CellFormat.NUMBER;
import static io.github.forceplan.io.output.CellFormat.POUNDS;

import io.github.forceplan.io.output.ResultTable;
import io.github.forceplan.solver.result.BudgetBridge;
import io.github.forceplan.solver.result.FinanceIndicators;
import io.github.forceplan.solver.result.PlanResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Indicators, outlook of reserves, benefits and bridges, all of the central case. */
final class IndicatorTables {

    private IndicatorTables() {}

    static ResultTable councilTax(PlanResult result) {
        return InScenario.<FinanceIndicators.CouncilTaxYear>layout("council-tax", "Council tax, central case")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .number("band_d", "Band D", POUNDS, row -> row.value().bandD())
                .number("increase", "Increase", POUNDS, row -> row.value().increase())
                .number(
                        "increase_rate",
                        "Increase, share",
                        FRACTION,
                        row -> row.value().increaseRate())
                .number(
                        "referendum_limit",
                        "Most without a referendum",
                        POUNDS,
                        row -> row.value().referendumLimit().orElse(null))
                .text("verdict", "Verdict", row -> row.value().verdict())
                .number("excess", "Above the limit", POUNDS, row -> row.value().excess())
                .number("tax_base", "Tax base", NUMBER, row -> row.value().taxBase())
                .fill(InScenario.each(result, s -> s.finance().indicators().councilTax()));
    }

    static ResultTable prudential(PlanResult result) {
        return InScenario.<FinanceIndicators.PrudentialYear>layout("prudential", "Prudential indicators, central case")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .number(
                        "capital_spending",
                        "Capital spending",
                        POUNDS,
                        row -> row.value().capitalSpending())
                .number(
                        "financing_requirement",
                        "Capital financing requirement",
                        POUNDS,
                        row -> row.value().financingRequirement())
                .number(
                        "external_debt",
                        "External debt",
                        POUNDS,
                        row -> row.value().externalDebt())
                .number(
                        "financing_costs",
                        "Financing costs",
                        POUNDS,
                        row -> row.value().financingCosts())
                .number(
                        "net_revenue_stream",
                        "Net revenue stream",
                        POUNDS,
                        row -> row.value().netRevenueStream())
                .number(
                        "financing_cost_share",
                        "Financing costs to net revenue stream",
                        FRACTION,
                        row -> row.value().financingCostShare().orElse(null))
                .number(
                        "operational_boundary",
                        "Operational boundary",
                        POUNDS,
                        row -> row.value().operationalBoundary().orElse(null))
                .text(
                        "above_operational_boundary",
                        "Above it?",
                        row -> yesOrNo(row.value().aboveOperationalBoundary()))
                .number(
                        "authorised_limit",
                        "Authorised limit",
                        POUNDS,
                        row -> row.value().authorisedLimit().orElse(null))
                .text(
                        "above_authorised_limit",
                        "Above the limit?",
                        row -> yesOrNo(row.value().aboveAuthorisedLimit()))
                .text(
                        "debt_above_requirement",
                        "Debt above the requirement?",
                        row -> yesOrNo(row.value().debtAboveRequirement()))
                .fill(InScenario.each(result, s -> s.finance().indicators().prudential()));
    }

    static ResultTable resilience(PlanResult result) {
        return InScenario.<FinanceIndicators.ResilienceYear>layout("resilience", "Resilience indicators, central case")
                .text("financial_year", "Year", row -> row.value().financialYear())
                .number(
                        "reserves_to_net_budget",
                        "Reserves to net budget",
                        FRACTION,
                        row -> row.value().reservesToNetBudget().orElse(null))
                .number(
                        "general_reserve_to_net_budget",
                        "General reserve to net budget",
                        FRACTION,
                        row -> row.value().generalReserveToNetBudget().orElse(null))
                .number(
                        "years_of_reserves",
                        "Years that reserves last",
                        NUMBER,
                        row -> row.value().yearsOfReserves().orElse(null))
                .number(
                        "reserves_change",
                        "Change of reserves since the plan began",
                        FRACTION,
                        row -> row.value().reservesChange().orElse(null))
                .number(
                        "financing_costs_to_net_budget",
                        "Financing costs to net budget",
                        FRACTION,
                        row -> row.value().financingCostsToNetBudget().orElse(null))
                .number(
                        "income_to_spending",
                        "Income to spending",
                        FRACTION,
                        row -> row.value().incomeToSpending().orElse(null))
                .number(
                        "council_tax_to_funding",
                        "Council tax to funding",
                        FRACTION,
                        row -> row.value().councilTaxToFunding().orElse(null))
                .fill(InScenario.each(result, s -> s.finance().indicators().resilience()));
    }

    static ResultTable reserves(PlanResult result) {
        return InScenario.<FinanceIndicators.ReserveOutlook>layout("reserve-outlook", "Reserves' outlook, central case")
                .text("reserve", "Reserve", row -> row.value().name())
                .text("reserve_label", "Reserve's name", row -> row.value().label())
                .text(
                        "depleted",
                        "Spent by",
                        row -> orBlank(row.value().depleted().orElse("")))
                .text(
                        "below_floor",
                        "Below its floor",
                        row -> orBlank(joined(row.value().belowFloor())))
                .number(
                        "greatest_shortfall",
                        "Greatest shortfall",
                        POUNDS,
                        row -> row.value().greatestShortfall())
                .text("verdict", "Verdict", row -> row.value().verdict())
                .text(
                        "unknown_draws",
                        "Draws not known",
                        row -> orBlank(joined(row.value().unknownDraws())))
                .fill(InScenario.each(result, s -> s.finance().indicators().reserves()));
    }

    static ResultTable benefits(PlanResult result) {
        List<InScenario<FinanceIndicators.BenefitEntry>> entries = new ArrayList<>();
        result.scenarios()
                .get(0)
                .finance()
                .indicators()
                .benefits()
                .forEach(
                        entry -> entries.add(new InScenario<>(result.scenarios().get(0), "", entry)));
        return new Layout<InScenario<FinanceIndicators.BenefitEntry>>("benefits", "Benefits register")
                .text("benefit", "Benefit", row -> row.value().id())
                .text(
                        "benefit_label",
                        "What it was to bring",
                        row -> row.value().label())
                .text("investment", "Investment", row -> row.value().investment())
                .text("owner", "Owner", row -> row.value().owner())
                .text("cashable", "Releases money?", row -> yesOrNo(row.value().cashable()))
                .number(
                        "planned",
                        "Planned in measured years",
                        POUNDS,
                        row -> row.value().planned())
                .number(
                        "realised",
                        "Realised",
                        POUNDS,
                        row -> row.value().realised().orElse(null))
                .number(
                        "shortfall",
                        "Shortfall",
                        POUNDS,
                        row -> row.value().shortfall().orElse(null))
                .text(
                        "not_measured",
                        "Years not measured",
                        row -> orBlank(joined(row.value().notMeasured())))
                .fill(entries);
    }

    private record Step(BudgetBridge bridge, String line, String label, String group, Object amount) {}

    static ResultTable bridges(PlanResult result) {
        return InScenario.<Step>layout("bridges", "Bridges of the budget gap, central case")
                .text(
                        "from_scenario",
                        "From scenario",
                        row -> row.value().bridge().fromScenario())
                .text("from_year", "From", row -> row.value().bridge().fromYear())
                .text("to_year", "To", row -> row.value().bridge().toYear())
                .text("line", "Line", row -> row.value().line())
                .text("line_label", "Line's name", row -> row.value().label())
                .text("group", "Heading", row -> orBlank(row.value().group()))
                .number("amount", "Adds to the gap", POUNDS, row -> row.value().amount())
                .fill(InScenario.each(
                        result,
                        s -> s.finance().bridges().stream()
                                .flatMap(bridge -> steps(bridge).stream())
                                .toList()));
    }

    private static List<Step> steps(BudgetBridge bridge) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(bridge, "opening", "Budget gap where it begins", "", bridge.opening()));
        bridge.movements()
                .forEach(move -> steps.add(new Step(bridge, move.line(), move.label(), move.group(), move.amount())));
        steps.add(new Step(bridge, "closing", "Budget gap where it ends", "", bridge.closing()));
        return steps;
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "yes" : "no";
    }

    private static String joined(List<String> names) {
        return String.join(", ", names);
    }

    private static @Nullable Object orBlank(String text) {
        return text.isEmpty() ? null : text;
    }
}
