package io.github.forceplan.workforce.supply;

/**
 * One path of the people in each role, month by month. Written by {@link SupplyModel#run}, and used again for the next
 * path. People join on the first day of a month and leave on its last, so that strength is constant within a month and
 * opening + joiners − leavers = closing.
 */
public final class SupplyPath {

    final double[][] accredited;
    final double[][] trainees;
    final double[][] traineesDeployed;
    final double[][] joiners;
    final double[][] leavers;
    final double[][] withoutVacancy;
    final double[][] notTrained;
    final double[] accreditedNow;
    final double[] cohortNow;
    final double[] offered;
    final double[] roleUniforms;
    final double[] cohortUniforms;

    SupplyPath(int roles, int months, int cohorts) {
        accredited = new double[roles][months];
        trainees = new double[roles][months];
        traineesDeployed = new double[roles][months];
        joiners = new double[roles][months];
        leavers = new double[roles][months];
        withoutVacancy = new double[roles][months];
        notTrained = new double[roles][months];
        accreditedNow = new double[roles];
        cohortNow = new double[cohorts];
        offered = new double[roles];
        roleUniforms = new double[roles * months];
        cohortUniforms = new double[cohorts * months];
    }

    /** Accredited full-time equivalents in post during a month. */
    public double accredited(int role, int month) {
        return accredited[role][month];
    }

    /** Trainees in post during a month. */
    public double trainees(int role, int month) {
        return trainees[role][month];
    }

    /** Trainees weighted by their deployability. */
    public double traineesDeployed(int role, int month) {
        return traineesDeployed[role][month];
    }

    /** Full-time equivalents in post during a month, trainees included. */
    public double strength(int role, int month) {
        return accredited[role][month] + trainees[role][month];
    }

    /** Full-time equivalents in post after the month's leavers have gone. */
    public double closing(int role, int month) {
        return strength(role, month) - leavers[role][month];
    }

    /** Who joined on the first day of the month. */
    public double joiners(int role, int month) {
        return joiners[role][month];
    }

    /** Who left on the last day of the month. */
    public double leavers(int role, int month) {
        return leavers[role][month];
    }

    /** Recruits offered who were not taken for want of a vacancy. */
    public double withoutVacancy(int role, int month) {
        return withoutVacancy[role][month];
    }

    /** Recruits with a vacancy who were not taken for want of a training place. */
    public double notTrained(int role, int month) {
        return notTrained[role][month];
    }
}
