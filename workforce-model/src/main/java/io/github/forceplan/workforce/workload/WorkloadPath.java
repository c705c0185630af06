package io.github.forceplan.workforce.workload;

/**
 * One path of cases and hours, month by month. Written by {@link WorkloadModel#run}, and used again for the next path.
 */
public final class WorkloadPath {

    /** The first month of work that is followed, and so of recorded crimes that it may come from. */
    final int first;

    final double[][] cases;
    /** Cases in work by month, before hours per case. */
    final double[][] spread;

    final double[][] hours;
    final double[] multiplier;

    WorkloadPath(int routes, int spreads, int items, int crimeMonths, int workMonths, int first) {
        this.first = first;
        cases = new double[routes][crimeMonths];
        spread = new double[spreads][workMonths];
        hours = new double[items][workMonths];
        multiplier = new double[items];
    }

    /** Crimes recorded in a month (0 is the base year's April) that take a route. */
    public double cases(int route, int month) {
        return cases[route][cases[route].length - hours[0].length + month];
    }

    /** Hours that a work item asks for in a month (0 is the base year's April). */
    public double hours(int item, int month) {
        return hours[item][month];
    }

    /** A copy of the multipliers of hours, to be {@linkplain WorkloadModel#replay replayed}. */
    public double[] multipliersDrawn() {
        return multiplier.clone();
    }
}
