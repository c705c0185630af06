package io.github.forceplan.workforce;

/**
 * A skill as a team has it and needs it: where hours are set against demand.
 *
 * @param team the team
 * @param skill id of the skill
 */
public record TeamSkill(String team, String skill) {}
