package io.github.forceplan.forecast.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

    @Test
    void aDrawIsTheSameWhateverCameBefore() {
        RandomStream one = new RandomStream(7, "attrition");
        RandomStream other = new RandomStream(7, "attrition");
        for (int i = 0; i < 100; i++) {
            other.nextLong();
        }
        assertEquals(one.reset(42).nextLong(), other.reset(42).nextLong());
    }

    @Test
    void aLedStreamHasTheGivenNumbersFirstAndItsOwnAfterThem() {
        RandomStream own = new RandomStream(7, "a").reset(1);
        double[] first = {own.nextDouble(), own.nextDouble(), own.nextDouble()};
        RandomStream led = new RandomStream(7, "a").led(new double[][] {{0.25, 0.5}, null});
        for (int repeat = 0; repeat < 2; repeat++) {
            led.reset(1);
            assertEquals(0, led.nextGaussian());
            assertEquals(first[1], led.nextDouble());
            assertEquals(first[2], led.nextDouble());
        }
        assertEquals(0.25, led.reset(0).nextDouble());
    }

    @Test
    void seedPurposeAndDrawEachChangeTheStream() {
        long here = new RandomStream(7, "a").reset(1).nextLong();
        assertNotEquals(here, new RandomStream(8, "a").reset(1).nextLong());
        assertNotEquals(here, new RandomStream(7, "b").reset(1).nextLong());
        assertNotEquals(here, new RandomStream(7, "a").reset(2).nextLong());
    }

    /** Across draws (the first number of each) as well as along one stream; fixed seeds, 0.1 % level. */
    @Test
    void numbersAreUniformAndNormal() {
        int n = 20_000;
        double[] across = new double[n];
        double[] along = new double[n];
        double[] normal = new double[n];
        RandomStream stream = new RandomStream(3, "test");
        for (int i = 0; i < n; i++) {
            across[i] = stream.reset(i).nextDouble();
        }
        stream.reset(0);
        for (int i = 0; i < n; i++) {
            along[i] = stream.nextDouble();
            normal[i] = stream.nextGaussian();
        }
        KolmogorovSmirnovTest test = new KolmogorovSmirnovTest();
        assertTrue(test.kolmogorovSmirnovTest(new UniformRealDistribution(), across) > 0.001);
        assertTrue(test.kolmogorovSmirnovTest(new UniformRealDistribution(), along) > 0.001);
        assertTrue(test.kolmogorovSmirnovTest(new NormalDistribution(), normal) > 0.001);
    }

    @Test
    void wholeNumbersStayBelowTheirBound() {
        RandomStream stream = new RandomStream(1, "int");
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[stream.nextInt(7)]++;
        }
        for (int count : counts) {
            // binomial with mean 10,000 and deviation 93: five deviations
            assertEquals(10_000, count, 465);
        }
    }

    @Test
    void normalsTogetherAreThoseOneByOne() {
        RandomStream one = new RandomStream(5, "normals");
        RandomStream many = new RandomStream(5, "normals");
        double[] normals = new double[10_000];
        many.nextGaussians(normals, new double[normals.length]);
        for (double normal : normals) {
            assertEquals(one.nextGaussian(), normal, 0.0);
        }
        assertEquals(one.nextLong(), many.nextLong());
    }

    /** R: qnorm(c(1e-300, 1e-20, 0.001, 0.025, 0.3, 0.5, 0.9, 0.999999)) with digits = 15. */
    @Test
    void normalQuantilesMatchR() {
        double[] p = {1e-300, 1e-20, 0.001, 0.025, 0.3, 0.5, 0.9, 0.999999};
        double[] expected = {
            -37.047096299361201,
            -9.262340089798405,
            -3.090232306167813,
            -1.959963984540054,
            -0.524400512708041,
            0,
            1.281551565544601,
            4.753424308817089
        };
        for (int i = 0; i < p.length; i++) {
            assertEquals(expected[i], StandardNormal.quantile(p[i]), 1e-12 * Math.max(1, Math.abs(expected[i])));
        }
    }
}
