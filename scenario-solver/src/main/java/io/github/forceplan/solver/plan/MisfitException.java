package io.github.forceplan.solver.plan;

/** One of several changes that does not fit. */
final class MisfitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int place;

    /** @param place of the change in its list */
    MisfitException(int place, RuntimeException refusal) {
        super(refusal.getMessage(), refusal);
        this.place = place;
    }

    int place() {
        return place;
    }
}
