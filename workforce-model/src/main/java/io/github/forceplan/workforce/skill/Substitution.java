package io.github.forceplan.workforce.skill;

import io.github.forceplan.forecast.figure.Figure;

/**
 * Holders of one skill may do the work of another, beyond what {@link Skill#includes()} says.
 *
 * @param holder the skill held
 * @param mayDo the skill whose work they may do
 */
public record Substitution(
        @Figure("The skill held.") String holder,
        @Figure("The skill whose work they may do.") String mayDo) {}
