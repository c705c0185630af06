package io.github.forceplan.forecast.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CalendarTest {

    @Test
    void financialYearsRunFromAprilToMarch() {
        FinancialYear year = FinancialYear.parse("2018/19");
        assertEquals(LocalDate.of(2018, 4, 1), year.firstDay());
        assertEquals(LocalDate.of(2019, 3, 31), year.lastDay());
        assertEquals(year, FinancialYear.containing(LocalDate.of(2019, 3, 31)));
        assertEquals(year.plus(1), FinancialYear.containing(LocalDate.of(2019, 4, 1)));
        assertEquals("1999/00", new FinancialYear(1999).toString());
        assertEquals(new FinancialYear(1999), FinancialYear.parse("1999/00"));
    }

    @Test
    void refusesYearsThatDoNotFollowEachOther() {
        for (String text : new String[] {"2018/20", "2018-19", "18/19", "2018/2019", ""}) {
            assertThrows(IllegalArgumentException.class, () -> FinancialYear.parse(text), text);
        }
    }

    @Test
    void quartersAndMonthsOfAFinancialYear() {
        FinancialYear year = FinancialYear.parse("2018/19");
        assertEquals(LocalDate.of(2018, 4, 1), year.quarter(1).firstDay());
        assertEquals(LocalDate.of(2019, 1, 1), year.quarter(4).firstDay());
        assertEquals(LocalDate.of(2018, 4, 1), year.month(1).firstDay());
        assertEquals(LocalDate.of(2019, 3, 1), year.month(12).firstDay());
        assertEquals("2018/19 Q4", year.quarter(4).toString());
        assertEquals(year.quarter(4), Period.parse(Frequency.QUARTERLY, "2019Q1"));
        assertEquals(year.quarter(4), Period.parse(Frequency.QUARTERLY, "2018/19 Q4"));
        assertEquals(year.month(1), Period.parse(Frequency.MONTHLY, "2018-04"));
        assertEquals(3, year.quarter(4).since(year.quarter(1)));
    }

    @Test
    void everyPeriodReadsBack() {
        for (long i = 8000; i < 8100; i++) {
            Period quarter = new Period(Frequency.QUARTERLY, i);
            assertEquals(quarter, Period.parse(Frequency.QUARTERLY, quarter.toString()));
            Period month = new Period(Frequency.MONTHLY, 3 * i);
            assertEquals(month, Period.parse(Frequency.MONTHLY, month.toString()));
            assertEquals(quarter.firstDay(), month.firstDay());
        }
    }

    /** Week dates of ISO 8601: 4 January lies in week 1; 2020 has 53 weeks, 2018 has 52. */
    @Test
    void daysAndWeeksOfTheCalendar() {
        Period day = Period.parse(Frequency.DAILY, "2018-04-01");
        assertEquals(LocalDate.of(2018, 4, 1), day.firstDay());
        assertEquals("2018-03-31", day.plus(-1).toString());
        assertEquals(365, day.plus(365).since(day));
        assertEquals("2019-04-01", day.plus(365).toString());
        assertEquals(FinancialYear.parse("2018/19"), day.financialYear());
        Period week = Period.parse(Frequency.WEEKLY, "2018-W14");
        assertEquals(LocalDate.of(2018, 4, 2), week.firstDay());
        assertEquals(
                "2019-W01", Period.parse(Frequency.WEEKLY, "2018-W52").plus(1).toString());
        assertEquals(
                "2021-W01", Period.parse(Frequency.WEEKLY, "2020-W53").plus(1).toString());
        assertEquals(week, Period.containing(Frequency.WEEKLY, LocalDate.of(2018, 4, 8)));
        for (String none : new String[] {"2018-W53", "2018-W00", "2018-02-30"}) {
            Frequency frequency = none.contains("W") ? Frequency.WEEKLY : Frequency.DAILY;
            assertThrows(IllegalArgumentException.class, () -> Period.parse(frequency, none), none);
        }
        assertEquals("17", new Period(Frequency.DAILY, 17).toString(), "a plain counter");
        assertThrows(
                IllegalArgumentException.class, () -> Period.containing(new Frequency(24), LocalDate.of(2018, 4, 1)));
    }

    @Test
    void aYearThatWasNotGivenIsNotZero() {
        ByYear figure = ByYear.of(new FinancialYear(2019), 24);
        assertEquals(new BigDecimal("24.0"), figure.exact(new FinancialYear(2019)));
        NoSuchElementException e =
                assertThrows(NoSuchElementException.class, () -> figure.value(new FinancialYear(2020)));
        assertTrue(e.getMessage().contains("2020/21"), e.getMessage());
    }
}
