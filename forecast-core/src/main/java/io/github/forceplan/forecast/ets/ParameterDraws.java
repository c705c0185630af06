package io.github.forceplan.forecast.ets;

import io.github.forceplan.forecast.random.RandomStream;

/**
 * Parameters and initial states as uncertain as the data leave them: normal around the estimates with the Gauss-Newton
 * information, kept inside their region; the innovation variance scaled inverse chi-square. Immutable.
 */
final class ParameterDraws {

    private static final int MOST_TRIES = 20;

    private final double[] y;
    private final double scale;
    private final int period;
    private final FixedParameters fixed;
    private final ParameterRegion region;
    private final Estimator estimator;
    private final EtsForm form;
    private final Point estimate;
    private final double[] factor;
    private final int degrees;

    /**
     * @param y observations in the units of the estimation
     * @param scale from these to the units of the series
     * @param estimate in the units of the estimation
     */
    ParameterDraws(
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
            observed += value == value ? 1 : 0;
        }
        int estimated = form.smoothingParameters() + form.freeStates(period);
        this.degrees = Math.max(1, observed - estimated);
        this.factor = estimation().informationFactor(this.estimate, degrees);
    }

    private Estimation estimation() {
        return new Estimation(form, y, period, fixed, region, estimator);
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
            for (int i = 0; i < MOST_TRIES && !fine; i++) {
                fine = estimation.draw(estimate, factor, stream, drawn);
            }
            if (!fine) {
                drawn.set(estimate);
            }
            deviationFactor = Math.sqrt(degrees / stream.nextChiSquare(degrees));
            Recursion recursion = new Recursion(
                    form, form.isSeasonal() ? period : 1, drawn.alpha, drawn.beta, drawn.gamma, drawn.phi);
            double[] run = recursion.state(drawn);
            for (int t = 0; t < last; t++) {
                double error = y[t] - recursion.forecast(run);
                recursion.advance(run, error == error ? error : 0);
            }
            form.rescale(run, scale);
            System.arraycopy(run, 0, state, 0, run.length);
            return recursion;
        }

        /** What to multiply the estimated standard deviation with. */
        double deviationFactor() {
            return deviationFactor;
        }
    }
}
