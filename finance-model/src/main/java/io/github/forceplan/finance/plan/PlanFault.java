package io.github.forceplan.finance.plan;

/**
 * Something wrong with a finance plan.
 *
 * @param address where it stands, such as {@code finance.lines.core-grant.amount}
 * @param message what was found, what was expected, and the remedy
 */
public record PlanFault(String address, String message) {

    @Override
    public String toString() {
        return address + ": " + message;
    }
}
