package io.github.forceplan.forecast.tilting;

import java.util.Arrays;

/** Targets that no weighting of the draws meets; the message names them, what was asked and what is nearest. */
public final class UnattainableTargetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final double[] nearest;

    UnattainableTargetException(String message, double[] nearest) {
        super(message);
        this.nearest = nearest;
    }

    /**
     * The means nearest the targets that some weighting has, one a target, distance being measured in standard deviations
     * of the draws.
     */
    public double[] nearest() {
        return Arrays.copyOf(nearest, nearest.length);
    }
}
