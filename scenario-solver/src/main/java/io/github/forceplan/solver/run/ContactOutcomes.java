package io.github.forceplan.solver.run;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.random.RandomStreams;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.solver.demand.DemandPaths;
import io.github.forceplan.solver.parallel.Slices;
import io.github.forceplan.solver.result.ContactResult;
import io.github.forceplan.solver.result.Estimate;
import io.github.forceplan.solver.result.Estimates;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.contact.CallStream;
import io.github.forceplan.workforce.contact.ContactModel;
import io.github.forceplan.workforce.contact.ContactPlan;
import io.github.forceplan.workforce.contact.Desk;
import io.github.forceplan.workforce.contact.DeskDraws;
import io.github.forceplan.workforce.contact.DeskService;
import io.github.forceplan.workforce.contact.DeskWeek;
import io.github.forceplan.workforce.limit.Lookup;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Contact management over draws of its changes and, where calls follow it, of recorded crime. */
final class ContactOutcomes {

    private final ContactPlan plan;
    private final List<FinancialYear> years;
    private final ContactModel model;
    private final Optional<DemandPaths> crime;
    private final Estimates estimates;

    private ContactOutcomes(
            WorkforcePlan workforce,
            ContactPlan plan,
            List<FinancialYear> years,
            Optional<DemandPaths> crime,
            Estimates estimates) {
        this.estimates = estimates;
        this.plan = plan;
        this.years = years;
        this.crime = crime;
        model = new ContactModel(plan, workforce.availability());
    }

    /**
     * The result of a plan's contact management.
     *
     * @param crime draws of recorded crime; empty if no calls follow it
     */
    static ContactResult of(
            WorkforcePlan workforce,
            ContactPlan plan,
            List<FinancialYear> years,
            Optional<DemandPaths> crime,
            int draws,
            RandomStreams random,
            Estimates estimates,
            int threads) {
        return new ContactOutcomes(workforce, plan, years, crime, estimates).run(draws, random, threads);
    }

    private ContactResult run(int draws, RandomStreams random, int threads) {
        List<ContactModel.DrawnChanges> drawn = new ArrayList<>();
        RandomStream stream = random.of("contact");
        for (int d = 0; d < draws; d++) {
            drawn.add(model.draw(stream.reset(d)).withCrime(crime(d, d + 1)));
        }
        Map<String, ContactResult.DeskResult> desks = new LinkedHashMap<>();
        plan.desks().forEach((id, desk) -> {
            DeskDraws drawsOfDesk = new DeskDraws(model, id, years, drawn);
            Slices.over(drawsOfDesk.tasks(), threads, drawsOfDesk::run);
            DeskDraws.Year[][] samples = new DeskDraws.Year[years.size()][draws];
            Slices.over(draws, threads, (from, to) -> {
                for (int y = 0; y < samples.length; y++) {
                    for (int d = from; d < to; d++) {
                        samples[y][d] = drawsOfDesk.year(y, d);
                    }
                }
            });
            desks.put(id, new ContactResult.DeskResult(desk.label(), deskYears(desk, samples), cover(id, draws)));
        });
        return new ContactResult(draws, desks, benefits());
    }

    /** Recorded crime a day over the base year's, by year: the mean of some draws. */
    private Map<FinancialYear, Double> crime(int from, int to) {
        Map<FinancialYear, Double> ratios = new LinkedHashMap<>();
        crime.ifPresent(paths -> {
            double base = 0;
            for (int g = 0; g < paths.groups().size(); g++) {
                base += paths.baseline(g);
            }
            double basePerDay = base / days(years.get(0).plus(-1));
            for (int y = 0; y < years.size(); y++) {
                double total = 0;
                for (int g = 0; g < paths.groups().size(); g++) {
                    for (int d = from; d < to; d++) {
                        total += paths.yearTotal(g, d, y);
                    }
                }
                ratios.put(years.get(y), total / (to - from) / days(years.get(y)) / basePerDay);
            }
        });
        return ratios;
    }

    private static double days(FinancialYear year) {
        return ChronoUnit.DAYS.between(year.firstDay(), year.plus(1).firstDay());
    }

    private List<ContactResult.DeskYearResult> deskYears(Desk desk, DeskDraws.Year[][] samples) {
        List<ContactResult.DeskYearResult> results = new ArrayList<>();
        for (int y = 0; y < samples.length; y++) {
            DeskDraws.Year[] draws = samples[y];
            FinancialYear year = years.get(y);
            results.add(new ContactResult.DeskYearResult(
                    year.toString(),
                    estimate(draws, DeskDraws.Year::calls),
                    estimate(draws, DeskDraws.Year::hoursToCover),
                    estimate(draws, DeskDraws.Year::postsRequired),
                    desk.strength().map(strength -> strength.value(year)),
                    service(draws, DeskDraws.Year::required),
                    desk.strength()
                            .map(strength ->
                                    service(draws, sample -> sample.inPost().orElseThrow()))));
        }
        return results;
    }

    private ContactResult.Service service(DeskDraws.Year[] draws, Function<DeskDraws.Year, DeskService> of) {
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

    private Estimate estimate(DeskDraws.Year[] draws, ToDoubleFunction<DeskDraws.Year> figure) {
        double[] values = new double[draws.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = figure.applyAsDouble(draws[d]);
        }
        return estimates.of(values);
    }

    /** The weeks of the plan, changes and crime as expected, each where it differs from the one before. */
    private List<ContactResult.Cover> cover(String desk, int draws) {
        List<ContactResult.Cover> cover = new ArrayList<>();
        ContactModel.DrawnChanges expected = model.draw(null).withCrime(crime(0, draws));
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
