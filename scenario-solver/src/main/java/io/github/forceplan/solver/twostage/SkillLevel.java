package io.github.forceplan.solver.twostage;

/**
 * One skill of a nested chain and what it costs to get hours of it late. Prices are in pounds, or any one unit, an hour.
 *
 * @param name of the skill
 * @param overtimeShare most overtime, as a share of the skill's own hours; 0 or more
 * @param overtimePrice price of an hour of it; 0 or more
 * @param agencyHours most hours of agency or mutual aid in a period; 0 or more, may be infinite
 * @param agencyPrice price of an hour of it; 0 or more
 * @param unmetPrice what an hour of demand that nobody meets counts for; 0 or more, no less than that of a lower skill
 */
public record SkillLevel(
        String name,
        double overtimeShare,
        double overtimePrice,
        double agencyHours,
        double agencyPrice,
        double unmetPrice) {

    public SkillLevel {
        requireFinite(name, "overtime share", overtimeShare);
        requireFinite(name, "overtime price", overtimePrice);
        requireFinite(name, "agency price", agencyPrice);
        requireFinite(name, "price of unmet hours", unmetPrice);
        if (!(agencyHours >= 0)) {
            throw new IllegalArgumentException(
                    "The agency hours (" + agencyHours + ") of skill '" + name + "' must be 0 or more.");
        }
    }

    private static void requireFinite(String name, String what, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + value + ") of skill '" + name + "' must be a finite number of 0 or more.");
        }
    }
}
