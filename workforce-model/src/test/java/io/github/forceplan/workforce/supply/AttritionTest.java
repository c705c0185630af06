package io.github.forceplan.workforce.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class AttritionTest {

    @Test
    void twelveMonthsLoseTheYearlyRate() {
        Attrition attrition = new Attrition(0.062);
        double stock = 100;
        for (int m = 0; m < 12; m++) {
            stock -= attrition.expected(stock);
        }
        assertEquals(93.8, stock, 1e-10);
        assertEquals(0, new Attrition(0).expected(50));
        assertEquals(0, new Attrition(0).draw(50, 0.999));
    }

    /** By inversion, P(leavers ≤ k) is the largest u that gives k: compared with commons-math's binomial. */
    @Test
    void drawsInvertTheBinomialDistribution() {
        for (double rate : new double[] {0.06, 0.5, 0.95}) {
            Attrition attrition = new Attrition(rate);
            double p = 1 - StrictMath.pow(1 - rate, 1.0 / 12);
            for (int n : new int[] {1, 7, 40, 300}) {
                BinomialDistribution reference = new BinomialDistribution(null, n, p);
                for (int k = 0; k <= n; k++) {
                    double upTo = reference.cumulativeProbability(k);
                    // Away from the ends, where the last digits of a cumulated probability decide.
                    if (upTo > 1e-9 && upTo < 1 - 1e-9) {
                        assertEquals(k, attrition.draw(n, upTo - 1e-11), "n " + n + ", rate " + rate);
                        assertEquals(k + 1, attrition.draw(n, upTo + 1e-11), "n " + n + ", rate " + rate);
                    }
                }
            }
        }
    }

    /** 5,000 people are drawn in pieces; mean np and variance np(1 − p) within five standard errors. */
    @Test
    void largeNumbersKeepMeanAndVariance() {
        Attrition attrition = new Attrition(0.9);
        double p = 1 - StrictMath.pow(0.1, 1.0 / 12);
        RandomStream random = new RandomStream(5, "attrition");
        int draws = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double left = attrition.draw(5000, random.nextDouble());
            assertEquals(Math.rint(left), left);
            sum += left;
            squares += left * left;
        }
        double mean = sum / draws;
        double variance = squares / draws - mean * mean;
        double expected = 5000 * p * (1 - p);
        assertEquals(5000 * p, mean, 5 * Math.sqrt(expected / draws));
        assertEquals(expected, variance, 5 * expected * Math.sqrt(2.0 / draws));
    }

    @Test
    void aPartTimePostLeavesAsAWhole() {
        Attrition attrition = new Attrition(0.5);
        double p = 1 - StrictMath.pow(0.5, 1.0 / 12);
        RandomStream random = new RandomStream(6, "part-time");
        int draws = 40_000;
        int left = 0;
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            double leavers = attrition.draw(3.4, random.nextDouble());
            double part = leavers - Math.floor(leavers);
            assertTrue(part < 1e-12 || Math.abs(part - 0.4) < 1e-12, "leavers " + leavers);
            left += part > 0.1 ? 1 : 0;
            sum += leavers;
        }
        assertEquals(p, left / (double) draws, 5 * Math.sqrt(p * (1 - p) / draws));
        assertEquals(3.4 * p, sum / draws, 5 * Math.sqrt((3 + 0.16) * p * (1 - p) / draws));
    }

    /**
     * Pearson's chi-square of 50,000 draws against the binomial distribution, cells with fewer than five expected pooled
     * with their neighbours; rejected for good with probability 1e-6 a case.
     */
    @Test
    void drawsFollowTheBinomialDistribution() {
        RandomStream random = new RandomStream(8, "binomial");
        int draws = 50_000;
        for (double rate : new double[] {0.02, 0.07, 0.3}) {
            Attrition attrition = new Attrition(rate);
            double p = 1 - StrictMath.pow(1 - rate, 1.0 / 12);
            for (int n : new int[] {3, 35, 640, 2500}) {
                int[] counts = new int[n + 1];
                for (int i = 0; i < draws; i++) {
                    counts[(int) attrition.draw(n, random.nextDouble())]++;
                }
                BinomialDistribution reference = new BinomialDistribution(null, n, p);
                double statistic = 0;
                int cells = 0;
                double expected = 0;
                double observed = 0;
                double below = 0;
                for (int k = 0; k <= n; k++) {
                    expected += draws * reference.probability(k);
                    observed += counts[k];
                    below += reference.probability(k);
                    if ((expected >= 5 && draws * (1 - below) >= 5) || k == n) {
                        statistic += (observed - expected) * (observed - expected) / expected;
                        cells++;
                        expected = 0;
                        observed = 0;
                    }
                }
                double limit = cells == 1
                        ? 1e-6
                        : new ChiSquaredDistribution(null, cells - 1).inverseCumulativeProbability(1 - 1e-6);
                assertTrue(statistic <= limit, "n " + n + ", rate " + rate + ": " + statistic + " above " + limit);
            }
        }
    }
}
