package io.github.forceplan.forecast.structural;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.statespace.Filtered;
import io.github.forceplan.forecast.statespace.Outlook;
import io.github.forceplan.forecast.statespace.Prediction;
import io.github.forceplan.forecast.statespace.Smoothed;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An estimated structural model; see {@link StructuralModel}. Immutable. */
public final class FittedStructural implements FittedModel {

    private final TimeSeries series;
    private final StructuralForm form;
    private final @Nullable Regressors regressors;
    private final double[] sizes;
    private final double[] parameters;
    private final double scale;
    private final Likelihood likelihood;
    private final Filtered filtered;
    private final Outlook outlook;

    FittedStructural(
            TimeSeries series,
            StructuralForm form,
            @Nullable Regressors regressors,
            double[] sizes,
            double[] parameters,
            double scale,
            int estimated,
            Start start,
            Filtered filtered) {
        this.series = series;
        this.form = form;
        this.regressors = regressors;
        this.sizes = sizes;
        this.parameters = parameters;
        this.scale = scale;
        this.filtered = filtered;
        this.outlook = filtered.outlook();
        int initial = start == Start.DIFFUSE ? form.diffuseStates() : 0;
        double logLikelihood = scale > 0 ? filtered.likelihood().logLikelihood() : Double.POSITIVE_INFINITY;
        likelihood = new Likelihood(logLikelihood, estimated + initial, series.observed());
    }

    /** {@code local level}, {@code local linear trend + season + cycle + regression}, … */
    @Override
    public String form() {
        StringBuilder text = new StringBuilder(form.slope() ? "local linear trend" : "local level");
        if (form.season() != Season.NONE) {
            text.append(form.season() == Season.DUMMY ? " + season" : " + trigonometric season");
        }
        if (form.cycle()) {
            text.append(" + cycle");
        }
        if (form.regressors() > 0) {
            text.append(" + regression");
        }
        return text.toString();
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /**
     * The variances {@code level}, {@code slope}, {@code seas}, {@code cycle}, {@code epsilon}, then damping and period of
     * the cycle, then the coefficients of the regressors given the whole series.
     */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> all = new LinkedHashMap<>();
        List<String> names = form.parameters();
        for (int i = 0; i < names.size(); i++) {
            boolean variance = i < form.variances().size();
            all.put(names.get(i), variance ? parameters[i] * scale : parameters[i]);
        }
        if (regressors != null) {
            double[] state = outlook.mean();
            for (int j = 0; j < sizes.length; j++) {
                all.put(regressors.names().get(j), coefficient(state, j));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /** Standard errors of the regressors' coefficients, the variances taken as known. */
    public Map<String, Double> standardErrors() {
        Map<String, Double> errors = new LinkedHashMap<>();
        if (regressors != null) {
            double[][] covariance = outlook.covariance();
            for (int j = 0; j < sizes.length; j++) {
                int state = form.regressionStart() + j;
                double variance = Math.max(covariance[state][state], 0) * scale;
                errors.put(regressors.names().get(j), sizes[j] > 0 ? Math.sqrt(variance) / sizes[j] : Double.NaN);
            }
        }
        return Collections.unmodifiableMap(errors);
    }

    private double coefficient(double[] state, int regressor) {
        return sizes[regressor] > 0 ? state[form.regressionStart() + regressor] / sizes[regressor] : Double.NaN;
    }

    /**
     * Log-likelihood and information criteria. The diffuse states count as parameters (Harvey 1989, section 5.5.6); those
     * of {@link Start#STRUCT_TS} do not.
     */
    public Likelihood likelihood() {
        return likelihood;
    }

    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return Optional.of(likelihood);
    }

    /** The {@link #filtered} components: {@code level}, and {@code slope}, {@code season}, {@code cycle} and {@code regression} if there. */
    @Override
    public Map<String, double[]> components() {
        Map<String, double[]> components = new LinkedHashMap<>();
        for (Component component : Component.values()) {
            if (has(component)) {
                components.put(component.name().toLowerCase(Locale.ROOT), filtered(component));
            }
        }
        return Collections.unmodifiableMap(components);
    }

    private boolean has(Component component) {
        return switch (component) {
            case LEVEL -> true;
            case SLOPE -> form.slope();
            case SEASON -> form.season() != Season.NONE;
            case CYCLE -> form.cycle();
            case REGRESSION -> form.regressors() > 0;
        };
    }

    /** One-step predictions; {@code NaN} where an observation is missing or went into the start of the states. */
    @Override
    public double[] fitted() {
        double[] fitted = new double[series.size()];
        for (int t = 0; t < fitted.length; t++) {
            fitted[t] = filtered.isDiffuse(t) ? Double.NaN : series.value(t) - filtered.innovation(t);
        }
        return fitted;
    }

    /**
     * A component in every period given the whole series, missing observations included.
     *
     * @throws IllegalArgumentException if the model doesn't have it
     */
    public double[] smoothed(Component component) {
        return of(component, filtered.smooth());
    }

    /**
     * A component in every period given the observations up to it.
     *
     * @throws IllegalArgumentException if the model doesn't have it
     */
    public double[] filtered(Component component) {
        double[] values = new double[series.size()];
        for (int t = 0; t < values.length; t++) {
            values[t] = weigh(component, t, filtered.filteredState(t));
        }
        return values;
    }

    private double[] of(Component component, Smoothed smoothed) {
        double[] values = new double[series.size()];
        for (int t = 0; t < values.length; t++) {
            values[t] = weigh(component, t, smoothed.mean(t));
        }
        return values;
    }

    /** Variances of a component in every period given the whole series. */
    public double[] smoothedVariances(Component component) {
        Smoothed smoothed = filtered.smooth();
        double[] values = new double[series.size()];
        for (int t = 0; t < values.length; t++) {
            double[] weights = weights(component, t);
            double[][] covariance = smoothed.covariance(t);
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                for (int j = 0; j < weights.length; j++) {
                    sum += weights[i] * weights[j] * covariance[i][j];
                }
            }
            values[t] = Math.max(sum, 0) * scale;
        }
        return values;
    }

    private double weigh(Component component, int t, double[] state) {
        double[] weights = weights(component, t);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * state[i];
        }
        return sum;
    }

