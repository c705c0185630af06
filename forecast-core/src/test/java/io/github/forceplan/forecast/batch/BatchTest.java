package io.github.forceplan.forecast.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.simple.LagWalk;
import io.github.forceplan.forecast.time.Frequency;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

    private static final ModelCatalogue CATALOGUE = ModelCatalogue.standard();

    @Test
    void oneBadSeriesNeverStopsTheOthers() {
        Forecaster broken = new Forecaster() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public FittedModel fit(TimeSeries series) {
                throw new ArithmeticException("boom");
            }
        };
        List<TimeSeries> series = List.of(
                TimeSeries.of("good", Frequency.QUARTERLY, 5, 7, 6, 8, 7, 9, 8, 10, 9, 11, 10, 12),
                TimeSeries.of("empty", Frequency.QUARTERLY),
                TimeSeries.of("one", Frequency.QUARTERLY, 3),
                TimeSeries.of("two", Frequency.QUARTERLY, 3, 4));
        List<Batch.Result> results =
                new Batch(List.of(CATALOGUE.get("holt"), CATALOGUE.get("naive")), 4, 2).run(series);
        assertEquals(
                List.of("good", "empty", "one", "two"),
                results.stream().map(r -> r.series().name()).toList());
        assertEquals("holt", results.get(0).forecaster());
        assertFalse(results.get(0).fellBack());
        assertTrue(results.get(1).forecast().isEmpty());
        assertEquals(2, results.get(1).failures().size());
        assertTrue(results.get(1).failures().get(0).contains("'empty'"));
        assertEquals("naive", results.get(3).forecaster());
        assertTrue(results.get(3).fellBack());

        Batch.Result survived = new Batch(List.of(broken, LagWalk.naive()), 2, 1)
                .run(series.subList(0, 1))
                .get(0);
        assertEquals("naive", survived.forecaster());
        assertTrue(
                survived.failures().get(0).contains("boom"), survived.failures().get(0));
    }

    @Test
    void threadsChangeNothing() {
        List<TimeSeries> series = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            RandomStream stream = new RandomStream(i, "batch");
            double[] values = new double[16];
            for (int t = 0; t < values.length; t++) {
                values[t] = 50 + t + 4 * stream.nextGaussian();
            }
            series.add(TimeSeries.of("s" + i, Frequency.QUARTERLY, values));
        }
        Batch one = new Batch(List.of(CATALOGUE.get("ses")), 3, 1);
        Batch three = new Batch(List.of(CATALOGUE.get("ses")), 3, 3);
        List<Batch.Result> expected = one.run(series);
        List<Batch.Result> actual = three.run(series);
        for (int i = 0; i < series.size(); i++) {
            assertEquals("s" + i, actual.get(i).series().name());
            for (int h = 0; h < 3; h++) {
                assertEquals(
                        expected.get(i).forecast().orElseThrow().quantile(h, 0.9),
                        actual.get(i).forecast().orElseThrow().quantile(h, 0.9),
                        0);
            }
        }
    }

    @Test
    void quantilesAskedForMustBeFiniteAndAreKept() {
        TimeSeries series = TimeSeries.of("s", Frequency.QUARTERLY, 5, 7, 6, 8);
        Presentation endless = (model, horizon) -> model.form().equals("Mean")
                ? Forecast.of(model.series().end(), new double[horizon], (step, p) -> Double.NEGATIVE_INFINITY)
                : model.forecast(horizon);
        List<Forecaster> models = List.of(CATALOGUE.get("mean"), CATALOGUE.get("naive"));
        Batch.Result result = new Batch(models, 2, 1, endless, List.of(0.1, 0.9)).forecast(series);
        assertEquals("naive", result.forecaster());
        assertEquals(
                "Series 's' can't be fitted by mean: its quantile 0.1 of step 1 is -Infinity. It was forecast by naive"
                        + " instead.",
                result.notice());
        Forecast own = CATALOGUE.get("naive").fit(series).forecast(2);
        for (double p : new double[] {0.1, 0.3, 0.9}) {
            assertEquals(own.quantile(1, p), result.forecast().orElseThrow().quantile(1, p), 0);
        }
        assertEquals("", new Batch(models, 2, 1).forecast(series).notice());
    }
}
