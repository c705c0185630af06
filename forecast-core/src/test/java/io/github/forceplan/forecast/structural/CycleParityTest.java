package io.github.forceplan.forecast.structural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.reference.ReferenceTable;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A level with a cycle against dense normal densities, without a filter; src/test/R/structural-cycle.R. */
class CycleParityTest {

    private static final ReferenceTable R = new ReferenceTable(CycleParityTest.class, "structural-cycle.txt");
    private static final List<String> NAMES = List.of("level", "cycle", "epsilon", "cycle.damping", "cycle.period");

    static List<String> cases() {
        return R.cases();
    }

    private static TimeSeries series(String name) {
        return TimeSeries.of(name, Frequency.YEARLY, R.vector(name + "/values"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void likelihoodAndForecastsAreThoseOfTheJointDensity(String name) {
        StructuralModel model = StructuralModel.localLevel().withCycle();
        double[] parameters = R.vector(name + "/parameters");
        for (int i = 0; i < parameters.length; i++) {
            model = model.fix(NAMES.get(i), parameters[i]);
        }
        FittedStructural fit = model.fit(series(name));
        // 14 digits were written; the dense solution loses some by its condition
        assertEquals(R.number(name + "/likelihood"), fit.likelihood().logLikelihood(), 1e-8);
        Forecast forecast = fit.forecast(12);
        double[] means = R.vector(name + "/mean");
        double[] variances = R.vector(name + "/variance");
        for (int h = 0; h < 12; h++) {
            assertEquals(means[h], forecast.mean(h), 1e-8 * Math.abs(means[h]));
            double deviation = forecast.quantile(h, 0.8413447460685429) - forecast.mean(h);
            assertEquals(Math.sqrt(variances[h]), deviation, 1e-8 * deviation);
        }
    }

    /** R searched the same likelihood from 6 starts by the simplex method. */
    @ParameterizedTest
    @MethodSource("cases")
    void theOptimumIsNoWorse(String name) {
        FittedStructural fit = StructuralModel.localLevel().withCycle().fit(series(name));
        double likelihood = fit.likelihood().logLikelihood();
        assertTrue(likelihood >= R.number(name + "/most") - 1e-4, likelihood + " < " + R.number(name + "/most"));
    }
}
