package io.github.forceplan.workforce.workload;

/**
 * The base year's workload set against its investigators.
 *
 * @param hoursDemanded investigators' hours that base-year crime asks for, hours per case as written
 * @param hoursDeployable hours that base-year investigators gave
 * @param factor factor on hours per case that the plan's anchor makes of the two
 */
public record WorkloadBalance(double hoursDemanded, double hoursDeployable, double factor) {}
