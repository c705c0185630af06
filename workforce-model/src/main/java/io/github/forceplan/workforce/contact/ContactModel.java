package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.limit.Lookup;
import io.github.forceplan.workforce.queue.AnswerTarget;
import io.github.forceplan.workforce.queue.Answerers;
import io.github.forceplan.workforce.queue.PriorityErlangA;
import io.github.forceplan.workforce.queue.PriorityErlangC;
import io.github.forceplan.workforce.queue.Traffic;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people answer calls, hour by hour of the week, so that every stream meets its target.
 *
 * <p>A desk with one stream is an Erlang A queue. A desk with two is staffed so that the first meets its target with
 * priority (callers of the first stream taken to wait as long as it takes), and the second with what is left: its share
 * answered in time is that of {@link PriorityErlangA}, and all abandonment is charged to it, which overstates it, because
 * callers who go first wait less. Both errors are on the safe side.
 */
public final class ContactModel {

    private final ContactPlan plan;
    private final Map<String, Availability> availability;
    private final List<String> changeOrder;
    private final Map<String, int[]> alike = new HashMap<>();

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
            alike.put(id, alike(desk));
        });
    }

    /** For each hour of the week the first one in which every stream has the same share of its calls. */
    private int[] alike(Desk desk) {
        int[] first = new int[WeekProfile.HOURS];
        Map<List<Double>, Integer> known = new HashMap<>();
        for (int hour = 0; hour < first.length; hour++) {
            int at = hour;
            List<Double> shares = desk.streams().stream()
                    .map(stream -> profile(stream(stream)).share(at))
                    .toList();
            first[hour] = known.computeIfAbsent(shares, any -> at);
        }
        return first;
    }

    /** How many hours of a desk's week differ in their share of calls. */
    int differentHours(String deskId) {
        return (int) Arrays.stream(alike(deskId)).distinct().count();
    }

    /** For each hour of a desk's week the first one with the same load. */
    int[] alike(String deskId) {
        return Lookup.in(alike, deskId, "desk");
    }

    /**
     * What one path has that changes calls.
     *
     * @param volumeMultiplier factor on calls, by id of the change of channel
     * @param handlingSecondsAdded seconds added, by id of the change of channel
     * @param crime recorded crime a day over the base year's, by year; years that it does not name have the base year's
     */
    public record DrawnChanges(
            Map<String, Double> volumeMultiplier,
            Map<String, Double> handlingSecondsAdded,
            Map<FinancialYear, Double> crime) {

        /** The same with recorded crime, which streams with an elasticity follow. */
        public DrawnChanges withCrime(Map<FinancialYear, Double> ratios) {
            return new DrawnChanges(volumeMultiplier, handlingSecondsAdded, Map.copyOf(ratios));
        }
    }

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
        return new DrawnChanges(volume, seconds, Map.of());
    }

    /** A desk's week in a month. */
    public DeskWeek week(String deskId, Period month, DrawnChanges changes) {
        return week(deskId, load(deskId, month, changes));
    }

    DeskWeek week(String deskId, DeskLoad load) {
        Desk desk = desk(deskId);
        int[] alike = alike(deskId);
        List<Integer> answerers = new ArrayList<>(WeekProfile.HOURS);
        double calls = 0;
        double erlangs = 0;
        for (int hour = 0; hour < WeekProfile.HOURS; hour++) {
            List<Traffic> hourly = traffic(deskId, load, hour);
            for (Traffic traffic : hourly) {
                calls += traffic.callsPerHour();
                erlangs += traffic.erlangs();
            }
            answerers.add(alike[hour] < hour ? answerers.get(alike[hour]) : least(desk, hourly));
        }
        return new DeskWeek(deskId, answerers, calls, erlangs);
    }

    /** Hours that a filled post covers in a year. */
    static double hoursPerPost(Availability available, FinancialYear year) {
        return available.hoursPerDeployableFte(year) * available.deployableShare();
    }

    /** What a desk's streams bring in a week of a month. */
    DeskLoad load(String deskId, Period month, DrawnChanges changes) {
        List<String> streams = desk(deskId).streams();
        double[] coordinates = new double[1 + 2 * streams.size()];
        double[] elasticities = new double[streams.size()];
        FinancialYear year = month.financialYear();
        coordinates[0] = plan.followsCrime() ? changes.crime().getOrDefault(year, 1.0) : 1;
        for (int s = 0; s < streams.size(); s++) {
            CallStream stream = stream(streams.get(s));
            double calls = stream.callsPerYear().value(year) / (days(year) / 7.0);
            double seconds = stream.handlingSeconds();
            for (String id : changeOrder) {
                ChannelChange change = change(id);
                if (change.stream().equals(streams.get(s)) && change.from().compareTo(month) <= 0) {
                    calls *= changes.volumeMultiplier().getOrDefault(id, 1.0);
                    seconds += changes.handlingSecondsAdded().getOrDefault(id, 0.0);
                }
            }
            coordinates[1 + 2 * s] = calls;
            coordinates[2 + 2 * s] = Math.max(1, seconds);
            elasticities[s] = stream.crimeElasticity().orElse(0.0);
        }
        return new DeskLoad(coordinates, elasticities);
    }

    /** A load's calls in an hour of the week, by stream. */
    List<Traffic> traffic(String deskId, DeskLoad load, int hour) {
        Desk desk = desk(deskId);
        List<Traffic> traffic = new ArrayList<>(desk.streams().size());
        for (int s = 0; s < desk.streams().size(); s++) {
            double share = profile(stream(desk.streams().get(s))).share(hour);
            traffic.add(new Traffic(load.callsPerWeek(s) * share, load.handlingSeconds(s)));
        }
        return List.copyOf(traffic);
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
        double perPost = hoursPerPost(available, year);
        return new DeskYear(deskId, calls, hours, hours / perPost, weeks);
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
                0, 0, target.maximumAbandonment().map(limit -> limit / charged), target.maximumOccupancy());
        int answerers = Answerers.impatient(both, second.patienceSeconds(), shared);
        while (!firstMeets(answerers, urgent, other, both, first.target())
                || !secondMeets(answerers, urgent, other, both, second)) {
            answerers++;
        }
        return answerers;
    }

    private static boolean secondMeets(int answerers, Traffic urgent, Traffic other, Traffic both, CallStream second) {
        AnswerTarget target = second.target();
        return target.answeredShare() == 0
                || new PriorityErlangA(
                                        answerers,
                                        urgent.callsPerHour(),
                                        other.callsPerHour(),
                                        both.handlingSeconds(),
                                        second.patienceSeconds())
                                .secondAnsweredWithin(target.withinSeconds())
                        >= target.answeredShare();
    }

    private static boolean firstMeets(int answerers, Traffic urgent, Traffic other, Traffic both, AnswerTarget target) {
        PriorityErlangC queue =
                new PriorityErlangC(answerers, urgent.callsPerHour(), other.callsPerHour(), both.handlingSeconds());
        return urgent.callsPerHour() == 0
                || (queue.firstAnsweredWithin(target.withinSeconds()) >= target.answeredShare()
                        && both.erlangs() / answerers
                                <= target.maximumOccupancy().orElse(1.0));
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

    Desk desk(String id) {
        return Lookup.in(plan.desks(), id, "desk");
    }

    CallStream stream(String id) {
        return Lookup.in(plan.streams(), id, "call stream");
    }

    private ChannelChange change(String id) {
        return Lookup.in(plan.changes(), id, "change");
    }

    private WeekProfile profile(CallStream stream) {
        return Lookup.in(plan.profiles(), stream.profile(), "profile");
    }

    Availability availabilityOf(Desk desk) {
        return Lookup.in(availability, desk.availability(), "availability");
    }
}
