package io.github.forceplan.workforce;

/**
 * What chance decided in a path: who left and how long cases took. The same path follows from it without any drawing.
 * Arrays are shared: treat them as read only.
 *
 * @param leavers band by band and cohort by cohort, month by month
 * @param multipliers of hours per case, by work item
 */
public record WorkforceChance(double[] leavers, double[] multipliers) {}
