package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;

/**
 * Attrition from a length of service on. Leavers' hazard is U-shaped: high in the first years and again at pension age.
 *
 * @param fromYears completed years of service at which the band begins
 * @param attritionPerYear share of the band who leave in a year, retirement included
 * @param shareAtStart share of the role's accredited strength at start who are in the band
 */
public record ServiceBand(
        @Figure(value = "Completed years of service at which the band begins.", unit = "years", min = 0, max = 50)
        double fromYears,

        @Figure(
                value = "Share of the band who leave in a year, retirement included.",
                unit = "fraction",
                min = 0,
                max = 0.99)
        double attritionPerYear,

        @Figure(
                value = "Share of the role's accredited strength at start in the band.",
                unit = "fraction",
                min = 0,
                max = 1)
        double shareAtStart) {

    public ServiceBand {
        Check.range(fromYears, 0, 50, "service band's first year");
        Check.range(attritionPerYear, 0, 0.99, "yearly attrition of a service band");
        Check.range(shareAtStart, 0, 1, "service band's share at start");
    }
}
