package io.github.forceplan.forecast.intermittent;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fitted {@link Intermittent}. */
final class IntermittentModel implements FittedModel {

    private final Intermittent specification;
    private final TimeSeries series;
    private final double[] fitted;
    private double size;
    /** Smoothed interval between demands (Croston, SBA) or probability of demand (TSB); 0 before the first demand. */
    private double frequency;

    private int demands;
    /** Sizes in ascending order, and the probability that a period's demand is at most that. */
    private final double[] sizes;

    private final double[] upTo;

    IntermittentModel(Intermittent specification, TimeSeries series) {
        this.specification = specification;
        this.series = series;
        this.fitted = new double[series.size()];
        int sinceDemand = 0;
        for (int t = 0; t < series.size(); t++) {
            fitted[t] = t == 0 ? Double.NaN : rate();
            double y = series.value(t);
            if (Double.isNaN(y)) {
                continue;
            }
            sinceDemand++;
            absorb(y, sinceDemand);
            sinceDemand = y > 0 ? 0 : sinceDemand;
        }
        this.sizes = new double[demands];
        this.upTo = new double[demands];
        distribute();
    }

    private void absorb(double y, int interval) {
        boolean first = demands == 0;
        boolean everyPeriod = specification.method() == IntermittentMethod.TSB;
        if (y > 0) {
            demands++;
            size = first ? y : size + specification.sizeWeight() * (y - size);
            double observed = everyPeriod ? 1 : interval;
            double start = everyPeriod ? 1.0 / interval : interval;
            frequency = first ? start : frequency + specification.frequencyWeight() * (observed - frequency);
        } else if (everyPeriod && !first) {
            frequency -= specification.frequencyWeight() * frequency;
        }
    }

    /** Probability of demand in a period. */
    private double probability() {
        if (demands == 0) {
            return 0;
        }
        return switch (specification.method()) {
            case CROSTON -> 1 / frequency;
            case SBA -> (1 - specification.frequencyWeight() / 2) / frequency;
            case TSB -> frequency;
        };
    }

    private double rate() {
        return size * probability();
    }

    /** Weighs each size as the smoothing does. */
    private void distribute() {
        double[] weights = new double[demands];
        double[] seen = new double[demands];
        int next = 0;
        for (int t = 0; t < series.size(); t++) {
            if (series.value(t) > 0) {
                double w = next == 0 ? 1 : specification.sizeWeight();
                for (int i = 0; i < next; i++) {
                    weights[i] *= 1 - w;
                }
                weights[next] = w;
                seen[next++] = series.value(t);
            }
        }
        Integer[] order = new Integer[demands];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (i, j) -> Double.compare(seen[i], seen[j]));
        double sum = 1 - probability();
        for (int i = 0; i < demands; i++) {
            sizes[i] = seen[order[i]];
            sum += probability() * weights[order[i]];
            upTo[i] = sum;
        }
    }

    private double quantile(double p) {
        if (p <= 1 - probability() || demands == 0) {
            return 0;
        }
        int place = Arrays.binarySearch(upTo, p);
        return sizes[Math.min(place < 0 ? -place - 1 : place, demands - 1)];
    }

    @Override
    public String form() {
        return switch (specification.method()) {
            case CROSTON -> "Croston";
            case SBA -> "SBA";
            case TSB -> "TSB";
        };
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /** {@code size}, then {@code interval} or {@code probability}, smoothed to the end. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("size", size);
        parameters.put(specification.method() == IntermittentMethod.TSB ? "probability" : "interval", frequency);
        return parameters;
    }

    /** One-step rates; 0 before the first demand, none for the first period. */
    @Override
    public double[] fitted() {
        return fitted.clone();
    }

    @Override
    public Forecast forecast(int horizon) {
        double[] means = new double[horizon];
        Arrays.fill(means, rate());
        return Forecast.of(series.end(), means, (step, p) -> quantile(p));
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        double[][] values = new double[paths][horizon];
        for (int i = 0; i < paths; i++) {
            stream.reset(i);
            for (int h = 0; h < horizon; h++) {
                values[i][h] = quantile(stream.nextDouble());
            }
        }
        return SamplePaths.owning(series.end(), values);
    }
}
