package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Who did the work of the base year: what the workload anchor is set against.
 *
 * @param averageStrength full-time equivalents in post, averaged over the base year (the mean of its two 31 March
 *     figures where nothing better is known), trainees included
 * @param averageTrainees how many of them were in training, on average
 * @param traineeDeployability share of a deployable full-time equivalent's hours that those trainees gave
 */
public record BaseYearStrength(
        @Figure(value = "Strength averaged over the base year, trainees included.", unit = "FTE", min = 0, max = 100000)
        double averageStrength,

        @Figure(value = "Trainees among it, on average.", unit = "FTE", min = 0, max = 100000)
        double averageTrainees,

        @Figure(
                value = "Share of a full-time equivalent's hours that those trainees gave.",
                unit = "fraction",
                min = 0,
                max = 1)
        double traineeDeployability) {

    public BaseYearStrength {
        Check.range(averageStrength, 0, 100_000, "average strength in the base year");
        Check.range(averageTrainees, 0, 100_000, "average number of trainees in the base year");
        Check.range(traineeDeployability, 0, 1, "deployability of the base year's trainees");
        if (averageTrainees > averageStrength) {
            throw new IllegalArgumentException("The trainees of the base year (" + averageTrainees
                    + " FTE) are part of its strength (" + averageStrength + " FTE) and can't exceed it.");
        }
    }

    /** Full-time equivalents weighted by deployability, before absence and restricted duties. */
    public double effectiveStrength() {
        return averageStrength - averageTrainees * (1 - traineeDeployability);
    }
}
