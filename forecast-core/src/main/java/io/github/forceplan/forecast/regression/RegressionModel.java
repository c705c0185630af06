package io.github.forceplan.forecast.regression;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.Rerunnable;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.StandardNormal;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A regression whose errors follow a model; see {@link WithRegressors}. Immutable. */
public final class RegressionModel implements FittedModel {

    /** Probability below one standard deviation under a normal distribution. */
    private static final double ONE_DEVIATION = 0.8413447460685429;

    private final TimeSeries series;
    private final Regressors known;
    private final Columns columns;
    private final double[] beta;
    private final Rerunnable errors;
    private final GeneralisedLeastSquares estimate;

    RegressionModel(
            TimeSeries series,
            Regressors known,
            Columns columns,
            double[] beta,
            Rerunnable errors,
            GeneralisedLeastSquares estimate) {
        this.series = series;
        this.known = known;
        this.columns = columns;
        this.beta = beta.clone();
        this.errors = errors;
        this.estimate = estimate;
    }

    /** {@code Regression with ETS(A,N,A) errors}, … */
    @Override
    public String form() {
        return "Regression with " + errors.form() + " errors";
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /** The model of what the regression leaves. */
    public FittedModel errors() {
        return errors;
    }

    /** The regressors' coefficients by their names, then the parameters of the errors' model. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>(coefficients());
        parameters.putAll(errors.parameters());
        return Collections.unmodifiableMap(parameters);
    }

    /** The regressors' coefficients by their names, in units of the series a unit of the regressor. */
    public Map<String, Double> coefficients() {
        return byName(beta);
    }

    /** Standard errors of {@link #coefficients}, the parameters of the errors' model taken as known. */
    public Map<String, Double> standardErrors() {
        return byName(estimate.standardErrors());
    }

    private Map<String, Double> byName(double[] values) {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int j = 0; j < values.length; j++) {
            byName.put(columns.names().get(j), values[j] / columns.sizes()[j]);
        }
        return Collections.unmodifiableMap(byName);
    }

    /** That of the errors, with the coefficients counted. */
    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return errors.maximisedLikelihood()
                .map(known ->
                        new Likelihood(known.logLikelihood(), known.parameters() + beta.length, known.observations()));
    }

    /** Those of the errors, and the {@code regression}. */
    @Override
    public Map<String, double[]> components() {
        Map<String, double[]> components = new LinkedHashMap<>(errors.components());
        components.put("regression", columns.effect(beta));
        return Collections.unmodifiableMap(components);
    }

    @Override
    public double[] fitted() {
        double[] fitted = errors.fitted();
        double[] effect = columns.effect(beta);
        for (int t = 0; t < fitted.length; t++) {
            fitted[t] += effect[t];
        }
        return fitted;
    }

    /**
     * The errors' forecast with the regressors' effects. Its distribution is stretched so that its variance grows by what
     * the estimation of the coefficients adds (exact where it is normal), and by the degrees of freedom that they take.
     */
    @Override
    public Forecast forecast(int horizon) {
        Forecast base = errors.forecast(horizon);
        double[] effect = futureEffect(horizon);
        double[][] directions = directions(horizon);
        double[] means = new double[horizon];
        double[] stretch = new double[horizon];
        double[] alone = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] = base.mean(h) + effect[h];
            double added = 0;
            for (double direction : directions[h]) {
                added += direction * direction;
            }
            double deviation = (base.quantile(h, ONE_DEVIATION) - base.quantile(h, 1 - ONE_DEVIATION)) / 2;
            boolean certain = !(deviation * deviation > 0);
            stretch[h] = certain ? 1 : Math.sqrt(estimate.spread() + added / (deviation * deviation));
            alone[h] = certain ? Math.sqrt(added) : 0;
        }
        return Forecast.of(series.end(), means, (step, p) -> {
            double middle = base.quantile(step, 0.5);
            return effect[step]
                    + middle
                    + stretch[step] * (base.quantile(step, p) - middle)
                    + (alone[step] > 0 ? alone[step] * StandardNormal.quantile(p) : 0);
        });
    }

    /** Each path has coefficients of its own, drawn as uncertain as the data leave them. */
    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        SamplePaths base = errors.simulate(horizon, paths, stream);
        double[] centre = errors.means(horizon);
        double[] effect = futureEffect(horizon);
        double[][] directions = directions(horizon);
        double spread = Math.sqrt(estimate.spread());
        RandomStream draws = stream.within("regression coefficients");
        double[][] values = new double[paths][];
        double[] deviates = new double[beta.length];
        for (int i = 0; i < paths; i++) {
            draws.reset(i);
            for (int j = 0; j < deviates.length; j++) {
                deviates[j] = draws.nextGaussian();
            }
            values[i] = base.path(i);
            for (int h = 0; h < horizon; h++) {
                double moved = 0;
                for (int j = 0; j < deviates.length; j++) {
                    moved += directions[h][j] * deviates[j];
                }
                values[i][h] = centre[h] + spread * (values[i][h] - centre[h]) + effect[h] + moved;
            }
        }
        return SamplePaths.owning(series.end(), values);
    }

    private double[] futureEffect(int horizon) {
        double[][] rows = future(horizon);
        double[] effect = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            for (int j = 0; j < beta.length; j++) {
                effect[h] += beta[j] * rows[h][j];
            }
        }
        return effect;
    }

    private double[][] future(int horizon) {
        double[][] rows = known.rows(series.end(), horizon);
        for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= columns.sizes()[j];
            }
        }
        return rows;
    }

    /** [step][k]: how a step's mean moves with the k-th independent standard normal deviate of the coefficients. */
    private double[][] directions(int horizon) {
        double[][] rows = future(horizon);
        double[][] responses = estimate.responses(columns, errors, horizon);
        double[][] factor = estimate.factor();
        double[][] directions = new double[horizon][beta.length];
        for (int h = 0; h < horizon; h++) {
            for (int k = 0; k < beta.length; k++) {
                for (int j = 0; j < beta.length; j++) {
                    directions[h][k] += (rows[h][j] + responses[h][j]) * factor[j][k];
                }
            }
        }
        return directions;
    }
}
