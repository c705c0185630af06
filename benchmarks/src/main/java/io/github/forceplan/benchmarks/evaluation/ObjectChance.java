package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.forecast.time.Period;
import java.util.HashMap;
import java.util.Map;

/** What chance decides in a draw of an {@link ObjectWalk}. Leavers are remembered: the same draw again only looks them up. */
final class ObjectChance {

    /** How leavers are drawn, once each. */
    interface Leavers {

        /**
         * @param whose role, or role and month of joining
         * @param ratePerYear of leaving
         * @param fte who may leave
         */
        double draw(String whose, Period month, double ratePerYear, double fte);
    }

    private record Place(String whose, Period month) {}

    private final Map<String, Map<Period, Double>> crimes;
    private final Map<String, Double> multipliers;
    private final Map<Formula, Double> money;
    private final Leavers leavers;
    private final Map<Place, Double> left = new HashMap<>();

    ObjectChance(
            Map<String, Map<Period, Double>> crimes,
            Map<String, Double> multipliers,
            Map<Formula, Double> money,
            Leavers leavers) {
        this.crimes = crimes;
        this.multipliers = multipliers;
        this.money = money;
        this.leavers = leavers;
    }

    /** By offence group and quarter of the plan. */
    Map<String, Map<Period, Double>> crimes() {
        return crimes;
    }

    /** Of hours per case, by route. */
    Map<String, Double> multipliers() {
        return multipliers;
    }

    /** Figures of the finance plan that risks move. */
    Map<Formula, Double> money() {
        return money;
    }

    double leavers(String whose, Period month, double ratePerYear, double fte) {
        return left.computeIfAbsent(new Place(whose, month), place -> leavers.draw(whose, month, ratePerYear, fte));
    }
}
