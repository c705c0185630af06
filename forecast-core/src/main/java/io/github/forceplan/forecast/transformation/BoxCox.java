package io.github.forceplan.forecast.transformation;

import io.github.forceplan.forecast.series.TimeSeries;

/**
 * The power transformation (sign(y) |y|^λ − 1) / λ, log y for λ = 0; Box and Cox (1964), "An analysis of
 * transformations", Journal of the Royal Statistical Society B 26, in the form of Bickel and Doksum (1981) for negative
 * values.
 *
 * @param lambda λ: 1 leaves the shape of the series, 0 is the logarithm; from −2 to 2
 */
public record BoxCox(double lambda) {

    public static final BoxCox LOG = new BoxCox(0);

    public BoxCox {
        if (!(lambda >= -2 && lambda <= 2)) {
            throw new IllegalArgumentException("The Box-Cox parameter (" + lambda + ") must be from -2 to 2.");
        }
    }

    /**
     * Transforms a series; missing observations stay missing.
     *
     * @throws IllegalArgumentException if λ is 0 or less and an observation is not positive
     */
    public TimeSeries apply(TimeSeries series) {
        for (int t = 0; lambda <= 0 && t < series.size(); t++) {
            if (series.value(t) <= 0) {
                throw new IllegalArgumentException("Series '" + series.name() + "' is " + series.value(t) + " in "
                        + series.period(t) + "; a Box-Cox parameter of " + lambda
                        + " needs positive values. Use one above 0.");
            }
        }
        return series.map(this::apply);
    }

    double apply(double y) {
        if (lambda == 0) {
            return StrictMath.log(y);
        }
        return (Math.signum(y) * StrictMath.pow(Math.abs(y), lambda) - 1) / lambda;
    }

    /** Brings a transformed value back; infinite above the range of the transformation, which ends for λ &lt; 0. */
    public double invert(double x) {
        if (lambda == 0) {
            return StrictMath.exp(x);
        }
        double power = x * lambda + 1;
        if (lambda < 0 && power <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.signum(power) * StrictMath.pow(Math.abs(power), 1 / lambda);
    }

    /**
     * The mean of what a transformed value with a variance brings back, to second order; Hyndman and Athanasopoulos
     * (2021), <i>Forecasting: Principles and Practice</i>, section 5.6.
     */
    public double invertMean(double x, double variance) {
        double median = invert(x);
        return median * (1 + 0.5 * variance * (1 - lambda) / StrictMath.pow(median, 2 * lambda));
    }
}