    private double[] weights(Component component, int t) {
        double[] z = form.observation();
        double[] weights = new double[z.length];
        switch (component) {
            case LEVEL -> weights[0] = 1;
            case SLOPE -> {
                require(form.slope(), component);
                weights[1] = 1;
            }
            case SEASON -> {
                require(form.season() != Season.NONE, component);
                System.arraycopy(z, form.seasonStart(), weights, form.seasonStart(), form.seasonStates());
            }
            case CYCLE -> {
                require(form.cycle(), component);
                weights[form.cycleStart()] = 1;
            }
            case REGRESSION -> {
                require(regressors != null, component);
                double[][] rows = scaledRows(t, 1);
                System.arraycopy(rows[0], 0, weights, form.regressionStart(), sizes.length);
            }
        }
        return weights;
    }

    private void require(boolean has, Component component) {
        if (!has) {
            throw new IllegalArgumentException("The model (" + form() + ") has no component " + component + ".");
        }
    }

    private double[][] scaledRows(int from, int count) {
        if (regressors == null) {
            return new double[count][0];
        }
        double[][] rows = regressors.rows(series.period(from), count);
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = sizes[j] > 0 ? row[j] / sizes[j] : 0;
            }
        }
        return rows;
    }

    @Override
    public Forecast forecast(int horizon) {
        Prediction prediction = ahead(horizon).predict(horizon, scale);
        double[] deviations =
                Arrays.stream(prediction.variances()).map(Math::sqrt).toArray();
        return Forecast.normal(series.end(), prediction.means(), deviations);
    }

    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        return SamplePaths.owning(series.end(), ahead(horizon).simulate(horizon, paths, scale, stream));
    }

    private Outlook ahead(int horizon) {
        return regressors == null ? outlook : outlook.withLoadings(scaledRows(series.size(), horizon));
    }
}
