package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.List;
import java.util.Optional;

/**
 * A planning assumption of recorded crime, imposed on the distribution by entropic tilting: futures in which it comes true
 * gain weight, each with its own recording and its own crime, until it holds exactly.
 */
public sealed interface CrimeTarget {

    /** Whether the scenario takes it. */
    boolean applies();

    /** The financial year that it is about. */
    FinancialYear year();

    /** The offence groups whose crimes are added; empty for all. */
    List<String> groups();

    /** Growth over the base year, if the target is stated so. */
    Optional<Double> growth();

    /** Crimes in the year, if the target is stated so. */
    Optional<Double> crimes();

    /**
     * The average over the draws.
     *
     * @param applies whether the scenario takes it
     * @param year the financial year
     * @param groups offence groups, added; empty for all
     * @param growth over the base year; this or crimes
     * @param crimes in the year; this or growth
     * @param relation of the average to the target; equal if not stated
     */
    record Mean(
            @Figure("Whether the scenario takes it.") boolean applies,
            @Figure("The financial year.") FinancialYear year,
            @Figure("Offence groups, added; empty for all.") List<String> groups,

            @Figure(value = "Average growth over the base year.", unit = "fraction", min = -0.99, max = 10)
            Optional<Double> growth,

            @Figure(value = "Average crimes in the year.", unit = "crimes", min = 1)
            Optional<Double> crimes,

            @Figure("How the average relates to the target; equal if not stated.")
            Optional<Relation> relation)
            implements CrimeTarget {
        public Mean {
            groups = List.copyOf(groups);
            requireOne(year, growth, crimes);
        }
    }

    /**
     * A quantile: the crimes, or the growth, that the year stays at or below with a stated probability.
     *
     * @param applies whether the scenario takes it
     * @param year the financial year
     * @param groups offence groups, added; empty for all
     * @param probability of that or less
     * @param growth over the base year; this or crimes
     * @param crimes in the year; this or growth
     */
    record Quantile(
            @Figure("Whether the scenario takes it.") boolean applies,
            @Figure("The financial year.") FinancialYear year,
            @Figure("Offence groups, added; empty for all.") List<String> groups,

            @Figure(value = "Probability of that or less.", unit = "fraction", min = 0.01, max = 0.99)
            double probability,

            @Figure(value = "Growth over the base year.", unit = "fraction", min = -0.99, max = 10)
            Optional<Double> growth,

            @Figure(value = "Crimes in the year.", unit = "crimes", min = 1)
            Optional<Double> crimes)
            implements CrimeTarget {
        public Quantile {
            groups = List.copyOf(groups);
            requireOne(year, growth, crimes);
            if (!(probability > 0 && probability < 1)) {
                throw new IllegalArgumentException("The probability (" + probability + ") of the target for " + year
                        + " must be between 0 and 1. Use 0.9 for 9 chances in 10 of that or less.");
            }
        }
    }

    /** How an average relates to its target. */
    enum Relation {
        EQUAL,
        AT_LEAST,
        AT_MOST
    }

    private static void requireOne(FinancialYear year, Optional<Double> growth, Optional<Double> crimes) {
        if (growth.isPresent() == crimes.isPresent()) {
            throw new IllegalArgumentException("The target for " + year + " states "
                    + (growth.isPresent() ? "both growth and crimes" : "neither growth nor crimes")
                    + ". Give one of the two.");
        }
    }
}
