package io.github.forceplan.io.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalTextTest {

    @Test
    void twelveSignificantDigitsAndNoMore() {
        assertEquals("0.333333333333", DecimalText.of(1.0 / 3));
        assertEquals("66666666.6667", DecimalText.of(200_000_000.0 / 3));
        assertEquals("61227", DecimalText.of(61_227));
        assertEquals("-0.5", DecimalText.of(-0.5));
        assertEquals("0.3", DecimalText.of(0.1 + 0.2));
        assertEquals("100000", DecimalText.of(1e5));
        assertEquals("0", DecimalText.of(-0.0));
    }

    /** {@code Double.toString(2e23)} is 1.9999999999999998E23 before JDK 19 and 2.0E23 since. */
    @Test
    void whatJavaVersionsWriteDifferentlyHasOneText() {
        assertEquals("5.68434188608E-14", DecimalText.of(0x1.0p-44));
        assertEquals("2.22507385851E-308", DecimalText.of(Double.MIN_NORMAL));
        assertEquals("200000000000000000000000", DecimalText.of(2.0e23));
        assertEquals("1.23456789012E+200", DecimalText.of(1.23456789012e200));
    }

    @Test
    void readsBackToTwelveDigits() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextGaussian() * Math.scalb(1.0, random.nextInt(120) - 60);
            double back = Double.parseDouble(DecimalText.of(value));
            assertTrue(Math.abs(back - value) <= 5e-12 * Math.abs(value), () -> value + " came back as " + back);
        }
    }

    @Test
    void poundsHaveTwoDecimals() {
        assertEquals("3200000.00", DecimalText.pounds(3.2e6));
        assertEquals("0.00", DecimalText.pounds(-0.001));
        assertEquals("-0.01", DecimalText.pounds(-0.0051));
    }

    @Test
    void whatIsNoNumberIsNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> DecimalText.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> DecimalText.pounds(Double.NEGATIVE_INFINITY));
    }
}
