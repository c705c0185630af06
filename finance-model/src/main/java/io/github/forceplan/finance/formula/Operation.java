package io.github.forceplan.finance.formula;

/** What a formula does with its operands. All are closed over rational numbers, so the ledger can be exact. */
public enum Operation {
    /** A number of the method itself, such as 12 months. */
    CONSTANT,
    /** A figure of the plan, with its address. */
    INPUT,
    /** A figure of one year that another model supplies. */
    DRIVER,
    /** The sum of any number of operands. */
    SUM,
    /** First less second. */
    SUBTRACT,
    /** First × second. */
    MULTIPLY,
    /** First ÷ second. */
    DIVIDE,
    /** The first to the power of a whole number, the second, a constant. */
    POWER,
    /** The lesser of two. */
    MIN,
    /** The greater of two. */
    MAX,
    /** The third if the first is at least the second (to within {@link Formulas#TOLERANCE}), otherwise the fourth. */
    CHOOSE,
    /** Rounded half up to the penny wherever it is computed: a rounding that belongs to the figure's definition. */
    PENNY,
    /** A line and year: rounded half up to the penny in the ledger, left unrounded in the kernel. */
    LEDGER,
    /** A name for its operand. */
    FIGURE
}
