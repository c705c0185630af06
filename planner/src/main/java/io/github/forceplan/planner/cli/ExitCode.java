package io.github.forceplan.planner.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ends. */
final class ExitCode {

    /** What was asked for is done, whatever the gap or the unmet demand. */
    static final int DONE = 0;

    /** From seek and optimise only: nothing meets what was asked, and the nearest is given. */
    static final int NO_SOLUTION = 1;

    /** Bad usage or bad input: the caller can put it right. */
    static final int BAD_INPUT = 2;

    /** A fault of Forceplan. */
    static final int FAULT = 3;

    private ExitCode() {}

    /** The codes with their meaning, for help texts. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("0", "Done.");
        meanings.put("1", "From seek and optimise only: nothing meets what was asked; the nearest is given.");
        meanings.put("2", "Bad usage or bad input: the message says where and what to do.");
        meanings.put("3", "A fault of Forceplan: the message says what to report.");
        return meanings;
    }
}
