package io.github.forceplan.workforce.register;

import io.github.forceplan.forecast.time.FinancialYear;
import java.util.List;

/**
 * Holders of a skill who may retire in a year.
 *
 * @param financialYear the year
 * @param skill id of the skill
 * @param people who they are
 * @param fte full-time equivalents
 */
public record Retirement(FinancialYear financialYear, String skill, List<String> people, double fte) {

    public Retirement {
        people = List.copyOf(people);
    }
}
