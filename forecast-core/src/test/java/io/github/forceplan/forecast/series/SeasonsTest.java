package io.github.forceplan.forecast.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Daily figures with a strong week: every model with a season follows it. */
class SeasonsTest {

    private static final double[] WEEK = {80, 85, 90, 95, 120, 160, 140};
    private static final int DAYS = 7 * 40;

    private static TimeSeries days() {
        RandomStream noise = new RandomStream(3, "days");
        double[] values = new double[DAYS];
        for (int t = 0; t < DAYS; t++) {
            values[t] = WEEK[t % 7] + 4 * noise.nextGaussian();
        }
        return TimeSeries.of("days", Period.parse(Frequency.DAILY, "2018-04-02"), values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snaive",
                "naive2",
                "ets",
                "arima",
                "theta",
                "dot",
                "ces",
                "structural",
                "mstl",
                "ensemble",
                "auto"
            })
    void theWeekIsForecast(String model) {
        Forecast forecast = ModelCatalogue.standard().get(model).fit(days()).forecast(14);
        assertEquals("2019-01-07", forecast.start().toString());
        for (int h = 0; h < 14; h++) {
            // three standard deviations of a difference of two values, for the seasonal naive method
            assertEquals(WEEK[h % 7], forecast.mean(h), 3 * 4 * Math.sqrt(2), model + " step " + h);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ets", "theta", "ces"})
    void aSeriesToldToHaveNoSeasonIsForecastWithoutOne(String model) {
        Forecast forecast = ModelCatalogue.standard()
                .get(model)
                .fit(days().withSeasonalPeriods())
                .forecast(7);
        assertTrue(Math.abs(forecast.mean(5) - forecast.mean(0)) < 20, model);
    }
}
