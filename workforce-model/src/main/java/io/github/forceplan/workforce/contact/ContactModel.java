package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.limit.Lookup;
import io.github.forceplan.workforce.queue.AnswerTarget;
import io.github.forceplan.workforce.queue.Answerers;
import io.github.forceplan.workforce.queue.ErlangA;
import io.github.forceplan.workforce.queue.PriorityErlangC;
import io.github.forceplan.workforce.queue.Traffic;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people answer calls, hour by hour of the week, so that every stream meets its target.
 *
 * <p>A desk with one stream is an Erlang A queue. A desk with two is staffed so that the first meets its target with
 * priority (callers of the first stream taken to wait as long as it takes), and the second with what is left: all
 * abandonment is charged to the second stream, which overstates it, because callers who go first wait less. Both errors
 * are on the safe side.
 */
public final class ContactModel {

    private final ContactPlan plan;
    private final Map<String, Availability> availability;
    private final List<String> changeOrder;

    /**
     * A model of a plan.
     *
     * @param plan calls and desks
     * @param availability the workforce plan's availabilities, by id
     * @throws IllegalArgumentException if a desk names an availability that is not among them
     */
    public ContactModel(ContactPlan plan, Map<String, Availability> availability) {
        this.plan = plan;
        this.availability = Map.copyOf(availability);
        changeOrder = plan.changes().keySet().stream().sorted().toList();
        plan.desks().forEach((id, desk) -> {
            if (!availability.containsKey(desk.availability())) {
                throw new IllegalArgumentException("The desk '" + id + "' has availability '" + desk.availability()
                        + "', which is not defined. The availabilities are " + availability.keySet() + ".");
            }
        });
    }

    /** The changes of channel as one path has them: factor on calls and seconds added, by id of the change. */
    public record DrawnChanges(Map<String, Double> volumeMultiplier, Map<String, Double> handlingSecondsAdded) {}

    /**
     * Draws the uncertain changes of a path; what was measured is taken as measured.
     *
     * @param stream null for expected values
     */
    public DrawnChanges draw(@Nullable RandomStream stream) {
        Map<String, Double> volume = new LinkedHashMap<>();
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (String id : changeOrder) {
            ChannelChange change = change(id);
            // Drawn even if measured, so that a measurement leaves the other draws as they are.
            double drawnVolume = stream == null
                    ? change.volumeMultiplier().mean()
                    : change.volumeMultiplier().quantile(stream.nextDouble());
            double drawnSeconds = stream == null
                    ? change.handlingSecondsAdded().mean()
                    : change.handlingSecondsAdded().quantile(stream.nextDouble());
            volume.put(
                    id,
                    change.measured()
                            .map(ChannelChange.Measured::volumeMultiplier)
                            .orElse(drawnVolume));
            seconds.put(
                    id,
                    change.measured()
                            .map(ChannelChange.Measured::handlingSecondsAdded)
                            .orElse(drawnSeconds));
        }
        return new DrawnChanges(volume, seconds);
    }

    /** A desk's week in a month. */
    public DeskWeek week(String deskId, Period month, DrawnChanges changes) {
        Desk desk = desk(deskId);
        List<Traffic> peak = new ArrayList<>();
        List<Integer> answerers = new ArrayList<>(WeekProfile.HOURS);
        Map<List<Traffic>, Integer> known = new HashMap<>();
        double calls = 0;
        double erlangs = 0;
        for (int hour = 0; hour < WeekProfile.HOURS; hour++) {
            peak.clear();
            for (String stream : desk.streams()) {
                Traffic traffic = traffic(stream, month, hour, changes);
                peak.add(traffic);
                calls += traffic.callsPerHour();
                erlangs += traffic.erlangs();
            }
            answerers.add(known.computeIfAbsent(List.copyOf(peak), hourly -> least(desk, hourly)));
        }
        return new DeskWeek(deskId, answerers, calls, erlangs);
    }

    /** A desk's year: the week of each month, spread by calendar days. */
    public DeskYear year(String deskId, FinancialYear year, DrawnChanges changes) {
        Availability available = availabilityOf(desk(deskId));
        List<DeskWeek> weeks = new ArrayList<>();
        double calls = 0;
        double hours = 0;
        DeskWeek week = week(deskId, year.month(1), changes);
        for (int m = 1; m <= 12; m++) {
            Period month = year.month(m);
            if (m > 1 && changesIn(deskId, month)) {
                week = week(deskId, month, changes);
            }
            weeks.add(week);
            double inMonth =
                    ChronoUnit.DAYS.between(month.firstDay(), month.plus(1).firstDay()) / 7.0;
            calls += week.callsPerWeek() * inMonth;
            hours += week.hoursToCover() * inMonth;
        }
        double perPost = available.hoursPerDeployableFte(year) * available.deployableShare();
        return new DeskYear(deskId, calls, hours, hours / perPost, weeks);
    }

