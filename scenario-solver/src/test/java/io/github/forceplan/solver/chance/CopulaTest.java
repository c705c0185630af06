package io.github.forceplan.solver.chance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class CopulaTest {

    private static final int DRAWS = 16 * 256;
    private static final int YEARS = 4;

    private static final UncertainInput RATE = UncertainInput.single("rate", Source.RECORDING, "rate", 0);
    private static final UncertainInput PAY = new UncertainInput("pay", Source.MONEY, "pay", 0, YEARS, 0.7, true, true);
    private static final UncertainInput GROWTH =
            new UncertainInput("growth", Source.STREAMS, "growth", 1, YEARS, 0.4, false, true);
    private static final UncertainInput FREE = UncertainInput.single("free", Source.MONEY, "free", 0);
    private static final List<UncertainInput> ALL = List.of(RATE, PAY, GROWTH, FREE);

    private static Map<String, UncertainInput> coupled(UncertainInput... inputs) {
        Map<String, UncertainInput> byAddress = new LinkedHashMap<>();
        Arrays.stream(inputs).forEach(input -> byAddress.put(input.address(), input));
        return byAddress;
    }

    private static Chance chance(DrawDesign design) {
        Copula copula = Copula.of(
                coupled(RATE, PAY, GROWTH),
                List.of(new Copula.Pair("rate", "pay", -0.4), new Copula.Pair("pay", "growth", 0.5)));
        return new Chance(Seeds.all(4), new InputDraws(design, DRAWS, ALL, Optional.of(copula)));
    }

    private static double[] column(Chance chance, UncertainInput input, int year) {
        RandomStream stream = chance.of(input.source()).of(input.purpose());
        double[] column = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            stream.reset(d);
            for (int k = 0; k < input.place() + year; k++) {
                stream.nextDouble();
            }
            column[d] = stream.nextDouble();
        }
        return column;
    }

    private static double[] scores(double[] uniforms) {
        return Arrays.stream(uniforms).map(StandardNormal::quantile).toArray();
    }

    /** A sample rank correlation of 4096 pairs has a standard deviation of at most 1.06 ÷ √4096 = 0.017 (Bonett and Wright 2000). */
    private static final double WITHIN = 3.5 * 0.017;

    @Test
    void ranksAreCorrelatedAsStatedWithinEachYear() {
        for (DrawDesign design : DrawDesign.values()) {
            Chance chance = chance(design);
            SpearmansCorrelation ranks = new SpearmansCorrelation();
            for (int year = 0; year < YEARS; year++) {
                double[] pay = column(chance, PAY, year);
                assertEquals(-0.4, ranks.correlation(column(chance, RATE, 0), pay), WITHIN, design + " " + year);
                assertEquals(0.5, ranks.correlation(pay, column(chance, GROWTH, year)), WITHIN, design + " " + year);
                assertEquals(0, ranks.correlation(column(chance, RATE, 0), column(chance, GROWTH, year)), WITHIN);
                assertEquals(0, ranks.correlation(column(chance, FREE, 0), pay), WITHIN);
            }
        }
    }

    @Test
    void scoresPersistFromYearToYear() {
        for (DrawDesign design : DrawDesign.values()) {
            Chance chance = chance(design);
            PearsonsCorrelation pearson = new PearsonsCorrelation();
            for (UncertainInput input : List.of(PAY, GROWTH)) {
                double[] first = scores(column(chance, input, 0));
                for (int year = 1; year < YEARS; year++) {
                    assertEquals(
                            StrictMath.pow(input.persistence(), year),
                            pearson.correlation(first, scores(column(chance, input, year))),
                            WITHIN,
                            design + " " + input.address() + " " + year);
                }
            }
        }
    }

    /** Fixed seed, 0.1 % level; draws of a design are more even than the test supposes. */
    @Test
    void eachKeepsItsOwnDistribution() {
        for (DrawDesign design : DrawDesign.values()) {
            Chance chance = chance(design);
            for (UncertainInput input : ALL) {
                for (int year = 0; year < input.years(); year++) {
                    double p = new KolmogorovSmirnovTest()
                            .kolmogorovSmirnovTest(new UniformRealDistribution(0, 1), column(chance, input, year));
                    assertTrue(p > 0.001, design + " " + input.address() + " " + year + ": " + p);
                }
            }
        }
    }

    @Test
    void aLatinHypercubeKeepsOneDrawInEachSlice() {
        Chance chance = chance(DrawDesign.LATIN_HYPERCUBE);
        int n = DRAWS / 16;
        for (int year = 0; year < YEARS; year++) {
            double[] column = column(chance, PAY, year);
            for (int r = 0; r < 16; r++) {
                boolean[] taken = new boolean[n];
                for (int i = 0; i < n; i++) {
                    taken[(int) (column[r + 16 * i] * n)] = true;
                }
                for (boolean one : taken) {
                    assertTrue(one);
                }
            }
        }
    }

    @Test
    void whatPersistsWhollyIsOneNumber() {
        UncertainInput same = new UncertainInput("same", Source.MONEY, "same", 0, YEARS, 1, false, true);
        Copula copula = Copula.of(coupled(RATE, same), List.of(new Copula.Pair("rate", "same", 0.8)));
        Chance chance = new Chance(
                Seeds.all(4), new InputDraws(DrawDesign.RANDOM, DRAWS, List.of(RATE, same), Optional.of(copula)));
        assertArrayEquals(column(chance, same, 0), column(chance, same, 3));
        assertEquals(
                0.8, new SpearmansCorrelation().correlation(column(chance, RATE, 0), column(chance, same, 3)), WITHIN);
    }

    @Test
    void otherStreamsAreAsTheyWere() {
        RandomStream plain = new RandomStream(4, "free");
        RandomStream own = chance(DrawDesign.RANDOM).of(Source.MONEY).of("free");
        RandomStream before = new RandomStream(4, "growth");
        RandomStream led = chance(DrawDesign.RANDOM).of(Source.STREAMS).of("growth");
        for (int d = 0; d < 20; d++) {
            assertEquals(plain.reset(d).nextDouble(), own.reset(d).nextDouble());
            // The number before the coupled ones, too.
            assertEquals(before.reset(d).nextDouble(), led.reset(d).nextDouble());
        }
    }

    /** Higham (2002): the matrix of ones and zeros and its nearest correlation matrix. */
    @Test
    void theNearestMatrixIsHighams() {
        double[][] nearest = Copula.nearest(new double[][] {{1, 1, 0}, {1, 1, 1}, {0, 1, 1}});
        // Drawn a thousandth of the way to no correlation; four digits are published.
        assertEquals(0.999 * 0.7607, nearest[0][1], 6e-5);
        assertEquals(0.999 * 0.7607, nearest[1][2], 6e-5);
        assertEquals(0.999 * 0.1573, nearest[0][2], 6e-5);
    }

    @Test
    void whatNoNumbersAreIsRefusedWithTheNearestThatAre() {
        UncertainInput other = UncertainInput.single("other", Source.MONEY, "other", 0);
        List<Copula.Pair> pairs = List.of(
                new Copula.Pair("rate", "free", 0.9),
                new Copula.Pair("free", "other", 0.9),
                new Copula.Pair("rate", "other", -0.9));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Copula.of(coupled(RATE, FREE, other), pairs))
                .getMessage();
        assertTrue(message.contains("not positive definite"), message);
        // By symmetry the nearest has 0.5 twice and −0.5 once in scores: 6/π·asin(0.4995/2) = 0.4822 in ranks.
        assertTrue(
                message.endsWith("'rate' and 'free' 0.482, 'free' and 'other' 0.482, 'rate' and 'other' -0.482."),
                message);
        Copula.of(
                coupled(RATE, FREE, other),
                List.of(
                        new Copula.Pair("rate", "free", 0.482),
                        new Copula.Pair("free", "other", 0.482),
                        new Copula.Pair("rate", "other", -0.482)));
    }

    /** One number can't be correlated by 0.8 with each of four that are nearly independent of each other: 4 × 0.8² > 1. */
    @Test
    void whatCanNotHoldInEveryYearIsRefusedWithTheShareThatCan() {
        UncertainInput fresh = new UncertainInput("fresh", Source.MONEY, "fresh", 0, YEARS, 0, false, true);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> Copula.of(coupled(RATE, fresh), List.of(new Copula.Pair("rate", "fresh", 0.8))))
                .getMessage();
        // Scores 2·sin(0.8π/6) = 0.8135; the most is 1/√4 = 0.5: a share of 0.6146.
        assertTrue(message.contains("All of them times 0.61"), message);
    }
}
