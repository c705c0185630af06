package io.github.forceplan.forecast.model;

/** A series that a model can't be fitted to; the message names the series, what is wrong and what would help. */
public final class UnfittableSeriesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnfittableSeriesException(String series, String model, String reason) {
        super("Series '" + series + "' can't be fitted by " + model + ": " + reason);
    }
}
