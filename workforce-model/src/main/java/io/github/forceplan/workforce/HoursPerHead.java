package io.github.forceplan.workforce;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AvailabilityChange;
import io.github.forceplan.workforce.limit.Lookup;
import io.github.forceplan.workforce.supply.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What one person in post gives to casework, by role and month, dated changes of availability applied. */
final class HoursPerHead {

    private final double[][] hours;
    private final double[][] available;
    private final double[][] deployable;
    private final double[] baseYear;

    HoursPerHead(WorkforcePlan plan, FinancialYear baseYear, Period first, int months) {
        int roles = plan.roles().size();
        hours = new double[roles][months];
        available = new double[roles][months];
        deployable = new double[roles][months];
        this.baseYear = new double[roles];
        Collection<AvailabilityChange> changes =
                plan.availabilityChanges().map(Map::values).orElse(List.of());
        int r = 0;
        for (Role role : plan.roles().values()) {
            Availability stated = Lookup.in(plan.availability(), role.availability(), "availability");
            for (int m = 0; m < months; m++) {
                Availability now = at(stated, role.availability(), changes, first.plus(m));
                available[r][m] = 1 - now.longTermAbsence();
                deployable[r][m] = now.deployableShare();
                hours[r][m] = now.hoursPerDeployableFte(first.plus(m)) * now.deployableShare() * role.caseworkShare();
            }
            for (int m = 1; m <= 12; m++) {
                Availability then = at(stated, role.availability(), changes, baseYear.month(m));
                this.baseYear[r] +=
                        then.hoursPerDeployableFte(baseYear.month(m)) * then.deployableShare() * role.caseworkShare();
            }
            r++;
        }
    }

    private static Availability at(
            Availability stated, String id, Collection<AvailabilityChange> changes, Period month) {
        return changes.stream()
                .filter(change ->
                        change.availability().equals(id) && change.from().compareTo(month) <= 0)
                .max((a, b) -> a.from().compareTo(b.from()))
                .map(AvailabilityChange::becomes)
                .orElse(stated);
    }

    /** Casework hours in a month of one accredited person in post: absence and restricted duties taken off. */
    double hours(int role, int month) {
        return hours[role][month];
    }

    double hoursInYear(int role, int year) {
        double sum = 0;
        for (int m = 12 * year; m < 12 * year + 12; m++) {
            sum += hours[role][m];
        }
        return sum;
    }

    double baseYearHours(int role) {
        return baseYear[role];
    }

    double available(int role, int month) {
        return available[role][month];
    }

    double deployable(int role, int month) {
        return deployable[role][month];
    }
}
