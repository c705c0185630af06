package io.github.forceplan.forecast.arima;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.random.StandardNormal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArimaParityTest {

    /** Both sides run the same recursion in double precision over at most 300 observations. */
    private static final double SAME = 1e-8;

    static List<ArimaReference.Case> cases() {
        return ArimaReference.CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void atTheEstimatesOfRLikelihoodResidualsAndForecastsAreThoseOfR(ArimaReference.Case c) {
        FittedArima fit = c.atEstimates().fit(c.series);
        Likelihood likelihood = fit.likelihood();
        if (!c.isConditional()) {
            assertEquals(c.logLikelihood, likelihood.logLikelihood(), SAME);
        }
        double deviation = Math.sqrt(c.variance);
        double[] residuals = fit.residuals();
        double[] fitted = fit.fitted();
        for (int t = 0; t < residuals.length; t++) {
            if (!Double.isNaN(residuals[t])) {
                assertEquals(c.residuals[t] / deviation, residuals[t] / deviation, 1e-8, "residual " + t);
                assertEquals(c.series.value(t), fitted[t] + residuals[t], 1e-12 * Math.abs(c.series.value(t)));
            }
        }
        Forecast forecast = fit.forecast(c.mean.length);
        // R divides the sum of squares by the observations less the coefficients, which here are none.
        double n = likelihood.observations();
        double correction = Math.sqrt(n / (n - c.coefficients.length));
        for (int h = 0; h < c.mean.length; h++) {
            assertEquals(c.mean[h], forecast.mean(h), 1e-8 * Math.max(Math.abs(c.mean[h]), deviation), "mean " + h);
            double sd = (forecast.quantile(h, 0.9) - forecast.mean(h)) / StandardNormal.quantile(0.9);
            assertEquals(c.deviation[h], sd * correction, 1e-8 * c.deviation[h], "deviation " + h);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ownEstimatesAreAtLeastAsLikelyAsThoseOfR(ArimaReference.Case c) {
        FittedArima fit = c.model.fit(c.series);
        Likelihood likelihood = fit.likelihood();
        if (c.isConditional()) {
            assertEquals(c.variance, fit.variance(), 1e-6 * c.variance);
        } else {
            double gain = likelihood.logLikelihood() - c.logLikelihood;
            assertTrue(gain > -1e-4, () -> "short by " + -gain);
            if (gain < 1e-5) {
                assertEquals(c.aic, likelihood.aic(), 1e-3);
                assertEquals(c.aicc, likelihood.aicc(), 1e-3);
                assertEquals(c.bic, likelihood.bic(), 1e-3);
                assertEquals(c.variance, fit.variance(), 1e-3 * c.variance);
            }
            if (gain >= 1e-5) {
                return;
            }
        }
        List<String> names = new ArrayList<>(fit.coefficients().keySet());
        assertEquals(c.names, names);
        for (int i = 0; i < names.size(); i++) {
            double error = c.standardErrors[i];
            // R stops where the likelihood changes by 1e-8 of itself, and differentiates it with steps of 1e-3.
            assertEquals(c.coefficients[i], fit.coefficients().get(names.get(i)), 0.02 * error, names.get(i));
            assertEquals(error, fit.standardErrors().get(names.get(i)), 0.01 * error, names.get(i));
        }
    }
}
