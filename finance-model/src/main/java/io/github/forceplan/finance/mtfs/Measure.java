package io.github.forceplan.finance.mtfs;

/** Figures of a year as a whole, in pounds unless said otherwise. */
public enum Measure {
    /** Revenue spending less income, before savings and before any movement in reserves. */
    NET_EXPENDITURE("Net expenditure"),
    RECURRING_NET_EXPENDITURE("Recurring net expenditure"),
    ONE_OFF_NET_EXPENDITURE("One-off net expenditure"),
    /** Grants, precept and collection fund share; never reserves, savings or borrowing. */
    FUNDING("Funding"),
    RECURRING_FUNDING("Recurring funding"),
    ONE_OFF_FUNDING("One-off funding"),
    /** Cashable savings. */
    SAVINGS("Savings"),
    RECURRING_SAVINGS("Recurring savings"),
    ONE_OFF_SAVINGS("One-off savings"),
    /** Net expenditure − funding − savings. */
    BUDGET_GAP("Budget gap"),
    /** The budget gap on recurring parts only. */
    UNDERLYING_GAP("Underlying gap"),
    /** Planned draws that support revenue less planned contributions. */
    PLANNED_RESERVES_USED("Planned reserves used"),
    /** Budget gap − planned reserves used. */
    GAP_AFTER_RESERVES("Gap after reserves"),
    /** What the reserve policy draws to close the gap after reserves. */
    AUTOMATIC_RESERVES_USED("Automatic reserves used"),
    /** What nothing funds; not carried to the next year. */
    UNFUNDED_RESIDUAL("Unfunded residual"),
    /** What is left over; contributed to the reserve that the policy names. */
    SURPLUS("Surplus"),
    /** Closing balance of all reserves. */
    CLOSING_RESERVES("Closing reserves"),
    /** 1 if any reserve closes below its own floor, otherwise 0. */
    RESERVES_BELOW_FLOOR("Any reserve below its floor"),
    /** Budget gaps of this and earlier years of the plan. */
    CUMULATIVE_BUDGET_GAP("Cumulative budget gap"),
    CUMULATIVE_UNDERLYING_GAP("Cumulative underlying gap"),
    CUMULATIVE_GAP_AFTER_RESERVES("Cumulative gap after reserves"),
    CUMULATIVE_UNFUNDED_RESIDUAL("Cumulative unfunded residual"),
    CUMULATIVE_SURPLUS("Cumulative surplus"),
    /** Council tax of a band D dwelling. */
    BAND_D("Band D"),
    /** Band D less that of the year before. */
    BAND_D_INCREASE("Increase of band D"),
    /** Band D equivalents. */
    TAX_BASE("Tax base"),
    /** Capital spending. */
    CAPITAL_SPENDING("Capital spending"),
    /** Capital spending that nothing but borrowing finances. */
    BORROWING_NEED("Capital spending financed by borrowing"),
    /** Capital financing requirement on 31 March. */
    FINANCING_REQUIREMENT("Capital financing requirement"),
    /** External loans outstanding on 31 March. */
    EXTERNAL_DEBT("External debt"),
    /** Minimum revenue provision and interest payable less investment income. */
    FINANCING_COSTS("Capital financing costs");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** What it is called in tables. */
    public String label() {
        return label;
    }
}
