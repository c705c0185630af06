package io.github.forceplan.workforce.referral;

import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.limit.Check;
import java.util.Optional;

/**
 * Referrals of one kind that a unit assesses, such as adults or children at risk.
 *
 * @param label name for readers
 * @param perYear referrals, by financial year; or else a demand stream
 * @param demandStream the demand stream of the plan that they are, by id; or else referrals by year
 * @param volumeMultiplier uncertainty of their number, drawn once for each path
 * @param hoursPerReferral average hours that one asks for
 */
public record ReferralStream(
        @Figure("Name for readers.") String label,

        @Figure(value = "Referrals, by financial year.", unit = "referrals", min = 0, max = 1e7)
        Optional<ByYear> perYear,

        @Figure("The demand stream that they are, by id.") Optional<String> demandStream,

        @Figure("Multiplier of their number, drawn once for each path.")
        Optional<Distribution> volumeMultiplier,

        @Figure(value = "Average hours that one referral asks for.", unit = "hours", min = 0, max = 1000)
        double hoursPerReferral) {

    public ReferralStream {
        Check.text(label, "referral stream's label");
        Check.range(hoursPerReferral, 0, 1000, "hours per referral of '" + label + "'");
        String name = label;
        Fed.require(perYear.isPresent(), demandStream.isPresent(), "referrals of '" + name + "'", "perYear");
        perYear.ifPresent(years -> years.values().forEach((year, number) -> {
            Check.range(number.doubleValue(), 0, 1e7, "number of referrals of '" + name + "' in " + year);
        }));
        if (volumeMultiplier.isPresent() && !(volumeMultiplier.get().quantile(1e-6) >= 0)) {
            throw new IllegalArgumentException("The multiplier of referrals of '" + label + "' can fall below 0 ("
                    + volumeMultiplier.get() + "). Use a distribution of positive figures.");
        }
    }

    /** Referrals stated by year. */
    public ReferralStream(
            String label, ByYear perYear, Optional<Distribution> volumeMultiplier, double hoursPerReferral) {
        this(label, Optional.of(perYear), Optional.empty(), volumeMultiplier, hoursPerReferral);
    }

    /** Referrals of a year before their own multiplier. */
    double number(FinancialYear year, StreamVolumes volumes) {
        return perYear.isPresent() ? perYear.get().value(year) : volumes.volume(demandStream.orElseThrow(), year);
    }
}
