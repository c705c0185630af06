package io.github.forceplan.solver.optimise;

import java.util.Optional;

/**
 * A figure of the budget that may be decided: an increase of band D, a saving from a date on, a loan.
 *
 * @param lever id of the lever
 * @param kind what it is
 * @param item id of the saving or loan, or the year of the increase
 * @param delay months by which a saving begins later
 * @param smallest least value
 * @param largest greatest value
 * @param whole whether it is taken whole or not at all
 * @param money what one unit does: £1 on band D, the whole saving, £1,000 of principal
 * @param limit what the largest value is, if it is not the lever's own limit
 */
public record MoneyOption(
        String lever,
        Kind kind,
        String item,
        int delay,
        double smallest,
        double largest,
        boolean whole,
        MoneyResponse money,
        Optional<String> limit) {

    /** Kinds of figure. */
    public enum Kind {
        BAND_D_INCREASE,
        SAVING,
        LOAN
    }
}
