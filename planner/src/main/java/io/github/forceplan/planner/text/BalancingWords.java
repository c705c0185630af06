package io.github.forceplan.planner.text;

import io.github.forceplan.solver.result.BalancingResult;
import java.util.List;
import java.util.Locale;

/** What is said of the budget line that was solved for, lest it pass for a known cost. */
public final class BalancingWords {

    private BalancingWords() {}

    /** For a terminal: the line, its amounts, what they were solved for, and what moves them. */
    public static String brief(BalancingResult balancing) {
        return balancing.label() + ": " + amounts(balancing) + ", solved so that " + balancing.scenarioLabel()
                + " shows the published " + gap(balancing)
                + ". It takes up a change to the plan itself, not one in a scenario.";
    }

    /** For a page: the same in full sentences. */
    public static String full(BalancingResult balancing) {
        String balances = balancing.balancedYears().isEmpty()
                ? ""
                : " and that its budget balances in " + GapWords.joined(balancing.balancedYears());
        return "The line “" + balancing.label() + "” is no known cost: it was solved for, so that the scenario “"
                + balancing.scenarioLabel() + "” shows the published " + gap(balancing) + balances
                + ". That makes it, on average, " + amounts(balancing)
                + ", and every scenario takes it so. A change to the plan itself is taken up by it, as far as it moves"
                + " that scenario's gap; a change in a scenario is not.";
    }

    private static String amounts(BalancingResult balancing) {
        List<String> amounts = balancing.amounts().stream()
                .map(year -> Quantity.POUNDS.spoken(year.amount().mean()) + " in " + year.financialYear())
                .toList();
        return GapWords.joined(amounts);
    }

    private static String gap(BalancingResult balancing) {
        String range = Quantity.POUNDS.spoken(balancing.low().doubleValue()) + " to "
                + Quantity.POUNDS.spoken(balancing.high().doubleValue());
        String over = balancing.gapYears().size() == 1 ? " in " : balancing.inEachYear() ? " in each of " : " over ";
        return GapWords.measure(balancing.measure()).toLowerCase(Locale.ROOT) + " of " + range + over
                + GapWords.joined(balancing.gapYears());
    }
}
