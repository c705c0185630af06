package io.github.forceplan.solver.engine;

/** No engine gave an answer to a program that could be verified. */
public final class EngineFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What failed and what to do. */
    public EngineFailureException(String message) {
        super(message);
    }
}
