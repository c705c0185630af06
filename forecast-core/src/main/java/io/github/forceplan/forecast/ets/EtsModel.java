package io.github.forceplan.forecast.ets;

import static io.github.forceplan.forecast.ets.Component.MULTIPLICATIVE;

import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.Rerunnable;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An exponential smoothing model fitted to a series. Immutable. */
public final class EtsModel implements Rerunnable {

    private static final int FORECAST_PATHS = 5000;
    private static final long FORECAST_SEED = 20080919;

    /** Share of its size by which a state is moved to see what forecasts do. */
    private static final double NUDGE = 1e-4;

    private final Ets specification;
    private final TimeSeries series;
    private final EtsForm form;
    private final Recursion recursion;
    private final double[] initialState;
    private final double[] finalState;
    private final double[] fitted;
    private final double[] innovations;
    private final Likelihood likelihood;
    private final double variance;
    /** Missing observations at the end. */
    private final int gap;

    private final @Nullable ParameterUncertainty uncertainty;

    private EtsModel(
            Ets specification,
            TimeSeries series,
            Recursion recursion,
            double[] initialState,
            double[] finalState,
            double[] fitted,
            double[] innovations,
            Likelihood likelihood,
            double variance,
            int gap,
            @Nullable ParameterUncertainty uncertainty) {
        this.specification = specification;
        this.series = series;
        this.form = recursion.form();
        this.recursion = recursion;
        this.initialState = initialState;
        this.finalState = finalState;
        this.fitted = fitted;
        this.innovations = innovations;
        this.likelihood = likelihood;
        this.variance = variance;
        this.gap = gap;
        this.uncertainty = uncertainty;
    }

    /**
     * @param estimate in the units of the series
     * @param uncertainty of parameters for paths, null for the estimates in every path
     */
    static EtsModel of(
            Ets specification, TimeSeries series, Estimate estimate, @Nullable ParameterUncertainty uncertainty) {
        EtsForm form = estimate.form();
        Point point = estimate.point();
        int period = form.isSeasonal() ? point.season.length : 1;
        Recursion recursion = new Recursion(form, period, point.alpha, point.beta, point.gamma, point.phi);
        return run(
                specification, series, recursion, recursion.state(point), estimate.freeParameters() + 1, uncertainty);
    }

    private static EtsModel run(
            Ets specification,
            TimeSeries series,
            Recursion recursion,
            double[] initial,
            int likelihoodParameters,
            @Nullable ParameterUncertainty uncertainty) {
        Pass pass = new Pass(recursion, initial.length, series.size());
        pass.over(initial, series.toArray());
        double criterion = pass.observed * StrictMath.log(pass.squares) + 2 * pass.logs;
        return new EtsModel(
                specification,
                series,
                recursion,
                initial,
                pass.atLast,
                pass.fitted,
                pass.innovations,
                new Likelihood(-0.5 * criterion, likelihoodParameters, pass.observed),
                pass.variance(),
                pass.gap,
                uncertainty);
    }

    @Override
    public String form() {
        return form.toString();
    }

    /** The form as a value. */
    public EtsForm etsForm() {
        return form;
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /** Smoothing parameters alpha, beta, gamma, phi and initial states l, b, s1 (the latest season) … sm. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("alpha", recursion.alpha());
        if (form.hasTrend()) {
            parameters.put("beta", recursion.beta());
        }
        if (form.isSeasonal()) {
            parameters.put("gamma", recursion.gamma());
        }
        if (form.damped()) {
            parameters.put("phi", recursion.phi());
        }
        int at = 0;
        parameters.put("l", initialState[at++]);
        if (form.hasTrend()) {
            parameters.put("b", initialState[at++]);
        }
        for (int j = 1; at < initialState.length; j++) {
            parameters.put("s" + j, initialState[at++]);
        }
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public double[] fitted() {
        return fitted.clone();
    }

    /** One-step errors as the form has them: relative to the fitted value if they are multiplicative. */
    public double[] innovations() {
        return innovations.clone();
    }

    /**
     * States by time, [0] the initial ones and [t] those after observation t: level, trend, and seasons with the latest
     * first.
     */
    public double[][] states() {
        double[][] states = new double[series.size() + 1][];
        double[] state = initialState.clone();
        states[0] = initialState.clone();
        for (int t = 0; t < series.size(); t++) {
            double error = series.value(t) - recursion.forecast(state);
            recursion.advance(state, !Double.isNaN(error) ? error : 0);
            states[t + 1] = state.clone();
        }
        return states;
    }

    /** Up to a constant, as in Hyndman, Koehler, Ord and Snyder (2008), section 5.1, and R. */
    public Likelihood likelihood() {
        return likelihood;
    }

    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return Optional.of(likelihood);
    }

    /** {@code level}, {@code slope} and {@code season} as far as the form has them, after each observation. */
    @Override
    public Map<String, double[]> components() {
        double[][] states = states();
        List<String> names = new ArrayList<>(List.of("level"));
        if (form.hasTrend()) {
            names.add("slope");
        }
        if (form.isSeasonal()) {
            names.add("season");
        }
        Map<String, double[]> components = new LinkedHashMap<>();
        for (int j = 0; j < names.size(); j++) {
            double[] values = new double[series.size()];
            for (int t = 0; t < values.length; t++) {
                values[t] = states[t + 1][j];
            }
            components.put(names.get(j), values);
        }
        return Collections.unmodifiableMap(components);
    }

    /** Variance of the innovations: squares over degrees of freedom. */
    public double innovationVariance() {
        return variance;
    }

