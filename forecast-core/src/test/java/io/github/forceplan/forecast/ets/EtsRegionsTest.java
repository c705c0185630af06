package io.github.forceplan.forecast.ets;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.reference.ReferenceTable;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms whose likelihood has its top outside the usual region, or far from the heuristic start: src/test/R/ets-regions.R. */
class EtsRegionsTest {

    private static final ReferenceTable R = new ReferenceTable(EtsRegionsTest.class, "ets-regions.txt");

    static List<String> cases() {
        return R.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void optimumAtLeastRs(String name) {
        String[] parts = name.split("/");
        TimeSeries series =
                TimeSeries.of(parts[0], new Frequency((int) R.number(name + "/frequency")), R.vector(name + "/values"));
        ParameterRegion region = ParameterRegion.valueOf(parts[2].toUpperCase(Locale.ROOT));
        EtsModel model = Ets.of(parts[1]).within(region).fit(series);
        assertTrue(
                model.likelihood().logLikelihood() >= R.number(name + "/likelihood") - 1e-4,
                () -> model.likelihood() + " with " + model.parameters());
        Forecast forecast = model.forecast(12);
        assertTrue(Double.isFinite(forecast.mean(11)) && Double.isFinite(forecast.quantile(11, 0.975)));
    }
}
