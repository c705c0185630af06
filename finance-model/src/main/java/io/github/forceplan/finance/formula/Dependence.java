package io.github.forceplan.finance.formula;

import java.util.List;

/** Which formulas depend on which. */
final class Dependence {

    private Dependence() {}

    /** For each formula, whether it is one of {@code roots} or computed from one. */
    static boolean[] on(Formula[] formulas, List<Formula> roots) {
        boolean[] depends = new boolean[formulas.length];
        roots.forEach(root -> depends[root.id()] = true);
        for (Formula formula : formulas) {
            for (Formula operand : formula.operands()) {
                depends[formula.id()] |= depends[operand.id()];
            }
        }
        return depends;
    }

    /** For each formula, whether one of {@code results} is it or needs it. */
    static boolean[] neededFor(Formula[] formulas, List<Formula> results) {
        boolean[] needed = new boolean[formulas.length];
        results.forEach(result -> needed[result.id()] = true);
        for (int i = formulas.length - 1; i >= 0; i--) {
            if (needed[i]) {
                formulas[i].operands().forEach(operand -> needed[operand.id()] = true);
            }
        }
        return needed;
    }
}
