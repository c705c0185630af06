package io.github.forceplan.solver.chance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.result.Estimates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.FDistribution;
import org.junit.jupiter.api.Test;

/** Draws of several inputs, and what designs do to the error of a mean whose value is known. */
class InputDrawsTest {

    private static final int INPUTS = 6;
    private static final double SIGMA = 0.3;
    private static final int REPEATS = 60;

    private static List<UncertainInput> inputs() {
        List<UncertainInput> inputs = new ArrayList<>();
        for (int j = 0; j < INPUTS; j++) {
            inputs.add(UncertainInput.single("input" + j, Source.MONEY, "input " + j, 0));
        }
        return inputs;
    }

    /** [input][draw] */
    private static double[][] uniforms(DrawDesign design, int draws, long seed) {
        Chance chance = new Chance(Seeds.all(seed), new InputDraws(design, draws, inputs(), Optional.empty()));
        double[][] uniforms = new double[INPUTS][draws];
        for (int j = 0; j < INPUTS; j++) {
            RandomStream stream = chance.of(Source.MONEY).of("input " + j);
            for (int d = 0; d < draws; d++) {
                uniforms[j][d] = stream.reset(d).nextDouble();
            }
        }
        return uniforms;
    }

    private static double[] values(DrawDesign design, int draws, long seed, ToDoubleFunction<double[]> function) {
        double[][] uniforms = uniforms(design, draws, seed);
        double[] values = new double[draws];
        double[] point = new double[INPUTS];
        for (int d = 0; d < draws; d++) {
            for (int j = 0; j < INPUTS; j++) {
                point[j] = StrictMath.exp(SIGMA * StandardNormal.quantile(uniforms[j][d]));
            }
            values[d] = function.applyAsDouble(point);
        }
        return values;
    }

    private static double product(double[] point) {
        double product = 1;
        for (double x : point) {
            product *= x;
        }
        return product;
    }

    private static double sum(double[] point) {
        return Arrays.stream(point).sum();
    }

    /** Mean square error of the mean over differently seeded draws. */
    private static double meanSquare(DrawDesign design, int draws, ToDoubleFunction<double[]> function, double mean) {
        double squares = 0;
        for (int seed = 0; seed < REPEATS; seed++) {
            double error = new Statistic.Mean().of(values(design, draws, seed, function)) - mean;
            squares += error * error / REPEATS;
        }
        return squares;
    }

    // The lognormal exp(σz): mean m, variance v.
    private static final double M = StrictMath.exp(SIGMA * SIGMA / 2);
    private static final double V = M * M * (StrictMath.exp(SIGMA * SIGMA) - 1);
    private static final double PRODUCT_MEAN = StrictMath.pow(M, INPUTS);
    private static final double PRODUCT_VARIANCE = StrictMath.pow(M * M + V, INPUTS) - PRODUCT_MEAN * PRODUCT_MEAN;
    /** Of the sum of the functions of single inputs that is nearest: Σ v·m^(2(d − 1)). */
    private static final double ADDITIVE_VARIANCE = INPUTS * V * StrictMath.pow(M, 2 * (INPUTS - 1));

    /** 60 squared errors over their expectation are χ² with 60 degrees of freedom ÷ 60: two-sided 0.2 % bounds. */
    private static void assertMeanSquare(double expected, double found) {
        ChiSquaredDistribution chi = new ChiSquaredDistribution(REPEATS);
        double ratio = found / expected;
        assertTrue(
                ratio > chi.inverseCumulativeProbability(0.001) / REPEATS
                        && ratio < chi.inverseCumulativeProbability(0.999) / REPEATS,
                "expected " + expected + ", found " + found);
    }

    @Test
    void randomDrawsHaveTheTextbookError() {
        int n = 1024;
        assertMeanSquare(PRODUCT_VARIANCE / n, meanSquare(DrawDesign.RANDOM, n, InputDrawsTest::product, PRODUCT_MEAN));
    }

    /** Stein (1987, Technometrics 29(2)): what is left of the variance is its part that is no sum of single inputs. */
    @Test
    void aLatinHypercubeTakesOutTheAdditivePart() {
        int n = 1024;
        double left = (PRODUCT_VARIANCE - ADDITIVE_VARIANCE) / n;
        assertTrue(left < 0.3 * PRODUCT_VARIANCE / n);
        assertMeanSquare(left, meanSquare(DrawDesign.LATIN_HYPERCUBE, n, InputDrawsTest::product, PRODUCT_MEAN));
    }

    /**
     * Of a sum of single inputs only what varies within slices is left: with m slices the variance Σ v(i) ÷ m², v(i) being
     * that within slice i (McKay, Beckman and Conover 1979; Owen's scrambling leaves the same to 2^k points). Of a lognormal
     * it follows from partial moments, E[X^p; a < z < b] = e^(p²σ²/2)·(Φ(b − pσ) − Φ(a − pσ)).
     */
    @Test
    void designsLeaveOfASumWhatVariesWithinSlices() {
        int m = 64;
        double left = 0;
        for (int i = 0; i < m; i++) {
            double mean = m * partialMoment(1, i, m);
            left += m * partialMoment(2, i, m) - mean * mean;
        }
        left *= INPUTS / (double) (m * m) / 16;
        assertTrue(left < INPUTS * V / 1024 / 50);
        assertMeanSquare(left, meanSquare(DrawDesign.LATIN_HYPERCUBE, 16 * m, InputDrawsTest::sum, INPUTS * M));
        assertMeanSquare(left, meanSquare(DrawDesign.SOBOL, 16 * m, InputDrawsTest::sum, INPUTS * M));
    }

