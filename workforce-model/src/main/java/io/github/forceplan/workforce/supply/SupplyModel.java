package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The people in each role, month by month: on the first day trainees are accredited, people move between roles and
 * recruits join; on the last day people leave; the rest grow older in service. Immutable; each thread runs it on its
 * own {@link SupplyPath}.
 *
 * <p>Recruits must find, in this order, no freeze, a vacancy (where the plan asks for one), a classroom place, a tutor
 * for every month that they will need one. Where several intakes compete, each gets the same share of what it asked
 * for, so that their order does not matter; what is refused is a figure of its own.
 */
public final class SupplyModel {

    private final int months;
    private final int roles;
    private final double[][] establishment;
    private final Bands bands;
    private final Cohort[] cohorts;
    private final int[] bandOrder;
    private final Attrition[] traineeAttrition;
    /** By month, the cohorts in training once recruits have joined. */
    private final int[][] training;

    private final Trainees[] inTrainingBefore;
    /** By year, the months in which people may join or move. */
    private final int[][] eventful;
    /**
     * Months that begin with somebody accredited, joining or moving, the first one, and last the end of the plan. Between
     * two of them people only leave and grow older in service.
     */
    private final int[] turns;
    /** Where a cohort's chances of leaving begin, month by month of its training; a band's begin at band × months. */
    private final int[] chancesOf;

    /** [role][month] places of chances: of the role's bands, then of its cohorts in training. */
    private final int[][][] leaving;

    private final int[][] joining;
    private final int[][] accrediting;
    private final boolean[][] frozen;
    private final boolean vacanciesOnly;
    private final double[] placesByYear;
    private final double placesByMonth;
    private final double tutored;
    private final Flow[] flows;
    private final Order[] orders;

    /** Whose leavers are taken from where. */
    private enum Leaving {
        EXPECTED,
        DRAWN,
        REPLAYED
    }

    /** Cohorts in training in a month, side by side. */
    private record Trainees(int[] cohort, int[] role, double[] deployability) {}

    /** A promotion, made ready: share who move each month. */
    private record Flow(int from, int to, double monthly, boolean vacanciesOnly) {}

    /** A refill, made ready: its cohort by month of joining, −1 where none can join. */
    private record Order(int role, int lead, int[] cohort) {}

