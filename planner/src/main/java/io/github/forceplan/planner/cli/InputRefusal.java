package io.github.forceplan.planner.cli;

/** Bad input found while series stream through, where nothing checked can be thrown; see {@link WholeFile}. */
final class InputRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputRefusal(String message) {
        super(message);
    }
}
