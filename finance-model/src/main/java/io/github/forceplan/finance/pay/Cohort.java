package io.github.forceplan.finance.pay;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.Optional;

/**
 * People on one spine point. Their number is either stated by year or supplied by a driver (strength from the workforce
 * model).
 *
 * @param point spine point on which they begin
 * @param since year on whose 1 April they stand on that point; before it they are not there
 * @param increments whether they move up one point a year; false where the point is an average over people who come and
 *     go
 * @param posts full-time equivalents by year
 * @param driver name of the driver that supplies the full-time equivalents instead
 */
public record Cohort(
        @Figure("Spine point on which they begin.") String point,

        @Figure("Year on whose 1 April they stand on that point.")
        FinancialYear since,

        @Figure("Whether they move up one point a year; false for an average over people who come and go.")
        boolean increments,

        @Figure(value = "Full-time equivalents by year.", unit = "FTE", min = 0)
        Optional<ByYear> posts,

        @Figure("Driver that supplies the full-time equivalents, instead of posts.")
        Optional<String> driver) {

    public Cohort {
        if (posts.isPresent() == driver.isPresent()) {
            throw new IllegalArgumentException(
                    "The cohort on point '" + point + "' must have either posts or a driver, "
                            + (driver.isPresent() ? "not both." : "and has neither."));
        }
    }
}
