package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.solver.plan.Plan;

/** How large a plan is, in words. */
final class Sizes {

    private Sizes() {}

    static String of(Plan plan) {
        int years = plan.years().size();
        return 4 * years + " quarters, " + plan.demand().history().size() + " offence groups, "
                + plan.workforce().routes().size() + " routes, "
                + plan.workforce().skills().size() + " skills, "
                + plan.workforce().roles().size() + " roles, "
                + plan.workforce().recruitment().intakes().size() + " intakes, " + 12 * years + " months, "
                + plan.finance().lines().size() + " budget lines, "
                + plan.finance().risks().size() + " risks";
    }
}
