package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.Estimates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Demand against population, where the plan states one. */
final class PerHead {

    private static final double THOUSAND = 1000;

    private PerHead() {}

    /** For each 1,000 of so many people. */
    static double perThousand(double people, double volume) {
        return volume * THOUSAND / people;
    }

    /** The same, one value a draw. */
    static double[] perThousand(double people, double[] draws) {
        double[] rates = new double[draws.length];
        for (int d = 0; d < rates.length; d++) {
            rates[d] = perThousand(people, draws[d]);
        }
        return rates;
    }

    static Optional<Estimate> rate(Plan plan, FinancialYear year, double[] draws, Estimates estimates) {
        return plan.demand()
                .population()
                .map(population -> estimates.of(perThousand(population.people().value(year), draws)));
    }

    /** What more or fewer people bring at the base year's rate: B(p − 1), p being population relative to the base year. */
    static Optional<Double> growthFromPopulation(Plan plan, FinancialYear year, double baseline) {
        return plan.demand().population().map(population -> baseline * (population.growth(plan.baseYear(), year) - 1));
    }

    /** The population of the base year and the years planned. */
    static Optional<List<DemandResult.People>> people(Plan plan) {
        return plan.demand().population().map(population -> {
            List<DemandResult.People> years = new ArrayList<>();
            for (FinancialYear year : FinancialYear.range(plan.baseYear(), plan.lastYear())) {
                years.add(new DemandResult.People(
                        year.toString(), population.people().value(year)));
            }
            return years;
        });
    }
}
