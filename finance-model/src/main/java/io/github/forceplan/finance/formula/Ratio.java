package io.github.forceplan.finance.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact rational number as a quotient of decimals. Not reduced: denominators of a budget are few (12 months, a term
 * in years, days of a half-year), so that almost all arithmetic is on a common denominator.
 *
 * @param denominator above 0
 */
record Ratio(BigDecimal numerator, BigDecimal denominator) {

    static Ratio of(BigDecimal value) {
        return new Ratio(value, BigDecimal.ONE);
    }

    Ratio plus(Ratio other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Ratio(numerator.add(other.numerator), denominator)
                : new Ratio(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if {@code other} is zero */
    Ratio dividedBy(Ratio other) {
        if (other.numerator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigDecimal top = numerator.multiply(other.denominator);
        BigDecimal bottom = denominator.multiply(other.numerator);
        return bottom.signum() < 0 ? new Ratio(top.negate(), bottom.negate()) : new Ratio(top, bottom);
    }

    Ratio power(int exponent) {
        return new Ratio(numerator.pow(exponent), denominator.pow(exponent));
    }

    int compareTo(Ratio other) {
        return minus(other).numerator.signum();
    }

    /** Rounded half up to whole pence. */
    long pence() {
        return numerator
                .movePointRight(2)
                .divide(denominator, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
