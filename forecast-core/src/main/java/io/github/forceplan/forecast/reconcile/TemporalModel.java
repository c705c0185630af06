package io.github.forceplan.forecast.reconcile;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Models of a series and of its sums over longer spans; see {@link TemporalForecaster}. Immutable. */
public final class TemporalModel implements FittedModel {

    private final TimeSeries series;
    private final String name;

    /** The longest span first, single periods last. */
    private final List<TemporalForecaster.Level> levels;

    private final Reconciliation method;

    TemporalModel(TimeSeries series, String name, List<TemporalForecaster.Level> levels, TemporalWeights weights) {
        this.series = series;
        this.name = name;
        this.levels = List.copyOf(levels);
        int[] spans = levels.subList(1, levels.size() - 1).stream()
                .mapToInt(TemporalForecaster.Level::span)
                .toArray();
        Hierarchy hierarchy = Hierarchy.temporal(levels.get(0).span(), spans);
        this.method = LeastSquares.of(
                hierarchy,
                weights == TemporalWeights.STRUCTURAL
                        ? ErrorCovariance.structural(hierarchy)
                        : variances(hierarchy, levels));
    }

    private static ErrorCovariance variances(Hierarchy hierarchy, List<TemporalForecaster.Level> levels) {
        double[] variances = new double[hierarchy.size()];
        int place = 0;
        for (TemporalForecaster.Level level : levels) {
            double[] known = Arrays.stream(level.model().residuals())
                    .filter(e -> !Double.isNaN(e))
                    .toArray();
            double variance = Arrays.stream(known).map(e -> e * e).sum() / Math.max(1, known.length);
            for (int i = 0; i < levels.get(0).span() / level.span(); i++) {
                variances[place++] = variance;
            }
        }
        boolean exact = Arrays.stream(variances).allMatch(v -> v == 0);
        return exact ? ErrorCovariance.structural(hierarchy) : ErrorCovariance.ofVariances(variances);
    }

    private FittedModel single() {
        return levels.get(levels.size() - 1).model();
    }

    @Override
    public String form() {
        return name + " of " + single().form();
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /** Those of the model of single periods. */
    @Override
    public Map<String, Double> parameters() {
        return single().parameters();
    }

    /** Those of the model of single periods. */
    @Override
    public double[] fitted() {
        return single().fitted();
    }

    /** Point forecasts of single periods by their own model, before the longer spans have their say. */
    double[] own(int horizon) {
        Forecast forecast = single().forecast(horizon);
        double[] own = new double[horizon];
        Arrays.setAll(own, forecast::mean);
        return own;
    }

    /** Point forecasts, reconciled year by year (a year of forecasts begun is reconciled whole). */
    private double[] means(int horizon) {
        int cycle = levels.get(0).span();
        int years = (horizon + cycle - 1) / cycle;
        double[][] base = new double[levels.size()][];
        for (int l = 0; l < base.length; l++) {
            int count = years * cycle / levels.get(l).span();
            Forecast forecast = levels.get(l).model().forecast(count);
            base[l] = new double[count];
            Arrays.setAll(base[l], forecast::mean);
        }
        double[] means = new double[years * cycle];
        for (int year = 0; year < years; year++) {
            double[] nodes = new double[method.hierarchy().size()];
            int place = 0;
            for (int l = 0; l < base.length; l++) {
                int each = cycle / levels.get(l).span();
                System.arraycopy(base[l], year * each, nodes, place, each);
                place += each;
            }
            double[] reconciled = method.reconcile(nodes);
            System.arraycopy(reconciled, method.hierarchy().totals(), means, year * cycle, cycle);
        }
        return Arrays.copyOf(means, horizon);
    }

    @Override
    public Forecast forecast(int horizon) {
        Forecast own = single().forecast(horizon);
        double[] means = means(horizon);
        return Forecast.of(own.start(), means, (step, p) -> own.quantile(step, p) + means[step] - own.mean(step));
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        Forecast own = single().forecast(horizon);
        SamplePaths drawn = single().simulate(horizon, paths, stream);
        double[] means = means(horizon);
        double[][] values = new double[paths][];
        for (int i = 0; i < paths; i++) {
            values[i] = drawn.path(i);
            for (int h = 0; h < horizon; h++) {
                values[i][h] += means[h] - own.mean(h);
            }
        }
        return SamplePaths.owning(drawn.start(), values);
    }
}
