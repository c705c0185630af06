package io.github.forceplan.forecast.theta;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.reference.ReferenceTable;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against R's forecast::thetaf; src/test/R/theta.R. */
class ThetaParityTest {

    private static final ReferenceTable R = new ReferenceTable(ThetaParityTest.class, "theta.txt");

    static List<String> cases() {
        return R.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forecastsAreThoseOfR(String name) {
        double[] values = R.vector(name + "/values");
        FittedModel model =
                new Theta().fit(TimeSeries.of(name, new Frequency((int) R.number(name + "/frequency")), values));
        // Same simplex steps from the same start: only rounding differs, magnified by the flatness of the optimum. Up
        // to
        // six observations R searches by L-BFGS-B, which stops at about 1e-4 from the optimum.
        double tolerance = values.length > 6 ? 1e-8 : 1e-3;
        double[] parameters = R.vector(name + "/parameters");
        assertEquals(parameters[0], model.parameters().get("alpha"), tolerance);
        assertEquals(parameters[1], model.parameters().get("drift"), 1e-9 * Math.abs(parameters[1]) + 1e-15);
        assertEquals(parameters[2], model.parameters().get("sigma"), tolerance * parameters[2]);
        Forecast forecast = model.forecast(14);
        double scale = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        double[] means = new double[14];
        double[] uppers = new double[14];
        for (int h = 0; h < 14; h++) {
            means[h] = forecast.mean(h);
            uppers[h] = forecast.quantile(h, 0.975);
        }
        assertArrayEquals(R.vector(name + "/mean"), means, tolerance * scale);
        assertArrayEquals(R.vector(name + "/upper"), uppers, tolerance * scale);
        assertArrayEquals(R.vector(name + "/fitted"), model.fitted(), tolerance * scale);
    }
}
