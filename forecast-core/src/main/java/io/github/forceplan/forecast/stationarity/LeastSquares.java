package io.github.forceplan.forecast.stationarity;

import java.util.Arrays;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/** An ordinary regression, {@code NaN} throughout where the columns depend on each other. */
record LeastSquares(double[] coefficients, double[] standardErrors, double[] residuals) {

    /** @param rows every column given, the constant too */
    static LeastSquares of(double[][] rows, double[] y) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(y, rows);
        try {
            return new LeastSquares(
                    regression.estimateRegressionParameters(),
                    regression.estimateRegressionParametersStandardErrors(),
                    regression.estimateResiduals());
        } catch (SingularMatrixException e) {
            double[] none = new double[rows[0].length];
            Arrays.fill(none, Double.NaN);
            double[] noResiduals = new double[y.length];
            Arrays.fill(noResiduals, Double.NaN);
            return new LeastSquares(none, none, noResiduals);
        }
    }

    double tStatistic(int coefficient, double expected) {
        return (coefficients[coefficient] - expected) / standardErrors[coefficient];
    }
}
