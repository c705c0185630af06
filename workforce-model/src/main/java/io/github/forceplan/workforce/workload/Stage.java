package io.github.forceplan.workforce.workload;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;
import java.util.List;
import java.util.Optional;

/**
 * One kind of work on the cases of a route: initial or secondary investigation, supervision, disclosure, file building,
 * victim contact.
 *
 * @param label name for readers
 * @param share share of the route's hours per case
 * @param skill skill that the stage needs; the route's where none is given
 * @param effort share of the stage's hours by month since the crime was recorded; the route's where none is given
 * @param hoursMultiplier uncertainty of the stage's hours, as a multiplier drawn once for each path
 */
public record Stage(
        @Figure("Name for readers.") String label,

        @Figure(value = "Share of the route's hours per case.", unit = "fraction", min = 0, max = 1)
        double share,

        @Figure("Skill that the stage needs; the route's where none is given.")
        Optional<String> skill,

        @Figure(
                value = "Share of the stage's hours by month since recording; the route's where none is given.",
                unit = "fraction",
                min = 0,
                max = 1)
        Optional<List<Double>> effort,

        @Figure("Multiplier of the stage's hours, drawn once for each path.")
        Optional<Distribution> hoursMultiplier) {

    public Stage {
        Check.text(label, "stage's label");
        Check.range(share, 0, 1, "stage's share of the hours per case");
        effort = effort.map(List::copyOf);
        effort.ifPresent(Effort::check);
        hoursMultiplier.ifPresent(Multipliers::check);
    }
}
