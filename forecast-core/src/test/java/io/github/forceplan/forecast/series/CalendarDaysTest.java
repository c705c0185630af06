package io.github.forceplan.forecast.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import org.junit.jupiter.api.Test;

class CalendarDaysTest {

    private static final Period SPRING_2019 = Period.parse(Frequency.QUARTERLY, "2019/20 Q1");

    @Test
    void aQuarterSplitsByItsDays() {
        assertEquals(91, CalendarDays.days(SPRING_2019));
        assertEquals("2019-04", CalendarDays.firstMonth(SPRING_2019).toString());
        assertArrayEquals(new double[] {300, 310, 300}, CalendarDays.split(SPRING_2019, 910), 1e-10);
        Period leap = Period.parse(Frequency.QUARTERLY, "2019/20 Q4");
        assertArrayEquals(new double[] {31, 29, 31}, CalendarDays.split(leap, 91), 1e-12);
    }

    @Test
    void monthsSumToTheQuarterExactly() {
        RandomStream stream = new RandomStream(9, "quarters");
        for (int i = 0; i < 2000; i++) {
            double total = (stream.nextDouble() - 0.3) * StrictMath.pow(10, 12 * stream.nextDouble() - 4);
            double[] months = CalendarDays.split(SPRING_2019.plus(i % 40), total);
            assertEquals(total, months[0] + months[1] + months[2], 0);
        }
    }

    @Test
    void aSeriesOfQuartersBecomesMonths() {
        TimeSeries months = CalendarDays.months(TimeSeries.of("q", SPRING_2019, 91, Double.NaN));
        assertEquals(6, months.size());
        assertEquals("2019-04", months.start().toString());
        assertTrue(months.isMissing(3) && months.isMissing(5));
        TimeSeries yearly = TimeSeries.of("y", Frequency.YEARLY, 1);
        assertThrows(IllegalArgumentException.class, () -> CalendarDays.months(yearly));
    }
}
