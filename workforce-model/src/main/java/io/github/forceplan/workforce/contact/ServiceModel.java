package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.queue.ErlangA;
import io.github.forceplan.workforce.queue.PriorityErlangA;
import io.github.forceplan.workforce.queue.PriorityErlangC;
import io.github.forceplan.workforce.queue.Traffic;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What callers meet with when a desk has the cover that it needs, or another. Queues are those of {@link ContactModel}:
 * one stream an Erlang A queue; of two, the first as if it never abandoned and the second charged with all abandonment,
 * its share answered in time that of {@link PriorityErlangA}.
 */
public final class ServiceModel {

    private final ContactModel contact;

    /** Service of a plan's desks, with calls as its model has them. */
    public ServiceModel(ContactModel contact) {
        this.contact = contact;
    }

    /**
     * A week's cover in which so many hours are spread over the week in proportion to what is needed, in whole people.
     *
     * @param needed people needed by hour of the week
     * @param hours hours that there are
     */
    public static List<Integer> spread(List<Integer> needed, double hours) {
        double total = needed.stream().mapToInt(Integer::intValue).sum();
        double share = total > 0 ? hours / total : 0;
        int[] given = new int[needed.size()];
        double[] rest = new double[given.length];
        int left = (int) Math.floor(hours + 1e-9);
        for (int h = 0; h < given.length; h++) {
            double exact = needed.get(h) * share;
            given[h] = (int) Math.floor(exact);
            rest[h] = exact - given[h];
            left -= given[h];
        }
        // Largest remainders first; of equal ones the earlier hour.
        List<Integer> order = IntStream.range(0, given.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer h) -> -rest[h]).thenComparing(h -> h))
                .toList();
        for (int i = 0; i < left && i < given.length && rest[order.get(i)] > 0; i++) {
            given[order.get(i)]++;
        }
        return IntStream.of(given).boxed().toList();
    }

    /** A year in which every hour has the cover it needs. */
    public DeskService withRequiredCover(
            String desk, FinancialYear year, DeskYear needed, ContactModel.DrawnChanges drawn) {
        return service(
                desk,
                year,
                drawn,
                needed.weeks().stream().map(DeskWeek::answerers).toList());
    }

    /**
     * A year in which so many hours are covered each week, spread in proportion to what is needed.
     *
     * @param hoursPerWeek hours that those in post cover in a week
     */
    public DeskService withHours(
            String desk, FinancialYear year, DeskYear needed, double hoursPerWeek, ContactModel.DrawnChanges drawn) {
        List<List<Integer>> cover = new ArrayList<>();
        for (int m = 0; m < needed.weeks().size(); m++) {
            DeskWeek week = needed.weeks().get(m);
            boolean same = m > 0 && week.equals(needed.weeks().get(m - 1));
            cover.add(same ? cover.get(m - 1) : spread(week.answerers(), hoursPerWeek));
        }
        return service(desk, year, drawn, cover);
    }

    private DeskService service(
            String deskId, FinancialYear year, ContactModel.DrawnChanges drawn, List<List<Integer>> cover) {
        List<String> streams = contact.desk(deskId).streams();
        ServiceSums sums = new ServiceSums(streams.size());
        double[] week = new double[ServiceSums.length(streams.size())];
        for (int m = 0; m < 12; m++) {
            Period at = year.month(m + 1);
            if (m == 0 || contact.changesIn(deskId, at) || !cover.get(m).equals(cover.get(m - 1))) {
                week(deskId, contact.load(deskId, at, drawn), cover.get(m)).write(week, 0);
            }
            sums.add(week, 0, ChronoUnit.DAYS.between(at.firstDay(), at.plus(1).firstDay()) / 7.0);
        }
        return sums.service(streams, contact);
    }

    /** A week in which so many people answer in each hour. */
    ServiceSums week(String deskId, DeskLoad load, List<Integer> cover) {
        List<String> streams = contact.desk(deskId).streams();
        ServiceSums week = new ServiceSums(streams.size());
        int[] alike = contact.alike(deskId);
        Map<HourKey, ServiceSums> known = new HashMap<>();
        for (int hour = 0; hour < WeekProfile.HOURS; hour++) {
            int at = hour;
            week.add(known.computeIfAbsent(
                    new HourKey(alike[hour], cover.get(hour)),
                    key -> hour(streams, contact.traffic(deskId, load, at), cover.get(at))));
        }
        return week;
    }

    /** Hours with the same calls and the same cover. */
    private record HourKey(int alike, int answerers) {}

    private ServiceSums hour(List<String> ids, List<Traffic> traffic, int answerers) {
        ServiceSums sums = new ServiceSums(ids.size());
        hour(ids, traffic, answerers, sums);
        return sums;
    }

    private void hour(List<String> ids, List<Traffic> traffic, int answerers, ServiceSums sums) {
        Traffic all = traffic.size() == 1 ? traffic.get(0) : traffic.get(0).plus(traffic.get(1));
        if (all.callsPerHour() == 0) {
            sums.covered += answerers;
            return;
        }
        for (int i = 0; i < ids.size(); i++) {
            sums.calls[i] += traffic.get(i).callsPerHour();
        }
        if (answerers == 0) {
            for (int i = 0; i < ids.size(); i++) {
                sums.abandoned[i] += traffic.get(i).callsPerHour();
            }
            return;
        }
        int last = ids.size() - 1;
        double patience = contact.stream(ids.get(last)).patienceSeconds();
        ErlangA queue = new ErlangA(answerers, all, patience);
        double lost = queue.abandonment() * all.callsPerHour();
        sums.covered += answerers;
        sums.busy += all.erlangs() * (1 - queue.abandonment());
        double within = contact.stream(ids.get(0)).target().withinSeconds();
        double first = traffic.get(0).callsPerHour();
        if (last == 0) {
            sums.abandoned[0] += lost;
            sums.inTime[0] += first * queue.answeredWithin(within);
            return;
        }
        // Callers of the second stream can abandon no more calls than they make; the rest is the first stream's.
        double second = traffic.get(1).callsPerHour();
        sums.abandoned[1] += Math.min(second, lost);
        sums.abandoned[0] += Math.max(0, lost - second);
        sums.inTime[0] += first
                * new PriorityErlangC(answerers, first, second, all.handlingSeconds()).firstAnsweredWithin(within);
        double secondWithin = contact.stream(ids.get(1)).target().withinSeconds();
        if (secondWithin > 0 && second > 0) {
            sums.inTime[1] += second
                    * new PriorityErlangA(answerers, first, second, all.handlingSeconds(), patience)
                            .secondAnsweredWithin(secondWithin);
        }
    }
}
