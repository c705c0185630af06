package io.github.forceplan.workforce.supply;

import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.limit.Lookup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every cohort that a plan starts with, recruits, refills or moves, in an order that does not depend on the plan's. */
final class CohortBook {

    private final List<String> roleIds;
    private final List<Role> roles;
    private final Map<String, EntryRoute> entryRoutes;
    private final Bands bands;
    private final Period first;
    private final int months;
    private final List<Cohort> cohorts = new ArrayList<>();

    CohortBook(List<String> roleIds, List<Role> roles, Recruitment recruitment, Bands bands, Period first, int months) {
        this.roleIds = roleIds;
        this.roles = roles;
        this.entryRoutes = recruitment.entryRoutes();
        this.bands = bands;
        this.first = first;
        this.months = months;
        addStarters();
        recruitment
                .intakes()
                .forEach((id, intake) -> add(
                        "1 " + id,
                        role("intake", id, intake.role()),
                        month("intake", id, intake.month()),
                        intake.size(),
                        Optional.of(intake.entryRoute()),
                        -1));
        recruitment.moves().orElse(Map.of()).forEach((id, move) -> {
            int from = role("move", id, move.from());
            add(
                    "2 " + id,
                    role("move", id, move.to()),
                    month("move", id, move.month()),
                    move.size(),
                    move.entryRoute(),
                    from);
        });
        recruitment.refills().orElse(Map.of()).forEach((id, refill) -> {
            int role = role("refill", id, refill.role());
            for (int m = refill.leadMonths(); m < months; m++) {
                add(refillId(id, m), role, m, 0, Optional.of(refill.entryRoute()), -1);
            }
        });
    }

    /** Id of the cohort that a refill brings in a month. */
    static String refillId(String refill, int month) {
        return "3 " + refill + " " + String.format("%06d", month);
    }

    Cohort[] sorted() {
        return cohorts.stream().sorted(Comparator.comparing(Cohort::id)).toArray(Cohort[]::new);
    }

    private void addStarters() {
        for (int r = 0; r < roles.size(); r++) {
            List<TraineeCohort> starters = roles.get(r).traineesAtStart();
            for (int c = 0; c < starters.size(); c++) {
                TraineeCohort cohort = starters.get(c);
                int accredited = Math.min(cohort.monthsToAccreditation(), months);
                cohorts.add(new Cohort(
                        "0 " + roleIds.get(r) + " " + c,
                        r,
                        -1,
                        cohort.fte(),
                        accredited,
                        Cohort.constant(cohort.deployability(), accredited),
                        false,
                        0,
                        0,
                        bands.place(r, cohort.monthsToAccreditation() / 12.0),
                        -1));
            }
        }
    }

    private void add(String id, int role, int joins, double size, Optional<String> entryRoute, int from) {
        if (entryRoute.isEmpty()) {
            cohorts.add(new Cohort(id, role, joins, size, joins, new double[0], false, 0, 0, bands.first[role], from));
            return;
        }
        EntryRoute route = Lookup.in(entryRoutes, entryRoute.get(), "entry route");
        int accredited = Math.min(joins + route.monthsToAccreditation(), months);
        double[] deployability = new double[accredited - joins];
        for (int m = 0; m < deployability.length; m++) {
            deployability[m] = route.deployabilityAfter(m);
        }
        int tutoredFrom = route.tutoring().map(t -> joins + t.fromMonth()).orElse(0);
        int tutoredTo =
                route.tutoring().map(t -> joins + t.fromMonth() + t.months()).orElse(0);
        double service = route.serviceYears().orElse(0.0) + route.monthsToAccreditation() / 12.0;
        cohorts.add(new Cohort(
                id,
                role,
                joins,
                size,
                accredited,
                deployability,
                route.needsTrainingPlace(),
                Math.min(tutoredFrom, months),
                Math.min(tutoredTo, months),
                bands.place(role, service),
                from));
    }

    private int role(String what, String id, String role) {
        int place = roleIds.indexOf(role);
        if (place < 0) {
            throw new IllegalArgumentException("The " + what + " '" + id + "' names role '" + role
                    + "', which is not defined. The roles are " + roleIds + ".");
        }
        return place;
    }

    private int month(String what, String id, Period month) {
        long place = month.since(first);
        if (place < 0 || place >= months) {
            throw new IllegalArgumentException("The " + what + " '" + id + "' falls in " + month
                    + ", outside the plan's months " + first + " to " + first.plus(months - 1L)
                    + ". Count what happened earlier in strength and trainees at start.");
        }
        return (int) place;
    }
}
