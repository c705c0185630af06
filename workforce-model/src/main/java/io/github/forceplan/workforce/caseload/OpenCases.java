package io.github.forceplan.workforce.caseload;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;
import java.util.List;

/**
 * The open cases of a route.
 *
 * @param openAtStart cases open when the plan begins
 * @param closing share of cases that close by month since recording when the work is done as it falls due; sums to 1
 */
public record OpenCases(
        @Figure(value = "Cases open when the plan begins.", unit = "cases", min = 0, max = 1e7)
        double openAtStart,

        @Figure(
                value = "Share of cases that close by month since recording when nothing is delayed; sums to 1.",
                unit = "fraction",
                min = 0,
                max = 1)
        List<Double> closing) {

    public OpenCases {
        Check.range(openAtStart, 0, 1e7, "number of cases open at start");
        closing = List.copyOf(closing);
        double total = 0;
        for (double share : closing) {
            Check.range(share, 0, 1, "share of cases that close in a month");
            total += share;
        }
        if (Math.abs(total - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "The shares of cases that close by month sum to " + total + "; they must sum to 1.");
        }
    }

    /** Average months that a case is open, counted at month ends, when nothing is delayed. */
    public double monthsOpen() {
        double sum = 0;
        for (int age = 0; age < closing.size(); age++) {
            sum += age * closing.get(age);
        }
        return sum;
    }
}
