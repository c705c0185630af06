package io.github.forceplan.forecast.arima;

import io.github.forceplan.forecast.optimise.Residuals;

/**
 * A Gaussian likelihood as a sum of squares: with scale and regression concentrated out, it is greatest where the mean of
 * v²/F, times exp(mean of log F), is least.
 */
abstract class ProfiledResiduals implements Residuals {

    final ArimaOrder order;
    final ParameterMap map;
    final int size;
    final double[] phi;
    final double[] theta;
    /** Standardised innovations of the series, then of the regression columns. */
    final double[][] out;

    /** Sum of log F over the counted innovations. */
    double sumLog;

    int counted;
    private final double[] coefficients;

    ProfiledResiduals(ArimaOrder order, ParameterMap map, int columns, int size) {
        this.order = order;
        this.map = map;
        this.size = size;
        phi = new double[order.arLags()];
        theta = new double[order.maLags()];
        out = new double[columns][size];
        coefficients = new double[order.coefficients()];
    }

    /**
     * Fills {@link #out}, {@link #sumLog} and {@link #counted} from the expanded polynomials.
     *
     * @return false if the process is not stationary
     */
    abstract boolean filter();

    /** Free parameters to coefficients. */
    void coefficients(double[] parameters, double[] into) {
        map.toCoefficients(parameters, into);
    }

    /** Coefficients to free parameters; see {@link ParameterMap#toParameters}. */
    void parameters(double[] from, double[] parameters, double limit) {
        map.toParameters(from, parameters, limit);
    }

    @Override
    public final boolean at(double[] parameters, double[] residuals) {
        coefficients(parameters, coefficients);
        if (!innovations(coefficients)) {
            return false;
        }
        Projection.residuals(out, out.length, size);
        double factor = StrictMath.exp(sumLog / (2 * counted)) / Math.sqrt(counted);
        double[] u = out[0];
        for (int t = 0; t < size; t++) {
            residuals[t] = u[t] * factor;
        }
        return Double.isFinite(factor);
    }

    /** Coefficients of the orthonormal columns at given ARMA coefficients. */
    final double[] regression(double[] arma) {
        innovations(arma);
        return Projection.coefficients(out, out.length, size);
    }

    /** Minus the log-likelihood an observation, up to a constant, with the regression given as well. */
    final double objective(double[] arma, double[] regression) {
        if (!innovations(arma)) {
            return Double.NaN;
        }
        double squares = 0;
        for (int t = 0; t < size; t++) {
            double u = out[0][t];
            for (int c = 0; c < regression.length; c++) {
                u -= regression[c] * out[c + 1][t];
            }
            squares += u * u;
        }
        return 0.5 * (StrictMath.log(squares / counted) + sumLog / counted);
    }

    /** At given ARMA coefficients, which it may replace by equivalent ones. */
    boolean innovations(double[] arma) {
        Polynomials.expand(arma, 0, order.p(), map.seasonalAr(), order.seasonalP(), order.period(), -1, phi);
        Polynomials.expand(arma, order.p(), order.q(), map.seasonalMa(), order.seasonalQ(), order.period(), 1, theta);
        return filter();
    }
}
