package io.github.forceplan.forecast.recording;

import io.github.forceplan.forecast.figure.Figure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * An audit of crime recording: what share of reported crimes a force recorded.
 *
 * @param rate recorded ÷ (recorded + unrecorded), all crime
 * @param margin half-width of its interval
 * @param level confidence of the interval
 * @param from first day of the audit period
 * @param to last day of the audit period
 * @param groups what the audit found for single offence groups; the others share the remainder
 */
public record Audit(
        @Figure(value = "Recording rate, all crime.", unit = "fraction", min = 0.01, max = 1)
        double rate,

        @Figure(value = "Half-width of its interval.", unit = "fraction", min = 0, max = 0.5)
        double margin,

        @Figure(value = "Confidence of the intervals.", unit = "fraction", min = 0.5, max = 0.999)
        double level,

        @Figure("First day of the audit period.") LocalDate from,
        @Figure("Last day of the audit period.") LocalDate to,

        @Figure("Findings for single offence groups; the others share the remainder.")
        Map<String, Finding> groups) {

    /** What an audit found for one offence group. */
    public sealed interface Finding {}

    /**
     * A recording rate with its margin.
     *
     * @param rate recorded ÷ (recorded + unrecorded)
     * @param margin half-width of its interval, at the audit's level
     */
    public record AuditedRate(
            @Figure(value = "Recording rate.", unit = "fraction", min = 0.01, max = 1)
            double rate,

            @Figure(value = "Half-width of its interval.", unit = "fraction", min = 0, max = 0.5)
            double margin)
            implements Finding {}

    /**
     * A number of crimes left unrecorded in a year.
     *
     * @param crimes how many
     * @param margin half-width of its interval, at the audit's level
     */
    public record UnrecordedCrimes(
            @Figure(value = "Crimes left unrecorded in a year.", unit = "crimes", min = 0)
            double crimes,

            @Figure(value = "Half-width of its interval.", unit = "crimes", min = 0)
            double margin)
            implements Finding {}

    /**
     * A sample of reports of which some had been recorded. The rate is uncertain as a beta distribution with Jeffreys's prior,
     * Beta(recorded + ½, audited − recorded + ½) (Brown, Cai and DasGupta 2001, Statistical Science 16, section 3.1.2); its
     * median stands for the audit's own figure.
     *
     * @param recorded reports found recorded
     * @param audited reports looked at
     */
    public record AuditedSample(
            @Figure(value = "Audited reports found recorded.", unit = "crimes", min = 0)
            int recorded,

            @Figure(value = "Reports audited.", unit = "crimes", min = 1)
            int audited)
            implements Finding {

        public AuditedSample {
            if (recorded < 0 || audited < 1 || recorded > audited) {
                throw new IllegalArgumentException("Of " + audited + " audited reports " + recorded
                        + " can't have been recorded. Give 0 up to the number audited.");
            }
        }

        /** The rate below which the true one lies with probability {@code p}, strictly between 0 and 1. */
        public double quantile(double p) {
            return new BetaDistribution(null, recorded + 0.5, audited - recorded + 0.5).inverseCumulativeProbability(p);
        }
    }

    /**
     * An audit known as a sample: its rate and margin are the middle and half the width of the interval of {@link
     * AuditedSample}.
     *
     * @param sample of all crime
     * @param level confidence of the intervals, above 0 and below 1
     * @param from first day of the audit period
     * @param to last day of the audit period
     * @param groups what the audit found for single offence groups
     */
    public static Audit ofSample(
            AuditedSample sample, double level, LocalDate from, LocalDate to, Map<String, Finding> groups) {
        double low = sample.quantile(0.5 - level / 2);
        double high = sample.quantile(0.5 + level / 2);
        return new Audit((low + high) / 2, (high - low) / 2, level, from, to, groups);
    }

    public Audit {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "The audit period's first day (" + from + ") must lie before its last (" + to + ").");
        }
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * Crimes left unrecorded in a year in which {@code recorded} were recorded: recorded × (1 − r) ÷ r.
     *
     * @param recorded 0 or more
     * @param rate above 0, at most 1
     */
    public static double unrecorded(double recorded, double rate) {
        return recorded * (1 - rate) / rate;
    }

    /**
     * The recording rate of each offence group, consistent with the rate for all crime: groups with a finding of their
     * own keep it, the others share what the overall rate leaves, all at one rate.
     *
     * @param recorded crimes recorded in a year by offence group; above 0 in total
     * @param overallDeviate standard normal deviate for the overall rate; 0 is the audit's own figure
     * @param groupDeviates the same by offence group; a group not named stands at the audit's own figure
     */
    public Map<String, Double> rates(
            Map<String, Double> recorded, double overallDeviate, Map<String, Double> groupDeviates) {
        List<String> names = List.copyOf(recorded.keySet());
        double[] deviates = new double[names.size()];
        for (int g = 0; g < deviates.length; g++) {
            deviates[g] = groupDeviates.getOrDefault(names.get(g), 0.0);
        }
        double[] filled = new double[names.size()];
        new AuditRates(this, recorded).fill(overallDeviate, deviates, filled);
        Map<String, Double> rates = new LinkedHashMap<>();
        for (int g = 0; g < filled.length; g++) {
            rates.put(names.get(g), filled[g]);
        }
        return rates;
    }
}
