package io.github.forceplan.forecast.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class LatinHypercubeTest {

    private static double[] column(int n, String input) {
        return LatinHypercube.column(n, new RandomStream(5, input));
    }

    @Test
    void everySliceHasExactlyOneDraw() {
        for (int n : new int[] {1, 2, 3, 7, 100, 125, 1000, 62_500, 1_000_000}) {
            double[] column = column(n, "a");
            boolean[] taken = new boolean[n];
            for (double u : column) {
                int slice = (int) (u * n);
                assertTrue(u > slice / (double) n && u < (slice + 1) / (double) n && !taken[slice], n + ": " + u);
                taken[slice] = true;
            }
        }
    }

    @Test
    void itIsTheSameEachTimeAndAnotherForAnotherInput() {
        assertArrayEquals(column(50, "a"), column(50, "a"));
        assertTrue(Arrays.mismatch(column(50, "a"), column(50, "b")) >= 0);
    }

    /** Ranks of independent permutations: correlation has standard deviation 1 ÷ √(n − 1). */
    @Test
    void inputsAreIndependent() {
        int n = 2000;
        double rank = new SpearmansCorrelation().correlation(column(n, "a"), column(n, "b"));
        assertEquals(0, rank, 3.3 / Math.sqrt(n - 1));
    }

    /** Each of the 6 orders of three draws is as likely: 6000 × 1/6 with standard deviation √(6000 × 5/36) = 28.9. */
    @Test
    void everyOrderIsAsLikely() {
        RandomStream random = new RandomStream(9, "orders");
        int[] seen = new int[27];
        for (int i = 0; i < 6000; i++) {
            double[] column = LatinHypercube.column(3, random.reset(i));
            seen[9 * (int) (3 * column[0]) + 3 * (int) (3 * column[1]) + (int) (3 * column[2])]++;
        }
        for (int order : new int[] {5, 7, 11, 15, 19, 21}) {
            assertEquals(1000, seen[order], 4 * 28.9);
        }
    }
}
