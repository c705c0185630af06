package io.github.forceplan.finance.mtfs;

/** The part of the budget that a line belongs to. */
public enum Section {
    /** Revenue spending; adds to net expenditure. */
    SPENDING,
    /** Fees, charges and investment income; reduces net expenditure. */
    INCOME,
    /** Grants, precept and collection fund share. */
    FUNDING,
    /** Cashable savings. */
    SAVING,
    /** Savings that release no money: reported, and in no total. */
    NON_CASHABLE_SAVING
}