    private SupplyModel(Map<String, Role> rolesById, Recruitment recruitment, Period first, int years) {
        months = 12 * years;
        List<String> ids = List.copyOf(rolesById.keySet());
        List<Role> roleList = List.copyOf(rolesById.values());
        roles = ids.size();
        establishment = new double[roles][months];
        for (int r = 0; r < roles; r++) {
            for (int m = 0; m < months; m++) {
                establishment[r][m] = establishment(ids.get(r), roleList.get(r), first.plus(m));
            }
        }
        bands = new Bands(roleList);
        bandOrder = IntStream.range(0, roles)
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .flatMap(
                        r -> IntStream.range(bands.first[r], bands.first[r + 1]).boxed())
                .mapToInt(Integer::intValue)
                .toArray();
        cohorts = new CohortBook(ids, roleList, recruitment, bands, first, months).sorted();
        traineeAttrition = new Attrition[roles];
        for (int r = 0; r < roles; r++) {
            Optional<Double> rate = roleList.get(r).traineeAttritionPerYear();
            traineeAttrition[r] = rate.isPresent() ? new Attrition(rate.get()) : bands.attrition[bands.first[r]];
        }
        chancesOf = new int[cohorts.length + 1];
        chancesOf[0] = bands.size() * months;
        for (int c = 0; c < cohorts.length; c++) {
            chancesOf[c + 1] = chancesOf[c] + cohorts[c].trainingMonths();
        }
        training = new int[months][];
        inTrainingBefore = new Trainees[months];
        joining = new int[months][];
        accrediting = new int[months][];
        for (int m = 0; m < months; m++) {
            int month = m;
            training[m] = places(c -> c.firstMonth() <= month && month < c.accredited());
            inTrainingBefore[m] =
                    trainees(places(c -> c.firstMonth() <= month && month < c.accredited() && c.joins() != month), m);
            joining[m] = places(c -> c.joins() == month);
            accrediting[m] = places(c -> c.accredited() == month && c.joins() < month);
        }
        leaving = new int[roles][months][];
        for (int r = 0; r < roles; r++) {
            for (int m = 0; m < months; m++) {
                leaving[r][m] = placesOfLeavers(r, m);
            }
        }
        frozen = new boolean[roles][months];
        recruitment.freezes().orElse(Map.of()).forEach((id, freeze) -> freeze(id, freeze, ids, first));
        vacanciesOnly = recruitment.vacanciesOnly();
        TrainingPlaces places = recruitment.trainingPlaces();
        placesByMonth = places.perMonth().orElse(Double.POSITIVE_INFINITY);
        tutored = places.tutored().orElse(Double.POSITIVE_INFINITY);
        placesByYear = new double[years];
        for (int y = 0; y < years; y++) {
            placesByYear[y] = placesIn(places, first.financialYear().plus(y));
        }
        flows = recruitment.promotions().orElse(Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> flow(entry.getKey(), entry.getValue(), ids))
                .toArray(Flow[]::new);
        eventful = new int[years][];
        for (int y = 0; y < years; y++) {
            eventful[y] = IntStream.range(12 * y, 12 * y + 12)
                    .filter(m -> flows.length > 0 || joining[m].length > 0)
                    .toArray();
        }
        List<String> cohortIds = Arrays.stream(cohorts).map(Cohort::id).toList();
        orders = recruitment.refills().orElse(Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Order(
                        ids.indexOf(entry.getValue().role()),
                        entry.getValue().leadMonths(),
                        IntStream.range(0, months)
                                .map(m -> cohortIds.indexOf(CohortBook.refillId(entry.getKey(), m)))
                                .toArray()))
                .toArray(Order[]::new);
        turns = IntStream.rangeClosed(0, months)
                .filter(m -> m == 0
                        || m == months
                        || flows.length + orders.length > 0
                        || joining[m].length > 0
                        || accrediting[m].length > 0)
                .toArray();
        if (Arrays.stream(orders).mapToInt(Order::role).distinct().count() < orders.length) {
            throw new IllegalArgumentException("Two refills name the same role. Give each role one refill at most.");
        }
    }

    /**
     * Prepares the roles and recruitment of a plan.
     *
     * @param roles by id; results are indexed in this order
     * @param first the plan's first month, an April
     * @param years whole financial years planned
     * @throws IllegalArgumentException if something names an unknown role or a month outside the plan, or a year's
     *     figure is missing
     */
    public static SupplyModel compile(Map<String, Role> roles, Recruitment recruitment, Period first, int years) {
        return new SupplyModel(roles, recruitment, first, years);
    }

    /** Room for one path at a time. */
    public SupplyPath newPath() {
        SupplyPath path = new SupplyPath(
                roles, months, bands.size(), cohorts.length, chancesOf[cohorts.length], leaving, eventful, occurs());
        for (int c = 0; c < cohorts.length; c++) {
            int from = cohorts[c].from();
            path.moverBands[c] = new double[from < 0 ? 0 : bands.first[from + 1] - bands.first[from]];
        }
        return path;
    }

    private boolean[] occurs() {
        boolean moves = flows.length > 0 || Arrays.stream(cohorts).anyMatch(cohort -> !cohort.fromOutside());
        boolean freezes = IntStream.range(0, roles)
                .anyMatch(r -> IntStream.range(0, months).anyMatch(m -> frozen[r][m]));
        boolean[] occurs = new boolean[SupplyLine.values().length];
        for (SupplyLine line : SupplyLine.values()) {
            occurs[line.ordinal()] = switch (line) {
                case JOINERS, LEAVERS, NOT_TRAINED -> true;
                case MOVED_IN, MOVED_OUT, MOVES_NOT_MADE -> moves;
                case FROZEN -> freezes;
                case WITHOUT_VACANCY -> vacanciesOnly;
            };
        }
        return occurs;
    }

    /** Posts funded in a month. */
    public double establishment(int role, int month) {
        return establishment[role][month];
    }

    /**
     * Computes one path.
     *
     * @param stream where leavers are drawn from; null for expected values
     */
    public void run(@Nullable RandomStream stream, SupplyPath out) {
        if (stream != null) {
            drawUniforms(stream, out);
        }
        run(stream == null ? Leaving.EXPECTED : Leaving.DRAWN, out.chances, out);
    }

