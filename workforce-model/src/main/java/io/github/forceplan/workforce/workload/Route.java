package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param stages the hours per case split by kind of work, by id; empty for no split
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
        Optional<Distribution> hoursMultiplier,

        @Figure("The hours per case split by kind of work; shares sum to 1.")
        Optional<Map<String, Stage>> stages) {

    public Route {
        Check.text(label, "route's label");
        Check.text(team, "route's team");
        Check.range(hoursPerCase, 0, 100_000, "hours per case");
        effort = List.copyOf(effort);
        Effort.check(effort);
        hoursMultiplier.ifPresent(Multipliers::check);
        stages = stages.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
        if (stages.isPresent()) {
            double total = 0;
            for (Stage stage : stages.get().values()) {
                total += stage.share();
            }
            if (Math.abs(total - 1) > 1e-9) {
                throw new IllegalArgumentException("The shares of the stages "
                        + stages.get().keySet() + " of route '" + label + "' sum to " + total
                        + "; they must sum to 1. Leave stages out for no split.");
            }
        }
    }

    /** Expected multiplier of the hours per case; 1 if none is stated. */
    public double expectedMultiplier() {
        return hoursMultiplier.map(Distribution::mean).orElse(1.0);
    }
}
