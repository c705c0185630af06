package io.github.forceplan.workforce.count;

import io.github.forceplan.workforce.limit.Check;

/**
 * Strength less long-term absence and career breaks. As in the Home Office's "available for duty" it includes those on
 * recuperative and adjusted duties.
 *
 * @param fte full-time equivalents, 0 or more
 */
public record Available(double fte) {

    public Available {
        Check.range(fte, 0, Double.MAX_VALUE, "number available");
    }

    /**
     * Those of them who can be deployed.
     *
     * @param restrictedDuties share on restricted or recuperative duties
     * @param trainees share still in training
     * @param traineeDeployability share of a full-time equivalent's hours that trainees give
     */
    public Deployable deployable(double restrictedDuties, double trainees, double traineeDeployability) {
        Check.range(restrictedDuties, 0, 1, "share on restricted duties");
        Check.range(trainees, 0, 1, "share in training");
        Check.range(traineeDeployability, 0, 1, "trainees' deployability");
        return new Deployable(fte * (1 - restrictedDuties) * (1 - trainees * (1 - traineeDeployability)));
    }
}
