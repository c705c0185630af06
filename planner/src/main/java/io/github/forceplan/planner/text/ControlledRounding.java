package io.github.forceplan.planner.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds the parts of a sum so that the rounded parts add to the rounded sum (controlled rounding). Each part is rounded
 * to the nearest unit; if the parts then don't add up, those that were nearest to being rounded the other way are. No
 * part moves by a whole unit or more.
 */
public final class ControlledRounding {

    private ControlledRounding() {}

    /**
     * A part of a sum.
     *
     * @param exact amount, of any sign
     * @param steady whether readers see the same amount beside it and would wonder at another figure: rounded the other
     *     way only if no other part can be
     */
    public record Part(BigDecimal exact, boolean steady) {}

    /**
     * Whole units a part.
     *
     * @param unit what is counted, such as 10,000 for hundredths of a £m; above 0
     * @param total whole units that the parts must add to: their exact sum, rounded up or down
     * @throws IllegalArgumentException if {@code total} is not within a unit of the exact sum
     */
    public static long[] parts(List<Part> parts, BigDecimal unit, long total) {
        BigDecimal exact = parts.stream().map(Part::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (exact.subtract(unit.multiply(BigDecimal.valueOf(total))).abs().compareTo(unit) >= 0) {
            throw new IllegalArgumentException(
                    "The total (" + total + " × " + unit + ") must be within one unit of the sum (" + exact + ").");
        }
        long[] units = new long[parts.size()];
        BigDecimal[] errors = new BigDecimal[units.length];
        long missing = total;
        for (int i = 0; i < units.length; i++) {
            units[i] = round(parts.get(i).exact(), unit);
            errors[i] = parts.get(i).exact().subtract(unit.multiply(BigDecimal.valueOf(units[i])));
            missing -= units[i];
        }
        int direction = Long.signum(missing);
        List<Integer> nearestToTheOtherWay = IntStream.range(0, units.length)
                .filter(i -> errors[i].signum() == direction)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i).steady())
                        .thenComparing(i -> errors[i].abs(), Comparator.reverseOrder()))
                .toList();
        for (int k = 0; k < Math.abs(missing); k++) {
            units[nearestToTheOtherWay.get(k)] += direction;
        }
        return units;
    }

    /** An exact amount in whole units, halves away from zero. */
    public static long round(BigDecimal amount, BigDecimal unit) {
        return amount.divide(unit, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
