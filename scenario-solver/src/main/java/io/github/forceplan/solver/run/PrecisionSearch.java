package io.github.forceplan.solver.run;

import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.plan.Balancing;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Precision;
import io.github.forceplan.solver.plan.Readings.GapPeriod;
import io.github.forceplan.solver.result.PrecisionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * Adds draws until the means of some figures are known as precisely as was wished. The next number of draws is what the
 * standard errors at hand ask for, as they fall with the root of it, and a tenth more; it is a multiple of the first
 * number, under Sobol's sequence twice it or four times and so on. The draws made before are the first of the new ones,
 * but all are evaluated together, since what is solved for on all draws (the balancing line, targets) is solved anew: a
 * search that ends at n draws is a run of n draws.
 */
final class PrecisionSearch {

    private static final double MARGIN = 1.1;

    private final Plan plan;
    private final Precision wished;
    private final List<String> scenarios;
    private final boolean doubling;

    /** @param doubling whether the number of draws may only be doubled */
    PrecisionSearch(Plan plan, Precision wished, List<String> scenarios, boolean doubling) {
        this.plan = plan;
        this.wished = wished;
        this.scenarios = List.copyOf(scenarios);
        this.doubling = doubling;
    }

    /** Where a search ended: an evaluator of so many draws, and what it has come to. */
    record Found(PlanEvaluator evaluator, PrecisionResult result) {}

    /**
     * @param first how many draws to begin with
     * @param evaluators by number of draws
     */
    Found from(int first, IntFunction<PlanEvaluator> evaluators) {
        int draws = Math.min(first, wished.most());
        while (true) {
            PlanEvaluator evaluator = evaluators.apply(draws);
            List<PrecisionResult.Aimed> aimed = aimed(evaluator);
            boolean reached = aimed.stream().allMatch(PrecisionResult.Aimed::reached);
            OptionalDouble needed = needed(aimed, draws);
            if (reached || draws >= wished.most()) {
                Optional<Long> enough = reached || needed.isEmpty()
                        ? Optional.empty()
                        : Optional.of((long) Math.ceil(needed.getAsDouble()));
                return new Found(evaluator, new PrecisionResult(reached, wished.most(), enough, aimed));
            }
            draws = next(first, draws, MARGIN * needed.orElse(wished.most()));
        }
    }

    private int next(int first, int draws, double needed) {
        long next = first;
        while (next <= draws || next < needed && next < wished.most()) {
            next = doubling
                    ? 2 * next
                    : first * Math.max(1 + draws / first, (long) Math.ceil(Math.min(needed, wished.most()) / first));
        }
        return (int) Math.min(next, wished.most());
    }

    /** Draws at which the standard errors would be as small as wished; empty if one is not known or must be nothing. */
    private static OptionalDouble needed(List<PrecisionResult.Aimed> aimed, int draws) {
        double worst = 0;
        for (PrecisionResult.Aimed one : aimed) {
            if (one.standardError().isEmpty()
                    || one.wished() == 0 && one.standardError().get() > 0) {
                return OptionalDouble.empty();
            }
            double ratio =
                    one.standardError().get() == 0 ? 0 : one.standardError().get() / one.wished();
            worst = Math.max(worst, ratio);
        }
        return OptionalDouble.of(draws * worst * worst);
    }

    private List<PrecisionResult.Aimed> aimed(PlanEvaluator evaluator) {
        List<PrecisionResult.Aimed> aimed = new ArrayList<>();
        for (String scenario : scenarios) {
            Outcomes outcomes = evaluator.scenario(scenario);
            for (Precision.Aim aim : aims(plan.under(scenario))) {
                double[] values = outcomes.values(aim.figure());
                double mean = new Statistic.Mean().of(values);
                OptionalDouble error = outcomes.estimates().standardError(new Statistic.Mean(), values);
                aimed.add(new PrecisionResult.Aimed(
                        scenario,
                        aim.figure(),
                        mean,
                        error.isPresent() ? Optional.of(error.getAsDouble()) : Optional.empty(),
                        aim.allowed(mean)));
            }
        }
        return aimed;
    }

    private List<Precision.Aim> aims(Plan under) {
        List<Precision.Aim> aims = new ArrayList<>();
        wished.share()
                .ifPresent(share -> headline(under)
                        .forEach(figure -> aims.add(new Precision.Aim(figure, Optional.empty(), Optional.of(share)))));
        aims.addAll(wished.figures().orElse(List.of()));
        return aims;
    }

    /** The gap that a run's summary shows, and recorded crime of the last year. */
    static List<String> headline(Plan plan) {
        List<String> figures = new ArrayList<>();
        List<String> gapYears = plan.balancing().map(Balancing::gapYears).orElse(List.of()).stream()
                .map(Object::toString)
                .toList();
        if (gapYears.isEmpty()) {
            figures.add("finance.underlyingGap." + plan.lastYear());
        } else if (plan.readings().gapPeriod() == GapPeriod.ALL_YEARS) {
            figures.add("finance.statedGap");
        } else {
            gapYears.forEach(year -> figures.add("finance." + FinanceResults.nameOfGapMeasured(plan) + "." + year));
        }
        figures.add("demand.recordedCrime.total." + plan.lastYear());
        return figures;
    }
}
