package io.github.forceplan.solver.demand;

import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The correlation of forecast errors between series, shrunk towards none because quarters are few: Schäfer and Strimmer
 * (2005), "A shrinkage approach to large-scale covariance matrix estimation", Statistical Applications in Genetics and
 * Molecular Biology 4(1), target "D" on correlations.
 */
final class ShrunkCorrelation {

    private ShrunkCorrelation() {}

    /**
     * The lower Cholesky factor of the shrunk correlation matrix.
     *
     * @param errors [series][time], all of one length, none missing
     */
    static double[][] factor(double[][] errors) {
        double[][] standardised = new double[errors.length][];
        for (int i = 0; i < errors.length; i++) {
            standardised[i] = standardise(errors[i]);
        }
        RealMatrix correlation = MatrixUtils.createRealMatrix(shrink(standardised));
        return new CholeskyDecomposition(correlation).getL().getData();
    }

    private static double[][] shrink(double[][] z) {
        int k = z.length;
        int n = z[0].length;
        double[][] r = new double[k][k];
        double variance = 0;
        double squares = 0;
        for (int i = 0; i < k; i++) {
            r[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double mean = 0;
                for (int t = 0; t < n; t++) {
                    mean += z[i][t] * z[j][t] / n;
                }
                double spread = 0;
                for (int t = 0; t < n; t++) {
                    double deviation = z[i][t] * z[j][t] - mean;
                    spread += deviation * deviation;
                }
                r[i][j] = mean * n / (n - 1.0);
                r[j][i] = r[i][j];
                variance += spread * n / StrictMath.pow(n - 1.0, 3);
                squares += r[i][j] * r[i][j];
            }
        }
        double intensity = squares == 0 ? 1 : Math.max(0, Math.min(1, variance / squares));
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                if (i != j) {
                    r[i][j] *= 1 - intensity;
                }
            }
        }
        return r;
    }

    private static double[] standardise(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (values.length - 1));
        double[] z = new double[values.length];
        for (int t = 0; t < z.length; t++) {
            z[t] = deviation == 0 ? 0 : (values[t] - mean) / deviation;
        }
        return z;
    }
}
