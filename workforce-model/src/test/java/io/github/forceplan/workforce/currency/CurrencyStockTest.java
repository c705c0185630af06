package io.github.forceplan.workforce.currency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurrencyStockTest {

    private static Currency training(double expired, double refreshes) {
        return new Currency("Personal safety", List.of("response"), 12, expired, refreshes, 1);
    }

    /** 100 people, 12 months: 6 a month keep 72 current and leave the 28 % expired for ever. */
    @Test
    void tooLittleCapacitySettlesAtItsShare() {
        CurrencyStock stock = new CurrencyStock(training(0, 6));
        stock.begin(100, 0);
        for (int m = 0; m < 120; m++) {
            stock.advance(1, 0);
            assertEquals(100, stock.current() + stock.expired(), 1e-9);
        }
        assertEquals(28, stock.expired(), 1e-9);
        assertEquals(6, stock.refreshed(), 1e-12);
    }

    @Test
    void spareCapacityClearsTheBacklogAndThenKeepsUp() {
        CurrencyStock stock = new CurrencyStock(training(0.28, 10));
        stock.begin(100, 0.28);
        double backlog = 28;
        for (int m = 0; m < 6; m++) {
            stock.advance(1, 0);
            // 72 ÷ 12 expire each month, 10 are refreshed.
            backlog = Math.max(0, backlog + 6 - 10);
            assertEquals(backlog, stock.expired(), 1e-9, "month " + m);
        }
        for (int m = 0; m < 60; m++) {
            stock.advance(1, 0);
        }
        assertEquals(0, stock.expired(), 1e-9);
    }

    @Test
    void leaversGoFromBothAndJoinersAreCurrent() {
        CurrencyStock stock = new CurrencyStock(training(0.5, 0));
        stock.begin(100, 0.5);
        stock.advance(0.9, 12);
        // 50 × 0.9 expired, and a twelfth of the 45 current expire now.
        assertEquals(45 + 3.75, stock.expired(), 1e-9);
        assertEquals(45 - 3.75 + 12, stock.current(), 1e-9);
        for (int m = 0; m < 11; m++) {
            stock.advance(1, 0);
        }
        assertEquals(12, stock.current(), 1e-9);
        stock.advance(1, 0);
        assertEquals(0, stock.current(), 1e-9);
    }

    @Test
    void badFiguresAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> training(1.2, 5));
        assertThrows(IllegalArgumentException.class, () -> training(0.2, -5));
    }
}
