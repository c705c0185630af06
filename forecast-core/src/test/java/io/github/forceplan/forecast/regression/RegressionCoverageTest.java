package io.github.forceplan.forecast.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.arima.Arima;
import io.github.forceplan.forecast.arima.FittedArima;
import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.structural.FittedStructural;
import io.github.forceplan.forecast.structural.StructuralModel;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many short series of the same making, a wandering level with noise and an effect that is known: {@code ets} (ANN),
 * {@code arima} (0,1,1) and {@code structural} (local level) all assume just that, so that as many intervals must cover
 * as they say, within what chance allows.
 */
class RegressionCoverageTest {

    private static final int TRIALS = 300;
    private static final int LENGTH = 60;
    private static final double EFFECT = 12;
    /** Of the regressor one step on, four times its largest in the history: the coefficient's error matters there. */
    private static final double FAR = 4;

    private static Regressors pulses() {
        double[] on = new double[LENGTH + 1];
        for (int t = 0; t < LENGTH; t++) {
            on[t] = t * t % 11 < 4 ? 1 : 0;
        }
        on[LENGTH] = FAR;
        return Regressors.of(new Period(Frequency.YEARLY, 1), List.of("pulse"), on);
    }

    /** LENGTH observations and the one after. */
    private static double[] values(int seed) {
        RandomStream stream = new RandomStream(seed, "regression coverage");
        double[][] pulse = pulses().rows(new Period(Frequency.YEARLY, 1), LENGTH + 1);
        double[] values = new double[LENGTH + 1];
        double level = 400;
        for (int t = 0; t < values.length; t++) {
            level += 3 * stream.nextGaussian();
            values[t] = level + 3 * stream.nextGaussian() + EFFECT * pulse[t][0];
        }
        return values;
    }

    private static FittedModel fit(String model, TimeSeries series) {
        return switch (model) {
            case "ets" -> new WithRegressors(Ets.of("ANN"), pulses()).fit(series);
            case "arima" -> Arima.of(0, 1, 1).withRegressors(pulses()).fit(series);
            default -> StructuralModel.localLevel().withRegressors(pulses()).fit(series);
        };
    }

    private static double standardError(FittedModel model) {
        Map<String, Double> errors = model instanceof RegressionModel regression
                ? regression.standardErrors()
                : model instanceof FittedArima arima
                        ? arima.standardErrors()
                        : ((FittedStructural) model).standardErrors();
        return errors.get("pulse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ets", "arima", "structural"})
    void asManyIntervalsCoverAsTheySay(String name) {
        int effects = 0;
        int outcomes = 0;
        double sum = 0;
        double squares = 0;
        for (int seed = 0; seed < TRIALS; seed++) {
            double[] values = values(seed);
            FittedModel model = fit(
                    name, TimeSeries.of("s" + seed, Frequency.YEARLY, values).head(LENGTH));
            double z = (model.parameters().get("pulse") - EFFECT) / standardError(model);
            sum += z;
            squares += z * z;
            effects += Math.abs(z) <= 1.96 ? 1 : 0;
            Forecast forecast = model.forecast(1);
            outcomes += values[LENGTH] >= forecast.quantile(0, 0.05) && values[LENGTH] <= forecast.quantile(0, 0.95)
                    ? 1
                    : 0;
        }
        String figures = name + ": " + effects + " effects and " + outcomes + " outcomes of " + TRIALS
                + " covered, mean square " + squares / TRIALS;
        assertEquals(0, sum / TRIALS, 3.29 / Math.sqrt(TRIALS), figures);
        assertWithinChance(0.95, effects, figures);
        assertWithinChance(0.9, outcomes, figures);
    }

    /** Within the central 99.9 % of a binomial count. */
    private static void assertWithinChance(double probability, int covered, String figures) {
        BinomialDistribution chance = new BinomialDistribution(TRIALS, probability);
        assertTrue(covered >= chance.inverseCumulativeProbability(0.0005), figures);
        assertTrue(covered <= chance.inverseCumulativeProbability(0.9995), figures);
    }
}
