package io.github.forceplan.forecast.arima;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The covariance of estimated coefficients: the inverse of the observed information, by central differences of the
 * log-likelihood in the free parameters, carried to the coefficients by the delta method (as R).
 */
final class ArimaCovariance {

    private static final double STEP = 1e-3;
    private static final double NEAREST_TO_ONE = 1 - 1e-12;

    private final ProfiledResiduals problem;
    private final ParameterMap map;
    private final double[] arma;
    private final int free;
    private final int width;

    private ArimaCovariance(ProfiledResiduals problem, double[] arma, int width) {
        this.problem = problem;
        this.map = problem.map;
        this.arma = arma;
        this.free = map.size();
        this.width = width;
    }

    /** The covariance of all coefficients, the fixed ones included; {@code NaN} where the likelihood has no peak. */
    static double[][] of(Design design, ProfiledResiduals problem, double[] arma) {
        return new ArimaCovariance(problem, arma, design.regressors()).compute(design);
    }

    private double[][] compute(Design design) {
        int k = free + width;
        double[] point = new double[k];
        problem.parameters(arma, point, NEAREST_TO_ONE);
        System.arraycopy(problem.regression(arma), 0, point, free, width);
        double[][] covariance = new double[arma.length + design.columns()][arma.length + design.columns()];
        if (k == 0) {
            return covariance;
        }
        double[][] jacobian = jacobian(design, point);
        int[] place = new int[k];
        for (int i = 0; i < k; i++) {
            place[i] = i < free ? map.coefficient(i) : arma.length + design.estimated[i - free];
        }
        RealMatrix known;
        try {
            RealMatrix information = new Array2DRowRealMatrix(hessian(point)).scalarMultiply(design.usable);
            RealMatrix inverse =
                    new CholeskyDecomposition(information, 1e-8, 0).getSolver().getInverse();
            RealMatrix a = new Array2DRowRealMatrix(jacobian);
            known = a.multiply(inverse).multiply(a.transpose());
        } catch (NonPositiveDefiniteMatrixException e) {
            known = MatrixUtils.createRealMatrix(k, k).scalarAdd(Double.NaN);
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                covariance[place[i]][place[j]] = known.getEntry(i, j);
            }
        }
        return covariance;
    }

    private double[][] hessian(double[] point) {
        int k = point.length;
        double[][] h = new double[k][k];
        double centre = value(point);
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double[] x = point.clone();
                double sum;
                if (i == j) {
                    x[i] = point[i] + STEP;
                    sum = value(x);
                    x[i] = point[i] - STEP;
                    sum = (sum + value(x) - 2 * centre) / (STEP * STEP);
                } else {
                    sum = shifted(point, i, STEP, j, STEP)
                            - shifted(point, i, STEP, j, -STEP)
                            - shifted(point, i, -STEP, j, STEP)
                            + shifted(point, i, -STEP, j, -STEP);
                    sum /= 4 * STEP * STEP;
                }
                h[i][j] = sum;
                h[j][i] = sum;
            }
        }
        for (double[] row : h) {
            for (double x : row) {
                if (Double.isNaN(x)) {
                    Arrays.fill(row, -1);
                }
            }
        }
        return h;
    }

    private double shifted(double[] point, int i, double di, int j, double dj) {
        double[] x = point.clone();
        x[i] += di;
        x[j] += dj;
        return value(x);
    }

    private double value(double[] x) {
        double[] coefficients = arma.clone();
        problem.coefficients(Arrays.copyOf(x, free), coefficients);
        return problem.objective(coefficients, Arrays.copyOfRange(x, free, free + width));
    }

    /** Derivatives of the estimated coefficients by the free parameters. */
    private double[][] jacobian(Design design, double[] point) {
        int k = point.length;
        double[][] a = new double[k][k];
        for (int j = 0; j < free; j++) {
            double[] up = arma.clone();
            double[] down = arma.clone();
            double[] x = Arrays.copyOf(point, free);
            x[j] = point[j] + STEP;
            problem.coefficients(x, up);
            x[j] = point[j] - STEP;
            problem.coefficients(x, down);
            for (int i = 0; i < free; i++) {
                a[i][j] = (up[map.coefficient(i)] - down[map.coefficient(i)]) / (2 * STEP);
            }
        }
        for (int j = 0; j < width; j++) {
            double[] unit = new double[width];
            unit[j] = 1;
            double[] effect = design.estimates(unit);
            for (int i = 0; i < width; i++) {
                a[free + i][free + j] = effect[i];
            }
        }
        return a;
    }
}
