package io.github.forceplan.solver.demand;

/** Gives one future of recorded crime at a time. */
public interface DemandDraws {

    /**
     * Fills in one future. The same draw gives the same numbers whenever it is asked for.
     *
     * @param draw 0 or more
     * @param total [group × quarters + quarter] crimes recorded
     * @param withoutRecording the same at the base year's recording
     */
    void fill(int draw, double[] total, double[] withoutRecording);
}
