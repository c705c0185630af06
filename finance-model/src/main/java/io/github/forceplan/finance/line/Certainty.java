package io.github.forceplan.finance.line;

/** How sure a grant is. */
public enum Certainty {
    /** In a final settlement. */
    CONFIRMED,
    /** In a provisional settlement or announced. */
    PROVISIONAL,
    /** Nobody has said so; the plan assumes it. */
    ASSUMED
}
