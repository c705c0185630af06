package io.github.forceplan.solver.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class StandardErrorsTest {

    private static final List<String> LEVELS = List.of("0.05", "0.1", "0.25", "0.5", "0.75", "0.9", "0.95");

    @Test
    void ofTheMeanIsTheDeviationOverTheRootOfTheNumber() {
        // 2, 4, 9: mean 5, squares 9 + 1 + 16, deviation √13, over √3.
        double error = Estimate.of(new double[] {9, 2, 4})
                .standardErrors()
                .orElseThrow()
                .mean();
        assertEquals(Math.sqrt(13.0 / 3), error, 1e-12);
    }

    /** Of normal draws the quantile at p has the error √(p(1 − p)/n) / φ(z), and the mean 1/√n. */
    @Test
    void agreeWithTheClosedFormsAndWithTheSpreadOverManyRuns() {
        int draws = 2_000;
        int runs = 400;
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        SummaryStatistics[] values = new SummaryStatistics[LEVELS.size() + 1];
        SummaryStatistics[] errors = new SummaryStatistics[LEVELS.size() + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = new SummaryStatistics();
            errors[i] = new SummaryStatistics();
        }
        for (int run = 0; run < runs; run++) {
            RandomStream random = new RandomStream(20, "standard errors").reset(run);
            double[] sample = new double[draws];
            for (int i = 0; i < draws; i++) {
                sample[i] = random.nextGaussian();
            }
            Estimate estimate = Estimate.of(sample);
            StandardErrors found = estimate.standardErrors().orElseThrow();
            values[LEVELS.size()].addValue(estimate.mean());
            errors[LEVELS.size()].addValue(found.mean());
            for (int i = 0; i < LEVELS.size(); i++) {
                values[i].addValue(estimate.quantile(LEVELS.get(i)));
                errors[i].addValue(found.quantiles().get(LEVELS.get(i)));
            }
        }
        for (int i = 0; i <= LEVELS.size(); i++) {
            double theory = 1 / Math.sqrt(draws);
            if (i < LEVELS.size()) {
                double p = Double.parseDouble(LEVELS.get(i));
                theory *= Math.sqrt(p * (1 - p)) / normal.density(normal.inverseCumulativeProbability(p));
            }
            // The spread of 400 runs is itself known to 1 in √800, 3.5 %: three of these. The mean of the estimates
            // is biased by the curvature of the quantile function, a few per cent at 5 %.
            assertEquals(1, values[i].getStandardDeviation() / theory, 0.11, "spread " + i);
            assertEquals(1, errors[i].getMean() / theory, 0.04, "estimate " + i);
        }
    }

    @Test
    void aQuantileWhoseIntervalReachesBeyondTheDrawsHasNone() {
        StandardErrors few = Estimate.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8})
                .standardErrors()
                .orElseThrow();
        // √(0.05 × 0.95 / 8) = 0.077 reaches below 0; √(0.25 × 0.75 / 8) = 0.153 does not.
        assertFalse(few.quantiles().containsKey("0.05"));
        assertTrue(few.quantiles().containsKey("0.25"));
    }

    @Test
    void oneDrawSaysNothingOfErrors() {
        assertTrue(Estimate.exactly(3).standardErrors().isEmpty());
    }

    @Test
    void addingAnAmountMovesTheFigureAndNotItsErrors() {
        Estimate estimate = Estimate.of(new double[] {1, 2, 4, 8, 16});
        Estimate moved = estimate.plus(100);
        assertEquals(estimate.mean() + 100, moved.mean());
        assertEquals(104, moved.quantile("0.5"));
        assertEquals(estimate.standardErrors(), moved.standardErrors());
    }
}
