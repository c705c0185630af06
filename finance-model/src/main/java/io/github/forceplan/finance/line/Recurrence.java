package io.github.forceplan.finance.line;

/** Whether money comes again every year; only the recurring part counts towards the underlying gap. */
public enum Recurrence {
    RECURRING,
    ONE_OFF
}
