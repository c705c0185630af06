package io.github.forceplan.solver.program;

/** Which way the objective is to go. */
public enum Sense {
    MINIMISE,
    MAXIMISE;

    /** 1 to minimise, −1 to maximise: the factor that makes either a minimisation. */
    public double sign() {
        return this == MINIMISE ? 1 : -1;
    }
}
