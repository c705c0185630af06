package io.github.forceplan.forecast.optimise;

import java.util.function.ToDoubleFunction;

/**
 * The simplex method of Nelder and Mead (1965) in the form of Nash (1990), Compact Numerical Methods for Computers, 2nd
 * edition, algorithm 19, which R's {@code optim} uses too: the same steps from the same start, so that the answer agrees
 * with R's beyond the method's own tolerance. Reflection 1, contraction 0.5, expansion 2.
 */
public final class NelderMead {

    /** Stands for a criterion that is not finite. */
    private static final double BIG = 1e35;

    private final ToDoubleFunction<double[]> criterion;
    private final double tolerance;
    private final int maximumEvaluations;
    private int evaluations;

    /**
     * @param criterion what to minimise
     * @param tolerance relative spread of the criterion over the simplex at which to stop
     * @param maximumEvaluations after which to stop in any case
     */
    public NelderMead(ToDoubleFunction<double[]> criterion, double tolerance, int maximumEvaluations) {
        this.criterion = criterion;
        this.tolerance = tolerance;
        this.maximumEvaluations = maximumEvaluations;
    }

    /** The best point found from a start at which the criterion is finite. */
    public double[] minimise(double[] start) {
        int n = start.length;
        double[][] vertices = simplex(start);
        double[] values = new double[n + 1];
        evaluations = 0;
        values[0] = evaluate(start);
        double converged = tolerance * (Math.abs(values[0]) + tolerance);
        double oldSize = startingStep(start) * n;
        double[] centroid = new double[n];
        double[] trial = new double[n];
        int best = 0;
        boolean shrunk = true;
        do {
            if (shrunk) {
                for (int j = 0; j <= n; j++) {
                    if (j != best) {
                        values[j] = evaluate(vertices[j]);
                    }
                }
                shrunk = false;
            }
            int worst = best;
            double lowest = values[best];
            double highest = lowest;
            int bestBefore = best;
            for (int j = 0; j <= n; j++) {
                if (j != bestBefore) {
                    if (values[j] < lowest) {
                        best = j;
                        lowest = values[j];
                    }
                    if (values[j] > highest) {
                        worst = j;
                        highest = values[j];
                    }
                }
            }
            if (highest <= lowest + converged) {
                break;
            }
            for (int i = 0; i < n; i++) {
                double sum = -vertices[worst][i];
                for (int j = 0; j <= n; j++) {
                    sum += vertices[j][i];
                }
                centroid[i] = sum / n;
                trial[i] = 2 * centroid[i] - vertices[worst][i];
            }
            double reflected = evaluate(trial);
            if (reflected < lowest) {
                double[] further = new double[n];
                for (int i = 0; i < n; i++) {
                    further[i] = 2 * trial[i] + (1 - 2) * centroid[i];
                }
                double expanded = evaluate(further);
                boolean extend = expanded < reflected;
                System.arraycopy(extend ? further : trial, 0, vertices[worst], 0, n);
                values[worst] = extend ? expanded : reflected;
            } else {
                if (reflected < highest) {
                    System.arraycopy(trial, 0, vertices[worst], 0, n);
                    values[worst] = reflected;
                }
                for (int i = 0; i < n; i++) {
                    trial[i] = 0.5 * vertices[worst][i] + 0.5 * centroid[i];
                }
                double contracted = evaluate(trial);
                if (contracted < values[worst]) {
                    System.arraycopy(trial, 0, vertices[worst], 0, n);
                    values[worst] = contracted;
                } else if (reflected >= highest) {
                    shrunk = true;
                    double size = shrinkTowards(best, vertices);
                    if (size >= oldSize) {
                        break;
                    }
                    oldSize = size;
                }
            }
        } while (evaluations <= maximumEvaluations);
        return vertices[best];
    }

    /** The start and, for each coordinate, the start moved along it by a tenth of its largest coordinate. */
    private static double[][] simplex(double[] start) {
        int n = start.length;
        double[][] vertices = new double[n + 1][];
        vertices[0] = start.clone();
        for (int i = 0; i < n; i++) {
            vertices[i + 1] = start.clone();
            double step = startingStep(start);
            while (vertices[i + 1][i] == start[i]) {
                vertices[i + 1][i] = start[i] + step;
                step *= 10;
            }
        }
        return vertices;
    }

    private static double startingStep(double[] start) {
        double step = 0;
        for (double coordinate : start) {
            step = Math.max(step, 0.1 * Math.abs(coordinate));
        }
        return step == 0 ? 0.1 : step;
    }

    private static double shrinkTowards(int best, double[][] vertices) {
        double size = 0;
        for (int j = 0; j < vertices.length; j++) {
            if (j != best) {
                for (int i = 0; i < vertices[j].length; i++) {
                    vertices[j][i] = 0.5 * (vertices[j][i] - vertices[best][i]) + vertices[best][i];
                    size += Math.abs(vertices[j][i] - vertices[best][i]);
                }
            }
        }
        return size;
    }

    private double evaluate(double[] point) {
        evaluations++;
        double value = criterion.applyAsDouble(point);
        return Double.isFinite(value) ? value : BIG;
    }
}
