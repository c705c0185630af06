package io.github.forceplan.workforce.supply;

/**
 * One path of the people in each role, month by month. Written by {@link SupplyModel#run}, and used again for the next
 * path. People join and move on the first day of a month and leave on its last, so that strength is constant within a
 * month and opening + joiners + moved in − moved out − leavers = closing.
 */
public final class SupplyPath {

    final double[][] accredited;
    final double[][] trainees;
    final double[][] traineesDeployed;
    final double[][] joiners;
    final double[][] movedIn;
    final double[][] movedOut;
    final double[][] leavers;
    final double[][] frozen;
    final double[][] withoutVacancy;
    final double[][] notTrained;
    final double[][] movesNotMade;

    final double[] bandNow;
    final double[] cohortNow;
    final double[] offer;
    final double[] wanted;
    final double[] ratio;
    final double[] tutorLoad;
    final double[] tutorWanted;
    final double[] pipeline;
    final double[][] moverBands;
    final double[] bandUniforms;
    final double[] cohortUniforms;

    SupplyPath(int roles, int months, int bands, int cohorts, int trainingMonths) {
        accredited = new double[roles][months];
        trainees = new double[roles][months];
        traineesDeployed = new double[roles][months];
        joiners = new double[roles][months];
        movedIn = new double[roles][months];
        movedOut = new double[roles][months];
        leavers = new double[roles][months];
        frozen = new double[roles][months];
        withoutVacancy = new double[roles][months];
        notTrained = new double[roles][months];
        movesNotMade = new double[roles][months];
        bandNow = new double[bands];
        cohortNow = new double[cohorts];
        offer = new double[cohorts];
        wanted = new double[cohorts];
        ratio = new double[roles];
        tutorLoad = new double[months];
        tutorWanted = new double[months];
        pipeline = new double[roles];
        moverBands = new double[cohorts][];
        bandUniforms = new double[bands * months];
        cohortUniforms = new double[trainingMonths];
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

    /** Who joined from outside on the first day of the month. */
    public double joiners(int role, int month) {
        return joiners[role][month];
    }

    /** Who moved in from another role on the first day of the month. */
    public double movedIn(int role, int month) {
        return movedIn[role][month];
    }

    /** Who moved out to another role on the first day of the month. */
    public double movedOut(int role, int month) {
        return movedOut[role][month];
    }

    /** Who left on the last day of the month. */
    public double leavers(int role, int month) {
        return leavers[role][month];
    }

    /** Recruits planned for a month in which recruitment is frozen. */
    public double frozen(int role, int month) {
        return frozen[role][month];
    }

    /** Recruits offered who were not taken for want of a vacancy. */
    public double withoutVacancy(int role, int month) {
        return withoutVacancy[role][month];
    }

    /** Recruits with a vacancy who were not taken for want of a place in a classroom or with a tutor. */
    public double notTrained(int role, int month) {
        return notTrained[role][month];
    }

    /** Moves into the role that were planned but not made, for want of people, of a vacancy or of a training place. */
    public double movesNotMade(int role, int month) {
        return movesNotMade[role][month];
    }
}