    /**
     * Computes a path again with the leavers that another one had.
     *
     * @param leavers from {@link SupplyPath#leaversDrawn} of a path of this model
     */
    public void replay(double[] leavers, SupplyPath out) {
        run(Leaving.REPLAYED, leavers, out);
    }

    private void run(Leaving leaving, double[] chances, SupplyPath out) {
        start(out);
        out.left = chances;
        int year = -1;
        double placesLeft = 0;
        for (int t = 0; t + 1 < turns.length; t++) {
            int m = turns[t];
            if (m / 12 > year) {
                year = m / 12;
                placesLeft = placesByYear[year];
            }
            for (int c : accrediting[m]) {
                accredit(c, out.cohortNow[c], out);
                out.cohortNow[c] = 0;
            }
            countStrength(m, out);
            promote(m, out);
            placesLeft -= join(m, placesLeft, out);
            order(m, out);
            stay(m, turns[t + 1], leaving, chances, out);
        }
    }

    /** One uniform for each band and month, then for each cohort and month of training. */
    private void drawUniforms(RandomStream stream, SupplyPath out) {
        for (int b : bandOrder) {
            draw(stream, b * months, (b + 1) * months, out.chances);
        }
        draw(stream, chancesOf[0], out.chances.length, out.chances);
    }

    private static void draw(RandomStream stream, int from, int to, double[] uniforms) {
        for (int i = from; i < to; i++) {
            uniforms[i] = stream.nextDouble();
        }
    }

    private void start(SupplyPath out) {
        System.arraycopy(bands.atStart, 0, out.bandNow, 0, bands.size());
        Arrays.fill(out.tutorLoad, 0);
        Arrays.fill(out.pipeline, 0);
        for (int c = 0; c < cohorts.length; c++) {
            out.cohortNow[c] = cohorts[c].joins() < 0 ? cohorts[c].size() : 0;
            out.offer[c] = cohorts[c].size();
        }
        out.clear();
    }

    /** Puts people who are accredited now into their role's service bands. */
    private void accredit(int c, double fte, SupplyPath out) {
        Cohort cohort = cohorts[c];
        if (cohort.fromOutside()) {
            out.bandNow[cohort.band()] += fte;
            return;
        }
        double[] shares = out.moverBands[c];
        double years = cohort.trainingMonths() / 12.0;
        for (int b = 0; b < shares.length; b++) {
            double service = bands.fromYears[bands.first[cohort.from()] + b] + years;
            out.bandNow[bands.place(cohort.role(), service)] += fte * shares[b];
        }
    }

    /** Who is in post before anyone joins or moves. */
    private void countStrength(int m, SupplyPath out) {
        for (int r = 0; r < roles; r++) {
            double accredited = 0;
            for (int b = bands.first[r]; b < bands.first[r + 1]; b++) {
                accredited += out.bandNow[b];
            }
            out.accredited[r][m] = accredited;
        }
        Trainees before = inTrainingBefore[m];
        for (int i = 0; i < before.cohort.length; i++) {
            count(out.cohortNow[before.cohort[i]], before.deployability[i], before.role[i], m, out);
        }
    }

    private static void count(double trainees, double deployability, int role, int m, SupplyPath out) {
        out.trainees[role][m] += trainees;
        out.traineesDeployed[role][m] += trainees * deployability;
    }

    private double vacancies(int r, int m, SupplyPath out) {
        return Math.max(0, establishment[r][m] - out.strength(r, m));
    }

    private void promote(int m, SupplyPath out) {
        for (Flow flow : flows) {
            double fte = out.accredited[flow.from][m] * flow.monthly;
            double room = flow.vacanciesOnly ? vacancies(flow.to, m, out) : Double.POSITIVE_INFINITY;
            double moved = Math.min(fte, room);
            out.movesNotMade[flow.to][m] += fte - moved;
            if (moved > 0) {
                double share = moved / out.accredited[flow.from][m];
                for (int b = bands.first[flow.from]; b < bands.first[flow.from + 1]; b++) {
                    double going = out.bandNow[b] * share;
                    out.bandNow[b] -= going;
                    out.bandNow[bands.place(flow.to, bands.fromYears[b])] += going;
                }
                out.accredited[flow.from][m] -= moved;
                out.accredited[flow.to][m] += moved;
                out.movedOut[flow.from][m] += moved;
                out.movedIn[flow.to][m] += moved;
            }
        }
    }

