package io.github.forceplan.finance.money;

import java.math.BigDecimal;
import java.util.List;

/**
 * Whether a published total is the sum of its published parts. Each figure may stand for anything within half a unit of
 * its last printed digit, so a table may miss by rounding alone, but by less than the half-units of all its figures
 * together. What misses by more is an error in print: it is reported as it stands, never repaired.
 *
 * @param sum sum of the parts as printed
 * @param printed the total as printed
 * @param tolerance half a unit of the last digit of each part and of the total, together
 * @param verdict what follows
 */
public record Footing(BigDecimal sum, BigDecimal printed, BigDecimal tolerance, Verdict verdict) {

    /** What can be said of a published total. */
    public enum Verdict {
        /** The parts add up to it. */
        FOOTS,
        /** They do not, but rounding explains it. */
        FOOTS_WITHIN_ROUNDING,
        /** No rounding explains it. */
        DOES_NOT_FOOT
    }

    /**
     * Checks a total.
     *
     * @param parts figures as printed, with the decimals that were printed ({@code 85.2} is to a tenth)
     * @param printed the total as printed
     */
    public static Footing of(List<BigDecimal> parts, BigDecimal printed) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tolerance = parts.stream().map(Footing::halfUnit).reduce(halfUnit(printed), BigDecimal::add);
        BigDecimal off = sum.subtract(printed).abs();
        Verdict verdict = off.signum() == 0
                ? Verdict.FOOTS
                : off.compareTo(tolerance) < 0 ? Verdict.FOOTS_WITHIN_ROUNDING : Verdict.DOES_NOT_FOOT;
        return new Footing(sum, printed, tolerance, verdict);
    }

    /** Printed total less the sum of the parts. */
    public BigDecimal difference() {
        return printed.subtract(sum);
    }

    /** The finding in a sentence. */
    public String message() {
        return switch (verdict) {
            case FOOTS -> "The parts add up to " + printed.toPlainString() + ".";
            case FOOTS_WITHIN_ROUNDING ->
                "The parts add up to " + sum.toPlainString() + ", printed " + printed.toPlainString()
                        + "; rounding of the parts explains it.";
            case DOES_NOT_FOOT ->
                "The parts add up to " + sum.toPlainString() + ", printed " + printed.toPlainString()
                        + "; the difference of " + difference().toPlainString()
                        + " is more than rounding explains (less than " + tolerance.toPlainString()
                        + "). Ask whoever published it.";
        };
    }

    private static BigDecimal halfUnit(BigDecimal figure) {
        return BigDecimal.valueOf(5, figure.scale() + 1);
    }
}
