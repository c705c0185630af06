package io.github.forceplan.forecast.statespace;

import io.github.forceplan.forecast.random.RandomStream;

/** The state after the last observation, and with it the distribution of all that follows. Immutable. */
public final class Outlook {

    private final StateSpaceModel model;
    private final double[] mean;
    private final double[] covariance;
    private final int from;

    Outlook(StateSpaceModel model, double[] mean, double[] covariance, int from) {
        this.model = model;
        this.mean = mean;
        this.covariance = covariance;
        this.from = from;
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
            model.observationAt(from + h, z);
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
                model.observationAt(from + h, z);
                double y = Matrices.dot(z, a);
                values[path][h] = observationDeviation > 0 ? y + observationDeviation * stream.nextGaussian() : y;
                model.transition.multiply(a, next);
                noiseRoot.addDraw(next, deviation, stream);
                System.arraycopy(next, 0, a, 0, m);
            }
        }
        return values;
    }
}
