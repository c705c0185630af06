package io.github.forceplan.finance.mtfs;

/**
 * The standard normal distribution function, allocation-free and the same to the last bit on every JVM; relative error
 * about 1e-15. Cody (1969), "Rational Chebyshev approximations for the error function", Mathematics of Computation 23.
 */
final class NormalProbability {

    private static final double CENTRE = 0.67448975;
    private static final double TAIL = 5.656854249492380195;
    private static final double ONE_OVER_ROOT_TWO_PI = 0.398942280401432677939946;

    private static final double[] A = {
        2.2352520354606839287,
        161.02823106855587881,
        1067.6894854603709582,
        18154.981253343561249,
        0.065682337918207449113
    };
    private static final double[] B = {
        47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956
    };
    private static final double[] C = {
        0.39894151208813466764,
        8.8831497943883759412,
        93.506656132177855979,
        597.27027639480026226,
        2494.5375852903726711,
        6848.1904505362823326,
        11602.651437647350124,
        9842.7148383839780218,
        1.0765576773720192317e-8
    };
    private static final double[] D = {
        22.266688044328115691,
        235.38790178262499861,
        1519.377599407554805,
        6485.558298266760755,
        18615.571640885098091,
        34900.952721145977266,
        38912.003286093271411,
        19685.429676859990727
    };
    private static final double[] P = {
        0.21589853405795699,
        0.1274011611602473639,
        0.022235277870649807,
        0.001421619193227893466,
        2.9112874951168792e-5,
        0.02307344176494017303
    };
    private static final double[] Q = {
        1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5
    };

    private NormalProbability() {}

    /** The probability that a standard normal deviate is below {@code z}. */
    static double below(double z) {
        double y = Math.abs(z);
        if (y <= CENTRE) {
            return 0.5 + z * ratio(A, B, 3, z * z);
        }
        double tail;
        if (y <= TAIL) {
            tail = density(y) * ratio(C, D, 7, y);
        } else {
            double inverse = 1 / (y * y);
            tail = density(y) * (ONE_OVER_ROOT_TWO_PI - inverse * ratio(P, Q, 4, inverse)) / y;
        }
        return z > 0 ? 1 - tail : tail;
    }

    /** The last numerator coefficient leads; the others follow in order. */
    private static double ratio(double[] numerator, double[] denominator, int last, double x) {
        double top = numerator[last + 1] * x;
        double bottom = x;
        for (int i = 0; i < last; i++) {
            top = (top + numerator[i]) * x;
            bottom = (bottom + denominator[i]) * x;
        }
        return (top + numerator[last]) / (bottom + denominator[last]);
    }

    /** exp(−y²/2), the square split so that its rounding does not matter. */
    private static double density(double y) {
        double rounded = Math.floor(y * 16) / 16;
        double rest = (y - rounded) * (y + rounded);
        return StrictMath.exp(-0.5 * rounded * rounded) * StrictMath.exp(-0.5 * rest);
    }
}
