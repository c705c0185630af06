package io.github.forceplan.finance.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static List<BigDecimal> weights(long... weights) {
        return Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList();
    }

    private static Money sum(List<Money> shares) {
        return shares.stream().reduce(Money.ZERO, Money::plus);
    }

    @Test
    void partsOfAPennyAreRefusedUnlessARoundingIsNamed() {
        ArithmeticException e = assertThrows(ArithmeticException.class, () -> Money.of("216.605"));
        assertEquals("The amount (216.605) is not whole pence. Say how to round it.", e.getMessage());
        assertEquals(Money.of("216.61"), Money.rounded(new BigDecimal("216.605"), RoundingMode.HALF_UP));
        assertEquals(Money.of("216.6"), new Money(21660));
    }

    @Test
    void overflowIsAnErrorNotAWrongAmount() {
        Money greatest = new Money(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> greatest.plus(new Money(1)));
        assertThrows(ArithmeticException.class, () -> greatest.times(2));
        assertThrows(ArithmeticException.class, () -> Money.of("1e30"));
    }

    @Test
    void isWrittenTheSameInEveryLocale() {
        assertEquals("£1,234,567.89", Money.of("1234567.89").toString());
        assertEquals("-£0.05", Money.of("-0.05").toString());
        assertEquals("£999.00", Money.of("999").toString());
    }

    /** The amount of RubyMoney's issue 1033: shared out by thirds, it must add up. */
    @Test
    void sevenThousandAndTwoPoundsSeventyThreeSharedOutAddsUp() {
        Money amount = Money.of("7002.73");
        assertEquals(
                List.of(Money.of("2334.25"), Money.of("2334.24"), Money.of("2334.24")),
                amount.allocate(weights(1, 1, 1)));
        assertEquals(amount, sum(amount.allocate(weights(61, 17, 11, 7, 4))));
    }

    /** Hamilton's method: quotas 4.1666…, 3.3333…, 2.5: the last seat goes to the greatest remainder. */
    @Test
    void sharesAreByLargestRemainder() {
        assertEquals(List.of(new Money(4), new Money(3), new Money(3)), new Money(10).allocate(weights(25, 20, 15)));
        assertEquals(
                List.of(new Money(-4), new Money(-3), new Money(-3)), new Money(-10).allocate(weights(25, 20, 15)));
    }

    @Test
    void everyShareIsItsProportionRoundedDownOrUpAndNothingIsLost() {
        RandomStream random = new RandomStream(1, "allocation");
        for (int trial = 0; trial < 500; trial++) {
            Money amount = new Money(random.nextInt(2_000_000) - 1_000_000);
            List<BigDecimal> weights = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                weights.add(BigDecimal.valueOf(random.nextInt(1000), 2));
            }
            weights.add(BigDecimal.ONE);
            BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            List<Money> shares = amount.allocate(weights);
            assertEquals(amount, sum(shares));
            for (int i = 0; i < shares.size(); i++) {
                BigDecimal exact = BigDecimal.valueOf(amount.pence())
                        .multiply(weights.get(i))
                        .divide(total, 20, RoundingMode.HALF_UP);
                BigDecimal off = BigDecimal.valueOf(shares.get(i).pence()).subtract(exact);
                assertTrue(off.abs().compareTo(BigDecimal.ONE) < 0, off.toString());
            }
        }
    }

    @Test
    void weightsMustShareSomething() {
        assertThrows(IllegalArgumentException.class, () -> Money.of("1").allocate(weights(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> Money.of("1").allocate(weights(2, -1)));
    }
}
