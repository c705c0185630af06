package io.github.forceplan.forecast.structural;

import io.github.forceplan.forecast.model.Forecaster;
import io.github.forceplan.forecast.model.UnfittableSeriesException;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A structural time series model,
 *
 * <pre>
 * y(t)         = level(t) + season(t) + cycle(t) + Σ β(j) x(j,t) + ε(t)
 * level(t + 1) = level(t) + slope(t) + η(t)
 * slope(t + 1) = slope(t) + ζ(t)
 * </pre>
 *
 * (Harvey 1989, chapters 2 and 4) with variances {@code level}, {@code slope}, {@code seas}, {@code cycle} and {@code
 * epsilon} by maximum likelihood. The cycle of a given period is damped and stationary. The components start diffuse;
 * {@link Start#STRUCT_TS} gives the numbers of R's {@code StructTS}. Immutable; each method returns a changed copy.
 */
public final class StructuralModel implements Forecaster {

    private final Options options;

    private StructuralModel(Options options) {
        this.options = options;
    }

    /** A random walk observed with noise. */
    public static StructuralModel localLevel() {
        return new StructuralModel(new Options("local-level"));
    }

    /** A level with a slope, both random walks. */
    public static StructuralModel localLinearTrend() {
        return new StructuralModel(new Options("local-linear-trend")).changed(o -> o.slope = true);
    }

    /** A local linear trend with a season of dummies: the basic structural model. */
    public static StructuralModel basic() {
        return new StructuralModel(new Options("basic-structural")).changed(o -> {
            o.slope = true;
            o.season = Season.DUMMY;
        });
    }

    /**
     * The basic structural model for a series of more than two cycles of 24 periods or fewer, otherwise the local linear
     * trend, and for fewer than eight observations the local level.
     */
    public static Forecaster automatic() {
        return new AutomaticStructural(Optional.empty());
    }

    /** With a season of this form, its period that of the series. */
    public StructuralModel season(Season form) {
        return changed(o -> o.season = form);
    }

    /** With a damped stochastic cycle. */
    public StructuralModel withCycle() {
        return changed(o -> o.cycle = true);
    }

    /** With regressors that cover the history and the periods to forecast. */
    public StructuralModel withRegressors(Regressors known) {
        return changed(o -> o.regressors = known);
    }

    /**
     * Holds a parameter at a value: a variance ({@code level}, {@code slope}, {@code seas}, {@code cycle}, {@code epsilon};
     * 0 or more), {@code cycle.damping} (0 to 1, exclusive) or {@code cycle.period} (in observations, above 2).
     */
    public StructuralModel fix(String parameter, double value) {
        boolean allowed = switch (parameter) {
            case StructuralForm.CYCLE_DAMPING -> value > 0 && value < 1;
            case StructuralForm.CYCLE_PERIOD -> value > 2 && value < Double.POSITIVE_INFINITY;
            default -> value >= 0 && value < Double.POSITIVE_INFINITY;
        };
        if (!allowed) {
            throw new IllegalArgumentException(
                    "The value (" + value + ") of " + parameter
                            + " is out of range: variances are 0 or more, the damping lies between 0 and 1, the period above 2.");
        }
        return changed(o -> o.fixed.put(parameter, value));
    }

    /** With another start than a diffuse one. */
    public StructuralModel start(Start wanted) {
        return changed(o -> o.start = wanted);
    }

    @Override
    public Optional<Forecaster> regressedOn(Regressors known) {
        return Optional.of(withRegressors(known));
    }

    @Override
    public String name() {
        return options.name;
    }

    @Override
    public FittedStructural fit(TimeSeries series) {
        int period = series.season();
        if (options.season != Season.NONE && period < 2) {
            throw new UnfittableSeriesException(
                    series.name(),
                    "a seasonal structural model",
                    "a " + series.frequency() + " series has no season. Use a model without one.");
        }
        StructuralForm form = new StructuralForm(
                options.slope,
                options.season,
                period,
                options.cycle,
                options.regressors == null ? 0 : options.regressors.names().size());
        for (String name : options.fixed.keySet()) {
            if (!form.parameters().contains(name)) {
                throw new IllegalArgumentException(
                        "The model has no parameter '" + name + "' to fix. It has " + form.parameters() + ".");
            }
        }
        return new StructuralFit(series, form, options.regressors, options.fixed, options.start).fit();
    }

    private StructuralModel changed(Consumer<Options> change) {
        Options copy = new Options(options);
        change.accept(copy);
        return new StructuralModel(copy);
    }

    private static final class Options {
        private final String name;
        private boolean slope;
        private Season season = Season.NONE;
        private boolean cycle;
        private @Nullable Regressors regressors;
        private final Map<String, Double> fixed = new LinkedHashMap<>();
        private Start start = Start.DIFFUSE;

        private Options(String name) {
            this.name = name;
        }

        private Options(Options from) {
            name = from.name;
            slope = from.slope;
            season = from.season;
            cycle = from.cycle;
            regressors = from.regressors;
            fixed.putAll(from.fixed);
            start = from.start;
        }
    }
}
