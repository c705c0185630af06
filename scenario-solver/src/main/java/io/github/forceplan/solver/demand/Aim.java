package io.github.forceplan.solver.demand;

import io.github.forceplan.forecast.tilting.Target;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.plan.CrimeTarget;
import io.github.forceplan.solver.plan.CrimeTarget.Relation;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandPlan.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A target in terms of sample paths.
 *
 * @param id in the plan
 * @param year place of its year among the years planned
 * @param financialYear the year
 * @param groups places of the offence groups that are added
 * @param names their names
 * @param base their crimes in the base year
 * @param probability of the crimes or fewer, if it is a quantile
 * @param relation of the average to the crimes
 * @param crimes aimed at
 */
record Aim(
        String id,
        int year,
        FinancialYear financialYear,
        int[] groups,
        List<String> names,
        double base,
        OptionalDouble probability,
        Relation relation,
        double crimes) {

    /**
     * The targets of a plan that apply and are tilted to.
     *
     * @throws IllegalArgumentException if one, applying or not, names a group or year that there is none of
     */
    static List<Aim> of(DemandPlan plan, List<String> groups, double[] baselines, FinancialYear firstYear, int years) {
        List<Aim> aims = new ArrayList<>();
        plan.growthTarget()
                .filter(target -> target.applies()
                        && target.method().orElse(Method.PROPORTIONAL_SCALING) == Method.ENTROPIC_TILTING)
                .ifPresent(target -> aims.add(growth(target.growth(), groups, baselines, firstYear, years)));
        for (Map.Entry<String, CrimeTarget> entry : plan.targets().entrySet()) {
            Aim aim = of(entry.getKey(), entry.getValue(), groups, baselines, firstYear, years);
            if (entry.getValue().applies()) {
                aims.add(aim);
            }
        }
        return aims;
    }

    /** Growth of all crime over the base year in the last year, on average. */
    static Aim growth(double growth, List<String> groups, double[] baselines, FinancialYear firstYear, int years) {
        int[] all = new int[groups.size()];
        double base = 0;
        for (int g = 0; g < all.length; g++) {
            all[g] = g;
            base += baselines[g];
        }
        return new Aim(
                "growthTarget",
                years - 1,
                firstYear.plus(years - 1),
                all,
                groups,
                base,
                OptionalDouble.empty(),
                Relation.EQUAL,
                base * (1 + growth));
    }

    private static Aim of(
            String id,
            CrimeTarget target,
            List<String> groups,
            double[] baselines,
            FinancialYear firstYear,
            int years) {
        int year = target.year().startYear() - firstYear.startYear();
        if (year < 0 || year >= years) {
            throw new IllegalArgumentException("The target '" + id + "' is for " + target.year()
                    + ", which the plan does not cover. Its years are " + firstYear + " to "
                    + firstYear.plus(years - 1) + ".");
        }
        List<String> named = target.groups().isEmpty() ? groups : target.groups();
        if (!groups.containsAll(named) || named.stream().distinct().count() < named.size()) {
            throw new IllegalArgumentException("The target '" + id + "' is for " + named
                    + ". Name each group of the history once, of " + groups + ", or none for all.");
        }
        int[] places = named.stream().mapToInt(groups::indexOf).toArray();
        double base = 0;
        for (int g : places) {
            base += baselines[g];
        }
        double crimes = target.crimes().orElse(base * (1 + target.growth().orElse(0.0)));
        boolean quantile = target instanceof CrimeTarget.Quantile;
        if (!(crimes > 0)) {
            throw new IllegalArgumentException("The target '" + id + "' is " + crimes + " crimes, because " + base
                    + " were recorded in the base year. Use a target above 0.");
        }
        return new Aim(
                id,
                year,
                target.year(),
                places,
                List.copyOf(named),
                base,
                quantile ? OptionalDouble.of(((CrimeTarget.Quantile) target).probability()) : OptionalDouble.empty(),
                quantile
                        ? Relation.EQUAL
                        : ((CrimeTarget.Mean) target).relation().orElse(Relation.EQUAL),
                crimes);
    }

    /** The crimes that it is about, draw by draw. */
    double[] values(DemandPaths paths) {
        double[] values = new double[paths.draws()];
        for (int d = 0; d < values.length; d++) {
            for (int g : groups) {
                values[d] += paths.yearTotal(g, d, year);
            }
        }
        return values;
    }

    Target target(double[] values) {
        if (probability.isPresent()) {
            return Target.probabilityBelow(id, values, crimes, probability.getAsDouble());
        }
        return switch (relation) {
            case EQUAL -> Target.mean(id, values, crimes);
            case AT_LEAST -> Target.atLeast(id, values, crimes);
            case AT_MOST -> Target.atMost(id, values, crimes);
        };
    }
}
