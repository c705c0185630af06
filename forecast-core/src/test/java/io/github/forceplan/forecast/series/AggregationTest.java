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
}
