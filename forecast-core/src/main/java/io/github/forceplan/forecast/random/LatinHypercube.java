package io.github.forceplan.forecast.random;

/**
 * Latin hypercube sampling: of n draws of an input exactly one lies in each of the n equally likely slices of (0, 1), in
 * random order and at a random place within its slice; inputs are independent of each other (McKay, Beckman and Conover
 * 1979, Technometrics 21(2)). The mean of a function that is nearly a sum of functions of single inputs then
 * varies less than over independent draws (Stein 1987, Technometrics 29(2)).
 */
public final class LatinHypercube {

    private static final int FINE_BITS = 30;

    private LatinHypercube() {}

    /**
     * One input's draws.
     *
     * @param n how many, 1 or more
     * @param random a stream of this input's own; other inputs need others
     * @return n numbers strictly between 0 and 1
     */
    public static double[] column(int n, RandomStream random) {
        int[] slices = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            slices[i] = slices[j];
            slices[j] = i;
        }
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
            // On a grid coarse enough that no rounding leads out of the slice.
            double within = ((random.nextLong() >>> (Long.SIZE - FINE_BITS)) + 0.5) * 0x1.0p-30;
            column[i] = (slices[i] + within) / n;
        }
        return column;
    }
}
