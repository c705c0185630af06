package io.github.forceplan.finance.formula;

import java.math.BigDecimal;
import java.util.List;

/**
 * A node of a graph of formulas: an operation on other formulas. Immutable; made by {@link Formulas}, which shares equal
 * ones, so that a formula is equal to another only if it is the same object.
 */
public final class Formula {

    private final int id;
    private final Operation operation;
    private final List<Formula> operands;
    private final BigDecimal constant;
    private final String name;
    private final String address;

    Formula(int id, Operation operation, List<Formula> operands, BigDecimal constant, String name, String address) {
        this.id = id;
        this.operation = operation;
        this.operands = operands;
        this.constant = constant;
        this.name = name;
        this.address = address;
    }

    /** Position in its {@link Formulas}; operands come before what is made of them. */
    public int id() {
        return id;
    }

    public Operation operation() {
        return operation;
    }

    public List<Formula> operands() {
        return operands;
    }

    /** The number of a constant, or the plan's figure of an input; 0 for everything else. */
    public BigDecimal constant() {
        return constant;
    }

    /** What it is called; empty for a step on the way that has no name. */
    public String name() {
        return name;
    }

    /** Where an input stands in the plan, or a driver's name and year; empty for everything else. */
    public String address() {
        return address;
    }

    /** Whether it stands for itself in a formula written out: a number, an input, a driver, or anything with a name. */
    public boolean isNamed() {
        return !name.isEmpty() || operation == Operation.CONSTANT;
    }

    Formula operand(int index) {
        return operands.get(index);
    }

    @Override
    public String toString() {
        return isNamed() ? Notation.WORDS.reference(this) : Notation.WORDS.write(this);
    }
}
