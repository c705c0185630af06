package io.github.forceplan.forecast.statespace;

import io.github.forceplan.forecast.random.RandomStream;
import org.jspecify.annotations.Nullable;

/** The state after the last observation, and with it the distribution of all that follows. Immutable. */
public final class Outlook {

    private final StateSpaceModel model;
    private final double[] mean;
    private final double[] covariance;
    private final int from;
    private final double @Nullable [][] loadings;

    Outlook(StateSpaceModel model, double[] mean, double[] covariance, int from, double @Nullable [][] loadings) {
        this.model = model;
        this.mean = mean;
        this.covariance = covariance;
        this.from = from;
        this.loadings = loadings;
    }

    /** This with the varying loadings of the periods to come, from the first after the series on. */
    public Outlook withLoadings(double[][] rows) {
        return new Outlook(model, mean, covariance, from, rows);
    }

    /** The mean of the state in the first period after the series. */
    public double[] mean() {
        return mean.clone();
    }

    /** The covariance of that state. */
    public double[][] covariance() {
        return Filtered.matrix(covariance, model.size);
    }

    /**
     * The distributions of the next observations.
     *
     * @param scale what every variance of the model is relative to; 1 if they are absolute
     */
    public Prediction predict(int horizon, double scale) {
        int m = model.size;
        double[] a = mean.clone();
        double[] p = covariance.clone();
        double[] z = new double[m];
        double[] next = new double[m];
        double[] work = new double[m * m];
        double[] means = new double[horizon];
        double[] variances = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            observation(h, z);
            double variance = model.observationNoise;
            for (int i = 0; i < m; i++) {
                means[h] += z[i] * a[i];
                if (z[i] != 0) {
                    for (int j = 0; j < m; j++) {
                        variance += z[i] * z[j] * p[i * m + j];
                    }
                }
            }
            variances[h] = Math.max(variance, 0) * scale;
            model.transition.multiply(a, next);
            System.arraycopy(next, 0, a, 0, m);
            model.transition.propagate(p, model.stateNoise, work);
        }
        return new Prediction(means, variances);
    }

    /**
     * Draws of the next observations: [path][step]; path {@code i} uses draw {@code i} of the stream.
     *
     * @param scale what every variance of the model is relative to; 1 if they are absolute
     */
    public double[][] simulate(int horizon, int paths, double scale, RandomStream stream) {
        double deviation = Math.sqrt(scale);
        int m = model.size;
        SemidefiniteRoot initialRoot = new SemidefiniteRoot(covariance, m);
        SemidefiniteRoot noiseRoot = new SemidefiniteRoot(model.stateNoise, m);
        double observationDeviation = Math.sqrt(model.observationNoise) * deviation;
        double[][] values = new double[paths][horizon];
        double[] a = new double[m];
        double[] next = new double[m];
        double[] z = new double[m];
        for (int path = 0; path < paths; path++) {
            stream.reset(path);
            System.arraycopy(mean, 0, a, 0, m);
            initialRoot.addDraw(a, deviation, stream);
            for (int h = 0; h < horizon; h++) {
                observation(h, z);
                double y = Matrices.dot(z, a);
                values[path][h] = observationDeviation > 0 ? y + observationDeviation * stream.nextGaussian() : y;
                model.transition.multiply(a, next);
                noiseRoot.addDraw(next, deviation, stream);
                System.arraycopy(next, 0, a, 0, m);
            }
        }
        return values;
    }

    private void observation(int step, double[] z) {
        if (loadings == null) {
            model.observationAt(from + step, z);
        } else if (step < loadings.length) {
            model.observationWith(loadings[step], z);
        } else {
            throw new IllegalArgumentException(
                    "Loadings of " + loadings.length + " periods don't reach to step " + (step + 1) + ".");
        }
    }
}
