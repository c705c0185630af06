package io.github.forceplan.solver.program;

import java.util.Map;
import java.util.TreeMap;

/** A sum of multiples of variables and a constant, built term by term; terms of one variable are added together. */
public final class Expression {

    private final TreeMap<Integer, Double> terms = new TreeMap<>();
    private double constant;

    /** Adds {@code coefficient} × {@code variable}. */
    public Expression plus(double coefficient, Variable variable) {
        requireFinite(coefficient);
        if (coefficient != 0) {
            terms.merge(variable.place(), coefficient, Double::sum);
        }
        return this;
    }

    /** Adds a variable. */
    public Expression plus(Variable variable) {
        return plus(1, variable);
    }

    /** Adds a number. */
    public Expression plus(double number) {
        requireFinite(number);
        constant += number;
        return this;
    }

    /** Adds {@code factor} × {@code other}. */
    public Expression plus(double factor, Expression other) {
        requireFinite(factor);
        other.terms.forEach((place, coefficient) -> terms.merge(place, factor * coefficient, Double::sum));
        constant += factor * other.constant;
        return this;
    }

    /** Adds another expression. */
    public Expression plus(Expression other) {
        return plus(1, other);
    }

    /** Its constant. */
    public double constant() {
        return constant;
    }

    /** Its value where the variables have some values, in their places' order. */
    public double value(double[] values) {
        double sum = constant;
        for (Map.Entry<Integer, Double> term : terms.entrySet()) {
            sum += term.getValue() * values[term.getKey()];
        }
        return sum;
    }

    /** Coefficients other than 0 by the variable's place, in rising places. */
    Map<Integer, Double> terms() {
        terms.values().removeIf(coefficient -> coefficient == 0);
        return terms;
    }

    private static void requireFinite(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("A coefficient (" + number + ") must be a finite number.");
        }
    }
}
