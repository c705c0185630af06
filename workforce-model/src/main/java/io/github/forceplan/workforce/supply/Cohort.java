package io.github.forceplan.workforce.supply;

import java.util.Arrays;

/**
 * People of one role who join, and if need be train, together.
 *
 * @param id sorts cohorts whatever the order of the plan
 * @param role place of the role
 * @param joins plan month of joining; −1 for those in training when the plan begins
 * @param size full-time equivalents in post at the start, or offered; 0 for a refill, whose size follows vacancies
 * @param accredited plan month from which they are accredited, at most the number of months
 * @param deployability by completed months in training, counted from joining or from the plan's start
 * @param needsTrainingPlace whether joining takes a classroom place
 * @param tutoredFrom first plan month in which they need a tutor
 * @param tutoredTo the month after the last
 * @param band place of the service band that they enter when accredited; unused for a move
 * @param from place of the role that they move from; −1 for those from outside
 */
record Cohort(
        String id,
        int role,
        int joins,
        double size,
        int accredited,
        double[] deployability,
        boolean needsTrainingPlace,
        int tutoredFrom,
        int tutoredTo,
        int band,
        int from) {

    double deployabilityAt(int month) {
        return deployability[month - firstMonth()];
    }

    int trainingMonths() {
        return accredited - firstMonth();
    }

    /** First plan month in post. */
    int firstMonth() {
        return Math.max(joins, 0);
    }

    boolean fromOutside() {
        return from < 0;
    }

    static double[] constant(double value, int months) {
        double[] values = new double[months];
        Arrays.fill(values, value);
        return values;
    }
}
