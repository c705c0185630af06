package io.github.forceplan.forecast.figure;

/**
 * A row of a file of its own that a plan names. A component of a plan that is a list of such rows is written as the path
 * of the file; single figures in it have no address in the plan.
 */
public interface FileRow {

    /** Where the row stands, such as {@code people.csv:12}. */
    String place();
}
