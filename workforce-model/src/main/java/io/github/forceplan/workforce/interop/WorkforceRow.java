package io.github.forceplan.workforce.interop;

import io.github.forceplan.forecast.figure.FileRow;

/**
 * One row in the shape of the Home Office's workforce tables: full-time equivalents of a force on 31 March.
 *
 * @param place where the row stands, such as {@code workforce.csv:12}
 * @param asAt31March calendar year of the 31 March
 * @param force name of the force
 * @param workerType such as "police officer" or "police staff"
 * @param rank rank or grade
 * @param fte full-time equivalents
 */
public record WorkforceRow(String place, int asAt31March, String force, String workerType, String rank, double fte)
        implements FileRow {}
