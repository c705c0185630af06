/** The command line: one class a command, exit codes, and what a planner sees on the terminal. */
@NullMarked
package io.github.forceplan.planner.cli;

import org.jspecify.annotations.NullMarked;
