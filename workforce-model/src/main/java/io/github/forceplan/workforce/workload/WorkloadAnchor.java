package io.github.forceplan.workforce.workload;

/** How the hours per case of investigators' routes are set against the force that did the work in the base year. */
public sealed interface WorkloadAnchor permits BaseYearBalance, StatedFactor {

    /**
     * The factor on hours per case.
     *
     * @param hoursDemanded investigators' hours that base-year crime asks for before any factor
     * @param hoursDeployable hours that base-year investigators gave
     */
    double factor(double hoursDemanded, double hoursDeployable);
}
