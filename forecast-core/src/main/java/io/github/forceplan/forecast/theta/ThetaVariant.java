package io.github.forceplan.forecast.theta;

/** The models of Fiorucci et al. (2016). */
public enum ThetaVariant {
    /** Standard: θ = 2, the line fitted once. */
    STM(false, false),
    /** Optimised: θ estimated, the line fitted once. */
    OTM(false, true),
    /** Dynamic standard: θ = 2, the line refitted at each observation. */
    DSTM(true, false),
    /** Dynamic optimised: θ estimated, the line refitted at each observation. */
    DOTM(true, true);

    private final boolean dynamic;
    private final boolean optimised;

    ThetaVariant(boolean dynamic, boolean optimised) {
        this.dynamic = dynamic;
        this.optimised = optimised;
    }

    /** Whether the line's coefficients follow the observations so far. */
    public boolean isDynamic() {
        return dynamic;
    }

    /** Whether θ is estimated. */
    public boolean isOptimised() {
        return optimised;
    }
}
