package io.github.forceplan.planner.cli;

import java.io.PrintWriter;

/** What a planner sees when Forceplan itself fails. */
final class FaultReport {

    private static final int BYTES_A_MEGABYTE = 1 << 20;

    private final Terminal terminal;
    private final boolean debugging;

    /** @param debugging whether to show stack traces; FORCEPLAN_DEBUG=1 does too */
    FaultReport(Terminal terminal, boolean debugging) {
        this.terminal = terminal;
        this.debugging = debugging || "1".equals(System.getenv("FORCEPLAN_DEBUG"));
    }

    /** Says what failed and what to report, and gives the exit code. */
    int write(Throwable fault) {
        PrintWriter err = terminal.err();
        if (isOutOfMemory(fault)) {
            long limit = Runtime.getRuntime().maxMemory() / BYTES_A_MEGABYTE;
            err.println("This plan needs more memory than there is (" + limit + " MB); nothing was written.");
            err.println("Use fewer --draws, or give it more: FORCEPLAN_JAVA_OPTS=-Xmx2g forceplan …");
        } else {
            err.println("Forceplan failed. This is a fault of Forceplan, not of your plan; nothing was written.");
            err.println("  " + fault);
            err.println("  forceplan " + Forceplan.Version.current() + ", Java " + System.getProperty("java.version")
                    + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
            err.println("Please report these lines with your command and plan.");
        }
        if (debugging) {
            fault.printStackTrace(err);
        } else {
            err.println("For the stack trace, run it again with --debug.");
        }
        return ExitCode.FAULT;
    }

    private static boolean isOutOfMemory(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
