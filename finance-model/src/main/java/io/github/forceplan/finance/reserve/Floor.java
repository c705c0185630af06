package io.github.forceplan.finance.reserve;

/** The balance below which a reserve should not fall. */
public sealed interface Floor permits AmountFloor, ShareFloor {}
