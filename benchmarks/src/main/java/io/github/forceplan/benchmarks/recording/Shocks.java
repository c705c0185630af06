package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.recording.learning.KnownShocks;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The Covid restrictions as they were known at each date. Before the announcement of 23 March 2020, nothing. At March
 * 2020, four quarters to come of unknown effect. At March 2021, the quarter to June is known to be affected still (the
 * roadmap of 22 February 2021 ended restrictions on 21 June at the earliest).
 */
final class Shocks {

    /** Nobody had seen a lockdown: a fifth either way. */
    private static final double DEVIATION = 0.2;

    private static final Period FIRST = FinancialYear.parse("2020/21").quarter(1);

    private Shocks() {}

    /** What was known at the end of a quarter. */
    static KnownShocks knownAt(Period last) {
        if (last.compareTo(FIRST.plus(-1)) < 0) {
            return KnownShocks.NONE;
        }
        int quarters = last.compareTo(FIRST.plus(3)) < 0 ? 4 : 5;
        return new KnownShocks(first(quarters), DEVIATION);
    }

    /** Whether the year that begins in a quarter has a quarter under restrictions. */
    static boolean touches(Period yearStart) {
        Set<Period> all = first(5);
        for (int q = 0; q < 4; q++) {
            if (all.contains(yearStart.plus(q))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Period> first(int quarters) {
        Set<Period> set = new LinkedHashSet<>();
        for (int q = 0; q < quarters; q++) {
            set.add(FIRST.plus(q));
        }
        return set;
    }
}
