package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.time.Period;

/**
 * A dated change of a demand stream, such as a new way to refer people.
 *
 * @param label name for readers
 * @param from the first month in which it shows
 * @param months from its first month to the one in which all of it is there; 1 or 0 is at once
 * @param shape how it arrives over them
 * @param change volume with all of it over volume without, less one
 */
public record StreamStep(
        @Figure("Name for readers.") String label,
        @Figure("The first month in which it shows.") Period from,

        @Figure(
                value = "Months from the first in which it shows to the one in which all of it is there.",
                unit = "months",
                min = 0,
                max = 120)
        int months,

        @Figure("How it arrives over them.") RampShape shape,

        @Figure(value = "Volume with all of it over volume without, less one.", unit = "fraction")
        Distribution change) {

    private static final int MONTHS_PER_YEAR = 12;

    public StreamStep {
        if (label.isBlank()) {
            throw new IllegalArgumentException("The label of a demand stream's step must not be blank.");
        }
        if (from.frequency().periodsPerYear() != MONTHS_PER_YEAR) {
            throw new IllegalArgumentException(
                    "The start (" + from + ") of the step '" + label + "' must be a month. Write it as 2019-04.");
        }
        if (!(change.quantile(1e-6) > -1)) {
            throw new IllegalArgumentException("The change (" + change + ") of the step '" + label
                    + "' can take away all there is or more. Use a distribution above -1.");
        }
    }

    /** The share of the change that is there in a month. */
    public double share(Period month) {
        return shape.share(month.since(from) + (month.compareTo(from) < 0 ? 0 : 1), months);
    }
}
