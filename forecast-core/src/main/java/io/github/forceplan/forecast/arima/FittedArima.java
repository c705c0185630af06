package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.model.FittedModel;
import io.github.forceplan.forecast.model.Forecast;
import io.github.forceplan.forecast.model.Likelihood;
import io.github.forceplan.forecast.model.SamplePaths;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.series.Regressors;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.statespace.Filtered;
import io.github.forceplan.forecast.statespace.GaussianLikelihood;
import io.github.forceplan.forecast.statespace.KalmanFilter;
import io.github.forceplan.forecast.statespace.Outlook;
import io.github.forceplan.forecast.statespace.Prediction;
import io.github.forceplan.forecast.statespace.StateSpaceModel;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An estimated ARIMA model; see {@link Arima}. Immutable. */
public final class FittedArima implements FittedModel {

    private static final double LOG_TWO_PI = StrictMath.log(2 * StrictMath.PI);

    private final TimeSeries series;
    private final ArimaOrder order;
    private final RegressionColumns columns;
    private final @Nullable Regressors regressors;
    private final double[] held;
    private final Design design;
    private final double[] arma;
    private final double[] regression;
    private final ArimaMethod method;
    private final boolean exactDiffuse;
    private final Likelihood likelihood;
    private final double variance;
    private final double[] fitted;
    private final StateSpaceModel model;
    private final Outlook outlook;

    FittedArima(
            TimeSeries series,
            ArimaOrder order,
            RegressionColumns columns,
            @Nullable Regressors regressors,
            double[] held,
            Design design,
            Estimate estimate,
            double[] regression,
            ArimaMethod method,
            boolean exactDiffuse) {
        this.series = series;
        this.order = order;
        this.columns = columns;
        this.regressors = regressors;
        this.held = held;
        this.design = design;
        this.arma = estimate.coefficients();
        this.regression = regression;
        this.method = method;
        this.exactDiffuse = exactDiffuse;
        double[] effect = columns.effect(regression, series.size());
        double[] noise = new double[design.end];
        for (int t = 0; t < noise.length; t++) {
            noise[t] = series.value(t) - effect[t];
        }
        int free = (int) Arrays.stream(held).filter(Double::isNaN).count();
        model = ArimaStateSpace.of(
                phi(), theta(), Polynomials.differencing(order.d(), order.seasonalD(), order.period()), exactDiffuse);
        Filtered filtered = KalmanFilter.scan(model, noise);
        double[] residuals = method == ArimaMethod.CSS ? conditional(noise) : standardised(filtered, noise.length);
        double logLikelihood = estimate.logLikelihood();
        if (method != ArimaMethod.CSS && !exactDiffuse && design.scale > 0) {
            // As R: that of the run with a large prior variance.
            GaussianLikelihood run = filtered.likelihood();
            logLikelihood = -0.5
                    * design.usable
                    * (LOG_TWO_PI + 1 + StrictMath.log(run.scale()) + run.sumLogVariance() / run.counted());
        }
        double squares = 0;
        fitted = new double[series.size()];
        Arrays.fill(fitted, Double.NaN);
        for (int t = 0; t < residuals.length; t++) {
            if (!Double.isNaN(residuals[t])) {
                squares += residuals[t] * residuals[t];
                fitted[t] = series.value(t) - residuals[t];
            }
        }
        likelihood = new Likelihood(method == ArimaMethod.CSS ? Double.NaN : logLikelihood, free + 1, design.usable);
        variance = design.scale == 0 ? 0 : squares / (design.usable - free);
        outlook = filtered.outlook();
    }

    private static double[] standardised(Filtered filtered, int n) {
        double[] u = new double[n];
        for (int t = 0; t < n; t++) {
            u[t] = filtered.isDiffuse(t)
                    ? Double.NaN
                    : filtered.innovation(t) / Math.sqrt(filtered.innovationVariance(t));
        }
        return u;
    }

    private double[] conditional(double[] noise) {
        double[] w = Arrays.copyOfRange(noise, design.first, noise.length);
        for (int i = 0; i < order.seasonalD(); i++) {
            w = difference(w, order.period());
        }
        for (int i = 0; i < order.d(); i++) {
            w = difference(w, 1);
        }
        double[] residuals = new double[noise.length];
        Arrays.fill(residuals, Double.NaN);
        double[] phi = phi();
        double[] theta = theta();
        int lost = design.first + order.lost();
        for (int t = phi.length; t < w.length; t++) {
            double e = w[t];
            for (int i = 0; i < phi.length; i++) {
                e -= phi[i] * w[t - 1 - i];
            }
            for (int j = 0; j < theta.length && t - 1 - j >= phi.length; j++) {
                e -= theta[j] * residuals[lost + t - 1 - j];
            }
            residuals[lost + t] = e;
        }
        return residuals;
    }

    private static double[] difference(double[] x, int lag) {
        double[] w = new double[x.length - lag];
        for (int t = 0; t < w.length; t++) {
            w[t] = x[t + lag] - x[t];
        }
        return w;
    }

    private double[] phi() {
        double[] phi = new double[order.arLags()];
        int seasonal = order.p() + order.q();
        Polynomials.expand(arma, 0, order.p(), seasonal, order.seasonalP(), order.period(), -1, phi);
        return phi;
    }

    private double[] theta() {
        double[] theta = new double[order.maLags()];
        int seasonal = order.p() + order.q() + order.seasonalP();
        Polynomials.expand(arma, order.p(), order.q(), seasonal, order.seasonalQ(), order.period(), 1, theta);
        return theta;
    }

    public ArimaOrder order() {
        return order;
    }

