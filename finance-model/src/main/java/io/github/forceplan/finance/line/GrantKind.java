package io.github.forceplan.finance.line;

/** Kinds of government grant to a police body. */
public enum GrantKind {
    /** Police core grant and what was once formula grant. */
    CORE,
    /** Legacy council tax grants: support for council tax and past freezes. */
    LEGACY_COUNCIL_TAX,
    /** Given for a stated purpose, such as pensions or uplift. */
    SPECIFIC
}
