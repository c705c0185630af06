package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.finance.formula.Formula;
import java.util.HashMap;
import java.util.Map;

/** Formulas evaluated as the objects that they are, each once. */
final class FormulaTree {

    private static final double ROUND_UP = 0.5 + 1e-6;

    private final Map<Formula, Double> values;

    /** @param given figures that are not as planned */
    FormulaTree(Map<Formula, Double> given) {
        values = new HashMap<>(given);
    }

    void put(Formula figure, double value) {
        values.put(figure, value);
    }

    double value(Formula formula) {
        Double known = values.get(formula);
        if (known == null) {
            known = evaluate(formula);
            values.put(formula, known);
        }
        return known;
    }

    private double evaluate(Formula formula) {
        return switch (formula.operation()) {
            case CONSTANT, INPUT, DRIVER -> formula.constant().doubleValue();
            case SUM -> formula.operands().stream().mapToDouble(this::value).sum();
            case SUBTRACT -> of(formula, 0) - of(formula, 1);
            case MULTIPLY -> of(formula, 0) * of(formula, 1);
            case DIVIDE -> of(formula, 0) / of(formula, 1);
            case POWER -> StrictMath.pow(of(formula, 0), of(formula, 1));
            case MIN -> Math.min(of(formula, 0), of(formula, 1));
            case MAX -> Math.max(of(formula, 0), of(formula, 1));
            case CHOOSE -> of(formula, 0) - of(formula, 1) >= -1e-9 ? of(formula, 2) : of(formula, 3);
            case PENNY -> penny(of(formula, 0));
            case LEDGER, FIGURE -> of(formula, 0);
        };
    }

    private double of(Formula formula, int operand) {
        return value(formula.operands().get(operand));
    }

    private static double penny(double pounds) {
        return Math.signum(pounds) * Math.floor(Math.abs(pounds) * 100 + ROUND_UP) / 100;
    }
}
