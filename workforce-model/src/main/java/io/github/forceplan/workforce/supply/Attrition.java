package io.github.forceplan.workforce.supply;

/**
 * How many leave in a month, from a yearly rate: each person stays the month with probability (1 − yearly rate)^(1/12).
 *
 * <p>The expected number of leavers is used as it is, or a whole number is drawn from the binomial distribution by
 * inversion, one uniform a draw. The fractional full-time equivalent beyond the whole ones is one part-time post: it
 * leaves as a whole with the same probability, so that the mean of the draws is the expected value.
 */
final class Attrition {

    private static final int LARGEST_CHUNK = 1024;

    private final double leave;
    private final double stay;
    private final double[] stayPower;
    /** By k: the odds of leaving, divided by k. */
    private final double[] oddsOver;

    Attrition(double ratePerYear) {
        stay = StrictMath.pow(1 - ratePerYear, 1.0 / 12);
        leave = 1 - stay;
        int chunk = LARGEST_CHUNK;
        if (leave > 0) {
            // Beyond this the probability of no leavers would underflow.
            chunk = Math.min(chunk, (int) (600 / -StrictMath.log(stay)));
        }
        stayPower = new double[chunk + 1];
        oddsOver = new double[chunk + 1];
        stayPower[0] = 1;
        for (int i = 1; i <= chunk; i++) {
            stayPower[i] = stayPower[i - 1] * stay;
            oddsOver[i] = leave / stay / i;
        }
    }

    double expected(double fte) {
        return fte * leave;
    }

    /**
     * Leavers by inversion.
     *
     * @param u uniform on (0, 1); what is left of it after one inversion is uniform again and serves the next
     */
    double draw(double fte, double u) {
        if (leave == 0) {
            return 0;
        }
        double left = 0;
        double rest = u;
        int whole = (int) fte;
        double part = fte - whole;
        while (true) {
            int n = Math.min(whole, stayPower.length - 1);
            whole -= n;
            int k = 0;
            double probability = stayPower[n];
            while (rest >= probability && k < n) {
                rest -= probability;
                k++;
                probability *= oddsOver[k] * (n - k + 1);
            }
            left += k;
            if (whole == 0) {
                // What is left of the uniform lies evenly between 0 and the probability of k.
                return rest > stay * probability ? left + part : left;
            }
            rest = Math.min(Math.max(rest / probability, 0x1.0p-53), 1 - 0x1.0p-53);
        }
    }
}
