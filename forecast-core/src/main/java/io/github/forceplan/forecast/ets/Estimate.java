package io.github.forceplan.forecast.ets;

/**
 * A form with its estimated parameters and initial states, in the units of the estimation.
 *
 * @param objective what was minimised: the criterion and its penalty
 * @param criterion −2 log likelihood without its constant
 */
record Estimate(EtsForm form, Point point, double objective, double criterion, int freeParameters, int iterations) {

    /** The same in other units. */
    Estimate in(double scale) {
        Point scaled = new Point(point.season.length);
        scaled.set(point);
        scaled.level *= scale;
        if (form.trend() == Component.ADDITIVE) {
            scaled.trend *= scale;
        }
        for (int j = 0; form.season() == Component.ADDITIVE && j < scaled.season.length; j++) {
            scaled.season[j] *= scale;
        }
        return new Estimate(form, scaled, objective, criterion, freeParameters, iterations);
    }
}