    /**
     * Takes the month's recruits and movers.
     *
     * @return classroom places used
     */
    private double join(int m, double placesLeft, SupplyPath out) {
        int[] joiners = joining[m];
        if (joiners.length == 0) {
            return 0;
        }
        holdBackFrozen(m, out);
        holdBackMovers(m, out);
        holdBackWithoutVacancy(m, out);
        double placed = holdBackWithoutPlace(m, placesLeft, out);
        holdBackWithoutTutor(m, out);
        for (int c : joiners) {
            take(c, m, out);
        }
        return placed;
    }

    private void holdBackFrozen(int m, SupplyPath out) {
        for (int c : joining[m]) {
            Cohort cohort = cohorts[c];
            out.wanted[c] = out.offer[c];
            if (cohort.fromOutside() && frozen[cohort.role()][m]) {
                out.frozen[cohort.role()][m] += out.wanted[c];
                out.wanted[c] = 0;
            }
        }
    }

    /** No more can move out of a role than are accredited in it. */
    private void holdBackMovers(int m, SupplyPath out) {
        Arrays.fill(out.ratio, 0);
        for (int c : joining[m]) {
            if (!cohorts[c].fromOutside()) {
                out.ratio[cohorts[c].from()] += out.wanted[c];
            }
        }
        for (int c : joining[m]) {
            int from = cohorts[c].from();
            if (from >= 0 && out.ratio[from] > out.accredited[from][m]) {
                holdBack(c, m, out.wanted[c] * (1 - out.accredited[from][m] / out.ratio[from]), out.notTrained, out);
            }
        }
    }

    private void holdBackWithoutVacancy(int m, SupplyPath out) {
        if (!vacanciesOnly) {
            return;
        }
        Arrays.fill(out.ratio, 0);
        for (int c : joining[m]) {
            out.ratio[cohorts[c].role()] += out.wanted[c];
        }
        for (int c : joining[m]) {
            int r = cohorts[c].role();
            double vacancies = vacancies(r, m, out);
            if (out.ratio[r] > vacancies) {
                holdBack(c, m, out.wanted[c] * (1 - vacancies / out.ratio[r]), out.withoutVacancy, out);
            }
        }
    }

    private double holdBackWithoutPlace(int m, double placesLeft, SupplyPath out) {
        double asked = 0;
        for (int c : joining[m]) {
            asked += cohorts[c].needsTrainingPlace() ? out.wanted[c] : 0;
        }
        double places = Math.min(Math.max(0, placesLeft), placesByMonth);
        if (asked <= places) {
            return asked;
        }
        for (int c : joining[m]) {
            if (cohorts[c].needsTrainingPlace()) {
                holdBack(c, m, out.wanted[c] * (1 - places / asked), out.notTrained, out);
            }
        }
        return places;
    }

    /**
     * Tutors are promised for the whole of a trainee's tutoring when the trainee joins; those who leave meanwhile do not
     * free theirs.
     */
    private void holdBackWithoutTutor(int m, SupplyPath out) {
        if (tutored == Double.POSITIVE_INFINITY) {
            return;
        }
        Arrays.fill(out.tutorWanted, 0);
        for (int c : joining[m]) {
            for (int t = cohorts[c].tutoredFrom(); t < cohorts[c].tutoredTo(); t++) {
                out.tutorWanted[t] += out.wanted[c];
            }
        }
        for (int c : joining[m]) {
            double share = 1;
            for (int t = cohorts[c].tutoredFrom(); t < cohorts[c].tutoredTo(); t++) {
                if (out.tutorWanted[t] > 0) {
                    share = Math.min(share, Math.max(0, tutored - out.tutorLoad[t]) / out.tutorWanted[t]);
                }
            }
            if (share < 1) {
                holdBack(c, m, out.wanted[c] * (1 - share), out.notTrained, out);
            }
        }
        for (int c : joining[m]) {
            for (int t = cohorts[c].tutoredFrom(); t < cohorts[c].tutoredTo(); t++) {
                out.tutorLoad[t] += out.wanted[c];
            }
        }
    }

