package io.github.forceplan.finance.formula;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from: its formula in words, its value, and the figures that stand in the formula, each explained
 * in turn down to the figures of the plan. A figure that several others share is one object.
 *
 * @param label what it is
 * @param formula how it is computed; empty for a figure of the plan or of another model
 * @param value its value in the ledger, exact or to 20 significant digits
 * @param address where it stands in the plan, or the driver's name and year; empty for what is computed
 * @param terms the figures in its formula, in order of appearance
 */
public record Explanation(String label, String formula, BigDecimal value, String address, List<Explanation> terms) {

    /** Explains a figure by what an evaluator has computed. */
    public static Explanation of(Formula figure, LedgerEvaluator ledger) {
        return of(figure, ledger, new HashMap<>());
    }

    private static Explanation of(Formula figure, LedgerEvaluator ledger, Map<Formula, Explanation> known) {
        @Nullable Explanation before = known.get(figure);
        if (before != null) {
            return before;
        }
        boolean given = figure.operation() == Operation.INPUT || figure.operation() == Operation.DRIVER;
        List<Explanation> terms =
                termsOf(figure).stream().map(term -> of(term, ledger, known)).toList();
        Explanation made = new Explanation(
                figure.toString(),
                given ? "" : Notation.WORDS.write(figure),
                ledger.exact(figure),
                figure.address(),
                terms);
        known.put(figure, made);
        return made;
    }

    /** The named figures that stand in a figure's formula, in order of appearance; constants are not among them. */
    public static List<Formula> termsOf(Formula figure) {
        Set<Formula> named = new LinkedHashSet<>();
        figure.operands().forEach(operand -> collectNamed(operand, named));
        return List.copyOf(named);
    }

    private static void collectNamed(Formula formula, Set<Formula> named) {
        if (!formula.isNamed()) {
            formula.operands().forEach(operand -> collectNamed(operand, named));
        } else if (formula.operation() != Operation.CONSTANT) {
            named.add(formula);
        }
    }
}
