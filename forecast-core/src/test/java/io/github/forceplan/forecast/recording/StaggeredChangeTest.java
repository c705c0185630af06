package io.github.forceplan.forecast.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.forceplan.forecast.arima.Arima;
import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.StaggeredChange.Phase;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaggeredChangeTest {

    private static final Period FIRST = FinancialYear.parse("2012/13").quarter(1);
    private static final Phase PAST = new Phase("past", FIRST.plus(20), 2, RampShape.LINEAR, 0.3);
    private static final Phase COMING = new Phase("coming", FIRST.plus(42), 0, RampShape.STEP, 0.1);
    private static final StaggeredChange CHANGE = new StaggeredChange(List.of(PAST, COMING));

    /** Mid-quarter shares of a linear ramp over two quarters: ¼ and ¾, then 1. */
    @Test
    void phasesAddOnTheLogarithm() {
        double[] log = CHANGE.logMultiplier(FIRST.plus(19), 25);
        assertArrayEquals(new double[] {0, 0.075, 0.225, 0.3}, new double[] {log[0], log[1], log[2], log[3]}, 1e-12);
        assertEquals(0.3, log[22], 1e-12);
        assertEquals(0.4, log[23], 1e-12);
    }

    /** On top of a forecaster without regressors: known steps leave a flat series, and the one to come is in the forecast. */
    @Test
    void itWorksOnTopOfAnyForecaster() {
        TimeSeries crimes = crimes();
        FittedModel model = CHANGE.over(Ets.of("ANN")).fit(crimes);
        Forecast forecast = model.forecast(8);
        assertEquals(1_000 * Math.exp(0.3), forecast.mean(0), 15);
        assertEquals(Math.exp(0.1), forecast.mean(7) / forecast.mean(0), 1e-9);
        assertEquals(Math.exp(0.1), forecast.quantile(7, 0.5) / forecast.quantile(0, 0.5), 1e-9);
        assertEquals(40, model.fitted().length);
        assertEquals(
                Math.exp(0.1),
                model.simulate(8, 2000, new RandomStream(1, "test")).mean(7) / forecast.mean(0),
                0.01);
    }

    /** As a regressor on the logarithm: the step is estimated; 1 % noise over 20 quarters each side gives ± 0.003. */
    @Test
    void itIsARegressorOfAnyModelThatTakesThem() {
        StaggeredChange past = new StaggeredChange(List.of(PAST));
        TimeSeries logs = crimes().map(Math::log);
        FittedModel model =
                Arima.of(0, 0, 0).withRegressors(past.regressors(FIRST, 48)).fit(logs);
        assertEquals(0.3, model.parameters().get("past"), 0.015);
    }

    @Test
    void refusesNoPhasesTwoOfOneNameAndANegativeLength() {
        assertThrows(IllegalArgumentException.class, () -> new StaggeredChange(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new StaggeredChange(List.of(PAST, PAST)));
        assertThrows(IllegalArgumentException.class, () -> new Phase("x", FIRST, -1, RampShape.STEP, 0));
    }

    private static TimeSeries crimes() {
        RandomStream noise = new RandomStream(2, "test.staggered");
        double[] log = CHANGE.logMultiplier(FIRST, 40);
        for (int t = 0; t < log.length; t++) {
            log[t] = 1_000 * Math.exp(log[t] + 0.01 * noise.nextGaussian());
        }
        return TimeSeries.of("crimes", FIRST, log);
    }
}