    private void holdBack(int c, int m, double fte, double[][] reason, SupplyPath out) {
        double[][] line = cohorts[c].fromOutside() ? reason : out.movesNotMade;
        line[cohorts[c].role()][m] += fte;
        out.wanted[c] -= fte;
    }

    private void take(int c, int m, SupplyPath out) {
        Cohort cohort = cohorts[c];
        int r = cohort.role();
        double fte = out.wanted[c];
        if (cohort.fromOutside()) {
            out.joiners[r][m] += fte;
        } else {
            leaveForMove(c, m, fte, out);
            out.movedIn[r][m] += fte;
        }
        if (cohort.accredited() == m) {
            accredit(c, fte, out);
            out.accredited[r][m] += fte;
        } else {
            out.cohortNow[c] = fte;
            count(fte, cohort.deployabilityAt(m), r, m, out);
        }
    }

    /** Movers come from every service band alike. */
    private void leaveForMove(int c, int m, double fte, SupplyPath out) {
        int from = cohorts[c].from();
        double before = out.accredited[from][m];
        double[] shares = out.moverBands[c];
        for (int b = 0; b < shares.length; b++) {
            int place = bands.first[from] + b;
            shares[b] = before > 0 ? out.bandNow[place] / before : 0;
            out.bandNow[place] -= fte * shares[b];
        }
        out.accredited[from][m] -= fte;
        out.movedOut[from][m] += fte;
    }

    /** Advertises vacancies that nobody is being recruited for. */
    private void order(int m, SupplyPath out) {
        for (Order order : orders) {
            int arrived = order.cohort[m];
            if (arrived >= 0) {
                out.pipeline[order.role] -= out.offer[arrived];
            }
            int joins = m + order.lead;
            if (joins < months && !frozen[order.role][m]) {
                double vacant = Math.max(0, vacancies(order.role, m, out) - out.pipeline[order.role]);
                out.offer[order.cohort[joins]] = vacant;
                out.pipeline[order.role] += vacant;
            }
        }
    }

    /** From one turn to the next: who leaves on each month's last day, who is in post after it. */
    private void stay(int from, int to, Leaving leaving, double[] chances, SupplyPath out) {
        for (int r = 0; r < roles; r++) {
            if (bands.first[r] + 1 == bands.first[r + 1]) {
                stayInOneBand(r, from, to, leaving, chances, out);
            } else {
                stayInBands(r, from, to, leaving, chances, out);
            }
        }
        for (int c : training[from]) {
            stayInTraining(c, from, to, leaving, chances, out);
        }
    }

    /** What {@link #stayInBands} does, where nobody grows into another band. */
    private void stayInOneBand(int r, int from, int to, Leaving leaving, double[] chances, SupplyPath out) {
        int b = bands.first[r];
        int chance = b * months;
        if (leaving != Leaving.REPLAYED) {
            decide(bands.attrition[b], out.bandNow[b], leaving, chances, chance + from, chance + to);
        }
        double[] accredited = out.accredited[r];
        double now = out.bandNow[b] - chances[chance + from];
        for (int m = from + 1; m < to; m++) {
            accredited[m] = now;
            now -= chances[chance + m];
        }
        out.bandNow[b] = now;
    }

    private void stayInBands(int r, int from, int to, Leaving leaving, double[] chances, SupplyPath out) {
        double[] bandNow = out.bandNow;
        int first = bands.first[r];
        int last = bands.first[r + 1] - 1;
        for (int m = from; m < to; m++) {
            double accredited = 0;
            for (int b = first; b <= last; b++) {
                int chance = b * months + m;
                if (leaving != Leaving.REPLAYED) {
                    decide(bands.attrition[b], bandNow[b], leaving, chances, chance, chance + 1);
                }
                accredited += bandNow[b];
                bandNow[b] -= chances[chance];
            }
            if (m > from) {
                out.accredited[r][m] = accredited;
            }
            for (int b = last - 1; b >= first; b--) {
                double older = bandNow[b] * bands.growsOut[b];
                bandNow[b] -= older;
                bandNow[b + 1] += older;
            }
        }
    }

