package io.github.forceplan.forecast.model;

import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.time.Period;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** A distribution for each future period. Immutable. */
public sealed interface Forecast permits NormalForecast, StudentForecast, SampledForecast, QuantileForecast {

    /** The first period forecast. */
    Period start();

    int horizon();

    /** The point forecast at {@code step} (0 is the first period). */
    double mean(int step);

    /** The value below which the outcome falls with probability {@code p} (strictly between 0 and 1). */
    double quantile(int step, double p);

    /** A forecast whose steps are normal with given means and standard deviations (not negative). */
    static Forecast normal(Period start, double[] means, double[] standardDeviations) {
        return new NormalForecast(start, means.clone(), standardDeviations.clone());
    }

    /** A forecast whose steps follow Student's t around given means, with given scales (not negative). */
    static Forecast student(Period start, double[] means, double[] scales, double degreesOfFreedom) {
        return new StudentForecast(start, means.clone(), scales.clone(), degreesOfFreedom);
    }

    /** A forecast whose quantiles are those of sample paths; {@code means} are the model's point forecasts. */
    static Forecast sampled(Period start, double[] means, SamplePaths paths) {
        return new SampledForecast(start, means.clone(), paths);
    }

    /** A forecast made from others or by adjusting one: {@code means} are the point forecasts. */
    static Forecast of(Period start, double[] means, StepQuantiles quantiles) {
        return new QuantileForecast(start, means.clone(), quantiles);
    }
}

record NormalForecast(Period start, double[] means, double[] deviations) implements Forecast {

    @Override
    public int horizon() {
        return means.length;
    }

    @Override
    public double mean(int step) {
        return means[step];
    }

    @Override
    public double quantile(int step, double p) {
        return means[step] + deviations[step] * StandardNormal.quantile(p);
    }
}

final class StudentForecast implements Forecast {

    private static final double ACCURACY = 1e-12;

    /** A quantile of the standard distribution: all steps are asked for the same ones, and they are slow to find. */
    private record Known(double p, double quantile) {}

    private final Period start;
    private final double[] means;
    private final double[] scales;
    private final double degreesOfFreedom;
    private @Nullable Known latest;

    StudentForecast(Period start, double[] means, double[] scales, double degreesOfFreedom) {
        this.start = start;
        this.means = means;
        this.scales = scales;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    @Override
    public Period start() {
        return start;
    }

    @Override
    public int horizon() {
        return means.length;
    }

    @Override
    public double mean(int step) {
        return means[step];
    }

    @Override
    public double quantile(int step, double p) {
        boolean lower = p < 0.5;
        double upper = lower ? 1 - p : p;
        Known known = latest; // threads may race here: whichever wins, the value is the same
        if (known == null || known.p != upper) {
            TDistribution standard = new TDistribution(null, degreesOfFreedom, ACCURACY);
            known = new Known(upper, standard.inverseCumulativeProbability(upper));
            latest = known;
        }
        return means[step] + scales[step] * (lower ? -known.quantile : known.quantile);
    }
}

record SampledForecast(Period start, double[] means, SamplePaths paths) implements Forecast {

    @Override
    public int horizon() {
        return means.length;
    }

    @Override
    public double mean(int step) {
        return means[step];
    }

    @Override
    public double quantile(int step, double p) {
        return paths.quantile(step, p);
    }
}

record QuantileForecast(Period start, double[] means, StepQuantiles quantiles) implements Forecast {

    @Override
    public int horizon() {
        return means.length;
    }

    @Override
    public double mean(int step) {
        return means[step];
    }

    @Override
    public double quantile(int step, double p) {
        return quantiles.quantile(step, p);
    }
}
