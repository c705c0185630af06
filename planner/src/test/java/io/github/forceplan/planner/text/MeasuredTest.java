package io.github.forceplan.planner.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void moneyIsInPoundsAndSmallSumsInPence() {
        assertEquals("−£66.70", Measured.of("finance.budgetGap.2021/22", -66.7));
        assertEquals("£999.99", Measured.of("finance.budgetGap.2021/22", 999.99));
        assertEquals("£3,900,000", Measured.of("finance.budgetGap.2021/22", 3_900_000.4));
        assertEquals("£0", Measured.of("finance.budgetGap.2021/22", 0));
        assertEquals("£0.00", Measured.of("finance.budgetGap.2021/22", -0.004));
    }

    @Test
    void countsAreWholeFromAHundredAndHaveTwoDecimalsBelow() {
        assertEquals("59,753", Measured.of("demand.recordedCrime.total.2021/22", 59_753.4));
        assertEquals("33.33", Measured.of("workforce.investigators.unmetHours.2021/22", 100 / 3.0));
        assertEquals("12", Measured.of("workforce.investigators.unmetHours.2021/22", 12));
        assertEquals("0.0012", Measured.of("workforce.investigators.unmetHours.2021/22", 0.00123));
        assertEquals("−1.5", Measured.of("demand.recordedCrime.growth.2021/22", -1.5));
    }
}
