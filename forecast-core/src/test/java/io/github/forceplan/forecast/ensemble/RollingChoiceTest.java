package io.github.forceplan.forecast.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.simple.Mean;
import io.github.forceplan.forecast.time.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollingChoiceTest {

    private static final RollingChoice SIMPLE = new RollingChoice(
            "simple", List.of(LagWalk.naive(), LagWalk.seasonalNaive(), LagWalk.drift(), new Mean()), new Mean());

    private static final RollingChoice SIMPLE_WITHOUT_SEASON =
            new RollingChoice("plain", List.of(LagWalk.naive(), LagWalk.drift(), new Mean()), new Mean());

    /** On 1 … 24 drift never errs; naive errs by 1 … 6 over six steps, 3.5 on average. */
    @Test
    void aLineGoesToDrift() {
        double[] line = IntStream.rangeClosed(1, 24).asDoubleStream().toArray();
        ChosenModel model = SIMPLE_WITHOUT_SEASON.fit(TimeSeries.of("line", Frequency.YEARLY, line));
        assertEquals("drift", model.chosen());
        assertEquals(0, model.errors().get("drift"), 1e-12);
        assertEquals(3.5, model.errors().get("naive"), 1e-12);
        assertEquals(25, model.forecast(1).mean(0), 1e-12);
    }

    @Test
    void aSeasonGoesToSeasonalNaive() {
        double[] y = IntStream.range(0, 40)
                .mapToDouble(t -> new double[] {1, 9, 4, 6}[t % 4])
                .toArray();
        ChosenModel model = SIMPLE.fit(TimeSeries.of("season", Frequency.QUARTERLY, y));
        assertEquals("snaive", model.chosen());
        assertEquals(0, model.errors().get("snaive"), 1e-12);
    }

    @Test
    void equalsGoToTheFirst() {
        double[] flat = new double[20];
        Arrays.fill(flat, 3);
        assertEquals(
                "naive",
                SIMPLE.fit(TimeSeries.of("flat", Frequency.YEARLY, flat)).chosen());
    }

    @Test
    void shortSeriesGoToTheFallback() {
        ChosenModel model =
                SIMPLE.fit(TimeSeries.of("short", Frequency.MONTHLY, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        assertEquals("mean", model.chosen());
        assertTrue(model.errors().isEmpty());
        assertEquals(
                "ets or naive",
                RollingChoice.standard()
                        .fit(TimeSeries.of("shorter", Frequency.YEARLY, 5, 6))
                        .chosen());
    }

    @Test
    void candidatesThatCannotAreOut() {
        RollingChoice choice =
                new RollingChoice("choice", List.of(EnsembleTest.refusing("never"), LagWalk.naive()), new Mean());
        ChosenModel model = choice.fit(EnsembleTest.seasonal(48, 8));
        assertEquals("naive", model.chosen());
        assertEquals(List.of("naive"), List.copyOf(model.errors().keySet()));
    }

    @Test
    void theChosenErredLeast() {
        ChosenModel model = RollingChoice.standard().fit(EnsembleTest.seasonal(60, 7));
        double least = model.errors().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElseThrow();
        assertEquals(least, model.errors().get(model.chosen()), 0);
        assertEquals(60, model.residuals().length);
    }

    @Test
    void candidatesMustBeTold() {
        assertThrows(IllegalArgumentException.class, () -> new RollingChoice("none", List.of(), new Mean()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RollingChoice("two", List.of(new Mean(), new Mean()), new Mean()));
    }
}
