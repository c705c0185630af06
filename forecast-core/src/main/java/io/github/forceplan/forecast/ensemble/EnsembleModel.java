package io.github.forceplan.forecast.ensemble;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Members fitted to one series. Immutable. */
public final class EnsembleModel implements FittedModel {

    private final TimeSeries series;
    private final Combination combination;
    private final List<Member> members;
    private final List<FittedModel> models;
    private final Map<String, String> leftOut;

    EnsembleModel(
            TimeSeries series,
            Combination combination,
            List<Member> members,
            List<FittedModel> models,
            Map<String, String> leftOut) {
        this.series = series;
        this.combination = combination;
        this.members = List.copyOf(members);
        this.models = List.copyOf(models);
        this.leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /** The members that serve, by name. */
    public Map<String, FittedModel> members() {
        Map<String, FittedModel> byName = new LinkedHashMap<>();
        for (int i = 0; i < models.size(); i++) {
            byName.put(members.get(i).name(), models.get(i));
        }
        return Collections.unmodifiableMap(byName);
    }

    /** The members that can't be fitted to the series, by name, and why. */
    public Map<String, String> leftOut() {
        return leftOut;
    }

    @Override
    public String form() {
        return combination.title() + " of "
                + models.stream().map(FittedModel::form).collect(Collectors.joining(", "));
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /** The weight of each member that serves, by its name; they sum to one. */
    @Override
    public Map<String, Double> parameters() {
        double total = members.stream().mapToDouble(Member::weight).sum();
        Map<String, Double> parameters = new LinkedHashMap<>();
        members.forEach(member -> parameters.put(member.name(), member.weight() / total));
        return Collections.unmodifiableMap(parameters);
    }

    /** The combination of the members' fitted values, of those that have one. */
    @Override
    public double[] fitted() {
        double[][] all = models.stream().map(FittedModel::fitted).toArray(double[][]::new);
        double[] fitted = new double[series.size()];
        for (int t = 0; t < fitted.length; t++) {
            int place = t;
            int[] known = indices(i -> !Double.isNaN(all[i][place]));
            fitted[t] = known.length == 0 ? Double.NaN : combined(known, i -> all[i][place]);
        }
        return fitted;
    }

    /**
     * The combined point forecasts, and the mixture of the members' distributions. A member of which a step is not
     * finite is left out.
     *
     * @throws UnfittableSeriesException if no member has finite forecasts
     */
    @Override
    public Forecast forecast(int horizon) {
        List<Forecast> all =
                models.stream().map(model -> model.forecast(horizon)).toList();
        int[] finite = indices(i -> isFinite(all.get(i)));
        if (finite.length == 0) {
            throw new UnfittableSeriesException(
                    series.name(), form(), "no member's forecasts are finite. Use naive instead.");
        }
        double[] means = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            int step = h;
            means[h] = combined(finite, i -> all.get(i).mean(step));
        }
        List<Forecast> serving = Arrays.stream(finite).mapToObj(all::get).toList();
        double[] weights =
                Arrays.stream(finite).mapToDouble(i -> members.get(i).weight()).toArray();
        return Forecast.of(series.end(), means, new LazyMixture(serving, weights));
    }

    /** Each path is one member's, in turns by weight: a sample of the mixture. */
    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        List<SamplePaths> drawn = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            if (isFinite(models.get(i).forecast(horizon))) {
                drawn.add(models.get(i).simulate(horizon, paths, stream));
                weights.add(members.get(i).weight());
            }
        }
        if (drawn.isEmpty()) {
            throw new UnfittableSeriesException(
                    series.name(), form(), "no member's forecasts are finite. Use naive instead.");
        }
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        double[] due = new double[drawn.size()];
        double[][] values = new double[paths][];
        for (int path = 0; path < paths; path++) {
            int next = 0;
            for (int k = 0; k < due.length; k++) {
                due[k] += weights.get(k) / total;
                next = due[k] > due[next] ? k : next;
            }
            due[next]--;
            values[path] = drawn.get(next).path(path);
        }
        return SamplePaths.owning(series.end(), values);
    }

    private interface Test {
        boolean of(int member);
    }

    private interface Value {
        double of(int member);
    }

    private int[] indices(Test test) {
        int[] indices = new int[models.size()];
        int count = 0;
        for (int i = 0; i < indices.length; i++) {
            if (test.of(i)) {
                indices[count++] = i;
            }
        }
        return Arrays.copyOf(indices, count);
    }

    private double combined(int[] which, Value value) {
        double[] values = new double[which.length];
        double[] weights = new double[which.length];
        for (int k = 0; k < which.length; k++) {
            values[k] = value.of(which[k]);
            weights[k] = members.get(which[k]).weight();
        }
        return combination.of(values, weights);
    }

    private static boolean isFinite(Forecast forecast) {
        for (int h = 0; h < forecast.horizon(); h++) {
            if (!Double.isFinite(forecast.mean(h))) {
                return false;
            }
        }
        return true;
    }
}
