package io.github.forceplan.workforce.interop;

/**
 * One row of a force management statement's table.
 *
 * @param section section of the statement
 * @param step 1 demand, 2 workforce, 3 what will be done, 4 demand that will not be met
 * @param financialYear the year
 * @param measure what is measured
 * @param unit its unit
 * @param value its value
 */
public record StatementRow(String section, int step, String financialYear, String measure, String unit, double value) {}
