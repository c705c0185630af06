package io.github.forceplan.solver.run;

/** Told how far a run has come. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * @param stage what is being done, for people
     * @param done steps done, 0 to {@code total}
     * @param total steps in all
     */
    void at(String stage, int done, int total);
}
