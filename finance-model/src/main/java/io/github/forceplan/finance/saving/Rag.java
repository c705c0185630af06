package io.github.forceplan.finance.saving;

/** How sure the delivery of a saving is. */
public enum Rag {
    /** Made already. */
    DELIVERED,
    GREEN,
    AMBER,
    RED
}
