package io.github.forceplan.finance.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of sterling in whole pence. Nothing is rounded unless a {@link RoundingMode} is named; an amount too large
 * for 64 bits of pence is an {@link ArithmeticException}, never a wrong number.
 *
 * @param pence the amount
 */
public record Money(long pence) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /**
     * The amount written.
     *
     * @throws ArithmeticException if it is not whole pence: round it by {@link #rounded}
     */
    public static Money of(BigDecimal pounds) {
        try {
            return new Money(pounds.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new ArithmeticException(
                    "The amount (" + pounds.toPlainString() + ") is not whole pence. Say how to round it.");
        }
    }

    /** {@link #of(BigDecimal)} of a decimal such as {@code "216.60"}. */
    public static Money of(String pounds) {
        return of(new BigDecimal(pounds));
    }

    public static Money rounded(BigDecimal pounds, RoundingMode rounding) {
        return new Money(pounds.movePointRight(2).setScale(0, rounding).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    public Money negated() {
        return new Money(Math.negateExact(pence));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(pence, factor));
    }

    public Money times(BigDecimal factor, RoundingMode rounding) {
        return rounded(pounds().multiply(factor), rounding);
    }

    /**
     * Shares the amount out in proportion to weights, to the penny, by largest remainder (Hamilton's method): every share
     * is its exact proportion rounded down or up, and together they are the amount. Among equal remainders the earlier
     * share gets the penny.
     *
     * @param weights none negative, not all zero
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("The weights " + weights + " must not be negative and not all be zero.");
        }
        BigDecimal amount = BigDecimal.valueOf(Math.abs(pence));
        List<BigDecimal> remainders = new ArrayList<>();
        long[] shares = new long[weights.size()];
        long left = Math.abs(pence);
        for (int i = 0; i < shares.length; i++) {
            BigDecimal[] parts = amount.multiply(weights.get(i)).divideAndRemainder(total);
            shares[i] = parts[0].longValueExact();
            remainders.add(parts[1]);
            left -= shares[i];
        }
        List<Integer> byRemainder = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
                .toList();
        for (int k = 0; k < left; k++) {
            shares[byRemainder.get(k)]++;
        }
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new Money(pence < 0 ? -shares[i] : shares[i]))
                .toList();
    }

    public BigDecimal pounds() {
        return BigDecimal.valueOf(pence, 2);
    }

    public boolean isNegative() {
        return pence < 0;
    }

    public boolean isPositive() {
        return pence > 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** {@code £1,234.56} or {@code -£1,234.56}, whatever the locale. */
    @Override
    public String toString() {
        String whole = Long.toString(Math.abs(pence / 100));
        StringBuilder text = new StringBuilder(pence < 0 ? "-£" : "£");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append(',');
            }
            text.append(whole.charAt(i));
        }
        long rest = Math.abs(pence % 100);
        return text.append('.').append(rest / 10).append(rest % 10).toString();
    }
}
