package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.demand.StreamPaths;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.ContactResult;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.solver.result.ReferralResult;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.contact.ContactPlan;
import io.github.forceplan.workforce.limit.Lookup;
import io.github.forceplan.workforce.referral.ReferralUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts of the workforce beside the investigators': computed once for scenarios that leave them as they are. For any thread. */
final class WorkforceParts {

    /** @param crime what calls follow; empty if they follow no crime */
    private record ContactKey(
            ContactPlan contact,
            Map<String, Availability> availability,
            List<FinancialYear> years,
            Optional<DemandPaths> crime) {}

    /** @param streams if the unit is fed with any */
    private record ReferralKey(
            ReferralUnit unit, Availability availability, List<FinancialYear> years, Optional<StreamPaths> streams) {}

    private final int draws;
    private final RandomStreams random;
    private final Estimates alone;
    private final int threads;
    private final Map<ContactKey, ContactResult> contacts = new LinkedHashMap<>();
    private final Map<ReferralKey, ReferralResult> referrals = new LinkedHashMap<>();

    WorkforceParts(int draws, RandomStreams random, Estimates estimates, int threads) {
        this.draws = draws;
        this.random = random;
        this.alone = estimates;
        this.threads = threads;
    }

    synchronized Optional<ContactResult> contact(Plan plan, DemandPaths crime, Estimates estimates) {
        return plan.workforce().contact().map(contact -> {
            Optional<DemandPaths> followed = contact.followsCrime() ? Optional.of(crime) : Optional.empty();
            return contacts.computeIfAbsent(
                    new ContactKey(contact, plan.workforce().availability(), plan.years(), followed),
                    key -> ContactOutcomes.of(
                            plan.workforce(),
                            contact,
                            plan.years(),
                            followed,
                            draws,
                            random,
                            followed.isPresent() ? estimates : alone,
                            threads));
        });
    }

    synchronized Optional<ReferralResult> referrals(Plan plan, StreamPaths streams, Estimates estimates) {
        return plan.workforce().referrals().map(unit -> {
            Availability available = Lookup.in(plan.workforce().availability(), unit.availability(), "availability");
            return referrals.computeIfAbsent(
                    new ReferralKey(
                            unit,
                            available,
                            plan.years(),
                            unit.demandStreams().isEmpty() ? Optional.empty() : Optional.of(streams)),
                    key -> ReferralOutcomes.of(
                            unit,
                            available,
                            plan.years(),
                            streams,
                            draws,
                            random,
                            unit.demandStreams().isEmpty() ? alone : estimates));
        });
    }
}
