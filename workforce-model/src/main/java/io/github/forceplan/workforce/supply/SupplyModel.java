package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The people in each role, month by month: opening strength, recruits who join and are trained, leavers. Immutable;
 * each thread runs it on its own {@link SupplyPath}.
 */
public final class SupplyModel {

    private final int months;
    private final int roles;
    private final int[] roleOrder;
    private final double[][] establishment;
    private final double[] accreditedAtStart;
    private final Attrition[] attrition;
    private final Attrition[] traineeAttrition;
    private final Cohort[] cohorts;
    private final int[][] training;
    private final int[][] joining;
    private final int[][] accrediting;
    private final boolean vacanciesOnly;
    private final double[] placesByYear;
    private final double placesByMonth;

    private SupplyModel(
            Map<String, Role> rolesById, Recruitment recruitment, Period first, int months, FinancialYear lastYear) {
        this.months = months;
        List<String> ids = List.copyOf(rolesById.keySet());
        roles = ids.size();
        roleOrder = IntStream.range(0, roles)
                .boxed()
                .sorted(Comparator.comparing(ids::get))
                .mapToInt(Integer::intValue)
                .toArray();
        establishment = new double[roles][months];
        accreditedAtStart = new double[roles];
        attrition = new Attrition[roles];
        traineeAttrition = new Attrition[roles];
        List<Cohort> all = new ArrayList<>();
        for (int r = 0; r < roles; r++) {
            String id = ids.get(r);
            Role role = rolesById.get(id);
            attrition[r] = new Attrition(role.attritionPerYear());
            traineeAttrition[r] = new Attrition(role.traineeAttritionPerYear().orElse(role.attritionPerYear()));
            accreditedAtStart[r] = role.strengthAtStart();
            List<TraineeCohort> starters = role.traineesAtStart();
            for (int c = 0; c < starters.size(); c++) {
                TraineeCohort cohort = starters.get(c);
                int accredited = Math.min(cohort.monthsToAccreditation(), months);
                accreditedAtStart[r] -= cohort.fte();
                all.add(new Cohort(
                        "0 " + id + " " + c,
                        r,
                        -1,
                        cohort.fte(),
                        accredited,
                        IntStream.range(0, accredited)
                                .mapToObj(m -> cohort.deployability())
                                .toList(),
                        false));
            }
            accreditedAtStart[r] = Math.max(0, accreditedAtStart[r]);
            for (int m = 0; m < months; m++) {
                establishment[r][m] = establishment(id, role, first.plus(m));
            }
        }
        recruitment.intakes().forEach((id, intake) -> {
            int role = ids.indexOf(intake.role());
            if (role < 0) {
                throw new IllegalArgumentException("The intake '" + id + "' joins role '" + intake.role()
                        + "', which is not defined. The roles are " + ids + ".");
            }
            long joins = intake.month().since(first);
            if (joins < 0 || joins >= months) {
                throw new IllegalArgumentException("The intake '" + id + "' joins in " + intake.month()
                        + ", outside the plan's months " + first + " to " + first.plus(months - 1L)
                        + ". Count earlier recruits in the role's strength and trainees at start.");
            }
            EntryRoute route = recruitment.entryRoutes().get(intake.entryRoute());
            int start = (int) joins;
            int accredited = Math.min(start + route.monthsToAccreditation(), months);
            all.add(new Cohort(
                    "1 " + id,
                    role,
                    start,
                    intake.size(),
                    accredited,
                    IntStream.range(0, accredited - start)
                            .mapToObj(route::deployabilityAfter)
                            .toList(),
                    route.needsTrainingPlace()));
        });
        all.sort(Comparator.comparing(Cohort::id));
        cohorts = all.toArray(new Cohort[0]);
        training = new int[months][];
        joining = new int[months][];
        accrediting = new int[months][];
        for (int m = 0; m < months; m++) {
            int month = m;
            training[m] = places(c -> Math.max(c.joins(), 0) <= month && month < c.accredited());
            joining[m] = places(c -> c.joins() == month);
            accrediting[m] = places(c -> c.accredited() == month && c.joins() < month);
        }
        vacanciesOnly = recruitment.vacanciesOnly();
        placesByMonth = recruitment.trainingPlaces().perMonth().orElse(Double.POSITIVE_INFINITY);
        placesByYear = new double[(months + 11) / 12];
        for (int y = 0; y < placesByYear.length; y++) {
            FinancialYear year = first.financialYear().plus(y);
            placesByYear[y] = recruitment
                    .trainingPlaces()
                    .perYear()
                    .map(places -> {
                        if (!places.has(year)) {
                            throw new IllegalArgumentException("The training places by year give none for " + year
                                    + ". Give every plan year to " + lastYear + ", 0 for no places.");
                        }
                        return places.value(year);
                    })
                    .orElse(Double.POSITIVE_INFINITY);
        }
    }

    /**
     * Prepares the roles and intakes of a plan.
     *
     * @param roles by id; results are indexed in this order
     * @param first the plan's first month, an April
     * @param years whole financial years planned
     * @throws IllegalArgumentException if an intake names an unknown role or a month outside the plan, or a year's
     *     figure is missing
     */
    public static SupplyModel compile(Map<String, Role> roles, Recruitment recruitment, Period first, int years) {
        return new SupplyModel(
                roles, recruitment, first, years * 12, first.financialYear().plus(years - 1));
    }

