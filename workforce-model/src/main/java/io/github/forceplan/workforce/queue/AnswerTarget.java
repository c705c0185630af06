package io.github.forceplan.workforce.queue;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;
import java.util.Optional;

/**
 * What is asked of a line: share of calls answered within a time, abandonment, occupancy.
 *
 * @param answeredShare least share of calls answered within the time (999: 0.9)
 * @param withinSeconds the time (999: 10 seconds)
 * @param maximumAbandonment largest share of calls abandoned (101: 0.05); empty for no limit
 * @param maximumOccupancy largest share of time that answerers are busy; empty for no limit
 */
public record AnswerTarget(
        @Figure(value = "Least share of calls answered within the time.", unit = "fraction", min = 0, max = 1)
        double answeredShare,

        @Figure(value = "The time within which they are answered.", unit = "seconds", min = 0, max = 3600)
        double withinSeconds,

        @Figure(value = "Largest share of calls abandoned.", unit = "fraction", min = 0, max = 1)
        Optional<Double> maximumAbandonment,

        @Figure(value = "Largest share of time that answerers are busy.", unit = "fraction", min = 0.01, max = 1)
        Optional<Double> maximumOccupancy) {

    public AnswerTarget {
        Check.range(answeredShare, 0, 1, "share of calls answered in time");
        Check.range(withinSeconds, 0, 3600, "answering time in seconds");
        Check.range(maximumAbandonment.orElse(0.0), 0, 1, "largest share abandoned");
        Check.range(maximumOccupancy.orElse(1.0), 0.01, 1, "largest occupancy");
        if (answeredShare == 1 || maximumAbandonment.isPresent() && maximumAbandonment.get() == 0) {
            throw new IllegalArgumentException("No number of answerers answers every call in time and loses none."
                    + " Ask for less than all, such as 0.99.");
        }
    }

    /** The 999 standard: 90 % within 10 seconds. */
    public static AnswerTarget emergency() {
        return new AnswerTarget(0.9, 10, Optional.empty(), Optional.empty());
    }
}
