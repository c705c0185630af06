package io.github.forceplan.planner.cli;

import io.github.forceplan.solver.run.Progress;
import java.io.PrintWriter;

/** One line that is drawn over and over, and gone when the work is done. */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int CELLS = 24;
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final boolean shown;

    /** @param shown false for a bar that draws nothing */
    ProgressBar(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    @Override
    public void at(String stage, int done, int total) {
        int filled = total == 0 ? CELLS : CELLS * done / total;
        draw("[" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "] " + done + "/" + total + "  " + stage);
    }

    /** Says something for good, on a line of its own. */
    void say(String line) {
        draw("");
        err.println((shown ? "\r" : "") + line);
    }

    /** Wipes the line. */
    @Override
    public void close() {
        draw("");
        if (shown) {
            err.print('\r');
            err.flush();
        }
    }

    private void draw(String line) {
        if (!shown) {
            return;
        }
        String shown = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        err.print('\r' + shown + " ".repeat(WIDTH - shown.length()));
        err.flush();
    }
}