    /** As R writes it: {@code ARIMA(0,1,1)(0,1,1)[12]}, {@code ARIMA(1,0,0) with non-zero mean}, … */
    @Override
    public String form() {
        boolean mean = columns.names().contains(RegressionColumns.MEAN);
        boolean drift = columns.names().contains(RegressionColumns.DRIFT);
        if (regressors != null) {
            return "Regression with " + order + " errors";
        }
        if (drift) {
            return order + " with drift";
        }
        if (order.differences() > 0) {
            return order.toString();
        }
        return order + (mean ? " with non-zero mean" : " with zero mean");
    }

    @Override
    public TimeSeries series() {
        return series;
    }

    /** The coefficients, then the variance of the noise, {@code sigma2}. */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> all = new LinkedHashMap<>(coefficients());
        all.put("sigma2", variance);
        return Collections.unmodifiableMap(all);
    }

    /** ar1…, ma1…, sar1…, sma1…, intercept, drift, regressors. */
    public Map<String, Double> coefficients() {
        Map<String, Double> all = new LinkedHashMap<>();
        List<String> names = order.names();
        for (int i = 0; i < arma.length; i++) {
            all.put(names.get(i), arma[i]);
        }
        for (int c = 0; c < regression.length; c++) {
            all.put(columns.names().get(c), regression[c]);
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * Standard errors of the estimated coefficients by their names, 0 for a fixed one, from the curvature of the
     * log-likelihood; {@code NaN} where it has none.
     */
    public Map<String, Double> standardErrors() {
        double[][] covariance = covariance();
        Map<String, Double> errors = new LinkedHashMap<>();
        int i = 0;
        for (String name : coefficients().keySet()) {
            errors.put(name, Math.sqrt(covariance[i][i]));
            i++;
        }
        return Collections.unmodifiableMap(errors);
    }

    /** The covariance of the coefficients, in the order of {@link #coefficients}; zero for fixed ones. */
    public double[][] covariance() {
        ParameterMap map = new ParameterMap(order, Arrays.copyOf(held, arma.length));
        ProfiledResiduals problem =
                ArimaEstimator.likelihood(order, design, map, method, exactDiffuse, new ArmaFilter());
        return ArimaCovariance.of(design, problem, arma);
    }

    /** Log-likelihood and information criteria; {@code NaN} after the conditional method. */
    public Likelihood likelihood() {
        return likelihood;
    }

    /** Empty after the conditional method. */
    @Override
    public Optional<Likelihood> maximisedLikelihood() {
        return Optional.of(likelihood).filter(known -> !Double.isNaN(known.logLikelihood()));
    }

    /** The variance of the noise. */
    public double variance() {
        return variance;
    }

    @Override
    public double[] fitted() {
        return fitted.clone();
    }

    /**
     * Normal distributions by closed form. With regressors their variance has what the estimation of the regression
     * coefficients adds, which R leaves out; without, mean and drift count as known, as in R. The ARMA coefficients always
     * do.
     */
    @Override
    public Forecast forecast(int horizon) {
        int ahead = series.size() - design.end;
        Prediction prediction = outlook.predict(ahead + horizon, variance);
        RegressionColumns future = future(horizon);
        double[][] directions = directions(future, horizon);
        double[] means = future.effect(regression, horizon);
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            means[h] += prediction.means()[ahead + h];
            double sum = prediction.variances()[ahead + h];
            for (double direction : directions[h]) {
                sum += direction * direction;
            }
            deviations[h] = Math.sqrt(sum);
        }
        return Forecast.normal(series.end(), means, deviations);
    }

    /** With regressors each path has regression coefficients of its own, drawn as uncertain as the data leave them. */
    @Override
    public SamplePaths simulate(int horizon, int paths, RandomStream stream) {
        int ahead = series.size() - design.end;
        RegressionColumns future = future(horizon);
        double[][] directions = directions(future, horizon);
        double[] effect = future.effect(regression, horizon);
        double[][] noise = outlook.simulate(ahead + horizon, paths, variance, stream);
        double[][] values = new double[paths][horizon];
        RandomStream draws = stream.within("regression coefficients");
        double[] deviates = new double[horizon == 0 ? 0 : directions[0].length];
        for (int path = 0; path < paths; path++) {
            draws.reset(path);
            for (int k = 0; k < deviates.length; k++) {
                deviates[k] = draws.nextGaussian();
            }
            for (int h = 0; h < horizon; h++) {
                values[path][h] = noise[path][ahead + h] + effect[h];
                for (int k = 0; k < deviates.length; k++) {
                    values[path][h] += directions[h][k] * deviates[k];
                }
            }
        }
        return SamplePaths.owning(series.end(), values);
    }

    /** The regression part of the next periods. */
    private RegressionColumns future(int horizon) {
        boolean mean = columns.names().contains(RegressionColumns.MEAN);
        boolean drift = columns.names().contains(RegressionColumns.DRIFT);
        return RegressionColumns.of(series, mean, drift, regressors, series.size(), horizon);
    }

    /** See {@link CoefficientUncertainty}; of no width if there is nothing to add. */
    private double[][] directions(RegressionColumns future, int horizon) {
        if (regressors == null || design.regressors() == 0 || !(variance > 0)) {
            return new double[horizon][0];
        }
        int ahead = series.size() - design.end;
        double[][] past = new double[design.regressors()][];
        double[][] next = new double[past.length][];
        for (int c = 0; c < past.length; c++) {
            double[] known = columns.values()[design.estimated[c]];
            past[c] = known;
            next[c] = new double[ahead + horizon];
            System.arraycopy(known, design.end, next[c], 0, ahead);
            System.arraycopy(future.values()[design.estimated[c]], 0, next[c], ahead, horizon);
        }
        double[][] all =
                CoefficientUncertainty.directions(model, Arrays.copyOf(design.y, design.end), past, next, variance);
        return Arrays.copyOfRange(all, ahead, ahead + horizon);
    }
}
