package io.github.forceplan.forecast.random;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Sobol's sequence with the direction numbers of Joe and Kuo (2008, SIAM Journal on Scientific Computing 30(5)), as
 * commons-math3 has them, under Owen's nested uniform scrambling (Owen 1995, in Monte Carlo and Quasi-Monte Carlo Methods
 * in Scientific Computing): a binary digit of an input is flipped or not at random, each combination of the digits before
 * it by itself. Each point is then uniform, a first 2^k points keep their even spread, and differently scrambled copies
 * are independent replicates. The first point is kept (Owen 2020, arXiv 2008.08051).
 *
 * <p>A flip is the hash of a key and the digits before, so that any point of any input is found by itself: the first n
 * points are the same however many follow.
 */
public final class ScrambledSobol {

    /** Most inputs. */
    public static final int MOST_INPUTS = 1000;

    /** Points that no two share their scrambled digits. */
    private static final int DIGITS = 24;

    private static final int BITS = 52;
    private static final double SCALE = 0x1.0p52;

    private final long[][] directions;

    /** @param inputs how many, 1 to {@value #MOST_INPUTS} */
    public ScrambledSobol(int inputs) {
        if (inputs < 1 || inputs > MOST_INPUTS) {
            throw new IllegalArgumentException("Sobol's sequence is known for 1 to " + MOST_INPUTS + " inputs, not for "
                    + inputs + ". Draw the others at random.");
        }
        directions = new long[inputs][DIGITS];
        SobolSequenceGenerator generator = new SobolSequenceGenerator(inputs);
        for (int k = 0; k < DIGITS; k++) {
            // The Gray code of 2^(k+1) − 1 is 2^k: this point is the k-th direction number itself.
            double[] point = generator.skipTo((1 << (k + 1)) - 1);
            for (int j = 0; j < inputs; j++) {
                directions[j][k] = (long) (point[j] * SCALE);
            }
        }
    }

    /** The unscrambled coordinate of a point, in units of 2^−52. */
    long digits(int input, int point) {
        long digits = 0;
        int gray = point ^ (point >>> 1);
        for (int k = 0; gray != 0; k++, gray >>>= 1) {
            digits ^= (gray & 1) == 0 ? 0 : directions[input][k];
        }
        return digits;
    }

    /**
     * One input's draws.
     *
     * @param input 0 or more
     * @param n how many, 1 to 16 777 216; 2^k of them, or a small multiple, are evenly spread
     * @param key that scrambles; another key makes an independent replicate
     * @return n numbers strictly between 0 and 1
     */
    public double[] column(int input, int n, long key) {
        if (n > 1 << DIGITS) {
            throw new IllegalArgumentException("Sobol's sequence is made for at most " + (1 << DIGITS)
                    + " draws of a replicate, not for " + n + ". Draw at random.");
        }
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
            column[i] = (scrambled(digits(input, i), key) + 0.5) / SCALE;
        }
        return column;
    }

    private static long scrambled(long digits, long key) {
        long result = 0;
        for (int b = 0; b < DIGITS; b++) {
            // The digits before, led by a 1 that says how many there are.
            long before = (1L << b) | (digits >>> (BITS - b));
            long flip = hash(key, before) >>> 63;
            result = (result << 1) | ((digits >>> (BITS - 1 - b) & 1) ^ flip);
        }
        // Below, each point is alone with its digits: any random ones do.
        long rest = hash(key, (1L << DIGITS) | (digits >>> (BITS - DIGITS))) >>> (Long.SIZE - BITS + DIGITS);
        return (result << (BITS - DIGITS)) | rest;
    }

    private static long hash(long key, long place) {
        return RandomStream.mix(key ^ RandomStream.mix(place));
    }
}
