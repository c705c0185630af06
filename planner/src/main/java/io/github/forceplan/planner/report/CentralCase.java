package io.github.forceplan.planner.report;

import static io.github.forceplan.planner.html.Element.el;

import io.github.forceplan.planner.html.Element;
import io.github.forceplan.planner.text.Numbers;
import io.github.forceplan.planner.text.Quantity;
import io.github.forceplan.solver.result.FinanceResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The budget gap of the central case beside the mean of all draws, and why they differ. */
final class CentralCase {

    private CentralCase() {}

    /** One sentence with both figures of the last year; nothing where no scenario's are printed differently. */
    static List<Element> beside(PlanResult result) {
        List<String> pairs = new ArrayList<>();
        for (ScenarioResult scenario : result.scenarios()) {
            FinanceResult finance = scenario.finance();
            String mean = Quantity.POUNDS.exact(Years.last(finance).budgetGap().mean());
            String central = Quantity.POUNDS.exact(budgetGap(finance));
            if (!finance.ledger().isEmpty() && !mean.equals(central)) {
                String figures = mean + " on average, " + central + " in the central case";
                pairs.add(result.scenarios().size() == 1 ? figures : scenario.label() + ": " + figures);
            }
        }
        if (pairs.isEmpty()) {
            return List.of();
        }
        String words = "In " + Years.last(result)
                + " the budget gap, in £m, is not the same on average over the draws as in"
                + " the central case (" + String.join("; ", pairs)
                + "): the central case puts every uncertain figure at its"
                + " mean, while overtime, draws on reserves and the like do not rise and fall in proportion; and some chance"
                + " is left in a mean over " + Numbers.whole(result.provenance().draws()) + " draws.";
        return List.of(el("p", Numbers.typographic(words)).styled("supposes"));
    }

    /** Of the last year, from the lines of the central case. */
    private static double budgetGap(FinanceResult finance) {
        BigDecimal gap = BigDecimal.ZERO;
        for (FinanceResult.LedgerLine line : finance.ledger()) {
            BigDecimal amount = BigDecimal.valueOf(Years.last(line.amounts()));
            if (line.section().equals("spending")) {
                gap = gap.add(amount);
            } else if (List.of("income", "funding", "saving").contains(line.section())) {
                gap = gap.subtract(amount);
            }
        }
        return gap.doubleValue();
    }
}
