package io.github.forceplan.forecast.tilting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class EntropicTiltingTest {

    private static double[] normal(int draws, double mean, double deviation) {
        double[] values = new double[draws];
        Arrays.setAll(values, d -> mean + deviation * StandardNormal.quantile((d + 0.5) / draws));
        return values;
    }

    /**
     * A normal distribution N(μ, σ²) tilted to mean m is N(m, σ²), γ = (m − μ)/σ², at a divergence of (m − μ)²/2σ²
     * (Robertson, Tallman and Whiteman 2005, section 2). Draws at 20,000 even quantiles; their tails end at 4.06 σ, which
     * leaves errors of about 1e-3.
     */
    @Test
    void theNormalMovesAndKeepsItsSpread() {
        double[] x = normal(20_000, 100, 10);
        TiltedDraws tilted = EntropicTilting.tilt(List.of(Target.mean("crimes", x, 108)));
        assertEquals(108, tilted.mean(x), 1e-9);
        double[] squares = Arrays.stream(x).map(v -> (v - 108) * (v - 108)).toArray();
        assertEquals(100, tilted.mean(squares), 0.3);
        assertEquals(0.08, tilted.multiplier(0), 2e-4);
        assertEquals(0.32, tilted.divergence(), 1e-3);
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            assertEquals(108 + 10 * StandardNormal.quantile(p), tilted.quantile(x, p), 0.02);
        }
        // 1/Σw²: E[w²] of a log-normal weight is exp(((m − μ)/σ)²)
        assertEquals(20_000 / StrictMath.exp(0.64), tilted.effectiveSampleSize(), 200);
    }

    /** Two correlated normals, one mean tilted: the other moves by the regression on it, ρ σ₂/σ₁ (m − μ). */
    @Test
    void whatIsCorrelatedMovesAlong() {
        int draws = 40_000;
        RandomStream random = new RandomStream(5, "tilt");
        double[] x = new double[draws];
        double[] y = new double[draws];
        for (int d = 0; d < draws; d++) {
            double u = random.nextGaussian();
            x[d] = u;
            y[d] = 0.6 * u + 0.8 * random.nextGaussian();
        }
        TiltedDraws tilted = EntropicTilting.tilt(List.of(Target.mean("x", x, 0.5)));
        assertEquals(0.3, tilted.mean(y), 0.03);
        TiltedDraws both = EntropicTilting.tilt(List.of(Target.mean("x", x, 0.5), Target.mean("y", y, -0.2)));
        assertEquals(0.5, both.mean(x), 1e-10);
        assertEquals(-0.2, both.mean(y), 1e-10);
    }

    @Test
    void meanAndVarianceAtOnce() {
        double[] x = normal(10_000, 0, 1);
        double[] squares = Arrays.stream(x).map(v -> v * v).toArray();
        TiltedDraws tilted =
                EntropicTilting.tilt(List.of(Target.mean("x", x, 0.4), Target.mean("x squared", squares, 0.16 + 0.25)));
        assertEquals(0.4, tilted.mean(x), 1e-9);
        // N(0.4, 0.25) against N(0, 1): divergence ½ (σ² + m² − 1 − log σ²)
        assertEquals(0.5 * (0.25 + 0.16 - 1 + StrictMath.log(4)), tilted.divergence(), 1e-3);
    }

    /**
     * In an exponential family whose statistic is the draw itself, tilting moves the natural parameter only: a gamma of
     * shape k and scale θ, mean kθ, becomes the gamma of the same shape and the new mean, γ = 1/θ − 1/θ′, at a divergence of
     * k (θ′/θ − 1 − log(θ′/θ)). Draws at 20,000 even quantiles.
     */
    @Test
    void theGammaKeepsItsShape() {
        double shape = 4;
        GammaDistribution before = new GammaDistribution(shape, 25);
        double[] x = new double[20_000];
        Arrays.setAll(x, d -> before.inverseCumulativeProbability((d + 0.5) / x.length));
        TiltedDraws tilted = EntropicTilting.tilt(List.of(Target.mean("crimes", x, 90)));
        assertEquals(90, tilted.mean(x), 1e-9);
        double scale = 90 / shape;
        GammaDistribution after = new GammaDistribution(shape, scale);
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            assertEquals(after.inverseCumulativeProbability(p), tilted.quantile(x, p), 0.05);
        }
        assertEquals(1 / 25.0 - 1 / scale, tilted.multiplier(0), 1e-5);
        double ratio = scale / 25;
        assertEquals(shape * (ratio - 1 - StrictMath.log(ratio)), tilted.divergence(), 1e-4);
    }

    @Test
    void probabilitiesByHand() {
        double[] x = {1, 2, 3, 4};
        TiltedDraws tilted = EntropicTilting.tilt(List.of(Target.probabilityBelow("x", x, 1, 0.4)));
        assertEquals(0.4, tilted.weight(0), 1e-12);
        for (int d = 1; d < 4; d++) {
            assertEquals(0.2, tilted.weight(d), 1e-12);
        }
        assertEquals(1 / (0.16 + 3 * 0.04), tilted.effectiveSampleSize(), 1e-9);
    }

    @Test
    void sidesBindOnlyIfTheyMust() {
        double[] x = normal(1000, 0, 1);
        double[] y = normal(1000, 5, 2);
        TiltedDraws free = EntropicTilting.tilt(List.of(Target.atMost("x", x, 0.2), Target.atLeast("y", y, 4)));
        assertEquals(0, free.divergence(), 1e-12);
        assertEquals(0, free.multiplier(0));
        TiltedDraws bound = EntropicTilting.tilt(List.of(Target.atLeast("x", x, 0.2), Target.atLeast("y", y, 4)));
        assertEquals(0.2, bound.mean(x), 1e-10);
        assertTrue(bound.multiplier(0) > 0);
        assertEquals(0, bound.multiplier(1));
        // y and x rise together here, so that x above 0.2 with y below 5 needs both
        TiltedDraws both = EntropicTilting.tilt(List.of(
                Target.atLeast("x", x, 0.2),
                Target.atMost("x squared", Arrays.stream(x).map(v -> v * v).toArray(), 0.9)));
        assertTrue(both.multiplier(0) > 0 && both.multiplier(1) < 0);
    }

    @Test
    void aTargetOutsideTheDrawsIsRefusedWithTheNearest() {
        double[] x = {1, 2, 3};
        UnattainableTargetException above = assertThrows(
                UnattainableTargetException.class, () -> EntropicTilting.tilt(List.of(Target.mean("crimes", x, 3.5))));
        assertEquals(3, above.nearest()[0], 1e-8);
        assertTrue(above.getMessage().contains("'crimes' to 3.5"), above.getMessage());
        // the square with corners (±1, ±1) stretched: (2, 0) is outside, its nearest is (1, 0)
        double[] a = {1, 1, -1, -1};
        double[] b = {1, -1, 1, -1};
        UnattainableTargetException beside = assertThrows(
                UnattainableTargetException.class,
                () -> EntropicTilting.tilt(List.of(Target.mean("a", a, 2), Target.mean("b", b, 0))));
        assertEquals(1, beside.nearest()[0], 1e-8);
        assertEquals(0, beside.nearest()[1], 1e-8);
        assertThrows(
                UnattainableTargetException.class,
                () -> EntropicTilting.tilt(List.of(Target.atLeast("a", a, 2), Target.atMost("b", b, 0))));
    }

    @Test
    void drawsThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Target.mean("x", new double[0], 1));
        assertThrows(IllegalArgumentException.class, () -> Target.mean("x", new double[] {Double.NaN}, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> EntropicTilting.tilt(
                        List.of(Target.mean("x", new double[] {1, 2}, 1.5), Target.mean("y", new double[] {1}, 1))));
    }

    @Test
    void aDrawThatStaysKeepsItsPlace() {
        double[] x = normal(5000, 100, 10);
        TiltedDraws tilted = EntropicTilting.tilt(List.of(Target.mean("x", x, 105)));
        int[] drawn = tilted.resampled();
        int[] inPlace = tilted.resampledInPlace();
        int stayed = 0;
        for (int d : Arrays.stream(drawn).distinct().toArray()) {
            assertEquals(d, inPlace[d]);
            stayed++;
        }
        assertTrue(stayed > 2500, stayed + " stayed");
        Arrays.sort(drawn);
        Arrays.sort(inPlace);
        assertArrayEquals(drawn, inPlace);
    }

    /** Drawn along x, the share of draws at or below any of its values is its weight, to one draw in 1,000. */
    @Test
    void drawnAlongAQuantityItsSharesAreRight() {
        RandomStream random = new RandomStream(8, "along");
        double[] x = new double[1000];
        Arrays.setAll(x, d -> random.nextGaussian());
        TiltedDraws tilted = EntropicTilting.tilt(List.of(Target.probabilityBelow("x", x, 0.5, 0.9)));
        int[] drawn = tilted.resampledInPlace(x);
        for (double limit : new double[] {-1, 0, 0.5, 1}) {
            double weight = 0;
            long below = Arrays.stream(drawn).filter(d -> x[d] <= limit).count();
            for (int d = 0; d < x.length; d++) {
                weight += x[d] <= limit ? tilted.weight(d) : 0;
            }
            assertEquals(weight * 1000, below, 1);
        }
        assertEquals(900, Arrays.stream(drawn).filter(d -> x[d] <= 0.5).count(), 1);
    }

    @Test
    void equallyWeightedDrawsStandForTheWeights() {
        double[] x = normal(5000, 100, 10);
        TiltedDraws tilted = EntropicTilting.tilt(List.of(Target.mean("x", x, 105)));
        int[] drawn = tilted.resampled();
        int[] times = new int[x.length];
        double mean = 0;
        for (int d : drawn) {
            times[d]++;
            mean += x[d] / x.length;
        }
        assertEquals(105, mean, 0.05);
        for (int d = 0; d < x.length; d++) {
            assertEquals(tilted.weight(d) * x.length, times[d], 1);
        }
    }
}