    private void stayInTraining(int c, int from, int to, Leaving leaving, double[] chances, SupplyPath out) {
        Cohort cohort = cohorts[c];
        int r = cohort.role();
        int joined = cohort.firstMonth();
        int chance = chancesOf[c] - joined;
        if (leaving != Leaving.REPLAYED) {
            decide(traineeAttrition[r], out.cohortNow[c], leaving, chances, chance + from, chance + to);
        }
        double[] trainees = out.trainees[r];
        double[] deployed = out.traineesDeployed[r];
        double[] deployability = cohort.deployability();
        double now = out.cohortNow[c] - chances[chance + from];
        for (int m = from + 1; m < to; m++) {
            trainees[m] += now;
            deployed[m] += now * deployability[m - joined];
            now -= chances[chance + m];
        }
        out.cohortNow[c] = now;
    }

    /** Puts leavers in place of the uniforms that decide them, of people whom nobody joins in the meantime. */
    private static void decide(Attrition rate, double fte, Leaving leaving, double[] chances, int from, int to) {
        double now = fte;
        for (int i = from; i < to; i++) {
            chances[i] = leaving == Leaving.DRAWN ? rate.draw(now, chances[i]) : rate.expected(now);
            now -= chances[i];
        }
    }

    private void freeze(String id, Freeze freeze, List<String> ids, Period first) {
        for (String role : freeze.roles()) {
            int r = ids.indexOf(role);
            if (r < 0) {
                throw new IllegalArgumentException("The freeze '" + id + "' names role '" + role
                        + "', which is not defined. The roles are " + ids + ".");
            }
            for (int m = 0; m < months; m++) {
                Period month = first.plus(m);
                frozen[r][m] |= freeze.from().compareTo(month) <= 0 && month.compareTo(freeze.to()) <= 0;
            }
        }
    }

    private static Flow flow(String id, Promotion promotion, List<String> ids) {
        int from = ids.indexOf(promotion.from());
        int to = ids.indexOf(promotion.to());
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("The promotion '" + id + "' leads from role '" + promotion.from()
                    + "' to '" + promotion.to() + "'; the roles defined are " + ids + ".");
        }
        double monthly = 1 - StrictMath.pow(1 - promotion.ratePerYear(), 1.0 / 12);
        return new Flow(from, to, monthly, promotion.vacanciesOnly());
    }

    private double placesIn(TrainingPlaces places, FinancialYear year) {
        if (places.perYear().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        if (!places.perYear().get().has(year)) {
            throw new IllegalArgumentException(
                    "The training places by year give none for " + year + ". Give every plan year, 0 for no places.");
        }
        return places.perYear().get().value(year);
    }

    private static double establishment(String id, Role role, Period month) {
        FinancialYear year = month.financialYear();
        ByYear byYear = role.establishment()
                .filter(stated -> stated.has(year))
                .orElseThrow(() -> new IllegalArgumentException("The establishment of role '" + id
                        + "' gives no posts for " + year + ". Give every plan year, 0 for no posts."));
        double posts = byYear.value(year);
        for (EstablishmentChange change : role.establishmentChanges().values()) {
            if (change.from().compareTo(month) <= 0) {
                posts += change.posts();
            }
        }
        if (posts < 0) {
            throw new IllegalArgumentException("The establishment of role '" + id + "' falls to " + posts + " in "
                    + month + ". Cut no more posts than it has.");
        }
        return posts;
    }

    private Trainees trainees(int[] which, int month) {
        return new Trainees(
                which,
                Arrays.stream(which).map(c -> cohorts[c].role()).toArray(),
                Arrays.stream(which)
                        .mapToDouble(c -> cohorts[c].deployabilityAt(month))
                        .toArray());
    }

    private int[] placesOfLeavers(int role, int month) {
        IntStream ofBands =
                IntStream.range(bands.first[role], bands.first[role + 1]).map(b -> b * months + month);
        IntStream ofTrainees = IntStream.of(training[month])
                .filter(c -> cohorts[c].role() == role)
                .map(c -> chancesOf[c] + month - cohorts[c].firstMonth());
        return IntStream.concat(ofBands, ofTrainees).toArray();
    }

    private int[] places(Predicate<Cohort> which) {
        return IntStream.range(0, cohorts.length)
                .filter(c -> which.test(cohorts[c]))
                .toArray();
    }
}
