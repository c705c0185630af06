package io.github.forceplan.forecast.tilting;

/**
 * What the mean of a quantity is to be.
 *
 * @param name of the quantity, for messages
 * @param draws its value in each draw, finite; not copied, not to be changed
 * @param relation of the mean to the value
 * @param value finite
 */
public record Target(String name, double[] draws, Relation relation, double value) {

    /** How the mean is held. */
    public enum Relation {
        EQUAL,
        AT_LEAST,
        AT_MOST
    }

    public Target {
        if (draws.length == 0 || !Double.isFinite(value)) {
            throw new IllegalArgumentException("The target (" + value + ") of '" + name + "' must be finite, and "
                    + draws.length + " draws of it must be one or more.");
        }
        for (double draw : draws) {
            if (!Double.isFinite(draw)) {
                throw new IllegalArgumentException("A draw (" + draw + ") of '" + name + "' is not finite.");
            }
        }
    }

    /** The mean is to be the value. */
    public static Target mean(String name, double[] draws, double value) {
        return new Target(name, draws, Relation.EQUAL, value);
    }

    /** The mean is to be the value or more. */
    public static Target atLeast(String name, double[] draws, double value) {
        return new Target(name, draws, Relation.AT_LEAST, value);
    }

    /** The mean is to be the value or less. */
    public static Target atMost(String name, double[] draws, double value) {
        return new Target(name, draws, Relation.AT_MOST, value);
    }

    /** A probability is to be the value: of the quantity being at or below a limit. */
    public static Target probabilityBelow(String name, double[] draws, double limit, double probability) {
        double[] below = new double[draws.length];
        for (int i = 0; i < below.length; i++) {
            below[i] = draws[i] <= limit ? 1 : 0;
        }
        return mean("probability of '" + name + "' at or below " + limit, below, probability);
    }
}
