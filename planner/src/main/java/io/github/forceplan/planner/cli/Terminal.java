package io.github.forceplan.planner.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out what was asked for
 * @param err errors, notices and progress
 * @param interactive whether somebody watches {@code err}
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

    /** The launcher's word on whether standard error is a terminal; Java itself can't tell. */
    private static final String INTERACTIVE = "forceplan.terminal";

    /** The process's own streams, in UTF-8 whatever the locale, so that £ is £. */
    static Terminal ofProcess() {
        return new Terminal(writer(FileDescriptor.out), writer(FileDescriptor.err), Boolean.getBoolean(INTERACTIVE));
    }

    private static PrintWriter writer(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
