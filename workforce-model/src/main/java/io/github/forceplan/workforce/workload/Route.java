package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * A way of dealing with a recorded crime.
 *
 * @param label name for readers, such as "Volume investigation"
 * @param team the team whose roles work it
 * @param skill the skill or accreditation that its work needs
 * @param investigators whether it is investigators' work
 * @param hoursPerCase average hours that one case asks for over its life
 * @param effort share of those hours by month since the crime was recorded (first the month itself); sums to 1
 * @param hoursMultiplier uncertainty of the hours per case, as a multiplier drawn once for each path; empty for none
 */
public record Route(
        @Figure("Name for readers.") String label,
        @Figure("The team whose roles work it.") String team,
        @Figure("The skill that its work needs.") String skill,
        @Figure("Whether it is investigators' work.") boolean investigators,

        @Figure(value = "Average hours that one case asks for over its life.", unit = "hours", min = 0, max = 100000)
        double hoursPerCase,

        @Figure(
                value = "Share of a case's hours by month since it was recorded, the month itself first; sums to 1.",
                unit = "fraction",
                min = 0,
                max = 1)
        List<Double> effort,

        @Figure("Multiplier of the hours per case, drawn once for each path.")
        Optional<Distribution> hoursMultiplier) {

    public Route {
        effort = List.copyOf(effort);
        if (!(hoursPerCase >= 0 && hoursPerCase <= 100_000)) {
            throw new IllegalArgumentException(
                    "The hours per case (" + hoursPerCase + ") must be from 0 to 100000 hours.");
        }
        double total = 0;
        for (double share : effort) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "A month's share of effort (" + share + ") must be a fraction from 0 to 1.");
            }
            total += share;
        }
        if (Math.abs(total - 1) > 1e-9) {
            throw new IllegalArgumentException("The shares of effort by month sum to " + total
                    + "; they must sum to 1. Use [1] if all work falls in the month of recording.");
        }
        if (hoursMultiplier.isPresent() && !(hoursMultiplier.get().quantile(1e-6) >= 0)) {
            throw new IllegalArgumentException("The multiplier of hours per case can fall below 0 ("
                    + hoursMultiplier.get() + "). Use a distribution of positive figures, such as log-normal.");
        }
    }

    /** Expected multiplier of the hours per case; 1 if none is stated. */
    public double expectedMultiplier() {
        return hoursMultiplier.map(Distribution::mean).orElse(1.0);
    }
}
