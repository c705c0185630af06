package io.github.forceplan.workforce.referral;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.limit.Check;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A unit that assesses safeguarding referrals. What it can't assess waits.
 *
 * @param streams kinds of referrals, by id
 * @param strength full-time equivalents in post
 * @param availability which of the workforce plan's availabilities applies
 * @param hoursWaitingAtStart hours of work that wait when the plan begins
 * @param marac conferences that it serves; empty if another unit does
 */
public record ReferralUnit(
        @Figure("Kinds of referrals, by id.") Map<String, ReferralStream> streams,

        @Figure(value = "Full-time equivalents in post.", unit = "FTE", min = 0, max = 10000)
        double strength,

        @Figure("Which of the workforce plan's availabilities applies.")
        String availability,

        @Figure(value = "Hours of work that wait when the plan begins.", unit = "hours", min = 0, max = 1e7)
        double hoursWaitingAtStart,

        @Figure("Multi-agency risk assessment conferences that it serves.")
        Optional<Marac> marac) {

    /**
     * A year of the unit.
     *
     * @param financialYear the year
     * @param referrals referrals received
     * @param hoursRequired hours that the year's referrals and conferences ask for
     * @param hoursAvailable hours that those in post give
     * @param postsRequired filled, fully deployable posts for the year's work, nothing left waiting from before
     * @param hoursWaitingAtYearEnd hours of work that wait on 31 March
     */
    public record Year(
            FinancialYear financialYear,
            double referrals,
            double hoursRequired,
            double hoursAvailable,
            double postsRequired,
            double hoursWaitingAtYearEnd) {}

    public ReferralUnit {
        streams = Collections.unmodifiableMap(new LinkedHashMap<>(streams));
        Check.range(strength, 0, 10_000, "strength of the referral unit");
        Check.range(hoursWaitingAtStart, 0, 1e7, "hours waiting at start");
    }

    /**
     * The unit's years, month by month inside: work that is not done waits for the next month.
     *
     * @param available the availability that applies
     * @param years consecutive plan years
     * @param volumes of the demand streams that referrals and conferences are
     * @param stream where numbers of referrals are drawn from; null for expected values
     */
    public List<Year> years(
            Availability available, List<FinancialYear> years, StreamVolumes volumes, @Nullable RandomStream stream) {
        List<ReferralStream> kinds = List.copyOf(new TreeMap<>(streams).values());
        double[] multipliers = new double[kinds.size()];
        for (int k = 0; k < multipliers.length; k++) {
            multipliers[k] = multiplier(kinds.get(k), stream);
        }
        double waiting = hoursWaitingAtStart;
        List<Year> result = new ArrayList<>();
        for (FinancialYear year : years) {
            double referrals = 0;
            double required = marac.map(
                            conferences -> conferences.year(year, volumes).policeHours())
                    .orElse(0.0);
            for (int k = 0; k < multipliers.length; k++) {
                double number = kinds.get(k).number(year, volumes) * multipliers[k];
                referrals += number;
                required += number * kinds.get(k).hoursPerReferral();
            }
            double perPost = available.hoursPerDeployableFte(year) * available.deployableShare();
            for (int m = 1; m <= 12; m++) {
                double share = shareOfYear(year.month(m), year);
                waiting = Math.max(0, waiting + (required - strength * perPost) * share);
            }
            result.add(new Year(year, referrals, required, strength * perPost, required / perPost, waiting));
        }
        return List.copyOf(result);
    }

    /** The demand streams that referrals and conferences are. */
    public Set<String> demandStreams() {
        Set<String> named = new TreeSet<>();
        streams.values().forEach(kind -> kind.demandStream().ifPresent(named::add));
        marac.flatMap(Marac::demandStream).ifPresent(named::add);
        return Collections.unmodifiableSet(named);
    }

    private static double multiplier(ReferralStream kind, @Nullable RandomStream stream) {
        if (kind.volumeMultiplier().isEmpty()) {
            return 1;
        }
        return stream == null
                ? kind.volumeMultiplier().get().mean()
                : kind.volumeMultiplier().get().quantile(stream.nextDouble());
    }

    private static double shareOfYear(Period month, FinancialYear year) {
        return (double) ChronoUnit.DAYS.between(month.firstDay(), month.plus(1).firstDay())
                / ChronoUnit.DAYS.between(year.firstDay(), year.plus(1).firstDay());
    }
}
