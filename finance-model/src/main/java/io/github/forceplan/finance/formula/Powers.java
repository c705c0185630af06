package io.github.forceplan.finance.formula;

/** Whole powers by repeated squaring: the same bits on every machine, unlike {@code Math.pow}. */
final class Powers {

    private Powers() {}

    static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int n = exponent; n > 0; n >>= 1) {
            if ((n & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
