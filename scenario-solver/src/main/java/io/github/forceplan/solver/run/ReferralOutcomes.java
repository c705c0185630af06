package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.demand.StreamPaths;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.result.ReferralResult;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.referral.Marac;
import io.github.forceplan.workforce.referral.ReferralUnit;
import io.github.forceplan.workforce.referral.StreamVolumes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A referral unit over all draws. */
final class ReferralOutcomes {

    private static final double TEN_THOUSAND = 10_000;

    private ReferralOutcomes() {}

    static ReferralResult of(
            ReferralUnit unit,
            Availability available,
            List<FinancialYear> years,
            StreamPaths streams,
            int draws,
            RandomStreams random,
            Estimates estimates) {
        List<List<ReferralUnit.Year>> paths = new ArrayList<>(draws);
        RandomStream stream = random.of("referrals");
        for (int d = 0; d < draws; d++) {
            paths.add(unit.years(available, years, volumes(streams, d), stream.reset(d)));
        }
        List<ReferralResult.Year> results = new ArrayList<>();
        for (int y = 0; y < years.size(); y++) {
            results.add(new ReferralResult.Year(
                    years.get(y).toString(),
                    estimate(estimates, paths, y, ReferralUnit.Year::referrals),
                    estimate(estimates, paths, y, ReferralUnit.Year::hoursRequired),
                    estimate(estimates, paths, y, ReferralUnit.Year::postsRequired),
                    unit.strength(),
                    estimate(estimates, paths, y, ReferralUnit.Year::hoursWaitingAtYearEnd)));
        }
        return new ReferralResult(
                results,
                unit.marac()
                        .map(marac -> years.stream()
                                .map(year -> conferences(marac, year, streams, draws))
                                .toList()));
    }

    private static StreamVolumes volumes(StreamPaths streams, int draw) {
        return (stream, year) -> streams.volume(stream, year, draw);
    }

    private static Estimate estimate(
            Estimates estimates,
            List<List<ReferralUnit.Year>> paths,
            int year,
            ToDoubleFunction<ReferralUnit.Year> figure) {
        return estimates.of(paths.stream()
                .mapToDouble(path -> figure.applyAsDouble(path.get(year)))
                .toArray());
    }

    /** Means over the draws, which differ where the cases are a demand stream. */
    private static ReferralResult.Conferences conferences(
            Marac marac, FinancialYear year, StreamPaths streams, int draws) {
        int different = marac.demandStream().isPresent() ? draws : 1;
        List<Marac.Year> needs = new ArrayList<>(different);
        for (int d = 0; d < different; d++) {
            needs.add(marac.year(year, volumes(streams, d)));
        }
        double cases = mean(needs, Marac.Year::cases);
        return new ReferralResult.Conferences(
                year.toString(),
                marac.casesPer10000().map(rates -> rates.value(year)).orElse(cases * TEN_THOUSAND / marac.adultWomen()),
                cases,
                marac.meetingsPerYear(),
                mean(needs, Marac.Year::meetingsNeeded),
                mean(needs, Marac.Year::casesUnheard),
                mean(needs, Marac.Year::administrators),
                mean(needs, Marac.Year::idvas),
                mean(needs, Marac.Year::policeHours));
    }

    private static double mean(List<Marac.Year> needs, ToDoubleFunction<Marac.Year> figure) {
        return Shares.mean(needs.stream().mapToDouble(figure).toArray());
    }
}
