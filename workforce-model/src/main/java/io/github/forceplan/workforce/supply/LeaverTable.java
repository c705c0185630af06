package io.github.forceplan.workforce.supply;

import io.github.forceplan.workforce.limit.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * Leavers by length of service, as published, turned into hazards.
 *
 * @param fromYears completed years at which each band begins, rising from 0
 * @param leavers leavers of a year, by band
 */
public record LeaverTable(List<Double> fromYears, List<Double> leavers) {

    public LeaverTable {
        fromYears = List.copyOf(fromYears);
        leavers = List.copyOf(leavers);
        if (fromYears.size() != leavers.size() || fromYears.isEmpty() || fromYears.get(0) != 0) {
            throw new IllegalArgumentException("The table of leavers has " + fromYears.size() + " bands and "
                    + leavers.size() + " figures; it needs as many of each, the first band from 0 years.");
        }
        for (int i = 0; i < leavers.size(); i++) {
            Check.range(leavers.get(i), 0, Double.MAX_VALUE, "number of leavers from " + fromYears.get(i) + " years");
            if (i > 0 && fromYears.get(i) <= fromYears.get(i - 1)) {
                throw new IllegalArgumentException("The bands of leavers must rise; " + fromYears.get(i) + " follows "
                        + fromYears.get(i - 1) + ".");
            }
        }
    }

    /** Share of all leavers who had less than so many years of service (a band's beginning). */
    public double shareBelow(double years) {
        double below = 0;
        double all = 0;
        for (int i = 0; i < leavers.size(); i++) {
            below += fromYears.get(i) < years ? leavers.get(i) : 0;
            all += leavers.get(i);
        }
        return below / all;
    }

    /**
     * Service bands with yearly attrition, where strength by service is known: leavers ÷ strength.
     *
     * @param strength full-time equivalents by band
     */
    public List<ServiceBand> hazards(List<Double> strength) {
        double total = strength.stream().mapToDouble(Double::doubleValue).sum();
        List<ServiceBand> bands = new ArrayList<>();
        for (int i = 0; i < leavers.size(); i++) {
            bands.add(new ServiceBand(
                    fromYears.get(i), Math.min(0.99, leavers.get(i) / strength.get(i)), strength.get(i) / total));
        }
        return List.copyOf(bands);
    }

    /**
     * Service bands where strength by service is not known, on the assumption that as many join each year as leave and
     * always did: then the leavers of one year are the life of one cohort, and those in post in a band are the years
     * that the cohort spends in it (an actuarial life table; in a band of several years people leave evenly).
     *
     * @param yearsInLastBand average years spent in the last band by those who reach it
     */
    public List<ServiceBand> stationaryHazards(double yearsInLastBand) {
        Check.range(yearsInLastBand, 0.1, 40, "average years in the last band");
        double alive = leavers.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> personYears = new ArrayList<>();
        for (int i = 0; i < leavers.size(); i++) {
            double years = i + 1 < leavers.size()
                    ? (fromYears.get(i + 1) - fromYears.get(i)) * (alive - leavers.get(i) / 2)
                    : alive * yearsInLastBand;
            personYears.add(years);
            alive -= leavers.get(i);
        }
        return hazards(personYears);
    }
}
