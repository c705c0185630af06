package io.github.forceplan.forecast.theta;

import io.github.forceplan.forecast.decompose.ObservedSpan;
import io.github.forceplan.forecast.decompose.SeasonalAdjustment;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.Rerunnable;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fitted STM, OTM, DSTM or DOTM. */
record OptimisedThetaModel(
        TimeSeries series, ObservedSpan span, SeasonalAdjustment season, ThetaEstimate estimate, ThetaVariant variant)
        implements Rerunnable {

    /** α, θ, the initial level and the variance. */
    private static final int PARAMETERS = 4;

    @Override
    public String form() {
        return season.isSeasonal() ? variant + " (seasonal)" : variant.toString();
    }

    /** {@code alpha}, {@code l0}, {@code theta} and {@code sigma} (standard deviation of the one-step errors). */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("alpha", estimate.alpha());
        parameters.put("l0", estimate.initialLevel() * span.scale());
        parameters.put("theta", estimate.theta());
        parameters.put("sigma", deviation());
        return parameters;
    }

    @Override
    public double[] fitted() {
        double[] fitted = new double[series.size()];
        Arrays.fill(fitted, Double.NaN);
        for (int t = 0; t < span.size(); t++) {
            fitted[span.lead() + t] = estimate.fitted()[t] * season.index(t) * span.scale();
        }
        return fitted;
    }

    /** Of the errors of the seasonally adjusted series, in units of the series; the season is taken as known. */
    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        double[] errors = residuals();
        double[] precisions = precisions();
        double logs = 0;
        for (int t = 0; t < errors.length; t++) {
            errors[t] = precisions[t] > 0 ? errors[t] * precisions[t] : Double.NaN;
            logs += !Double.isNaN(errors[t]) ? StrictMath.log(precisions[t]) : 0;
        }
        Likelihood adjusted = Likelihood.normal(errors, PARAMETERS);
        return Optional.of(
                new Likelihood(adjusted.logLikelihood() + logs, adjusted.parameters(), adjusted.observations()));
    }

    /**
     * Means by the model's own recursion. As it is linear in the errors, each step is normal with a variance that sums
     * the squared responses to the errors up to it, scaled by the seasonal index.
     */
    @Override
    public Forecast forecast(int horizon) {
        int steps = horizon + span.trail();
        double[] path = run(new ThetaState(estimate.end()), new double[steps]);
        double[] variances = new double[steps];
        for (int shocked = 0; shocked < steps; shocked++) {
            double[] shocks = new double[steps];
            shocks[shocked] = 1;
            double[] response = run(estimate.end().atRest(), shocks);
            for (int h = shocked; h < steps; h++) {
                variances[h] += response[h] * response[h];
            }
        }
        double[] means = new double[horizon];
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            int step = h + span.trail();
            double index = season.index(span.size() + step);
            means[h] = path[step] * index * span.scale();
            deviations[h] = Math.abs(index) * deviation() * Math.sqrt(variances[step]);
        }
        return Forecast.normal(series.end(), means, deviations);
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        int steps = horizon + span.trail();
        double deviation = Math.sqrt(estimate.variance());
        double[][] values = new double[paths][horizon];
        double[] errors = new double[steps];
        for (int i = 0; i < paths; i++) {
            stream.reset(i);
            for (int h = 0; h < steps; h++) {
                errors[h] = deviation * stream.nextGaussian();
            }
            double[] path = run(new ThetaState(estimate.end()), errors);
            for (int h = 0; h < horizon; h++) {
                int step = h + span.trail();
                values[i][h] = path[step] * season.index(span.size() + step) * span.scale();
            }
        }
        return SamplePaths.owning(series.end(), values);
    }

    /** The seasonally adjusted future from a state, which it moves, for given errors. */
    private static double[] run(ThetaState state, double[] errors) {
        double[] path = new double[errors.length];
        for (int h = 0; h < errors.length; h++) {
            path[h] = state.expected() + errors[h];
            state.absorb(path[h]);
        }
        return path;
    }

    /** Season, smoothing parameter and θ are kept. */
    @Override
    public OptimisedThetaModel rerun(TimeSeries other, double... startMove) {
        ObservedSpan otherSpan = ObservedSpan.of(other);
        SeasonalAdjustment adjusted = season.of(otherSpan.values());
        double move = startMove.length > 0 ? startMove[0] : 0;
        double level = (estimate.initialLevel() * span.scale() + move) / otherSpan.scale();
        TwoThetaLines lines = new TwoThetaLines(adjusted.values(), otherSpan.missing(), variant);
        return new OptimisedThetaModel(
                other, otherSpan, adjusted, lines.at(estimate.alpha(), level, estimate.lineWeight()), variant);
    }

    @Override
    public List<double[]> startEffects() {
        double[] effect = new double[series.size()];
        double weight = 1;
        for (int t = 0; t < span.size(); t++) {
            effect[span.lead() + t] = weight * season.index(t);
            weight *= 1 - estimate.alpha();
        }
        return List.of(effect);
    }

    /** One over the season; 0 for the errors that a dynamic line does not count. */
    @Override
    public double[] precisions() {
        double[] precisions = new double[series.size()];
        for (int t = variant.isDynamic() ? 2 : 0; t < span.size(); t++) {
            precisions[span.lead() + t] = 1 / Math.abs(season.index(t));
        }
        return precisions;
    }

    private double deviation() {
        return Math.sqrt(estimate.variance()) * span.scale();
    }
}
