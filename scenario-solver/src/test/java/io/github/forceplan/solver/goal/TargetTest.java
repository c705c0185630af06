package io.github.forceplan.solver.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void readsMeansQuantilesAndProbabilities() {
        assertEquals(
                new Target(new Statistic.Mean(), "finance.budgetGap.2021/22", Relation.AT_MOST, 0),
                Target.parse("finance.budgetGap.2021/22 <= 0"));
        assertEquals(
                new Target(new Statistic.Mean(), "finance.budgetGap.2021/22", Relation.EQUAL, -1_500_000),
                Target.parse(" mean( finance.budgetGap.2021/22 ) = -1_500,000 "));
        assertEquals(
                new Target(new Statistic.Quantile(0.9), "finance.budgetGap.2020/21..2021/22", Relation.BELOW, 1e6),
                Target.parse("q0.9(finance.budgetGap.2020/21..2021/22)<1e6"));
        assertEquals(
                new Target(
                        new Statistic.Probability(Relation.ABOVE, 0),
                        "workforce.bySkill.pip-2.unmetHours.2021/22",
                        Relation.BELOW,
                        0.1),
                Target.parse("P(workforce.bySkill.pip-2.unmetHours.2021/22 > 0) < 10 %"));
    }

    @Test
    void offenceGroupsMayHaveSpacesInTheirNames() {
        assertEquals(
                "demand.byOffenceGroup.Violence against the person.total.2022/23",
                Target.parse("demand.byOffenceGroup.Violence against the person.total.2022/23 <= 30000")
                        .metric());
    }

    @Test
    void whatCannotBeReadIsRefusedWithExamples() {
        for (String text :
                new String[] {"", "finance.budgetGap.2021/22", "budget <= much", "q(finance.x) < 1", "<= 3"}) {
            String message = assertThrows(IllegalArgumentException.class, () -> Target.parse(text))
                    .getMessage();
            assertTrue(message.contains("'" + text + "' can't be read"), message);
            assertTrue(message.contains("'q0.9(finance.budgetGap.2021/22) <= 0'"), message);
        }
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Target.parse("q1.5(finance.x) < 1"))
                .getMessage()
                .contains("(1.5) must be above 0 and below 1"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Target.parse("P(finance.x > 0) < 10"))
                .getMessage()
                .contains("(10)"));
    }

    /** Standard errors against the spread of the statistic over 400 independent samples of 500 normal values. */
    @Test
    void standardErrorsAreThoseSeenOverManySamples() {
        for (Statistic statistic : new Statistic[] {
            new Statistic.Mean(),
            new Statistic.Quantile(0.5),
            new Statistic.Quantile(0.9),
            new Statistic.Probability(Relation.ABOVE, 1)
        }) {
            RandomStream stream = new RandomStream(5, "samples");
            double sum = 0;
            double squares = 0;
            double stated = 0;
            int samples = 400;
            for (int s = 0; s < samples; s++) {
                stream.reset(s);
                double[] draws = new double[500];
                for (int d = 0; d < draws.length; d++) {
                    draws[d] = stream.nextGaussian();
                }
                double value = statistic.of(draws);
                sum += value;
                squares += value * value;
                stated += statistic.standardError(draws) / samples;
            }
            double seen = Math.sqrt((squares - sum * sum / samples) / (samples - 1));
            // 400 samples know a standard deviation to 1/sqrt(800) = 3.5 %; three of those, and the bias of small
            // samples
            assertEquals(1, stated / seen, 0.12, statistic.toString());
        }
    }
}
