package io.github.forceplan.forecast.theta;

import io.github.forceplan.forecast.decompose.ObservedSpan;
import io.github.forceplan.forecast.decompose.SeasonalAdjustment;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Rerunnable;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Simple exponential smoothing with drift, with or without a multiplicative season. */
record ThetaModel(TimeSeries series, ObservedSpan span, SeasonalAdjustment season, Smoothing smoothing, double drift)
        implements Rerunnable {

    @Override
    public String form() {
        return season.isSeasonal() ? "Theta (seasonal)" : "Theta";
    }

    /** {@code alpha}, {@code l} (initial level), {@code drift} and {@code sigma} (standard deviation of the one-step
     * errors). */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("alpha", smoothing.alpha());
        parameters.put("l", smoothing.initialLevel() * span.scale());
        parameters.put("drift", drift * span.scale());
        parameters.put("sigma", deviation());
        return parameters;
    }

    /** Of the smoothing without the drift, as in R. */
    @Override
    public double[] fitted() {
        double[] fitted = new double[series.size()];
        Arrays.fill(fitted, Double.NaN);
        for (int t = 0; t < span.size(); t++) {
            fitted[span.lead() + t] = smoothing.levels()[t] * season.index(t) * span.scale();
        }
        return fitted;
    }

    /** The smoothed {@code level} of the seasonally adjusted series, and the multiplicative {@code season} if there is one. */
    @Override
    public Map<String, double[]> components() {
        double[] level = new double[series.size()];
        double[] indices = new double[series.size()];
        Arrays.fill(level, Double.NaN);
        Arrays.fill(indices, Double.NaN);
        for (int t = 0; t < span.size(); t++) {
            level[span.lead() + t] = smoothing.levels()[t + 1] * span.scale();
            indices[span.lead() + t] = season.index(t);
        }
        Map<String, double[]> components = new LinkedHashMap<>();
        components.put("level", level);
        if (season.isSeasonal()) {
            components.put("season", indices);
        }
        return components;
    }

    @Override
    public Forecast forecast(int horizon) {
        double[] means = new double[horizon];
        double[] deviations = new double[horizon];
        double alpha = smoothing.alpha();
        double deviation = deviation();
        for (int h = 0; h < horizon; h++) {
            means[h] = mean(h);
            deviations[h] = deviation * Math.sqrt((h + span.trail()) * alpha * alpha + 1);
        }
        return Forecast.normal(series.end(), means, deviations);
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        double alpha = smoothing.alpha();
        double deviation = deviation();
        double[][] values = new double[paths][horizon];
        for (int i = 0; i < paths; i++) {
            stream.reset(i);
            double disturbance = 0;
            for (int h = -span.trail(); h < horizon; h++) {
                double error = deviation * stream.nextGaussian();
                if (h >= 0) {
                    values[i][h] = mean(h) + disturbance + error;
                }
                disturbance += alpha * error;
            }
        }
        return SamplePaths.owning(series.end(), values);
    }

    /** The season and the smoothing parameter are kept; the slope is that of the other history. */
    @Override
    public ThetaModel rerun(TimeSeries other, double... startMove) {
        ObservedSpan otherSpan = ObservedSpan.of(other);
        SeasonalAdjustment adjusted = season.of(otherSpan.values());
        double move = startMove.length > 0 ? startMove[0] : 0;
        double level = (smoothing.initialLevel() * span.scale() + move) / otherSpan.scale();
        Smoothing again = Smoothing.at(adjusted.values(), otherSpan.missing(), smoothing.alpha(), level);
        return new ThetaModel(
                other, otherSpan, adjusted, again, Theta.slope(adjusted.values(), otherSpan.missing()) / 2);
    }

    /** Of the first level; and, because fitted values leave the drift out, of an error that stays. */
    @Override
    public List<double[]> startEffects() {
        double[] ofLevel = new double[series.size()];
        double[] ofDrift = new double[series.size()];
        double weight = 1;
        for (int t = 0; t < span.size(); t++) {
            ofLevel[span.lead() + t] = weight * season.index(t);
            ofDrift[span.lead() + t] = season.index(t);
            weight *= 1 - smoothing.alpha();
        }
        return List.of(ofLevel, ofDrift);
    }

    private double mean(int h) {
        double alpha = smoothing.alpha();
        int n = span.size();
        int step = h + span.trail();
        double trend = drift * (step + (1 - StrictMath.pow(1 - alpha, n)) / alpha);
        return (smoothing.lastLevel() + trend) * season.index(n + step) * span.scale();
    }

    private double deviation() {
        return Math.sqrt(smoothing.variance()) * span.scale();
    }
}
