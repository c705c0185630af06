package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.result.ContactResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.contact.CallStream;
import io.github.forceplan.workforce.contact.ContactModel;
import io.github.forceplan.workforce.contact.ContactPlan;
import io.github.forceplan.workforce.contact.Desk;
import io.github.forceplan.workforce.contact.DeskService;
import io.github.forceplan.workforce.contact.DeskWeek;
import io.github.forceplan.workforce.contact.DeskYear;
import io.github.forceplan.workforce.contact.ServiceModel;
import io.github.forceplan.workforce.limit.Lookup;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Contact management over draws of its changes. Only those are uncertain in it and a week has 168 queues to staff, so it
 * takes fewer draws than the rest of a run.
 */
final class ContactOutcomes {

    /** Draws at most. */
    static final int DRAWS = 100;

    /** One draw of a desk's year. */
    private record Sample(DeskYear needed, DeskService required, Optional<DeskService> inPost) {}

    private final ContactPlan plan;
    private final Map<String, Availability> availability;
    private final List<FinancialYear> years;
    private final ContactModel model;
    private final ServiceModel service;

    private ContactOutcomes(WorkforcePlan workforce, ContactPlan plan, List<FinancialYear> years) {
        this.plan = plan;
        this.years = years;
        availability = workforce.availability();
        model = new ContactModel(plan, availability);
        service = new ServiceModel(plan, model);
    }

    /** The result of a plan's contact management. */
    static ContactResult of(
            WorkforcePlan workforce, ContactPlan plan, List<FinancialYear> years, int draws, long seed, int threads) {
        return new ContactOutcomes(workforce, plan, years).run(Math.min(draws, DRAWS), seed, threads);
    }

    private ContactResult run(int draws, long seed, int threads) {
        Map<String, ContactResult.DeskResult> desks = new LinkedHashMap<>();
        plan.desks().forEach((id, desk) -> {
            Sample[][] samples = new Sample[years.size()][draws];
            Slices.over(draws, threads, (from, to) -> {
                RandomStream stream = new RandomStream(seed, "contact");
                for (int d = from; d < to; d++) {
                    ContactModel.DrawnChanges drawn = model.draw(stream.reset(d));
                    for (int y = 0; y < samples.length; y++) {
                        samples[y][d] = y > 0 && repeats(id, desk, years.get(y))
                                ? samples[y - 1][d]
                                : sample(id, desk, years.get(y), drawn);
                    }
                }
            });
            desks.put(id, new ContactResult.DeskResult(desk.label(), deskYears(desk, samples), cover(id)));
        });
        return new ContactResult(draws, desks, benefits());
    }

    private boolean repeats(String id, Desk desk, FinancialYear year) {
        return model.sameAsYearBefore(id, year)
                && desk.strength()
                        .map(strength -> strength.value(year) == strength.value(year.plus(-1)))
                        .orElse(true);
    }

    private Sample sample(String id, Desk desk, FinancialYear year, ContactModel.DrawnChanges drawn) {
        DeskYear needed = model.year(id, year, drawn);
        Availability available = Lookup.in(availability, desk.availability(), "availability");
        double weeks = ChronoUnit.DAYS.between(year.firstDay(), year.plus(1).firstDay()) / 7.0;
        double perPost = available.hoursPerDeployableFte(year) * available.deployableShare() / weeks;
        return new Sample(
                needed,
                service.withRequiredCover(id, year, needed, drawn),
                desk.strength()
                        .map(strength -> service.withHours(id, year, needed, strength.value(year) * perPost, drawn)));
    }

    private List<ContactResult.DeskYearResult> deskYears(Desk desk, Sample[][] samples) {
        List<ContactResult.DeskYearResult> results = new ArrayList<>();
        for (int y = 0; y < samples.length; y++) {
            Sample[] draws = samples[y];
            FinancialYear year = years.get(y);
            results.add(new ContactResult.DeskYearResult(
                    year.toString(),
                    estimate(draws, sample -> sample.needed().calls()),
                    estimate(draws, sample -> sample.needed().hoursToCover()),
                    estimate(draws, sample -> sample.needed().postsRequired()),
                    desk.strength().map(strength -> strength.value(year)),
                    service(draws, Sample::required),
                    desk.strength()
                            .map(strength ->
                                    service(draws, sample -> sample.inPost().orElseThrow()))));
        }
        return results;
    }

    private ContactResult.Service service(Sample[] draws, Function<Sample, DeskService> of) {
        List<ContactResult.Stream> streams = new ArrayList<>();
        DeskService first = of.apply(draws[0]);
        for (int s = 0; s < first.streams().size(); s++) {
            int place = s;
            String id = first.streams().get(s).stream();
            CallStream stream = Lookup.in(plan.streams(), id, "call stream");
            streams.add(new ContactResult.Stream(
                    id,
                    stream.label(),
                    stream.target().withinSeconds(),
                    first.streams()
                            .get(s)
                            .answeredInTime()
                            .map(any -> estimate(
                                    draws,
                                    sample -> of.apply(sample)
                                            .streams()
                                            .get(place)
                                            .answeredInTime()
                                            .orElseThrow())),
                    estimate(
                            draws,
                            sample -> of.apply(sample).streams().get(place).abandoned())));
        }
        return new ContactResult.Service(
                estimate(draws, sample -> of.apply(sample).occupancy()), streams);
    }

    private static Estimate estimate(Sample[] draws, ToDoubleFunction<Sample> figure) {
        double[] values = new double[draws.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = figure.applyAsDouble(draws[d]);
        }
        return Estimate.of(values);
    }

    /** The weeks of the plan, changes as expected, each where it differs from the one before. */
    private List<ContactResult.Cover> cover(String desk) {
        List<ContactResult.Cover> cover = new ArrayList<>();
        ContactModel.DrawnChanges expected = model.draw(null);
        List<Integer> before = List.of();
        for (FinancialYear year : years) {
            List<DeskWeek> weeks = model.year(desk, year, expected).weeks();
            for (int m = 0; m < weeks.size(); m++) {
                if (!weeks.get(m).answerers().equals(before)) {
                    before = weeks.get(m).answerers();
                    cover.add(new ContactResult.Cover(year.month(m + 1).toString(), before));
                }
            }
        }
        return cover;
    }

    private List<ContactResult.BenefitResult> benefits() {
        return plan.benefits().stream()
                .map(benefit -> {
                    var change = Lookup.in(plan.changes(), benefit.change(), "change");
                    return new ContactResult.BenefitResult(
                            benefit.change(),
                            benefit.label(),
                            change.stream(),
                            change.from().toString(),
                            benefit.expectedVolumeMultiplier(),
                            benefit.expectedSecondsAdded(),
                            benefit.measuredVolumeMultiplier(),
                            benefit.measuredSecondsAdded());
                })
                .toList();
    }
}