    private static double partialMoment(int p, int slice, int slices) {
        double below = slice == 0 ? Double.NEGATIVE_INFINITY : StandardNormal.quantile(slice / (double) slices);
        double above =
                slice == slices - 1 ? Double.POSITIVE_INFINITY : StandardNormal.quantile((slice + 1) / (double) slices);
        double share = StandardNormal.probability(above - p * SIGMA) - StandardNormal.probability(below - p * SIGMA);
        return StrictMath.exp(p * p * SIGMA * SIGMA / 2) * share;
    }

    /**
     * Scrambled nets: the variance falls faster than 1 ÷ n (Owen 1997, Annals of Statistics 25(4)), up to n^−3. Sixteen times
     * the draws must bring more than 16 times less; at the same draws it is below what a Latin hypercube leaves.
     */
    @Test
    void sobolErrorsFallFasterThanTheRoot() {
        double few = meanSquare(DrawDesign.SOBOL, 256, InputDrawsTest::product, PRODUCT_MEAN);
        double many = meanSquare(DrawDesign.SOBOL, 4096, InputDrawsTest::product, PRODUCT_MEAN);
        // An F ratio of 60 and 60 squares exceeds 2.3 by luck in one case of a thousand.
        double luck = new FDistribution(REPEATS, REPEATS).inverseCumulativeProbability(0.999);
        assertTrue(few / many > 16 * luck, few + " " + many);
        assertTrue(many < (PRODUCT_VARIANCE - ADDITIVE_VARIANCE) / 4096, "" + many);
    }

    /** The mean of stated squared standard errors is the mean square error: F with 60 × 15 and 60 degrees of freedom. */
    @Test
    void standardErrorsFromReplicatesAreRight() {
        for (DrawDesign design : List.of(DrawDesign.LATIN_HYPERCUBE, DrawDesign.SOBOL)) {
            Estimates estimates = Estimates.of(design.replicates());
            double stated = 0;
            for (int seed = 0; seed < REPEATS; seed++) {
                double[] values = values(design, 512, seed, InputDrawsTest::product);
                double error =
                        estimates.standardError(new Statistic.Mean(), values).orElseThrow();
                stated += error * error / REPEATS;
            }
            double actual = meanSquare(design, 512, InputDrawsTest::product, PRODUCT_MEAN);
            FDistribution f = new FDistribution(REPEATS, REPEATS * 15);
            double ratio = actual / stated;
            assertTrue(
                    ratio > f.inverseCumulativeProbability(0.001) && ratio < f.inverseCumulativeProbability(0.999),
                    design + ": stated " + stated + ", actual " + actual);
            // The usual formula would be wrong by far.
            double usual = PRODUCT_VARIANCE / 512;
            assertTrue(usual > 2 * actual);
        }
    }

    @Test
    void everyReplicateOfALatinHypercubeHasOneDrawInEachSlice() {
        // 1000 = 8 × 63 + 8 × 62
        for (int draws : new int[] {1000, 1024, 15}) {
            double[][] uniforms = uniforms(DrawDesign.LATIN_HYPERCUBE, draws, 3);
            for (int r = 0; r < Math.min(16, draws); r++) {
                int n = (draws - r + 15) / 16;
                for (double[] input : uniforms) {
                    boolean[] taken = new boolean[n];
                    for (int i = 0; i < n; i++) {
                        taken[(int) (input[r + 16 * i] * n)] = true;
                    }
                    for (boolean one : taken) {
                        assertTrue(one);
                    }
                }
            }
        }
    }

    @Test
    void fewerDrawsOfSobolAreTheFirstOfMore() {
        double[][] more = uniforms(DrawDesign.SOBOL, 1000, 3);
        double[][] fewer = uniforms(DrawDesign.SOBOL, 300, 3);
        for (int j = 0; j < INPUTS; j++) {
            assertArrayEquals(fewer[j], Arrays.copyOf(more[j], 300));
        }
    }

    @Test
    void randomStreamsAreAsTheyAreWithoutADesign() {
        double[][] uniforms = uniforms(DrawDesign.RANDOM, 50, 3);
        RandomStream plain = new RandomStream(3, "input 2");
        for (int d = 0; d < 50; d++) {
            assertEquals(plain.reset(d).nextDouble(), uniforms[2][d]);
        }
    }

    /** Another seed for one source leaves the draws of others, whose purposes are its own. */
    @Test
    void seedsOfOtherSourcesDoNotMatter() {
        List<UncertainInput> two = List.of(
                UncertainInput.single("a", Source.MONEY, "a", 0), UncertainInput.single("b", Source.STREAMS, "b", 0));
        Chance chance = new Chance(Seeds.all(1), new InputDraws(DrawDesign.SOBOL, 64, two, Optional.empty()));
        Chance other = chance.reseeded(Seeds.all(1).with(Source.STREAMS, 2));
        assertEquals(
                chance.of(Source.MONEY).of("a").reset(9).nextDouble(),
                other.of(Source.MONEY).of("a").reset(9).nextDouble());
        assertNotEquals(
                chance.of(Source.STREAMS).of("b").reset(9).nextDouble(),
                other.of(Source.STREAMS).of("b").reset(9).nextDouble());
    }

    @Test
    void standardErrorsThatCannotBeToldAreNot() {
        Estimates replicated = Estimates.of(16);
        assertTrue(replicated.of(new double[15]).standardErrors().isEmpty());
        assertTrue(replicated.resampled().of(new double[64]).standardErrors().isEmpty());
        // Of 4 draws a replicate none lies beyond the quantile at 0.05.
        assertEquals(
                List.of("0.25", "0.5", "0.75"),
                List.copyOf(replicated
                        .of(new double[64])
                        .standardErrors()
                        .orElseThrow()
                        .quantiles()
                        .keySet()));
        assertTrue(Estimates.independent()
                .resampled()
                .of(new double[64])
                .standardErrors()
                .isPresent());
    }
}
