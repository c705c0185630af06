package io.github.forceplan.forecast.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.forecast.ensemble.Weighting.RecentErrors;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.simple.Mean;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightingTest {

    private static final RecentErrors WEIGHTING = new RecentErrors(2, 0.1);

    private static final List<Member> MEMBERS =
            List.of(Member.of(LagWalk.naive()), Member.of(LagWalk.drift()), Member.of(new Mean()));

    @Test
    void factorsByHand() {
        assertArrayEquals(
                new double[] {1 / (0.6 * 0.6), 1 / (1.6 * 1.6)}, WEIGHTING.factors(new double[] {1, 3}), 1e-12);
        assertArrayEquals(new double[] {1, 1}, WEIGHTING.factors(new double[] {0, 0}), 0);
        assertArrayEquals(new double[] {1, 1}, new RecentErrors(0, 1).factors(new double[] {1, 9}), 0);
    }

    @Test
    void originsLeaveThreeCyclesOrEightObservations() {
        assertEquals(List.of(12), RecentErrors.origins(Frequency.MONTHLY, 48));
        assertEquals(List.of(), RecentErrors.origins(Frequency.MONTHLY, 47));
        assertEquals(List.of(2, 4), RecentErrors.origins(Frequency.QUARTERLY, 16));
        assertEquals(List.of(2, 4), RecentErrors.origins(Frequency.YEARLY, 12));
        assertEquals(List.of(2), RecentErrors.origins(Frequency.YEARLY, 11));
        assertEquals(List.of(), RecentErrors.origins(Frequency.YEARLY, 9));
        assertEquals(List.of(4, 7), RecentErrors.origins(new Frequency(7), 70));
    }

    /**
     * 1, 2, … 20 from 18 and from 16 on: the last value errs by 1 + 2 and 1 + 2 + 3 + 4, the drift by nothing, the mean
     * (9.5, then 8.5) by 9.5 + 10.5 and 8.5 + 9.5 + 10.5 + 11.5.
     */
    @Test
    void weightsOfALine() {
        TimeSeries line = line(20);
        double mean = (13 + 0 + 60) / 3.0;
        double[] expected = {
            Math.pow(13 / mean + 0.1, -2), Math.pow(0.1, -2), Math.pow(60 / mean + 0.1, -2),
        };
        assertArrayEquals(expected, WEIGHTING.weights(MEMBERS, line), 1e-9);
        assertArrayEquals(expected, WEIGHTING.weights(MEMBERS, line.map(v -> 1e6 * v)), 1e-9);
        EnsembleModel model = new Ensemble("weighted", MEMBERS, new Combination.Mean(), WEIGHTING).fit(line);
        double total = expected[0] + expected[1] + expected[2];
        assertEquals(expected[1] / total, model.parameters().getOrDefault("drift", Double.NaN), 1e-12);
        assertEquals(
                (20 * expected[0] + 21 * expected[1] + 10.5 * expected[2]) / total,
                model.forecast(1).mean(0),
                1e-9);
    }

    @Test
    void aMissingObservationErrsByNothing() {
        double[] y = line(20).toArray();
        y[18] = Double.NaN;
        double[] errors = {2 + 1 + 2 + 4, 0, 10.5 + 8.5 + 9.5 + 11.5};
        assertArrayEquals(
                WEIGHTING.factors(errors), WEIGHTING.weights(MEMBERS, TimeSeries.of("gap", Frequency.YEARLY, y)), 1e-9);
    }

    @Test
    void ownWeightsWhereNothingCanBeCompared() {
        List<Member> members = List.of(new Member("a", LagWalk.naive(), 3), new Member("b", LagWalk.drift(), 1));
        assertArrayEquals(new double[] {3, 1}, WEIGHTING.weights(members, line(9)), 0);
        TimeSeries constant = TimeSeries.of("c", Frequency.YEARLY, new double[20]);
        assertArrayEquals(new double[] {3, 1}, WEIGHTING.weights(members, constant), 0);
    }

    /** One that can't be fitted at an origin counts as average there: the others err by 3 and 0, then by 10 and 0. */
    @Test
    void aMemberWithoutAnswerCountsAsAverage() {
        List<Member> members = List.of(
                Member.of(LagWalk.naive()), Member.of(LagWalk.drift()), Member.of("late", from(18, LagWalk.naive())));
        double[] errors = {3 + 10, 0, 3 + 5};
        assertArrayEquals(WEIGHTING.factors(errors), WEIGHTING.weights(members, line(20)), 1e-9);
    }

    @Test
    void figuresOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new RecentErrors(-1, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new RecentErrors(2, 0));
    }

    private static Forecaster from(int observations, Forecaster base) {
        return new Forecaster() {
            @Override
            public String name() {
                return base.name();
            }

            @Override
            public FittedModel fit(TimeSeries series) {
                if (series.size() < observations) {
                    throw new UnfittableSeriesException(series.name(), name(), "it is too short.");
                }
                return base.fit(series);
            }
        };
    }

    private static TimeSeries line(int n) {
        return TimeSeries.of(
                "line",
                Frequency.YEARLY,
                IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray());
    }
}