    /** One stream's calls in an hour of the week of a month, changes in force applied. */
    public Traffic traffic(String streamId, Period month, int hour, DrawnChanges changes) {
        CallStream stream = stream(streamId);
        FinancialYear year = month.financialYear();
        double weeks = days(year) / 7.0;
        double calls =
                stream.callsPerYear().value(year) / weeks * profile(stream).share(hour);
        double seconds = stream.handlingSeconds();
        for (String id : changeOrder) {
            ChannelChange change = change(id);
            if (change.stream().equals(streamId) && change.from().compareTo(month) <= 0) {
                calls *= changes.volumeMultiplier().getOrDefault(id, 1.0);
                seconds += changes.handlingSecondsAdded().getOrDefault(id, 0.0);
            }
        }
        return new Traffic(calls, Math.max(1, seconds));
    }

    private int least(Desk desk, List<Traffic> traffic) {
        CallStream first = stream(desk.streams().get(0));
        if (traffic.size() == 1) {
            return Answerers.impatient(traffic.get(0), first.patienceSeconds(), first.target());
        }
        Traffic urgent = traffic.get(0);
        Traffic other = traffic.get(1);
        CallStream second = stream(desk.streams().get(1));
        if (other.callsPerHour() == 0) {
            return Answerers.patient(urgent, first.target());
        }
        Traffic both = urgent.plus(other);
        double charged = both.callsPerHour() / other.callsPerHour();
        AnswerTarget target = second.target();
        AnswerTarget shared = new AnswerTarget(
                target.answeredShare(),
                target.withinSeconds(),
                target.maximumAbandonment().map(limit -> limit / charged),
                target.maximumOccupancy());
        int answerers = Answerers.impatient(both, second.patienceSeconds(), shared);
        while (!firstMeets(answerers, urgent, other, both, first.target())) {
            answerers++;
        }
        return answerers;
    }

    private static boolean firstMeets(int answerers, Traffic urgent, Traffic other, Traffic both, AnswerTarget target) {
        PriorityErlangC queue =
                new PriorityErlangC(answerers, urgent.callsPerHour(), other.callsPerHour(), both.handlingSeconds());
        return urgent.callsPerHour() == 0
                || (queue.firstAnsweredWithin(target.withinSeconds()) >= target.answeredShare()
                        && both.erlangs() / answerers
                                <= target.maximumOccupancy().orElse(1.0));
    }

    /**
     * What a desk with one stream achieves with so many answerers.
     *
     * @return the queue, whose figures say it
     */
    public ErlangA performance(String deskId, Period month, int hour, int answerers, DrawnChanges changes) {
        Desk desk = desk(deskId);
        Traffic all = traffic(desk.streams().get(0), month, hour, changes);
        for (String stream : desk.streams().subList(1, desk.streams().size())) {
            all = all.plus(traffic(stream, month, hour, changes));
        }
        String last = desk.streams().get(desk.streams().size() - 1);
        return new ErlangA(answerers, all, stream(last).patienceSeconds());
    }

    /** Whether a desk's calls are those of the year before in every month: the same number, over as many days, unchanged. */
    public boolean sameAsYearBefore(String deskId, FinancialYear year) {
        FinancialYear before = year.plus(-1);
        for (int m = 1; m <= 12; m++) {
            if (changesIn(deskId, year.month(m)) || (m > 1 && changesIn(deskId, before.month(m)))) {
                return false;
            }
        }
        return days(year) == days(before)
                && desk(deskId).streams().stream()
                        .map(this::stream)
                        .allMatch(stream -> stream.callsPerYear().has(before)
                                && stream.callsPerYear().value(before)
                                        == stream.callsPerYear().value(year));
    }

    private static long days(FinancialYear year) {
        return ChronoUnit.DAYS.between(year.firstDay(), year.plus(1).firstDay());
    }

    /** Whether a change of one of a desk's streams begins in a month. */
    boolean changesIn(String deskId, Period month) {
        return plan.changes().values().stream()
                .anyMatch(change ->
                        change.from().equals(month) && desk(deskId).streams().contains(change.stream()));
    }

    private Desk desk(String id) {
        return Lookup.in(plan.desks(), id, "desk");
    }

    double patienceSeconds(String streamId) {
        return stream(streamId).patienceSeconds();
    }

    double withinSeconds(String streamId) {
        return stream(streamId).target().withinSeconds();
    }

    private CallStream stream(String id) {
        return Lookup.in(plan.streams(), id, "call stream");
    }

    private ChannelChange change(String id) {
        return Lookup.in(plan.changes(), id, "change");
    }

    private WeekProfile profile(CallStream stream) {
        return Lookup.in(plan.profiles(), stream.profile(), "profile");
    }

    private Availability availabilityOf(Desk desk) {
        return Lookup.in(availability, desk.availability(), "availability");
    }
}
