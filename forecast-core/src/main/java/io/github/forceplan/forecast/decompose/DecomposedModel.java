package io.github.forceplan.forecast.decompose;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Rerunnable;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A decomposition and the model of its seasonally adjusted series. */
record DecomposedModel(String method, Decomposition parts, FittedModel adjusted) implements Rerunnable {

    @Override
    public String form() {
        return method + " + " + adjusted.form();
    }

    @Override
    public TimeSeries series() {
        return parts.series();
    }

    @Override
    public Map<String, Double> parameters() {
        return adjusted.parameters();
    }

    @Override
    public double[] fitted() {
        double[] fitted = adjusted.fitted();
        double[] season = parts.season();
        for (int t = 0; t < fitted.length; t++) {
            fitted[t] = join(fitted[t], season[t]);
        }
        return fitted;
    }

    /** {@code trend}, {@code season} (all of them joined) and {@code remainder}. */
    @Override
    public Map<String, double[]> components() {
        Map<String, double[]> components = new LinkedHashMap<>();
        components.put("trend", parts.trend());
        components.put("season", parts.season());
        components.put("remainder", parts.remainder());
        return components;
    }

    @Override
    public Forecast forecast(int horizon) {
        Forecast base = adjusted.forecast(horizon);
        double[] season = parts.futureSeason(horizon);
        double[] means = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] = join(base.mean(h), season[h]);
        }
        return Forecast.of(series().end(), means, (step, p) -> {
            // A negative index turns the distribution round.
            boolean turned = parts.kind() == Decomposition.Kind.MULTIPLICATIVE && season[step] < 0;
            return join(base.quantile(step, turned ? 1 - p : p), season[step]);
        });
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        SamplePaths base = adjusted.simulate(horizon, paths, stream);
        double[] season = parts.futureSeason(horizon);
        double[][] values = new double[paths][];
        for (int i = 0; i < paths; i++) {
            values[i] = base.path(i);
            for (int h = 0; h < horizon; h++) {
                values[i][h] = join(values[i][h], season[h]);
            }
        }
        return SamplePaths.owning(series().end(), values);
    }

    /** The season is kept. */
    @Override
    public DecomposedModel rerun(TimeSeries other, double... startMove) {
        Decomposition same = parts.of(other);
        TimeSeries rest = TimeSeries.of(
                other.name(),
                adjusted.series().start(),
                same.seasonallyAdjusted().toArray());
        return new DecomposedModel(method, same, rerunnable().rerun(rest, startMove));
    }

    @Override
    public List<double[]> startEffects() {
        double[] season = parts.season();
        List<double[]> effects = rerunnable().startEffects();
        if (parts.kind() == Decomposition.Kind.MULTIPLICATIVE) {
            for (double[] effect : effects) {
                for (int t = 0; t < effect.length; t++) {
                    effect[t] *= season[t];
                }
            }
        }
        return effects;
    }

    @Override
    public double[] precisions() {
        double[] season = parts.season();
        double[] precisions = rerunnable().precisions();
        if (parts.kind() == Decomposition.Kind.MULTIPLICATIVE) {
            for (int t = 0; t < precisions.length; t++) {
                precisions[t] /= Math.abs(season[t]);
            }
        }
        return precisions;
    }

    @Override
    public double[] means(int horizon) {
        double[] means = rerunnable().means(horizon);
        double[] season = parts.futureSeason(horizon);
        for (int h = 0; h < horizon; h++) {
            means[h] = join(means[h], season[h]);
        }
        return means;
    }

    private Rerunnable rerunnable() {
        if (adjusted instanceof Rerunnable rerunnable) {
            return rerunnable;
        }
        throw new IllegalStateException(
                adjusted.form() + " takes no regressors: its errors are not linear in the observations.");
    }

    private double join(double value, double season) {
        return parts.kind() == Decomposition.Kind.ADDITIVE ? value + season : value * season;
    }
}
