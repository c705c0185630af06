package io.github.forceplan.forecast.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.ets.Ets;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.reference.ReferenceTable;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.simple.Mean;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against regressions made in R; src/test/R/regressors.R. */
class WithRegressorsParityTest {

    private static final ReferenceTable R = new ReferenceTable(WithRegressorsParityTest.class, "regressors.txt");
    private static final TimeSeries NILE = TimeSeries.of("nile", Frequency.YEARLY, R.vector("nile/values"));
    private static final TimeSeries GAS = TimeSeries.of("gas", Frequency.QUARTERLY, R.vector("gas/values"));

    private static RegressionModel fit(Forecaster base, TimeSeries series, String... names) {
        double[][] columns = new double[names.length][];
        for (int j = 0; j < names.length; j++) {
            columns[j] = R.vector(series.name() + "/" + names[j]);
        }
        return new WithRegressors(base, Regressors.of(series.start(), List.of(names), columns)).fit(series);
    }

    /** Where the errors are independent, or are so after differencing, it is ordinary least squares. */
    @Test
    void simpleModelsAreOrdinaryLeastSquares() {
        for (Forecaster base : List.of(new Mean(), LagWalk.naive(), LagWalk.drift())) {
            RegressionModel model = fit(base, NILE, "dam", "wave");
            double[] coefficients = R.vector(base.name() + "/coefficients");
            double[] errors = R.vector(base.name() + "/errors");
            int j = 0;
            for (String name : List.of("dam", "wave")) {
                assertEquals(coefficients[j], model.coefficients().get(name), 1e-7 * errors[j], base.name());
                assertEquals(errors[j], model.standardErrors().get(name), 1e-7 * errors[j], base.name());
                j++;
            }
        }
    }

    @Test
    void forecastsOfAMeanHaveTheVarianceOfLeastSquares() {
        Forecast forecast = fit(new Mean(), NILE, "dam", "wave").forecast(5);
        double[] expected = R.vector("mean/forecast");
        double[] deviations = R.vector("mean/deviation");
        for (int h = 0; h < 5; h++) {
            assertEquals(expected[h], forecast.mean(h), 1e-6);
            // Student's t of 99 degrees of freedom stands for one of 97: its quantile at one deviation differs by 2e-4.
            double deviation =
                    (forecast.quantile(h, 0.8413447460685429) - forecast.quantile(h, 0.1586552539314571)) / 2;
            assertEquals(deviations[h], deviation, 0.01 * deviations[h]);
        }
    }

    /** The end of the iteration is the joint optimum: no worse than R's in the sum of squares, and at the same place. */
    @Test
    void exponentialSmoothingReachesTheJointOptimum() {
        requireOptimum(fit(Ets.of("ANN"), NILE, "wave"), "ANN-wave", "wave");
        requireOptimum(fit(Ets.of("ANN"), NILE, "dam", "wave"), "ANN", "dam", "wave");
        requireOptimum(fit(Ets.of("ANA"), GAS, "step", "cycle"), "ANA", "step", "cycle");
    }

    private static void requireOptimum(RegressionModel model, String name, String... regressors) {
        double squares = 0;
        for (double residual : model.residuals()) {
            squares += residual * residual;
        }
        assertTrue(squares <= R.number(name + "/squares") * (1 + 1e-6), name + ": " + squares);
        for (int j = 0; j < regressors.length; j++) {
            double error = model.standardErrors().get(regressors[j]);
            assertEquals(
                    R.vector(name + "/coefficients")[j], model.coefficients().get(regressors[j]), 0.01 * error, name);
        }
        assertEquals(R.number(name + "/alpha"), model.parameters().get("alpha"), 1e-2, name);
    }

    /** The same model with its first level integrated out, as R fits ARIMA(0,1,1). */
    @Test
    void simpleSmoothingIsNearItsArima() {
        RegressionModel model = fit(Ets.of("ANN"), NILE, "dam", "wave");
        double[] coefficients = R.vector("arima011/coefficients");
        double[] errors = R.vector("arima011/errors");
        int j = 0;
        for (String name : List.of("dam", "wave")) {
            assertEquals(coefficients[j], model.coefficients().get(name), 0.05 * errors[j]);
            assertEquals(errors[j], model.standardErrors().get(name), 0.05 * errors[j]);
            j++;
        }
    }
}
