package io.github.forceplan.forecast.ets;

import io.github.forceplan.forecast.random.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * Parameters and initial states as uncertain as the data leave them: normal around the estimates with the Gauss-Newton
 * information, kept inside their region; the innovation variance scaled inverse chi-square. Immutable.
 */
final class ParameterUncertainty {

    private static final int MOST_TRIES = 20;

    private final double[] y;
    private final double scale;
    private final int period;
    private final FixedParameters fixed;
    private final ParameterRegion region;
    private final Estimator estimator;
    private final EtsForm form;
    private final Point estimate;
    private final double @Nullable [] factor;
    private final int degrees;

    /**
     * @param y observations in the units of the estimation
     * @param scale from these to the units of the series
     * @param estimate in the units of the estimation
     */
    ParameterUncertainty(
            double[] y,
            double scale,
            int period,
            FixedParameters fixed,
            ParameterRegion region,
            Estimator estimator,
            Estimate estimate) {
        this.y = y;
        this.scale = scale;
        this.period = period;
        this.fixed = fixed;
        this.region = region;
        this.estimator = estimator;
        this.form = estimate.form();
        this.estimate = new Point(estimate.point().season.length);
        this.estimate.set(estimate.point());
        int observed = 0;
        for (double value : y) {
            observed += !Double.isNaN(value) ? 1 : 0;
        }
        int estimated = form.smoothingParameters() + form.freeStates(period);
        this.degrees = Math.max(1, observed - estimated);
        this.factor = estimation().informationFactor(this.estimate, degrees);
    }

    private Estimation estimation() {
        return new Estimation(form, y, period, fixed, region, estimator);
    }

    /** Degrees of freedom of the innovation variance. */
    int degrees() {
        return degrees;
    }

    /**
     * Variance that the uncertainty adds to the mean of each step: half the difference that a standard deviation up and
     * down makes, squared, along each independent direction of the parameters.
     *
     * @param last observations before the first step
     */
    double[] variances(int last, int horizon) {
        Estimation estimation = estimation();
        Sampler sampler = new Sampler(estimation);
        double[] variances = new double[horizon];
        for (int direction = 0; factor != null && direction < estimation.freeParameters(); direction++) {
            double[] up = sampler.means(factor, direction, 1, last, horizon);
            double[] down = sampler.means(factor, direction, -1, last, horizon);
            for (int h = 0; h < horizon; h++) {
                double half = (up[h] - down[h]) / 2;
                variances[h] += half * half;
            }
        }
        return variances;
    }

    /** Draws for one thread. */
    Sampler sampler() {
        return new Sampler(estimation());
    }

    /** Holds working storage; not thread-safe. */
    final class Sampler {

        private final Estimation estimation;
        private final Point drawn;
        private double deviationFactor;

        private Sampler(Estimation estimation) {
            this.estimation = estimation;
            this.drawn = new Point(estimate.season.length);
        }

        /** Another recursion; fills {@code state} with its state after the last observation. */
        Recursion next(RandomStream stream, double[] state, int last) {
            boolean fine = false;
            for (int i = 0; factor != null && i < MOST_TRIES && !fine; i++) {
                fine = estimation.draw(estimate, factor, stream, drawn);
            }
            if (!fine) {
                drawn.set(estimate);
            }
            deviationFactor = Math.sqrt(degrees / stream.nextChiSquare(degrees));
            Recursion recursion = recursion();
            System.arraycopy(filter(recursion, last), 0, state, 0, state.length);
            return recursion;
        }

        /** Point forecasts one standard deviation ({@code sign} ±1) along a direction. */
        private double[] means(double[] factor, int direction, int sign, int last, int horizon) {
            if (!estimation.move(estimate, factor, direction, sign, drawn)) {
                drawn.set(estimate);
            }
            Recursion recursion = recursion();
            return Moments.path(recursion, filter(recursion, last), horizon);
        }

        private Recursion recursion() {
            return new Recursion(form, form.isSeasonal() ? period : 1, drawn.alpha, drawn.beta, drawn.gamma, drawn.phi);
        }

        private double[] filter(Recursion recursion, int last) {
            double[] state = recursion.state(drawn);
            for (int t = 0; t < last; t++) {
                double error = y[t] - recursion.forecast(state);
                recursion.advance(state, !Double.isNaN(error) ? error : 0);
            }
            form.rescale(state, scale);
            return state;
        }

        /** What to multiply the estimated standard deviation with. */
        double deviationFactor() {
            return deviationFactor;
        }
    }
}
