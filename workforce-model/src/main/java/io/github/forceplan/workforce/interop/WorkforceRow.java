package io.github.forceplan.workforce.interop;

import io.github.forceplan.forecast.figure.FileRow;
import java.util.Optional;

/**
 * One row of a Home Office workforce table: full-time equivalents of a force on 31 March.
 *
 * @param place where the row stands, such as {@code workforce.csv:12}
 * @param asAt31March calendar year of the 31 March
 * @param force name of the force
 * @param workerType such as "police officer" or "police staff"
 * @param rank rank or grade; in the table of functions the function
 * @param breakdown what else the table splits its figures by, such as sex; empty if by nothing
 * @param fte full-time equivalents; empty if the table says that the figure is not available
 */
public record WorkforceRow(
        String place,
        int asAt31March,
        String force,
        String workerType,
        String rank,
        String breakdown,
        Optional<Double> fte)
        implements FileRow {

    /** A row of a table that splits its figures no further. */
    public WorkforceRow(String place, int asAt31March, String force, String workerType, String rank, double fte) {
        this(place, asAt31March, force, workerType, rank, "", Optional.of(fte));
    }
}
