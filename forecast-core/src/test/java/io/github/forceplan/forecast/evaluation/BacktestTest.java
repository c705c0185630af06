package io.github.forceplan.forecast.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Origins, windows and scores, by arithmetic with the naive method. */
class BacktestTest {

    private static final TimeSeries SERIES = TimeSeries.of("s", Frequency.YEARLY, 1, 3, 2, 6, 5, 9, 7, 12);

    @Test
    void originsLeaveTheHorizonAndSeeOnlyTheirPast() {
        BacktestRun run = Backtest.expanding(2, 3).run(LagWalk.naive(), SERIES);
        assertEquals(
                List.of(4, 5, 6),
                run.trials().stream().map(t -> t.training().size()).toList());
        assertArrayEquals(new double[] {5, 9}, run.trials().get(0).outcomes());
        // naive from 6, 5, 9 against (5, 9), (9, 7), (7, 12)
        assertArrayEquals(new double[] {5 - 6, 9 - 5, 7 - 9}, run.errors(0), 1e-12);
        assertArrayEquals(new double[] {9 - 6, 7 - 5, 12 - 9}, run.errors(1), 1e-12);
        Scores scores = run.scores(0.8);
        assertEquals((1 + 4 + 2 + 3 + 2 + 3) / 6.0, scores.mae(), 1e-12);
        assertEquals(6, scores.count());
        // scales: mean absolute change of the training parts
        double first = (2 + 1 + 4) / 3.0;
        double second = (2 + 1 + 4 + 1) / 4.0;
        double third = (2 + 1 + 4 + 1 + 4) / 5.0;
        assertEquals(((1 + 3) / first + (4 + 2) / second + (2 + 3) / third) / 6, scores.mase(), 1e-12);
        assertEquals((1 + 4 + 2) / 3.0, run.scoresByStep(0.8).get(0).mae(), 1e-12);
        assertEquals((3 + 2 + 3) / 3.0, run.scoresByStep(0.8).get(1).mae(), 1e-12);
    }

    @Test
    void windowsRollAndStepsSpread() {
        BacktestRun run = Backtest.rolling(1, 4, 3).every(2).run(LagWalk.naive(), SERIES);
        assertEquals(
                List.of(3, 3, 3),
                run.trials().stream().map(t -> t.training().size()).toList());
        assertEquals(2, run.trials().get(0).training().value(2));
        assertEquals(5, run.trials().get(1).training().value(2));
        assertEquals(7, run.trials().get(2).training().value(2));
    }

    @Test
    void aFailingOriginIsCountedNotFatal() {
        BacktestRun run = Backtest.expanding(1, 7).run(LagWalk.drift(), SERIES);
        assertEquals(7, run.trials().size());
        assertEquals(2, run.failures());
        assertEquals(5, run.scores(0.9).count());
        assertThrows(
                IllegalArgumentException.class, () -> Backtest.expanding(8, 1).run(LagWalk.naive(), SERIES));
    }
}
