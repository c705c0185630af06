package io.github.forceplan.finance.line;

/**
 * One line of the budget. Amounts are pounds a financial year, positive in the line's own sense: spending on a spending
 * line, money in on an income or funding line.
 *
 * <p>The precept, capital financing, savings and movements in reserves are lines of the result too; they are made from
 * their own parts of the plan.
 */
public sealed interface Line
        permits BalancingPressure,
                CollectionFundShare,
                Contract,
                Driven,
                FeesAndIncome,
                Grant,
                NonPay,
                OneOff,
                Pay,
                Recurring,
                StatedIncome {

    /** What it is called in tables. */
    String label();

    /** Heading that it stands under in tables, such as "Pay" or "Grants". */
    String group();
}
