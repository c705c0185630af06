package io.github.forceplan.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastCsvTest {

    /** Quantiles of the standard normal: 1.959963984540 and 1.281551565545 (R: qnorm(c(.975, .9)), digits = 13). */
    @Test
    void writesARowAStepInTheStyleOfTheSeries() throws Exception {
        TimeSeries series = TimeSeries.of("a,b", new FinancialYear(2018).quarter(4), 1, 2);
        Forecast forecast = Forecast.normal(series.end(), new double[] {10, 1.0 / 3}, new double[] {1, 0});
        StringWriter out = new StringWriter();
        try (ForecastCsv csv =
                new ForecastCsv(out, ForecastCsv.probabilities(List.of(new BigDecimal("80"), new BigDecimal("95"))))) {
            csv.write(new LabelledSeries(series, PeriodStyle.CALENDAR_QUARTER), "naive", forecast);
        }
        assertEquals("""
                series,period,model,mean,q0.025,q0.1,q0.5,q0.9,q0.975
                "a,b",2019Q3,naive,10,8.04003601546,8.71844843446,10,11.2815515655,11.9599639845
                "a,b",2019Q4,naive,0.333333333333,0.333333333333,0.333333333333,0.333333333333,0.333333333333,0.333333333333
                """, out.toString());
    }

    @Test
    void levelsBecomeExactProbabilities() {
        assertEquals(
                List.of(new BigDecimal("0.0005"), new BigDecimal("0.5"), new BigDecimal("0.9995")),
                ForecastCsv.probabilities(List.of(new BigDecimal("99.9"))));
        assertThrows(IllegalArgumentException.class, () -> ForecastCsv.probabilities(List.of(new BigDecimal("100"))));
        assertThrows(IllegalArgumentException.class, () -> ForecastCsv.probabilities(List.of(BigDecimal.ZERO)));
    }

    @Test
    void aFractionIsNotTakenForAPercentage() {
        for (String level : List.of("0.8", "0.80", "0.95", "0.995")) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> ForecastCsv.probabilities(List.of(new BigDecimal("80"), new BigDecimal(level))))
                    .getMessage();
            String meant = new BigDecimal(level)
                    .scaleByPowerOfTen(2)
                    .stripTrailingZeros()
                    .toPlainString();
            assertTrue(message.contains("Did you mean " + meant + "?"), message);
        }
        assertEquals(3, ForecastCsv.probabilities(List.of(BigDecimal.ONE)).size());
    }
}
