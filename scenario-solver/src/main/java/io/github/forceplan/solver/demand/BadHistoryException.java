package io.github.forceplan.solver.demand;

/** A history of recorded crime that no forecast can build on: its span, or a quarter without a figure. */
public final class BadHistoryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadHistoryException(String message) {
        super(message);
    }
}
