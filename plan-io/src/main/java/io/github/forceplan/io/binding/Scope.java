package io.github.forceplan.io.binding;

/**
 * What holds for the numbers at some place in a plan.
 *
 * @param covered whether a mapping around them states their basis
 * @param uncovered takes those that no mapping covers
 */
record Scope(boolean covered, Uncovered uncovered) {

    Scope coveredIf(boolean basis) {
        return basis ? new Scope(true, uncovered) : this;
    }
}
