package io.github.forceplan.forecast.ets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that real files hold: an answer that makes sense, or an error that names the series. */
class EtsDegenerateTest {

    private static final double NA = Double.NaN;

    @Test
    void noneOrOneObservationIsRefusedByName() {
        for (double[] values : new double[][] {{}, {NA, NA}, {5}, {NA, 5, NA}}) {
            TimeSeries series = TimeSeries.of("thin", Frequency.QUARTERLY, values);
            if (series.observed() == 1) {
                assertEquals(5, Ets.automatic().fit(series).forecast(2).mean(1), 0);
                continue;
            }
            UnfittableSeriesException e = assertThrows(
                    UnfittableSeriesException.class, () -> Ets.automatic().fit(series));
            assertTrue(e.getMessage().contains("'thin'"), e.getMessage());
        }
        TimeSeries three = TimeSeries.of("three", Frequency.QUARTERLY, 1, 2, 4);
        assertThrows(UnfittableSeriesException.class, () -> Ets.of("AAA").fit(three));
        assertThrows(UnfittableSeriesException.class, () -> Ets.of("AAN").fit(three));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, -3, 1e300, 1e-300})
    void aConstantSeriesStaysWhereItIs(double level) {
        TimeSeries series = TimeSeries.of("flat", Frequency.MONTHLY, level, level, level, level, level, level);
        Forecast forecast = Ets.automatic().fit(series).forecast(3);
        assertEquals(level, forecast.mean(2), 1e-12 * Math.abs(level));
        assertEquals(level, forecast.quantile(2, 0.99), 1e-12 * Math.abs(level));
    }

    @Test
    void twoToFourObservationsKeepTheLastValue() {
        TimeSeries two = TimeSeries.of("two", Frequency.MONTHLY, NA, 4, NA, NA, 6, NA);
        EtsModel model = Ets.automatic().fit(two);
        assertEquals("ETS(A,N,N)", model.form());
        Forecast forecast = model.forecast(2);
        assertEquals(6, forecast.mean(0), 1e-3);
        assertTrue(forecast.quantile(0, 0.9) > 6 && forecast.quantile(1, 0.9) > forecast.quantile(0, 0.9));
    }

    @Test
    void shorterThanTwoSeasonsIsFitted() {
        double[] values = new double[17];
        RandomStream stream = new RandomStream(2, "short");
        for (int t = 0; t < values.length; t++) {
            values[t] = 50 + 20 * (t % 12 == 3 ? 1 : 0) + stream.nextGaussian();
        }
        Forecast forecast = Ets.automatic()
                .fit(TimeSeries.of("short", Frequency.MONTHLY, values))
                .forecast(12);
        for (int h = 0; h < 12; h++) {
            assertTrue(Double.isFinite(forecast.mean(h)) && Math.abs(forecast.mean(h) - 50) < 40);
        }
    }

    @Test
    void negativeAndZeroValuesTakeAdditiveForms() {
        double[] values = new double[40];
        RandomStream stream = new RandomStream(3, "negative");
        for (int t = 0; t < values.length; t++) {
            values[t] = -5 + 3 * stream.nextGaussian() + (t % 4 == 0 ? 4 : 0);
        }
        EtsModel model = Ets.automatic().fit(TimeSeries.of("negative", Frequency.QUARTERLY, values));
        assertEquals(Component.ADDITIVE, model.etsForm().error());
        TimeSeries zero = TimeSeries.of("zero", Frequency.QUARTERLY, 0, 3, 4, 5, 6, 2, 1, 5, 4, 3);
        UnfittableSeriesException e = assertThrows(
                UnfittableSeriesException.class, () -> Ets.of("MNN").fit(zero));
        assertTrue(e.getMessage().contains("0.0"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e250, 1e-250})
    void extremeScalesAreFittedLikeOthers(double scale) {
        TimeSeries series = EtsReference.series("UKgas").tail(40);
        EtsModel plain = Ets.automatic().fit(series);
        EtsModel scaled = Ets.automatic().fit(series.map(y -> y * scale));
        assertEquals(plain.form(), scaled.form());
        assertEquals(plain.forecast(4).mean(3) * scale, scaled.forecast(4).mean(3), 1e-3 * scale * 1000);
    }

    @Test
    void aPerfectLineIsContinued() {
        TimeSeries line = TimeSeries.of("line", Frequency.YEARLY, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21);
        Forecast forecast = Ets.automatic().fit(line).forecast(3);
        assertEquals(27, forecast.mean(2), 1e-4);
    }

    @Test
    void explosiveGrowthStaysFinite() {
        double[] values = new double[30];
        for (int t = 0; t < values.length; t++) {
            values[t] = StrictMath.pow(3, t);
        }
        TimeSeries series = TimeSeries.of("boom", Frequency.YEARLY, values);
        Forecast forecast = Ets.automatic().fit(series).forecast(5);
        for (int h = 0; h < 5; h++) {
            assertTrue(forecast.mean(h) > values[28] && Double.isFinite(forecast.mean(h)));
            assertTrue(Double.isFinite(forecast.quantile(h, 0.975)));
        }
        Forecast growing = Ets.automaticWithMultiplicativeTrend().fit(series).forecast(2);
        assertEquals(StrictMath.pow(3, 31), growing.mean(1), 1e-3 * StrictMath.pow(3, 31));
    }

    /** A gap is forecast through: its fitted values are there, its residuals are not, and it adds no likelihood. */
    @Test
    void missingObservationsAreForecastThrough() {
        TimeSeries full = EtsReference.series("UKgas");
        double[] values = full.toArray();
        values[0] = NA;
        values[50] = NA;
        values[51] = NA;
        TimeSeries gappy = TimeSeries.of("gappy", full.start(), values);
        EtsModel model = Ets.of("MAM").fit(gappy);
        assertEquals(values.length - 3, model.likelihood().observations());
        assertTrue(Double.isNaN(model.residuals()[50]) && Double.isFinite(model.fitted()[50]));
        double expected = Ets.of("MAM").fit(full).forecast(4).mean(3);
        assertEquals(expected, model.forecast(4).mean(3), 0.05 * expected);
    }

    /** Missing at the end is so many steps more to forecast, with their uncertainty. */
    @Test
    void missingAtTheEndIsPartOfTheHorizon() {
        TimeSeries full = EtsReference.series("Nile").head(60);
        double[] values = java.util.Arrays.copyOf(full.toArray(), 63);
        java.util.Arrays.fill(values, 60, 63, NA);
        Forecast long_ = Ets.of("AAN").fit(full).forecast(5);
        Forecast tail =
                Ets.of("AAN").fit(TimeSeries.of("tail", full.start(), values)).forecast(2);
        assertEquals(long_.start().plus(3), tail.start());
        for (int h = 0; h < 2; h++) {
            assertEquals(long_.mean(h + 3), tail.mean(h), 1e-9 * Math.abs(tail.mean(h)));
            assertEquals(long_.quantile(h + 3, 0.9), tail.quantile(h, 0.9), 1e-9 * Math.abs(tail.mean(h)));
        }
    }

    @Test
    void longSeasonsAreIgnoredByAutomaticChoiceAndRefusedOtherwise() {
        double[] values = new double[120];
        RandomStream stream = new RandomStream(4, "weekly");
        for (int t = 0; t < values.length; t++) {
            values[t] = 30 + stream.nextGaussian();
        }
        TimeSeries weekly = TimeSeries.of("weekly", Frequency.WEEKLY, values);
        assertTrue(!Ets.automatic().fit(weekly).etsForm().isSeasonal());
        assertThrows(UnfittableSeriesException.class, () -> Ets.of("ANA").fit(weekly));
    }
}
