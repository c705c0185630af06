package io.github.forceplan.forecast.intermittent;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A fitted {@link Counts}. */
public final class CountModel implements FittedModel {

    private static final int PATHS = 5000;
    private static final long SEED = 1;

    private final TimeSeries series;
    private final CountEstimate estimate;

    CountModel(TimeSeries series, CountEstimate estimate) {
        this.series = series;
        this.estimate = estimate;
    }

    @Override
    public String form() {
        String distribution = estimate.dispersion() > 1 ? "negative binomial" : "Poisson";
        return switch (estimate.form()) {
            case STATIC -> distribution + " (static)";
            case LEVEL -> distribution + " (level)";
            case DAMPED -> distribution + " (damped)";
        };
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    public Likelihood likelihood() {
        return estimate.likelihood();
    }

    /** {@code lambda0} (mean of the first period), {@code alpha}, {@code phi}, {@code mu}, {@code dispersion}. */
    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return Optional.of(likelihood());
    }

    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("lambda0", estimate.initial());
        if (estimate.form() != CountForm.STATIC) {
            parameters.put("alpha", estimate.alpha());
        }
        if (estimate.form() == CountForm.DAMPED) {
            parameters.put("phi", estimate.phi());
            parameters.put("mu", estimate.mu());
        }
        parameters.put("dispersion", estimate.dispersion());
        return parameters;
    }

    @Override
    public double[] fitted() {
        return estimate.means().clone();
    }

    /** Means by the model; quantiles exact for the first step and where the mean stays, of sample paths otherwise. */
    @Override
    public Forecast forecast(int horizon) {
        double[] means = new double[horizon];
        double mean = estimate.next();
        for (int h = 0; h < horizon; h++) {
            means[h] = mean;
            mean = estimate.move(mean, mean);
        }
        CountDistribution first = new CountDistribution(means[0], estimate.dispersion());
        if (estimate.form() == CountForm.STATIC || horizon == 1) {
            return Forecast.of(series.end(), means, (step, p) -> first.quantile(p));
        }
        SamplePaths paths = simulate(horizon, PATHS, new RandomStream(SEED, "quantiles of a count model"));
        return Forecast.of(
                series.end(), means, (step, p) -> step == 0 ? first.quantile(p) : Math.ceil(paths.quantile(step, p)));
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        double[][] values = new double[paths][horizon];
        for (int i = 0; i < paths; i++) {
            stream.reset(i);
            double mean = estimate.next();
            for (int h = 0; h < horizon; h++) {
                double count = new CountDistribution(mean, estimate.dispersion()).quantile(stream.nextDouble());
                values[i][h] = count;
                mean = estimate.move(mean, count);
            }
        }
        return SamplePaths.owning(series.end(), values);
    }
}
