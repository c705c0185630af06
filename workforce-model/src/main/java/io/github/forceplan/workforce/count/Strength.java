package io.github.forceplan.workforce.count;

import io.github.forceplan.workforce.limit.Check;

/**
 * People in post, trainees and those absent included.
 *
 * @param fte full-time equivalents, 0 or more
 */
public record Strength(double fte) {

    public Strength {
        Check.range(fte, 0, Double.MAX_VALUE, "strength");
    }

    /**
     * Those of them who are available.
     *
     * @param longTermAbsence share absent for more than 28 days or on a career break
     */
    public Available available(double longTermAbsence) {
        Check.range(longTermAbsence, 0, 1, "share in long-term absence");
        return new Available(fte * (1 - longTermAbsence));
    }
}
