package io.github.forceplan.forecast.decompose;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.reference.ReferenceTable;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against R's decompose, stl, mstl and na.interp; src/test/R/decompose.R. */
class DecompositionParityTest {

    /** Relative to the data's largest value: both sides round differently in some hundred operations a value. */
    private static final double TOLERANCE = 1e-11;

    private static final ReferenceTable R = new ReferenceTable(DecompositionParityTest.class, "decompositions.txt");
    private static final ReferenceTable DAILY = new ReferenceTable(DecompositionParityTest.class, "daily.txt");
    private static final ReferenceTable SEVERAL =
            new ReferenceTable(DecompositionParityTest.class, "several-seasons.txt");

    @ParameterizedTest
    @ValueSource(strings = {"nottem", "ukgas", "passengers"})
    void classicalDecompositionIsThatOfR(String name) {
        TimeSeries series = series(name);
        for (Decomposition.Kind kind : Decomposition.Kind.values()) {
            String reference = name + "/classical-" + kind.name().toLowerCase(java.util.Locale.ROOT);
            Decomposition parts = new ClassicalDecomposition(kind).decompose(series);
            assertClose(R.vector(reference + "/trend"), parts.trend(), series);
            assertClose(R.vector(reference + "/season"), parts.season(), series);
            assertClose(R.vector(reference + "/remainder"), parts.remainder(), series);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nottem", "ukgas", "passengers"})
    void stlIsThatOfR(String name) {
        OptionalInt none = OptionalInt.empty();
        assertStl(name, "periodic", Stl.PERIODIC);
        assertStl(name, "periodic-robust", Stl.PERIODIC.robust(true));
        assertStl(name, "window7", Stl.withSeasonalWindow(7));
        assertStl(name, "window7-robust", Stl.withSeasonalWindow(7).robust(true));
        assertStl(name, "window13-degree1", new Stl(OptionalInt.of(13), 1, none, 1, none, false));
        assertStl(
                name,
                "window35-trend21",
                new Stl(OptionalInt.of(35), 0, OptionalInt.of(21), 0, OptionalInt.of(15), false));
    }

    private static void assertStl(String name, String options, Stl stl) {
        TimeSeries series = series(name);
        Decomposition parts = stl.decompose(series);
        assertClose(R.vector(name + "/stl-" + options + "/trend"), parts.trend(), series);
        assertClose(R.vector(name + "/stl-" + options + "/season"), parts.season(), series);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nottem", "ukgas", "passengers"})
    void mstlOfOneSeasonAndItsStrengthAreThoseOfR(String name) {
        TimeSeries series = series(name);
        Decomposition parts = Mstl.DEFAULT.decompose(series);
        assertClose(R.vector(name + "/mstl/trend"), parts.trend(), series);
        assertClose(R.vector(name + "/mstl/season"), parts.season(), series);
        assertClose(R.vector(name + "/mstl/remainder"), parts.remainder(), series);
        assertEquals(R.number(name + "/mstl/strength"), Mstl.seasonalStrengths(series)[0], 1e-11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nottem", "ukgas", "passengers"})
    void gapsAreFilledAsByR(String name) {
        TimeSeries series = series(name);
        double[] gaps = series.toArray();
        Arrays.fill(gaps, 19, 23, Double.NaN);
        gaps[4] = gaps[39] = gaps[gaps.length - 2] = Double.NaN;
        int period = series.frequency().periodsPerYear();
        // R regresses on monomials' orthogonal polynomials, here on Legendre's: equal but for rounding.
        assertArrayEquals(R.vector(name + "/gaps/filled"), Interpolation.fill(gaps, period), 1e-8 * largest(series));
        assertClose(R.vector(name + "/gaps/lines"), Interpolation.fill(gaps, 1), series);
        Decomposition parts = Mstl.DEFAULT.decompose(TimeSeries.of(name, series.frequency(), gaps));
        assertArrayEquals(R.vector(name + "/gaps/trend"), parts.trend(), 1e-8 * largest(series));
        assertArrayEquals(R.vector(name + "/gaps/remainder"), parts.remainder(), 1e-8 * largest(series));
    }

    @Test
    void mstlOfTwoSeasonsIsThatOfR() {
        TimeSeries series = TimeSeries.of("taylor", new Frequency(12), SEVERAL.vector("taylor/values"));
        Decomposition parts = new Mstl(List.of(84.0, 12.0), 2, false).decompose(series);
        assertClose(SEVERAL.vector("taylor/trend"), parts.trend(), series);
        assertClose(SEVERAL.vector("taylor/season12"), parts.season(0), series);
        assertClose(SEVERAL.vector("taylor/season84"), parts.season(1), series);
        assertEquals(SEVERAL.vector("taylor/strengths")[0], parts.seasonalStrength(0), 1e-11);
        assertEquals(SEVERAL.vector("taylor/strengths")[1], parts.seasonalStrength(1), 1e-11);
        Decomposition robust = new Mstl(List.of(12.0, 84.0), 3, true).decompose(series);
        assertClose(SEVERAL.vector("taylor/robust-trend"), robust.trend(), series);
        assertClose(SEVERAL.vector("taylor/robust-season84"), robust.season(1), series);
    }

    /** Days with a week and a year of 365.25; every 23rd day is compared, which meets every day of the week. */
    @Test
    void daysWithWeekAndYearAreThoseOfR() {
        TimeSeries days =
                TimeSeries.of("days", Frequency.DAILY, DAILY.vector("values")).withSeasonalPeriods(365.25, 7);
        Decomposition parts = Mstl.DEFAULT.decompose(days);
        assertArrayEquals(new int[] {7, 365}, parts.periods());
        Forecaster method = new DecomposedForecaster(Mstl.DEFAULT, LagWalk.naive());
        assertClose(DAILY.vector("naive"), means(method.fit(days).forecast(400), 400), days);
        for (int k = 0; 23 * k < days.size(); k++) {
            double[] expected = {DAILY.vector("trend")[k], DAILY.vector("week")[k], DAILY.vector("year")[k]};
            double[] actual = {parts.trend()[23 * k], parts.season(0)[23 * k], parts.season(1)[23 * k]};
            assertClose(expected, actual, days);
        }
        assertEquals(1, Mstl.DEFAULT.decompose(days.head(600)).periods().length, "no two years in 600 days");
    }

    private static double[] means(Forecast forecast, int steps) {
        double[] means = new double[(steps + 22) / 23];
        Arrays.setAll(means, k -> forecast.mean(23 * k));
        return means;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nile", "lynx", "LakeHuron", "short"})
    void trendWithoutSeasonIsTheSuperSmootherOfR(String name) {
        TimeSeries series = TimeSeries.of(name, Frequency.YEARLY, SEVERAL.vector(name + "/values"));
        Decomposition parts = Mstl.DEFAULT.decompose(series);
        assertClose(SEVERAL.vector(name + "/trend"), parts.trend(), series);
        assertEquals(0, parts.periods().length);
    }

    private static TimeSeries series(String name) {
        return TimeSeries.of(name, new Frequency((int) R.number(name + "/frequency")), R.vector(name + "/values"));
    }

    private static void assertClose(double[] expected, double[] actual, TimeSeries scale) {
        assertArrayEquals(expected, actual, TOLERANCE * largest(scale));
    }

    private static double largest(TimeSeries series) {
        return Arrays.stream(series.toArray())
                .map(Math::abs)
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElseThrow();
    }
}
