package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.time.Period;
import java.time.LocalDate;
import java.util.Map;

/**
 * HMIC's rolling programme of crime data integrity inspections, as known at a date: announced to all forces on 6 November
 * 2015, to reach every force over several years (taken as four), ended in 2020
 * (hmicfrs.justiceinspectorates.gov.uk/our-work/article/crime-data-integrity). A force not yet inspected may get an adverse report
 * in any quarter; how likely one is adverse is judged from those published so far.
 */
final class Programme {

    private static final LocalDate ENDED = LocalDate.of(2020, 12, 31);
    private static final double QUARTERS = 16;

    /** First inspections judged good or outstanding. */
    private static final Map<String, LocalDate> GOOD = Map.of(
            "Sussex", LocalDate.of(2016, 8, 25),
            "South Wales", LocalDate.of(2017, 11, 28),
            "Surrey", LocalDate.of(2018, 10, 2),
            "West Yorkshire", LocalDate.of(2019, 5, 16),
            "Cumbria", LocalDate.of(2019, 5, 16),
            "Warwickshire", LocalDate.of(2019, 10, 8),
            "West Mercia", LocalDate.of(2019, 10, 8),
            "Dorset", LocalDate.of(2020, 7, 27));

    private Programme() {}

    /** Probability that an adverse report on a force comes out in any quarter after {@code last}. */
    static double noticeRate(String force, Period last) {
        LocalDate today = last.plus(1).firstDay().minusDays(1);
        LocalDate cleared = GOOD.get(force);
        boolean inspected = Notices.TABLE.stream()
                .anyMatch(notice ->
                        notice.force().equals(force) && !notice.published().isAfter(today));
        if (today.isAfter(ENDED) || inspected || (cleared != null && !cleared.isAfter(today))) {
            return 0;
        }
        double adverse = Notices.TABLE.stream()
                .filter(notice -> !notice.published().isAfter(today))
                .count();
        double good = GOOD.values().stream().filter(day -> !day.isAfter(today)).count();
        return (adverse + 1) / (adverse + good + 2) / QUARTERS;
    }
}
