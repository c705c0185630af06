package io.github.forceplan.forecast.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class ScrambledSobolTest {

    @Test
    void beforeScramblingItIsTheSequenceOfCommonsMath() {
        ScrambledSobol sobol = new ScrambledSobol(ScrambledSobol.MOST_INPUTS);
        SobolSequenceGenerator theirs = new SobolSequenceGenerator(ScrambledSobol.MOST_INPUTS);
        for (int i = 0; i < 600; i++) {
            double[] point = theirs.nextVector();
            for (int j = 0; j < point.length; j++) {
                assertEquals(point[j], sobol.digits(j, i) * 0x1.0p-52, 0.0);
            }
        }
    }

    /** Owen (1995): scrambling keeps one of the first 2^k points in each slice of size 2^−k. */
    @Test
    void everySliceOfEveryInputHasExactlyOnePoint() {
        ScrambledSobol sobol = new ScrambledSobol(40);
        for (int k = 0; k <= 10; k++) {
            int n = 1 << k;
            for (int j = 0; j < 40; j++) {
                boolean[] taken = new boolean[n];
                for (double u : sobol.column(j, n, 77 + j)) {
                    taken[(int) (u * n)] = true;
                }
                for (boolean one : taken) {
                    assertTrue(one);
                }
            }
        }
    }

    /** The first two inputs are a (0, k, 2)-net: one point in each rectangle of area 2^−k, whatever its shape. */
    @Test
    void everyRectangleOfTheFirstTwoInputsHasExactlyOnePoint() {
        ScrambledSobol sobol = new ScrambledSobol(2);
        int k = 10;
        int n = 1 << k;
        double[] x = sobol.column(0, n, 3);
        double[] y = sobol.column(1, n, 4);
        for (int a = 0; a <= k; a++) {
            boolean[] taken = new boolean[n];
            for (int i = 0; i < n; i++) {
                taken[((int) (x[i] * (1 << a)) << (k - a)) + (int) (y[i] * (1 << (k - a)))] = true;
            }
            for (boolean one : taken) {
                assertTrue(one);
            }
        }
    }

    @Test
    void fewerPointsAreTheFirstOfMore() {
        ScrambledSobol sobol = new ScrambledSobol(7);
        double[] more = sobol.column(6, 1000, 12);
        assertArrayEquals(Arrays.copyOf(more, 123), sobol.column(6, 123, 12));
    }

    /** Each point of a randomly scrambled sequence is uniform; fixed keys, 0.1 % level. */
    @Test
    void aPointIsUniformOverScramblings() {
        ScrambledSobol sobol = new ScrambledSobol(3);
        RandomStream keys = new RandomStream(1, "keys");
        for (int i : new int[] {0, 1, 5}) {
            double[] values = new double[4000];
            for (int r = 0; r < values.length; r++) {
                values[r] = sobol.column(2, i + 1, keys.nextLong())[i];
            }
            double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), values);
            assertTrue(p > 0.001, "point " + i + ": " + p);
        }
    }

    /** Two scramblings of one input share nothing: rank correlation over points has standard deviation about 1 ÷ √n. */
    @Test
    void scramblingsAreIndependent() {
        ScrambledSobol sobol = new ScrambledSobol(1);
        double[] one = new double[3000];
        double[] other = new double[one.length];
        RandomStream keys = new RandomStream(2, "keys");
        for (int r = 0; r < one.length; r++) {
            one[r] = sobol.column(0, 4, keys.nextLong())[3];
            other[r] = sobol.column(0, 4, keys.nextLong())[3];
        }
        assertEquals(0, new SpearmansCorrelation().correlation(one, other), 3.3 / Math.sqrt(one.length));
    }

    @Test
    void tooManyInputsAreRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> new ScrambledSobol(1001));
        assertEquals(
                "Sobol's sequence is known for 1 to 1000 inputs, not for 1001. Draw the others at random.",
                refused.getMessage());
    }
}
