package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked about a plan's assumptions.
 *
 * @param scenario in which assumptions are moved
 * @param measures the figures that are watched, the first one first
 * @param limit what the first measure must stay at or below, for break-even
 * @param share by which an assumption is moved down and up unless it has a range
 * @param ranges assumptions with ranges of their own
 * @param choices scenarios whose own changes are held against every future; doing nothing is always one
 * @param futures scenarios that may come
 */
public record SensitivityPlan(
        @Figure("Scenario in which assumptions are moved.") String scenario,

        @Figure("Figures watched, the first one first: named as in result.json, the year last.")
        List<String> measures,

        @Figure("What the first measure must stay at or below, for break-even.")
        double limit,

        @Figure(
                value = "Share by which an assumption is moved down and up unless it has a range.",
                unit = "fraction",
                min = 0.001,
                max = 0.9)
        double share,

        @Figure("Assumptions with ranges of their own.") Optional<List<Range>> ranges,

        @Figure("Scenarios whose own changes are held against every future.")
        Optional<List<String>> choices,

        @Figure("Scenarios that may come.") Optional<List<String>> futures) {

    /**
     * The values between which an assumption may lie.
     *
     * @param at its address; a figure by year without its year is moved by the same amount in every year
     * @param low least value, or least amount added for a figure by year
     * @param high greatest
     */
    public record Range(
            @Figure("Address of the assumption.") String at,

            @Figure("Least value; for a figure by year the least amount added in every year.")
            double low,

            @Figure("Greatest value; for a figure by year the greatest amount added in every year.")
            double high) {

        public Range {
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        "The range of '" + at + "' (" + low + " to " + high + ") must go from low to high.");
            }
        }
    }

    public SensitivityPlan {
        measures = List.copyOf(measures);
        ranges = ranges.map(List::copyOf);
        choices = choices.map(List::copyOf);
        futures = futures.map(List::copyOf);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException(
                    "The sensitivity watches no measure. Name one, such as finance.gapAfterReserves.2021/22.");
        }
    }

    /** The same, asked of another scenario. */
    public SensitivityPlan in(String other) {
        return new SensitivityPlan(other, measures, limit, share, ranges, choices, futures);
    }

    /** Every scenario named as a choice or a future. */
    List<String> named() {
        return Stream.concat(choices.orElse(List.of()).stream(), futures.orElse(List.of()).stream())
                .toList();
    }
}
