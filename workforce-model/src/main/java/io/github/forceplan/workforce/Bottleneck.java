package io.github.forceplan.workforce;

/**
 * A skill of which one more hour would meet demand that nobody meets.
 *
 * @param team the team that lacks it
 * @param skill the skill
 * @param unmetHours the year's hours unmet at this very skill, by the year's totals; 0 if its holders are missing
 *     because they stand in for another skill
 */
public record Bottleneck(String team, String skill, double unmetHours) {}
