package io.github.forceplan.planner.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    @Option(names = "--debug", description = "If Forceplan fails, show the stack trace (as FORCEPLAN_DEBUG=1 does).")
    private boolean debug;
}
