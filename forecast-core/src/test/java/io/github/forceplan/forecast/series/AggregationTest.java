package io.github.forceplan.forecast.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import org.junit.jupiter.api.Test;

class AggregationTest {

    @Test
    void monthsBecomeQuartersAndYears() {
        double[] values = new double[27];
        for (int t = 0; t < values.length; t++) {
            values[t] = t + 1;
        }
        TimeSeries months = TimeSeries.of("m", Period.parse(Frequency.MONTHLY, "2018-02"), values);
        TimeSeries quarters = months.aggregate(Frequency.QUARTERLY);
        // February and March 2018 are no whole quarter; April 2018 (3) is the first month of the first one
        assertEquals("2018/19 Q1", quarters.start().toString());
        assertEquals(8, quarters.size());
        assertEquals(3 + 4 + 5, quarters.value(0));
        assertEquals(24 + 25 + 26, quarters.value(7));
        TimeSeries years = months.aggregate(Frequency.YEARLY);
        assertEquals(1, years.size());
        assertEquals(2019, years.start().index());
        assertEquals((12 + 23) * 12 / 2, years.value(0));
    }

    @Test
    void missingStaysMissing() {
        TimeSeries quarters =
                TimeSeries.of("q", Period.parse(Frequency.QUARTERLY, "2018Q1"), 1, 2, Double.NaN, 4, 5, 6, 7, 8);
        TimeSeries years = quarters.aggregate(Frequency.YEARLY);
        assertTrue(years.isMissing(0));
        assertEquals(26, years.value(1));
        assertThrows(IllegalArgumentException.class, () -> quarters.aggregate(Frequency.MONTHLY));
    }

    /** One a day: sums are the days of week, month, quarter and year (2020 is a leap year). */
    @Test
    void daysBecomeWeeksMonthsAndYears() {
        double[] ones = new double[1200];
        java.util.Arrays.fill(ones, 1);
        TimeSeries days = TimeSeries.of("d", Period.parse(Frequency.DAILY, "2018-12-20"), ones);
        TimeSeries months = days.aggregate(Frequency.MONTHLY);
        assertEquals("2019-01", months.start().toString());
        assertEquals(31, months.value(0));
        assertEquals(29, months.value(13));
        assertEquals("2022-03", months.period(months.size() - 1).toString());
        TimeSeries years = days.aggregate(Frequency.YEARLY);
        assertEquals(2019, years.start().index());
        assertEquals(366, years.value(1));
        assertEquals(3, years.size());
        assertEquals(92, days.aggregate(Frequency.QUARTERLY).value(2));
        TimeSeries weeks = days.aggregate(Frequency.WEEKLY);
        assertEquals("2018-W52", weeks.start().toString());
        assertEquals(7, weeks.value(100));
        assertEquals(
                java.util.List.of(366.0, 365.0, 365.0),
                java.util.List.copyOf(days.totalsByFinancialYear().values()),
                "2019/20 holds 29 February 2020; 2018/19 and 2022/23 are not whole");
        assertThrows(IllegalArgumentException.class, () -> weeks.aggregate(Frequency.YEARLY));
        assertThrows(IllegalStateException.class, weeks::totalsByFinancialYear);
    }

    @Test
    void financialYearsOfMonthsAndQuarters() {
        double[] values = new double[30];
        java.util.Arrays.fill(values, 2);
        TimeSeries months = TimeSeries.of("m", Period.parse(Frequency.MONTHLY, "2018-02"), values);
        assertEquals(
                "{2018/19=24.0, 2019/20=24.0}", months.totalsByFinancialYear().toString());
        assertEquals(
                "{2018/19=24.0, 2019/20=24.0}",
                months.aggregate(Frequency.QUARTERLY).totalsByFinancialYear().toString());
        values[5] = Double.NaN;
        assertTrue(TimeSeries.of("m", months.start(), values)
                .totalsByFinancialYear()
                .values()
                .iterator()
                .next()
                .isNaN());
        assertTrue(TimeSeries.of("none", months.start()).totalsByFinancialYear().isEmpty());
    }

    @Test
    void severalSeasonalPeriodsStayWithTheSeries() {
        TimeSeries days = TimeSeries.of("d", Frequency.DAILY, 1, 2, 3).withSeasonalPeriods(365.25, 7);
        double[] both = {7, 365.25};
        org.junit.jupiter.api.Assertions.assertArrayEquals(both, days.head(2).seasonalPeriods());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                both, days.map(v -> -v).tail(1).rename("e").seasonalPeriods());
        assertEquals(7, days.season());
        assertEquals(
                7, TimeSeries.of("d", Frequency.DAILY, 1).season(), "days have weeks and years unless told otherwise");
        assertEquals(4, TimeSeries.of("q", Frequency.QUARTERLY, 1).season());
        assertEquals(
                1,
                TimeSeries.of("q", Frequency.QUARTERLY, 1).withSeasonalPeriods().season());
        assertEquals(0, TimeSeries.of("y", Frequency.YEARLY, 1).seasonalPeriods().length);
        assertThrows(IllegalArgumentException.class, () -> days.withSeasonalPeriods(1));
    }
}
