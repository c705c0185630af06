package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.availability.Availability;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A desk's years over many draws. Weekly figures are computed at some loads and interpolated for the others, so that
 * thousands of draws cost what some hundred weeks do. First {@link #run} over all {@link #tasks}, by any threads; then ask
 * for years.
 */
public final class DeskDraws {

    /**
     * One draw of a desk's year.
     *
     * @param calls calls offered
     * @param hoursToCover hours that must be covered
     * @param postsRequired filled, fully deployable posts that cover them
     * @param required what callers meet with if every hour has the cover it needs
     * @param inPost what they meet with if those in post are spread over the week as it needs; empty if strength is unknown
     */
    public record Year(
            double calls,
            double hoursToCover,
            double postsRequired,
            DeskService required,
            Optional<DeskService> inPost) {}

    /** Weeks of a year with the same load, and where their load stands on which surface. */
    private record Stretch(Part part, int[] load, double weeks) {}

    /** Years in which as many hours are worked in a week. */
    private static final class Part {

        private final Optional<Double> hoursPerWeek;
        private final List<DeskLoad> loads = new ArrayList<>();
        private Optional<DeskSurface> surface = Optional.empty();
        private int firstTask;

        Part(Optional<Double> hoursPerWeek) {
            this.hoursPerWeek = hoursPerWeek;
        }

        DeskSurface surface() {
            return surface.orElseThrow();
        }
    }

    /**
     * Hours of the week that must differ for figures to be interpolated: people come whole, which only many different hours
     * smooth. Fewer cost little to compute.
     */
    private static final int DIFFERENT_HOURS = 24;

    private final String deskId;
    private final Desk desk;
    private final List<FinancialYear> years;
    private final ContactModel contact;
    private final ServiceModel service;
    private final List<List<Stretch>> stretches = new ArrayList<>();
    private final List<Part> parts;
    private final int tasks;

    /**
     * The years of a desk.
     *
     * @param deskId its id
     * @param draws what each draw has that changes calls
     */
    public DeskDraws(
            ContactModel contact, String deskId, List<FinancialYear> years, List<ContactModel.DrawnChanges> draws) {
        this.deskId = deskId;
        this.years = List.copyOf(years);
        this.contact = contact;
        service = new ServiceModel(contact);
        desk = contact.desk(deskId);
        Map<Optional<Double>, Part> byHours = new LinkedHashMap<>();
        for (FinancialYear year : years) {
            Part part = byHours.computeIfAbsent(hoursPerWeek(year), Part::new);
            List<Stretch> ofYear = new ArrayList<>();
            int from = 1;
            for (int m = 2; m <= 13; m++) {
                if (m == 13 || contact.changesIn(deskId, year.month(m))) {
                    Period first = year.month(from);
                    int[] load = new int[draws.size()];
                    for (int d = 0; d < load.length; d++) {
                        load[d] = part.loads.size();
                        part.loads.add(contact.load(deskId, first, draws.get(d)));
                    }
                    ofYear.add(new Stretch(
                            part, load, weeks(first, year.month(m - 1).plus(1))));
                    from = m;
                }
            }
            stretches.add(ofYear);
        }
        parts = List.copyOf(byHours.values());
        int count = 0;
        for (Part part : parts) {
            DeskSurface surface = contact.differentHours(deskId) < DIFFERENT_HOURS
                    ? DeskSurface.exact(part.loads)
                    : DeskSurface.interpolated(part.loads);
            part.surface = Optional.of(surface);
            part.firstTask = count;
            count += surface.nodes();
        }
        tasks = count;
    }

    private static double weeks(Period from, Period to) {
        return ChronoUnit.DAYS.between(from.firstDay(), to.firstDay()) / 7.0;
    }

    private Optional<Double> hoursPerWeek(FinancialYear year) {
        Availability available = contact.availabilityOf(desk);
        double weeks = weeks(year.month(1), year.plus(1).month(1));
        return desk.strength()
                .map(strength -> strength.value(year) * ContactModel.hoursPerPost(available, year) / weeks);
    }

    /** How many weeks must be computed. */
    public int tasks() {
        return tasks;
    }

    /** Computes some of them. */
    public void run(int from, int to) {
        for (Part part : parts) {
            int last = Math.min(to, part.firstTask + part.surface().nodes());
            for (int task = Math.max(from, part.firstTask); task < last; task++) {
                int node = task - part.firstTask;
                part.surface().set(node, figures(part.surface().node(node), part.hoursPerWeek));
            }
        }
    }

    /** Hours to cover; then what callers meet with under the cover required, and with those in post. */
    private double[] figures(DeskLoad load, Optional<Double> hoursPerWeek) {
        int length = ServiceSums.length(desk.streams().size());
        double[] figures = new double[1 + (hoursPerWeek.isPresent() ? 2 : 1) * length];
        DeskWeek needed = contact.week(deskId, load);
        figures[0] = needed.hoursToCover();
        service.week(deskId, load, needed.answerers()).write(figures, 1);
        hoursPerWeek.ifPresent(hours -> service.week(deskId, load, ServiceModel.spread(needed.answerers(), hours))
                .write(figures, 1 + length));
        return figures;
    }

    /** One draw of a year. */
    public Year year(int year, int draw) {
        int streams = desk.streams().size();
        ServiceSums required = new ServiceSums(streams);
        ServiceSums inPost = new ServiceSums(streams);
        double hours = 0;
        double calls = 0;
        for (Stretch stretch : stretches.get(year)) {
            double[] week = stretch.part.surface().figures(stretch.load[draw]);
            DeskLoad load = stretch.part.loads.get(stretch.load[draw]);
            for (int s = 0; s < streams; s++) {
                calls += load.callsPerWeek(s) * stretch.weeks;
            }
            hours += week[0] * stretch.weeks;
            required.add(week, 1, stretch.weeks);
            if (desk.strength().isPresent()) {
                inPost.add(week, 1 + ServiceSums.length(streams), stretch.weeks);
            }
        }
        double perPost = ContactModel.hoursPerPost(contact.availabilityOf(desk), years.get(year));
        return new Year(
                calls,
                hours,
                hours / perPost,
                required.service(desk.streams(), contact),
                desk.strength().map(any -> inPost.service(desk.streams(), contact)));
    }
}
