package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a chief finance officer watches, in the central case, exact to the penny. Lists are empty where the plan has
 * nothing that they measure.
 *
 * @param councilTax band D, tax base and referendum limit, by year
 * @param prudential indicators of the Prudential Code, by year
 * @param resilience indicators of financial stress, by year
 * @param reserves what becomes of each reserve
 * @param benefits benefits register: planned against realised
 */
public record FinanceIndicators(
        @Figure("Band D, tax base and referendum limit, by year.")
        List<CouncilTaxYear> councilTax,

        @Figure("Prudential indicators, by year.") List<PrudentialYear> prudential,
        @Figure("Indicators of financial stress, by year.") List<ResilienceYear> resilience,
        @Figure("What becomes of each reserve.") List<ReserveOutlook> reserves,

        @Figure("Benefits of investments, planned against realised.")
        List<BenefitEntry> benefits) {

    /**
     * Council tax of a year.
     *
     * @param verdict {@code within-limit}, {@code needs-referendum} or {@code limit-not-known}
     */
    public record CouncilTaxYear(
            @Figure("The year.") String financialYear,

            @Figure(value = "Council tax of a band D dwelling.", unit = "pounds")
            BigDecimal bandD,

            @Figure(value = "Increase over the year before.", unit = "pounds")
            BigDecimal increase,

            @Figure(value = "The same as a share.", unit = "fraction")
            BigDecimal increaseRate,

            @Figure("Band D equivalents.") BigDecimal taxBase,

            @Figure(value = "Greatest increase without a referendum, if known.", unit = "pounds")
            Optional<BigDecimal> referendumLimit,

            @Figure("within-limit, needs-referendum or limit-not-known.")
            String verdict,

            @Figure(value = "Increase above the limit.", unit = "pounds")
            BigDecimal excess) {}

    /** Prudential indicators of a year (CIPFA Prudential Code). */
    public record PrudentialYear(
            @Figure("The year.") String financialYear,

            @Figure(value = "Capital spending.", unit = "pounds")
            BigDecimal capitalSpending,

            @Figure(value = "Capital financing requirement at 31 March.", unit = "pounds")
            BigDecimal financingRequirement,

            @Figure(value = "Loans outstanding at 31 March.", unit = "pounds")
            BigDecimal externalDebt,

            @Figure(value = "Provision and interest payable less investment income.", unit = "pounds")
            BigDecimal financingCosts,

            @Figure(value = "Funding without specific grants.", unit = "pounds")
            BigDecimal netRevenueStream,

            @Figure(value = "Financing costs over net revenue stream.", unit = "fraction")
            Optional<BigDecimal> financingCostShare,

            @Figure(value = "Debt that must not be exceeded, if set.", unit = "pounds")
            Optional<BigDecimal> authorisedLimit,

            @Figure(value = "Debt that is not expected to be exceeded, if set.", unit = "pounds")
            Optional<BigDecimal> operationalBoundary,

            @Figure("Whether debt exceeds the authorised limit.")
            boolean aboveAuthorisedLimit,

            @Figure("Whether debt exceeds the operational boundary.")
            boolean aboveOperationalBoundary,

            @Figure("Whether debt exceeds the greatest requirement of this and the next two years of the plan.")
            boolean debtAboveRequirement) {}

    /** Indicators of financial stress of a year; one that has nothing to be a share of is left out. */
    public record ResilienceYear(
            @Figure("The year.") String financialYear,

            @Figure(value = "General and earmarked reserves over net budget.", unit = "fraction")
            Optional<BigDecimal> reservesToNetBudget,

            @Figure(value = "General reserve over net budget.", unit = "fraction")
            Optional<BigDecimal> generalReserveToNetBudget,

            @Figure(value = "Years that reserves last if they fall as they have since the plan began.", unit = "years")
            Optional<BigDecimal> yearsOfReserves,

            @Figure(value = "Change of reserves since the plan began.", unit = "fraction")
            Optional<BigDecimal> reservesChange,

            @Figure(value = "Capital financing costs over net budget.", unit = "fraction")
            Optional<BigDecimal> financingCostsToNetBudget,

            @Figure(value = "Fees, charges and other income over spending.", unit = "fraction")
            Optional<BigDecimal> incomeToSpending,

            @Figure(value = "Precept over funding.", unit = "fraction")
            Optional<BigDecimal> councilTaxToFunding) {}

    /**
     * What becomes of a reserve.
     *
     * @param depleted first year that it closes with nothing, if any
     * @param verdict {@code never-below-floor}, {@code within-tolerance} or {@code beyond-tolerance}
     * @param unknownDraws years with a planned draw that is not known: balances from then on are not known either
     */
    public record ReserveOutlook(
            @Figure("The reserve's id.") String name,
            @Figure("Its name for people.") String label,

            @Figure("First year that it closes with nothing, if any.")
            Optional<String> depleted,

            @Figure("Years that it closes below its floor.") List<String> belowFloor,

            @Figure(value = "Most that it closes below its floor.", unit = "pounds")
            BigDecimal greatestShortfall,

            @Figure("never-below-floor, within-tolerance or beyond-tolerance.")
            String verdict,

            @Figure("Years with a planned draw that is not known.")
            List<String> unknownDraws) {

        public ReserveOutlook {
            belowFloor = List.copyOf(belowFloor);
            unknownDraws = List.copyOf(unknownDraws);
        }
    }

    /**
     * A benefit to the end of the plan's base year.
     *
     * @param planned planned in the years that were measured
     * @param realised realised in them; left out if no year was measured
     * @param notMeasured years up to the base year with a plan and no measurement
     */
    public record BenefitEntry(
            @Figure("The benefit's id.") String id,
            @Figure("What it was to bring.") String label,
            @Figure("What was bought or built.") String investment,
            @Figure("Who answers for it.") String owner,
            @Figure("Whether it releases money.") boolean cashable,

            @Figure(value = "Planned in the years that were measured.", unit = "pounds")
            BigDecimal planned,

            @Figure(value = "Realised in them.", unit = "pounds")
            Optional<BigDecimal> realised,

            @Figure(value = "Planned less realised.", unit = "pounds")
            Optional<BigDecimal> shortfall,

            @Figure("Years with a plan and no measurement.") List<String> notMeasured) {

        public BenefitEntry {
            notMeasured = List.copyOf(notMeasured);
        }
    }

    public FinanceIndicators {
        councilTax = List.copyOf(councilTax);
        prudential = List.copyOf(prudential);
        resilience = List.copyOf(resilience);
        reserves = List.copyOf(reserves);
        benefits = List.copyOf(benefits);
    }

    /** Of a plan that has nothing to be measured. */
    public static FinanceIndicators none() {
        return new FinanceIndicators(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
