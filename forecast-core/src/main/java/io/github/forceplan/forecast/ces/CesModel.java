package io.github.forceplan.forecast.ces;

import io.github.forceplan.forecast.decompose.ObservedSpan;
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

/** A fitted complex exponential smoothing. */
public final class CesModel implements Rerunnable {

    private static final List<String> NAMES = List.of("alpha0", "alpha1", "beta0", "beta1");

    private final TimeSeries series;
    private final ObservedSpan span;
    private final CesEstimate estimate;

    CesModel(TimeSeries series, ObservedSpan span, CesEstimate estimate) {
        this.series = series;
        this.span = span;
        this.estimate = estimate;
    }

    @Override
    public String form() {
        return "CES(" + estimate.season().code() + ")";
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /** {@code alpha0}, {@code alpha1}, then {@code beta0}, {@code beta1} of the season, and {@code sigma}. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (int i = 0; i < estimate.parameters().length; i++) {
            parameters.put(NAMES.get(i), estimate.parameters()[i]);
        }
        parameters.put("sigma", deviation());
        return parameters;
    }

    /** Of the observations given the backcast state. */
    public Likelihood likelihood() {
        Likelihood scaled = estimate.likelihood();
        return new Likelihood(
                scaled.logLikelihood() - scaled.observations() * StrictMath.log(span.scale()),
                scaled.parameters(),
                scaled.observations());
    }

    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return Optional.of(likelihood());
    }

    @Override
    public double[] fitted() {
        double[] fitted = new double[series.size()];
        Arrays.fill(fitted, Double.NaN);
        for (int t = 0; t < span.size(); t++) {
            fitted[span.lead() + t] = estimate.fitted()[t] * span.scale();
        }
        return fitted;
    }

    /** Normal: means by the transition, variances by the squared responses to the errors up to a step. */
    @Override
    public Forecast forecast(int horizon) {
        int steps = horizon + span.trail();
        double[] path = run(end(), new double[steps]);
        double[] shock = new double[steps];
        shock[0] = 1;
        double[] response = run(new CesState(estimate.season(), estimate.end().period), shock);
        double[] means = new double[horizon];
        double[] deviations = new double[horizon];
        double sum = 0;
        for (int step = 0; step < steps; step++) {
            sum += response[step] * response[step];
            if (step >= span.trail()) {
                means[step - span.trail()] = path[step] * span.scale();
                deviations[step - span.trail()] = deviation() * Math.sqrt(sum);
            }
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
            for (int step = 0; step < steps; step++) {
                errors[step] = deviation * stream.nextGaussian();
            }
            double[] path = run(end(), errors);
            for (int h = 0; h < horizon; h++) {
                values[i][h] = path[h + span.trail()] * span.scale();
            }
        }
        return SamplePaths.owning(series.end(), values);
    }

    /** The first state is backcast anew. */
    @Override
    public CesModel rerun(TimeSeries other, double... startMove) {
        ObservedSpan otherSpan = ObservedSpan.of(other);
        int period = series.season();
        CesFit fit = new CesFit(estimate.season(), otherSpan.values(), otherSpan.missing(), period);
        return new CesModel(other, otherSpan, fit.at(estimate.parameters()));
    }

    private CesState end() {
        CesState state = new CesState(estimate.season(), estimate.end().period);
        state.set(estimate.end());
        return state;
    }

    /** The future from a state for given errors. */
    private double[] run(CesState state, double[] errors) {
        double[] path = new double[errors.length];
        for (int step = 0; step < errors.length; step++) {
            int place = (span.size() + step) % state.period;
            path[step] = state.expected(place) + errors[step];
            state.move(estimate.parameters(), place, errors[step]);
        }
        return path;
    }

    private double deviation() {
        return Math.sqrt(estimate.variance()) * span.scale();
    }
}
