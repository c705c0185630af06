package io.github.forceplan.workforce.supply;

import java.util.List;

/**
 * People of one role who train together.
 *
 * @param id sorts cohorts whatever the order of the plan
 * @param role place of the role
 * @param joins plan month of joining; −1 for those in training when the plan begins
 * @param size full-time equivalents in post at the start, or offered
 * @param accredited plan month from which they are accredited
 * @param deployability by plan month − max(joins, 0), up to accreditation
 * @param needsTrainingPlace whether joining takes a training place
 */
record Cohort(
        String id,
        int role,
        int joins,
        double size,
        int accredited,
        List<Double> deployability,
        boolean needsTrainingPlace) {

    double deployabilityAt(int month) {
        return deployability.get(month - Math.max(joins, 0));
    }
}
