package io.github.forceplan.solver.optimise;

/**
 * Hours that may be bought from an agency.
 *
 * @param lever id of the lever
 * @param agency its id in the plan
 * @param teamSkill place of the team's skill that they are worked at
 * @param largest most hours by year
 * @param stepShare share of a year's hours that falls on a step, by step
 * @param price of one hour in thousands of pounds, by year bought
 */
public record AgencyOption(
        String lever, String agency, int teamSkill, double[] largest, double[] stepShare, MoneyResponse[] price) {}
