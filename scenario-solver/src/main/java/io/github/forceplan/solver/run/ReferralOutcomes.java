package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.ReferralResult;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.referral.Marac;
import io.github.forceplan.workforce.referral.ReferralUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A referral unit over all draws. */
final class ReferralOutcomes {

    private ReferralOutcomes() {}

    static ReferralResult of(
            ReferralUnit unit, Availability available, List<FinancialYear> years, int draws, long seed) {
        List<List<ReferralUnit.Year>> paths = new ArrayList<>(draws);
        RandomStream stream = new RandomStream(seed, "referrals");
        for (int d = 0; d < draws; d++) {
            paths.add(unit.years(available, years, stream.reset(d)));
        }
        List<ReferralResult.Year> results = new ArrayList<>();
        for (int y = 0; y < years.size(); y++) {
            results.add(new ReferralResult.Year(
                    years.get(y).toString(),
                    estimate(paths, y, ReferralUnit.Year::referrals),
                    estimate(paths, y, ReferralUnit.Year::hoursRequired),
                    estimate(paths, y, ReferralUnit.Year::postsRequired),
                    unit.strength(),
                    estimate(paths, y, ReferralUnit.Year::hoursWaitingAtYearEnd)));
        }
        return new ReferralResult(
                results,
                unit.marac()
                        .map(marac -> years.stream()
                                .map(year -> conferences(marac, year))
                                .toList()));
    }

    private static Estimate estimate(
            List<List<ReferralUnit.Year>> paths, int year, ToDoubleFunction<ReferralUnit.Year> figure) {
        return Estimate.of(paths.stream()
                .mapToDouble(path -> figure.applyAsDouble(path.get(year)))
                .toArray());
    }

    private static ReferralResult.Conferences conferences(Marac marac, FinancialYear year) {
        Marac.Year needs = marac.year(year);
        return new ReferralResult.Conferences(
                year.toString(),
                marac.casesPer10000().value(year),
                needs.cases(),
                marac.meetingsPerYear(),
                needs.meetingsNeeded(),
                needs.casesUnheard(),
                needs.administrators(),
                needs.idvas(),
                needs.policeHours());
    }
}
