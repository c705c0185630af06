package io.github.forceplan.forecast.optimise;

/** A vector of residuals as a function of parameters, of which the sum of squares is to be least. */
@FunctionalInterface
public interface Residuals {

    /**
     * Fills {@code residuals}.
     *
     * @return false if the parameters are not admissible; the residuals are then undefined
     */
    boolean at(double[] parameters, double[] residuals);
}
