package io.github.forceplan.workforce.interop;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.workforce.count.Establishment;
import io.github.forceplan.workforce.register.BadRegisterException;
import io.github.forceplan.workforce.register.RegisterFault;
import io.github.forceplan.workforce.supply.EstablishmentChange;
import io.github.forceplan.workforce.supply.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Posts funded, from an extract of the human-resources system: the establishment of roles that state none.
 *
 * @param posts one row a post
 */
public record EstablishmentRegister(
        @Figure("An extract of the posts funded, from the human-resources system.")
        List<PostRow> posts) {

    public EstablishmentRegister {
        posts = List.copyOf(posts);
    }

    /**
     * Checks the rows.
     *
     * @param roles ids of the plan's roles
     * @throws BadRegisterException with every fault: a post funded twice on one day, a role never heard of, full-time
     *     equivalents not above 0 to 1, an end before the beginning
     */
    public void check(Set<String> roles) {
        List<RegisterFault> faults = new ArrayList<>();
        Map<String, List<PostRow>> byPost = new TreeMap<>();
        for (PostRow row : posts) {
            String post = "post '" + row.post() + "'";
            List<PostRow> others = byPost.computeIfAbsent(row.post(), any -> new ArrayList<>());
            others.stream()
                    .filter(row::overlaps)
                    .findFirst()
                    .ifPresent(other -> faults.add(new RegisterFault(
                            row.place(),
                            "The " + post + " is funded here and at " + other.place() + " on the same days.",
                            "Keep one row a post, or end the first before the second begins.")));
            others.add(row);
            if (!(row.fte() > 0 && row.fte() <= 1)) {
                faults.add(new RegisterFault(
                        row.place(),
                        "The FTE (" + row.fte() + ") of " + post + " must be above 0 to 1.",
                        "Give one row a post, 1 for full time."));
            }
            if (!roles.contains(row.role())) {
                faults.add(new RegisterFault(
                        row.place(),
                        "The role '" + row.role() + "' is not defined.",
                        "Use one of " + new TreeSet<>(roles) + "."));
            }
            if (row.from().isPresent()
                    && row.to().isPresent()
                    && row.to().get().isBefore(row.from().get())) {
                faults.add(new RegisterFault(
                        row.place(),
                        "The " + post + " ends (" + row.to().get() + ") before it begins ("
                                + row.from().get() + ").",
                        "Correct one of the two days."));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadRegisterException(faults);
        }
    }

    /** Roles that have a post in it. */
    public Set<String> roles() {
        Set<String> roles = new TreeSet<>();
        posts.forEach(row -> roles.add(row.role()));
        return roles;
    }

    /** Posts by role on a day. */
    public SortedMap<String, Establishment> byRole(LocalDate on) {
        SortedMap<String, BigDecimal> fte = new TreeMap<>();
        for (PostRow row : posts) {
            if (row.fundedOn(on)) {
                fte.merge(row.role(), BigDecimal.valueOf(row.fte()), BigDecimal::add);
            }
        }
        SortedMap<String, Establishment> byRole = new TreeMap<>();
        fte.forEach((role, sum) -> byRole.put(role, new Establishment(sum.doubleValue())));
        return byRole;
    }

    /**
     * A role with its establishment from the register: posts funded on 1 April of the first year, and a dated change in
     * each month on whose first day other posts are funded than on the first of the month before. Changes that the role
     * states itself stay on top.
     *
     * @param id the role's
     * @param years the plan's years, in order
     */
    public Role establish(String id, Role role, List<FinancialYear> years) {
        FinancialYear first = years.get(0);
        FinancialYear last = years.get(years.size() - 1);
        BigDecimal before = posts(id, first.firstDay());
        ByYear constant = ByYear.constant(first, last, before);
        Map<String, EstablishmentChange> changes = new LinkedHashMap<>();
        for (Period month = first.month(2); month.compareTo(last.month(12)) <= 0; month = month.plus(1)) {
            BigDecimal now = posts(id, month.firstDay());
            if (now.compareTo(before) != 0) {
                changes.put(
                        "posts register, " + month,
                        new EstablishmentChange(month, now.subtract(before).doubleValue()));
                before = now;
            }
        }
        changes.putAll(role.establishmentChanges());
        return role.withEstablishment(constant, changes);
    }

    private BigDecimal posts(String role, LocalDate on) {
        return posts.stream()
                .filter(row -> row.role().equals(role) && row.fundedOn(on))
                .map(row -> BigDecimal.valueOf(row.fte()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
