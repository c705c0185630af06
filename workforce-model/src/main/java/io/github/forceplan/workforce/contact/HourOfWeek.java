package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;
import java.util.List;

/**
 * A week hour by hour.
 *
 * @param shares 168 shares from Monday 00:00, which sum to 1
 */
public record HourOfWeek(
        @Figure(
                value = "168 shares of the week's calls from Monday 00:00; sum to 1.",
                unit = "fraction",
                min = 0,
                max = 1)
        List<Double> shares)
        implements WeekProfile {

    public HourOfWeek {
        shares = List.copyOf(shares);
        requireShares(shares, HOURS, "hours of the week");
    }

    static void requireShares(List<Double> shares, int count, String what) {
        double total = 0;
        for (double share : shares) {
            Check.range(share, 0, 1, "share of calls among the " + what);
            total += share;
        }
        if (shares.size() != count || Math.abs(total - 1) > 1e-9) {
            throw new IllegalArgumentException("There are " + shares.size() + " shares of calls for the " + what
                    + ", which sum to " + total + "; give " + count + " that sum to 1.");
        }
    }

    @Override
    public double share(int hour) {
        return shares.get(hour);
    }
}