    /** Room for one path at a time. */
    public SupplyPath newPath() {
        return new SupplyPath(roles, months, cohorts.length);
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
        System.arraycopy(accreditedAtStart, 0, out.accreditedNow, 0, roles);
        for (int c = 0; c < cohorts.length; c++) {
            out.cohortNow[c] = cohorts[c].joins() < 0 ? cohorts[c].size() : 0;
        }
        double placesInYear = 0;
        for (int m = 0; m < months; m++) {
            if (m % 12 == 0) {
                placesInYear = placesByYear[m / 12];
            }
            for (int c : accrediting[m]) {
                out.accreditedNow[cohorts[c].role()] += out.cohortNow[c];
                out.cohortNow[c] = 0;
            }
            countStrength(m, out);
            placesInYear -= recruit(m, placesInYear, out);
            lose(m, stream != null, out);
        }
    }

    /** One uniform for each role and month, then for each cohort and month: the same in every scenario of the roles. */
    private void drawUniforms(RandomStream stream, SupplyPath out) {
        for (int r : roleOrder) {
            for (int m = 0; m < months; m++) {
                out.roleUniforms[r * months + m] = stream.nextDouble();
            }
        }
        for (int i = 0; i < out.cohortUniforms.length; i++) {
            out.cohortUniforms[i] = stream.nextDouble();
        }
    }

    /** Who is in post before anyone joins. */
    private void countStrength(int m, SupplyPath out) {
        for (int r = 0; r < roles; r++) {
            out.accredited[r][m] = out.accreditedNow[r];
            out.trainees[r][m] = 0;
            out.traineesDeployed[r][m] = 0;
            out.joiners[r][m] = 0;
            out.withoutVacancy[r][m] = 0;
            out.notTrained[r][m] = 0;
        }
        for (int c : training[m]) {
            if (cohorts[c].joins() != m) {
                countTrainees(c, m, out);
            }
        }
    }

    private void countTrainees(int c, int m, SupplyPath out) {
        int r = cohorts[c].role();
        out.trainees[r][m] += out.cohortNow[c];
        out.traineesDeployed[r][m] += out.cohortNow[c] * cohorts[c].deployabilityAt(m);
    }

    /**
     * Takes the month's recruits: each role's vacancies are shared among its intakes in proportion to their size, then
     * training places among all that need one, so that the order of intakes does not matter.
     *
     * @return training places used
     */
    private double recruit(int m, double placesLeft, SupplyPath out) {
        int[] intakes = joining[m];
        if (intakes.length == 0) {
            return 0;
        }
        for (int r = 0; r < roles; r++) {
            out.offered[r] = 0;
        }
        for (int c : intakes) {
            out.offered[cohorts[c].role()] += cohorts[c].size();
        }
        // From here on offered holds the share of each role's offers that has a vacancy.
        for (int r = 0; r < roles; r++) {
            if (out.offered[r] > 0) {
                double vacancies = vacanciesOnly
                        ? Math.max(0, establishment[r][m] - out.strength(r, m))
                        : Double.POSITIVE_INFINITY;
                out.offered[r] = Math.min(1, vacancies / out.offered[r]);
            }
        }
        double wanted = 0;
        for (int c : intakes) {
            if (cohorts[c].needsTrainingPlace()) {
                wanted += cohorts[c].size() * out.offered[cohorts[c].role()];
            }
        }
        double places = Math.min(Math.max(0, placesLeft), placesByMonth);
        double placed = wanted > places ? places / wanted : 1;
        for (int c : intakes) {
            Cohort cohort = cohorts[c];
            int r = cohort.role();
            double vacancy = cohort.size() * out.offered[r];
            double taken = cohort.needsTrainingPlace() ? vacancy * placed : vacancy;
            out.withoutVacancy[r][m] += cohort.size() - vacancy;
            out.notTrained[r][m] += vacancy - taken;
            out.joiners[r][m] += taken;
            if (cohort.accredited() == m) {
                out.accreditedNow[r] += taken;
                out.accredited[r][m] += taken;
            } else {
                out.cohortNow[c] = taken;
                countTrainees(c, m, out);
            }
        }
        return Math.min(wanted, places);
    }

    private void lose(int m, boolean drawn, SupplyPath out) {
        for (int r = 0; r < roles; r++) {
            double fte = out.accreditedNow[r];
            double left = drawn ? attrition[r].draw(fte, out.roleUniforms[r * months + m]) : attrition[r].expected(fte);
            out.accreditedNow[r] -= left;
            out.leavers[r][m] = left;
        }
        for (int c : training[m]) {
            Attrition rate = traineeAttrition[cohorts[c].role()];
            double fte = out.cohortNow[c];
            double left = drawn ? rate.draw(fte, out.cohortUniforms[c * months + m]) : rate.expected(fte);
            out.cohortNow[c] -= left;
            out.leavers[cohorts[c].role()][m] += left;
        }
    }

    private static double establishment(String id, Role role, Period month) {
        FinancialYear year = month.financialYear();
        if (!role.establishment().has(year)) {
            throw new IllegalArgumentException("The establishment of role '" + id + "' gives no posts for " + year
                    + ". Give every plan year, 0 for no posts.");
        }
        double posts = role.establishment().value(year);
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

    private int[] places(Predicate<Cohort> which) {
        return IntStream.range(0, cohorts.length)
                .filter(c -> which.test(cohorts[c]))
                .toArray();
    }
}
