package io.github.forceplan.solver.optimise;

import io.github.forceplan.workforce.supply.Intake;

/**
 * One intake that may be decided, and what one person in it does.
 *
 * @param lever id of the lever
 * @param id of the intake, in the plan already or to be added
 * @param existing whether the plan has it
 * @param intake its role, entry route and month, with the size that it has
 * @param month plan month in which it joins
 * @param smallest least size if it takes place
 * @param largest greatest size
 * @param whole whether its size is a whole number
 * @param hours ordinary hours by [team's skill][step]
 * @param strength people in post by [role][plan month]
 * @param money the budget
 */
public record IntakeOption(
        String lever,
        String id,
        boolean existing,
        Intake intake,
        int month,
        double smallest,
        double largest,
        boolean whole,
        double[][] hours,
        double[][] strength,
        MoneyResponse money) {}
