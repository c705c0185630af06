package io.github.forceplan.planner.cli;

/** Something that the caller asked for can't be done; the message says what and what to do instead. */
final class BadUsageException extends Exception {

    private static final long serialVersionUID = 1L;

    BadUsageException(String message) {
        super(message);
    }

    BadUsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
