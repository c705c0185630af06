package io.github.forceplan.planner.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds the parts of a sum so that the rounded parts add to the rounded sum: each part is rounded down, and what is
 * then missing goes, a unit each, to the parts with the largest remainders (the largest remainder method). No part
 * moves by a whole unit or more.
 */
public final class ControlledRounding {

    private ControlledRounding() {}

    /**
     * Whole units a part.
     *
     * @param parts exact amounts, of any sign
     * @param unit what is counted, such as 10,000 for hundredths of a £m; above 0
     * @param total whole units that the parts must add to: their exact sum, rounded up or down
     * @throws IllegalArgumentException if {@code total} is not within a unit of the exact sum
     */
    public static long[] parts(List<BigDecimal> parts, BigDecimal unit, long total) {
        BigDecimal exact = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (exact.subtract(unit.multiply(BigDecimal.valueOf(total))).abs().compareTo(unit) >= 0) {
            throw new IllegalArgumentException(
                    "The total (" + total + " × " + unit + ") must be within one unit of the sum (" + exact + ").");
        }
        long[] units = new long[parts.size()];
        BigDecimal[] remainders = new BigDecimal[parts.size()];
        long missing = total;
        for (int i = 0; i < units.length; i++) {
            units[i] = parts.get(i).divide(unit, 0, RoundingMode.FLOOR).longValueExact();
            remainders[i] = parts.get(i).subtract(unit.multiply(BigDecimal.valueOf(units[i])));
            missing -= units[i];
        }
        List<Integer> largestFirst = IntStream.range(0, units.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .toList();
        for (int k = 0; k < missing; k++) {
            units[largestFirst.get(k)]++;
        }
        return units;
    }

    /** An exact amount in whole units, halves away from zero. */
    public static long round(BigDecimal amount, BigDecimal unit) {
        return amount.divide(unit, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
