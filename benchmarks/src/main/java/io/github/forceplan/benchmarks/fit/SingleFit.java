package io.github.forceplan.benchmarks.fit;

import io.github.forceplan.forecast.catalogue.ModelCatalogue;
import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.Frequency;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One fit, and one fit with its forecast, of a short quarterly series (28 observations, as many as a force has
 * published) and a long monthly one (240). With allocation per fit:
 *
 * <pre>{@code
 * java -cp … org.openjdk.jmh.Main SingleFit -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SingleFit {

    /** A name of the catalogue. */
    @Param({"ets"})
    public String model = "ets";

    /** Which series. */
    @Param({"quarterly28", "monthly240"})
    public String series = "quarterly28";

    private Forecaster forecaster = ModelCatalogue.standard().get("naive");
    private TimeSeries observations = TimeSeries.of("none", Frequency.YEARLY);

    /** Makes the series: level, slow growth, a season and noise. */
    @Setup
    public void prepare() {
        boolean monthly = series.equals("monthly240");
        int m = monthly ? 12 : 4;
        double[] values = new double[monthly ? 240 : 28];
        RandomStream stream = new RandomStream(42, "single fit");
        double level = 4000;
        for (int t = 0; t < values.length; t++) {
            level *= 1 + 0.004 + 0.02 * stream.nextGaussian();
            double season = 1 + 0.1 * (t % m - (m - 1) / 2.0) / m;
            values[t] = level * season * (1 + 0.02 * stream.nextGaussian());
        }
        observations = TimeSeries.of(series, new Frequency(m), values);
        forecaster = ModelCatalogue.standard().get(model);
    }

    /** Fits. */
    @Benchmark
    public FittedModel fit() {
        return forecaster.fit(observations);
    }

    /** Fits and forecasts two years. */
    @Benchmark
    public Forecast fitAndForecast() {
        return forecaster
                .fit(observations)
                .forecast(2 * observations.frequency().periodsPerYear());
    }
}
