package io.github.forceplan.solver.demand;

/** Targets that no weighting of the draws meets; the message has the nearest that one does. */
final class UnreachedTargetException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreachedTargetException(String message, Throwable cause) {
        super(message, cause);
    }
}
