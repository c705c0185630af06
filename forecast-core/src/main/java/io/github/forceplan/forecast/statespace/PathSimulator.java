package io.github.forceplan.forecast.statespace;

import io.github.forceplan.forecast.random.RandomStream;

/** Draws future observations from the distribution of the state before the first of them. */
final class PathSimulator {

    private final StateSpaceModel model;
    private final double[] mean;
    private final SemidefiniteRoot initialRoot;
    private final SemidefiniteRoot noiseRoot;
    private final double observationDeviation;
    private final int from;

    PathSimulator(StateSpaceModel model, double[] mean, double[] covariance, int from) {
        this.model = model;
        this.mean = mean;
        this.initialRoot = new SemidefiniteRoot(covariance, model.size);
        this.noiseRoot = new SemidefiniteRoot(model.stateNoise, model.size);
        this.observationDeviation = Math.sqrt(model.observationNoise);
        this.from = from;
    }

    double[][] simulate(int horizon, int paths, RandomStream stream) {
        int m = model.size;
        double[][] values = new double[paths][horizon];
        double[] a = new double[m];
        double[] next = new double[m];
        double[] z = new double[m];
        for (int path = 0; path < paths; path++) {
            stream.reset(path);
            System.arraycopy(mean, 0, a, 0, m);
            initialRoot.addDraw(a, stream);
            for (int h = 0; h < horizon; h++) {
                model.observationAt(from + h, z);
                double y = Matrices.dot(z, a);
                values[path][h] = observationDeviation > 0 ? y + observationDeviation * stream.nextGaussian() : y;
                model.transition.multiply(a, next);
                noiseRoot.addDraw(next, stream);
                System.arraycopy(next, 0, a, 0, m);
            }
        }
        return values;
    }
}
