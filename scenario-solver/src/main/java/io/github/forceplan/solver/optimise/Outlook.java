package io.github.forceplan.solver.optimise;

import io.github.forceplan.forecast.model.Quantiles;
import io.github.forceplan.solver.optimise.UncertainOptimum.Alternative;
import io.github.forceplan.solver.optimise.UncertainOptimum.FloorRisk;
import io.github.forceplan.solver.optimise.UncertainOptimum.Prospect;
import io.github.forceplan.solver.optimise.UncertainOptimum.Way;
import io.github.forceplan.solver.twostage.BudgetedRecourse;
import io.github.forceplan.solver.twostage.ChanceConstraint;
import io.github.forceplan.solver.twostage.Risk;
import io.github.forceplan.solver.twostage.TwoStageProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What becomes of a decision in every future, by year. */
final class Outlook {

    static final String ALL_YEARS = "all years";
    static final String ANY_YEAR = "any year";

    private static final double THOUSAND = 1000;
    private static final double WORST = 0.05;
    private static final int OVERTIME = 0;
    private static final int AGENCY = 1;
    private static final int UNMET = 2;

    private final UncertainProgram uncertain;
    private final double[] costs;
    private final double[] drawnApart;
    private final BudgetedRecourse.Outturn[] outturns;

    /** @param recourse for these futures or others */
    Outlook(UncertainProgram uncertain, BudgetedRecourse recourse, double[] decision, int threads) {
        this.uncertain = uncertain;
        TwoStageProgram program = TwoStageProgram.of(uncertain.twoStage().first(), recourse);
        costs = program.costs(decision, threads);
        drawnApart = IntStream.range(0, uncertain.years())
                .mapToDouble(y -> uncertain.drawnApart(decision, y))
                .toArray();
        outturns = IntStream.range(0, recourse.scenarios())
                .mapToObj(s -> recourse.outturn(s, decision))
                .toArray(BudgetedRecourse.Outturn[]::new);
    }

    private double[] byFuture(ToDoubleFunction<BudgetedRecourse.Outturn> figure) {
        return Arrays.stream(outturns).mapToDouble(figure).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double hours(BudgetedRecourse.Outturn outturn, int kind, int years, int year, int chain, int level) {
        double sum = 0;
        for (int i = 0; i < outturn.hours().length; i++) {
            for (int j = 0; j < outturn.hours()[i].length; j++) {
                boolean counts = (year < 0 || i % years == year) && (chain < 0 || i / years == chain && j == level);
                sum += counts ? outturn.hours()[i][j][kind] : 0;
            }
        }
        return sum;
    }

    Alternative alternative(Way way) {
        int years = uncertain.years();
        double[] equal = new double[costs.length];
        Arrays.fill(equal, 1.0 / costs.length);
        return new Alternative(
                way,
                THOUSAND * mean(costs),
                THOUSAND * Risk.NEUTRAL.cvar(costs, equal),
                mean(byFuture(o -> hours(o, UNMET, years, -1, -1, -1))),
                THOUSAND * mean(byFuture(o -> Arrays.stream(o.bought()).sum())),
                THOUSAND * mean(byFuture(o -> drawn(o, -1))),
                THOUSAND * mean(byFuture(o -> Arrays.stream(o.unfunded()).sum())),
                mean(byFuture(o -> o.belowFloor() ? 1 : 0)));
    }

    /** Overtime, agency, unmet hours in all and by skill, money for them, draws, what is unfunded; each year and all. */
    List<Prospect> prospects() {
        Map<String, ToDoubleBiFunction<BudgetedRecourse.Outturn, Integer>> figures = new LinkedHashMap<>();
        int years = uncertain.years();
        figures.put("overtime", (o, y) -> hours(o, OVERTIME, years, y, -1, -1));
        figures.put("agency", (o, y) -> hours(o, AGENCY, years, y, -1, -1));
        figures.put("unmet", (o, y) -> hours(o, UNMET, years, y, -1, -1));
        List<int[]> chains = uncertain.skills();
        for (int c = 0; c < chains.size(); c++) {
            for (int j = 0; j < chains.get(c).length && chains.get(c).length > 1; j++) {
                int chain = c;
                int level = j;
                String name = "unmet, " + uncertain.skill(chains.get(c)[j]);
                figures.put(
                        figures.containsKey(name) ? name + " (" + (c + 1) + ")" : name,
                        (o, y) -> hours(o, UNMET, years, y, chain, level));
            }
        }
        List<Prospect> all = new ArrayList<>();
        figures.forEach((name, figure) -> prospects(name, "hours", 1, figure, all));
        prospects("overtime and agency", "pounds", THOUSAND, (o, y) -> years(o.bought(), y), all);
        prospects("drawn on reserves", "pounds", THOUSAND, this::drawn, all);
        prospects("unfunded", "pounds", THOUSAND, (o, y) -> years(o.unfunded(), y), all);
        return all;
    }

    private double drawn(BudgetedRecourse.Outturn outturn, int year) {
        return IntStream.range(0, drawnApart.length)
                .filter(y -> year < 0 || y == year)
                .mapToDouble(y -> outturn.drawn(y) + drawnApart[y])
                .sum();
    }

    private static double years(double[] byYear, int year) {
        return year >= 0 ? byYear[year] : Arrays.stream(byYear).sum();
    }

    private void prospects(
            String name,
            String unit,
            double factor,
            ToDoubleBiFunction<BudgetedRecourse.Outturn, Integer> figure,
            List<Prospect> to) {
        for (int y = -1; y < uncertain.years(); y++) {
            int year = y;
            double[] values = byFuture(o -> factor * figure.applyAsDouble(o, year));
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            to.add(new Prospect(
                    name,
                    unit,
                    y < 0
                            ? ALL_YEARS
                            : uncertain.program().response().years().get(y).toString(),
                    mean(values),
                    Quantiles.ofSorted(sorted, 0.1),
                    Quantiles.ofSorted(sorted, 0.5),
                    Quantiles.ofSorted(sorted, 0.9),
                    worst(values)));
        }
    }

    private double worst(double[] values) {
        int many = Math.max(1, (int) Math.round(WORST * values.length));
        return IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer s) -> -costs[s])
                                .thenComparing(s -> s))
                        .limit(many)
                        .mapToDouble(s -> values[s])
                        .sum()
                / many;
    }

    /** How often reserves would fall below their floors, here and in fresh futures. */
    List<FloorRisk> floors(Outlook fresh) {
        List<FloorRisk> all = new ArrayList<>();
        for (int y = -1; y < uncertain.years(); y++) {
            ChanceConstraint.Check check = ChanceConstraint.Check.of(fresh.broken(y), fresh.outturns.length);
            all.add(new FloorRisk(
                    y < 0
                            ? ANY_YEAR
                            : uncertain.program().response().years().get(y).toString(),
                    (double) broken(y) / outturns.length,
                    check.probability(),
                    check.lower(),
                    check.upper()));
        }
        return all;
    }

    private int broken(int year) {
        return (int) Arrays.stream(outturns)
                .filter(o -> year < 0 ? o.belowFloor() : o.belowFloor(year))
                .count();
    }
}