    /**
     * Point forecasts are expected values (for multiplicative trends, and for additive errors with multiplicative
     * seasons, those of the most likely path). Quantiles are normal with the exact variance where there is a formula
     * (Hyndman, Koehler, Ord and Snyder 2008, chapter 6: classes 1 to 3), simulated otherwise. Where
     * parameters are uncertain, what that adds to the variance of each mean is added, and quantiles are Student's t.
     */
    @Override
    public Forecast forecast(int horizon) {
        requireHorizon(horizon);
        Moments moments = Moments.of(recursion, finalState, variance, horizon + gap);
        double[] means = Arrays.copyOfRange(moments.means(), gap, gap + horizon);
        double[] variances = moments.variances();
        if (variances.length == 0) {
            SamplePaths paths = simulate(horizon, FORECAST_PATHS, new RandomStream(FORECAST_SEED, "ets forecast"));
            return Forecast.sampled(series.end(), means, paths);
        }
        double[] added = uncertainty == null
                ? new double[variances.length]
                : uncertainty.variances(series.size() - gap, horizon + gap);
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            deviations[h] = Math.sqrt(Math.max(0, variances[h + gap]) + added[h + gap]);
        }
        return uncertainty == null
                ? Forecast.normal(series.end(), means, deviations)
                : Forecast.student(series.end(), means, deviations, uncertainty.degrees());
    }

    /**
     * Innovations are drawn normal; relative ones not below −1, so that a positive series stays positive. Each path has
     * parameters of its own if {@link Ets#withParameterUncertainty} asked for it.
     */
    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        requireHorizon(horizon);
        double deviation = Math.sqrt(variance);
        double[][] values = new double[paths][horizon];
        double[] state = new double[finalState.length];
        ParameterUncertainty.Sampler sampler = uncertainty == null ? null : uncertainty.sampler();
        for (int i = 0; i < paths; i++) {
            stream.reset(i);
            Recursion path = recursion;
            double spread = deviation;
            if (sampler == null) {
                System.arraycopy(finalState, 0, state, 0, state.length);
            } else {
                path = sampler.next(stream, state, series.size() - gap);
                spread *= sampler.deviationFactor();
            }
            for (int h = -gap; h < horizon; h++) {
                double value = path.draw(state, spread * stream.nextGaussian());
                if (h >= 0) {
                    values[i][h] = value;
                }
            }
        }
        return SamplePaths.owning(series.end(), values);
    }

    /**
     * One possible future.
     *
     * @param deviates a standard normal deviate for each step, at least one
     * @return one value a step
     */
    public double[] path(double... deviates) {
        requireHorizon(deviates.length);
        double[] values = new double[deviates.length];
        Pass.follow(
                recursion, finalState, new double[finalState.length], gap, Math.sqrt(variance), deviates, values, 0);
        return values;
    }

    /**
     * The same form and smoothing parameters on another series, its initial states estimated from that series.
     *
     * @throws io.github.forceplan.forecast.model.UnfittableSeriesException if the form can't be fitted to it
     */
    public EtsModel refilter(TimeSeries other) {
        Map<String, Double> smoothing = new LinkedHashMap<>(parameters());
        smoothing.keySet().retainAll(java.util.Set.of("alpha", "beta", "gamma", "phi"));
        return Ets.of(form)
                .named(specification.name())
                .withParameters(smoothing)
                .fit(other);
    }

    /**
     * The same form, smoothing parameters and initial states, run over another history of the same period: nothing is
     * estimated anew but the variance.
     */
    @Override
    public EtsModel rerun(TimeSeries other, double... startMove) {
        double[] initial = initialState.clone();
        for (int i = 0; i < startMove.length; i++) {
            initial[i] += startMove[i];
        }
        return run(specification, other, recursion, initial, likelihood.parameters(), null);
    }

    /** By a small move of each element of the first state: exact for additive forms. */
    @Override
    public List<double[]> startEffects() {
        double size = 0;
        for (double value : fitted) {
            size = Math.max(size, Math.abs(value));
        }
        List<double[]> effects = new ArrayList<>();
        for (int i = 0; i < initialState.length; i++) {
            boolean ratio = i > 0 && (i == 1 && form.trend() == MULTIPLICATIVE || form.season() == MULTIPLICATIVE);
            double nudge = NUDGE * (ratio || size == 0 ? 1 : size);
            double[] move = new double[initialState.length];
            move[i] = nudge;
            double[] effect = rerun(series, move).fitted;
            for (int t = 0; t < effect.length; t++) {
                effect[t] = (effect[t] - fitted[t]) / nudge;
            }
            effects.add(effect);
        }
        return effects;
    }

    /** One over the fitted values if errors are relative to them. */
    @Override
    public double[] precisions() {
        double[] precisions = fitted();
        for (int t = 0; t < precisions.length; t++) {
            precisions[t] = form.error() == MULTIPLICATIVE ? 1 / Math.abs(precisions[t]) : 1;
        }
        return precisions;
    }

    @Override
    public double[] means(int horizon) {
        requireHorizon(horizon);
        double[] all =
                Moments.of(recursion, finalState, variance, horizon + gap).means();
        return Arrays.copyOfRange(all, gap, gap + horizon);
    }

    /** The same model made ready to be {@linkplain #rerun rerun} many times, without allocation. */
    public EtsRerun reruns() {
        return new EtsRerun(recursion, initialState, series.size());
    }

    private static void requireHorizon(int horizon) {
        if (horizon < 1) {
            throw new IllegalArgumentException("The horizon (" + horizon + ") must be 1 or more.");
        }
    }
}
