package io.github.forceplan.forecast.statespace;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * States and observations of a small model as one big normal vector, conditioned by plain matrix algebra: the oracle of
 * the filter and the smoother. Diffuse states are handled as unknown constants with a flat prior.
 */
final class JointNormal {

    final RealMatrix stateMean;
    final RealMatrix stateCovariance;
    final double logLikelihood;
    private final int m;

    /** {@code z[t]} has a row for each period; {@code y} may have missing values. */
    JointNormal(
            double[][] z,
            double[][] transition,
            double[][] noise,
            double h,
            double[] a,
            double[][] p,
            boolean[] diffuse,
            double[] y) {
        m = a.length;
        int n = y.length;
        RealMatrix t = new Array2DRowRealMatrix(transition);
        // α = offset + D δ + proper part, stacked over the periods.
        int d = 0;
        for (boolean x : diffuse) {
            d += x ? 1 : 0;
        }
        RealMatrix mean = MatrixUtils.createRealMatrix(n * m, 1);
        RealMatrix unknown = MatrixUtils.createRealMatrix(n * m, Math.max(d, 1));
        RealMatrix covariance = MatrixUtils.createRealMatrix(n * m, n * m);
        RealMatrix power = MatrixUtils.createRealIdentityMatrix(m);
        RealMatrix select = MatrixUtils.createRealMatrix(m, Math.max(d, 1));
        RealMatrix proper = new Array2DRowRealMatrix(p);
        for (int i = 0, k = 0; i < m; i++) {
            if (diffuse[i]) {
                select.setEntry(i, k++, 1);
                for (int j = 0; j < m; j++) {
                    proper.setEntry(i, j, 0);
                    proper.setEntry(j, i, 0);
                }
            }
        }
        RealMatrix variance = proper;
        for (int s = 0; s < n; s++) {
            mean.setSubMatrix(power.multiply(new Array2DRowRealMatrix(a)).getData(), s * m, 0);
            unknown.setSubMatrix(power.multiply(select).getData(), s * m, 0);
            RealMatrix cross = variance;
            for (int u = s; u < n; u++) {
                covariance.setSubMatrix(cross.getData(), u * m, s * m);
                covariance.setSubMatrix(cross.transpose().getData(), s * m, u * m);
                cross = t.multiply(cross);
            }
            variance = t.multiply(variance).multiply(t.transpose()).add(new Array2DRowRealMatrix(noise));
            power = t.multiply(power);
        }
        int observed = 0;
        for (double v : y) {
            observed += Double.isNaN(v) ? 0 : 1;
        }
        RealMatrix loading = MatrixUtils.createRealMatrix(observed, n * m);
        RealMatrix data = MatrixUtils.createRealMatrix(observed, 1);
        for (int s = 0, k = 0; s < n; s++) {
            if (!Double.isNaN(y[s])) {
                for (int j = 0; j < m; j++) {
                    loading.setEntry(k, s * m + j, z[s][j]);
                }
                data.setEntry(k++, 0, y[s]);
            }
        }
        RealMatrix sigma = loading.multiply(covariance)
                .multiply(loading.transpose())
                .add(MatrixUtils.createRealIdentityMatrix(observed).scalarMultiply(h));
        LUDecomposition lu = new LUDecomposition(sigma);
        RealMatrix inverse = lu.getSolver().getInverse();
        RealMatrix error = data.subtract(loading.multiply(mean));
        RealMatrix gain = covariance.multiply(loading.transpose()).multiply(inverse);
        RealMatrix conditional = covariance.subtract(gain.multiply(loading).multiply(covariance));
        double logDeterminant = Math.log(lu.getDeterminant());
        if (d > 0) {
            RealMatrix x = loading.multiply(unknown);
            RealMatrix information = x.transpose().multiply(inverse).multiply(x);
            LUDecomposition luInformation = new LUDecomposition(information);
            RealMatrix estimateCovariance = luInformation.getSolver().getInverse();
            RealMatrix estimate =
                    estimateCovariance.multiply(x.transpose()).multiply(inverse).multiply(error);
            logDeterminant += Math.log(luInformation.getDeterminant());
            error = error.subtract(x.multiply(estimate));
            RealMatrix weight = unknown.subtract(gain.multiply(x));
            mean = mean.add(unknown.multiply(estimate));
            conditional = conditional.add(weight.multiply(estimateCovariance).multiply(weight.transpose()));
        }
        stateMean = mean.add(gain.multiply(error));
        stateCovariance = conditional;
        double squares = error.transpose().multiply(inverse).multiply(error).getEntry(0, 0);
        logLikelihood = -0.5 * ((observed - d) * Math.log(2 * Math.PI) + logDeterminant + squares);
    }

    double mean(int t, int state) {
        return stateMean.getEntry(t * m + state, 0);
    }

    double covariance(int t, int i, int j) {
        return stateCovariance.getEntry(t * m + i, t * m + j);
    }
}
