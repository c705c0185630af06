package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.twostage.Risk;
import java.util.Optional;

/**
 * How a decision under uncertainty is to be made.
 *
 * @param prices what makes hours and pounds comparable
 * @param risk what is to be small of the uncertain cost
 * @param reserveRisk greatest probability that reserves fall below their floors in some year; none if empty
 * @param futures how many draws the decision is made on, at most
 * @param threads for the second stage; they don't change the result
 * @param studies whether the trade-off between mean and risk, and other prices, are worked out too
 * @param replanned futures that are walked with the plan made anew every year; 0 for none
 */
public record UncertainSettings(
        UncertainPrices prices,
        Risk risk,
        Optional<Double> reserveRisk,
        int futures,
        int threads,
        boolean studies,
        int replanned) {

    public UncertainSettings {
        if (futures < 1 || threads < 1 || replanned < 0) {
            throw new IllegalArgumentException("Futures (" + futures + ") and threads (" + threads
                    + ") must be 1 or more, futures walked anew (" + replanned + ") 0 or more.");
        }
        if (reserveRisk.isPresent() && (!(reserveRisk.get() > 0) || !(reserveRisk.get() < 1))) {
            throw new IllegalArgumentException("The probability (" + reserveRisk.get()
                    + ") that reserves fall below their floors must be above 0 and below 1. Use 0.05 for one future in"
                    + " twenty.");
        }
    }
}
