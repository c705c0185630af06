package io.github.forceplan.workforce.register;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.skill.Skill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who is in post, what they hold, when it expires and when they may retire. Order of rows makes no difference. */
public final class SkillsRegister {

    private final SortedMap<String, PersonRow> people;
    private final SortedMap<String, SortedMap<String, List<HoldingRow>>> holdings;
    private final SortedMap<String, Skill> skills;

    private SkillsRegister(
            SortedMap<String, PersonRow> people,
            SortedMap<String, SortedMap<String, List<HoldingRow>>> holdings,
            SortedMap<String, Skill> skills) {
        this.people = people;
        this.holdings = holdings;
        this.skills = skills;
    }

    /**
     * A register of rows.
     *
     * @param people one row a person
     * @param holdings one row an award or renewal
     * @param skills the skills defined, by id
     * @param roles ids of the roles defined
     * @throws BadRegisterException with every fault: somebody twice, a role or skill never heard of, a holder who is not
     *     among the people, full-time equivalents not above 0 to 1, hours below 0, expiry before award, retirement before
     *     joining
     */
    public static SkillsRegister of(
            List<PersonRow> people, List<HoldingRow> holdings, Map<String, Skill> skills, Set<String> roles) {
        List<RegisterFault> faults = new ArrayList<>();
        SortedMap<String, PersonRow> byId = new TreeMap<>();
        for (PersonRow row : people) {
            PersonRow other = byId.putIfAbsent(row.person(), row);
            if (other != null) {
                faults.add(new RegisterFault(
                        row.place(),
                        "Person '" + row.person() + "' stands here and at " + other.place() + ".",
                        "Keep one row a person; give part-time work as one FTE."));
            }
            checkPerson(row, roles, faults);
        }
        SortedMap<String, SortedMap<String, List<HoldingRow>>> bySkill = new TreeMap<>();
        for (HoldingRow row : holdings) {
            checkHolding(row, byId.keySet(), skills.keySet(), faults);
            List<HoldingRow> held = bySkill.computeIfAbsent(row.skill(), skill -> new TreeMap<>())
                    .computeIfAbsent(row.person(), person -> new ArrayList<>());
            held.stream()
                    .filter(before -> before.awarded().equals(row.awarded()))
                    .findFirst()
                    .ifPresent(before -> faults.add(new RegisterFault(
                            row.place(),
                            "Person '" + row.person() + "' is awarded '" + row.skill() + "' on " + row.awarded()
                                    + " here and at " + before.place() + ".",
                            "Keep one of the two rows.")));
            held.add(row);
        }
        if (!faults.isEmpty()) {
            throw new BadRegisterException(faults);
        }
        return new SkillsRegister(byId, bySkill, new TreeMap<>(skills));
    }

    private static void checkPerson(PersonRow row, Set<String> roles, List<RegisterFault> faults) {
        if (!(row.fte() > 0 && row.fte() <= 1)) {
            faults.add(new RegisterFault(
                    row.place(),
                    "The FTE (" + row.fte() + ") of person '" + row.person() + "' must be above 0 to 1.",
                    "Give contracted hours over full-time hours, 1 for full time."));
        }
        if (!(row.hoursPerWeek() >= 0 && row.hoursPerWeek() <= 100)) {
            faults.add(new RegisterFault(
                    row.place(),
                    "The hours a week (" + row.hoursPerWeek() + ") of person '" + row.person()
                            + "' must be from 0 to 100.",
                    "Give contracted hours."));
        }
        if (!roles.contains(row.role())) {
            faults.add(new RegisterFault(
                    row.place(),
                    "The role '" + row.role() + "' is not defined.",
                    "Use one of " + new TreeSet<>(roles) + "."));
        }
        if (row.retires().isPresent() && row.retires().get().isBefore(row.joined())) {
            faults.add(new RegisterFault(
                    row.place(),
                    "Person '" + row.person() + "' retires (" + row.retires().get() + ") before joining ("
                            + row.joined() + ").",
                    "Correct one of the two days."));
        }
    }

    private static void checkHolding(
            HoldingRow row, Set<String> people, Set<String> skills, List<RegisterFault> faults) {
        if (!people.contains(row.person())) {
            faults.add(new RegisterFault(
                    row.place(),
                    "Person '" + row.person() + "' is not among the people.",
                    "Add the person, or take the row out if they have left."));
        }
        if (!skills.contains(row.skill())) {
            faults.add(new RegisterFault(
                    row.place(),
                    "The skill '" + row.skill() + "' is not defined.",
                    "Use one of " + new TreeSet<>(skills) + "."));
        }
        if (row.expires().isPresent() && row.expires().get().isBefore(row.awarded())) {
            faults.add(new RegisterFault(
                    row.place(),
                    "The skill '" + row.skill() + "' of person '" + row.person() + "' expires ("
                            + row.expires().get() + ") before it is awarded (" + row.awarded() + ").",
                    "Correct one of the two days."));
        }
    }

    /** Holders of a skill, or of one that includes it, among those in post on a day. */
    public SkillCount count(String skill, LocalDate on) {
        SortedMap<String, List<HoldingRow>> rows = new TreeMap<>();
        for (String holding : including(skill)) {
            holders(holding)
                    .forEach((person, held) -> rows.computeIfAbsent(person, any -> new ArrayList<>())
                            .addAll(held));
        }
        double current = 0;
        double expired = 0;
        for (Map.Entry<String, List<HoldingRow>> entry : rows.entrySet()) {
            PersonRow person = person(entry.getKey());
            if (inPost(person, on)) {
                if (entry.getValue().stream().anyMatch(row -> valid(row, on))) {
                    current += person.fte();
                } else if (entry.getValue().stream()
                        .anyMatch(row -> !row.awarded().isAfter(on))) {
                    expired += person.fte();
                }
            }
        }
        return new SkillCount(current, expired);
    }

    /** A skill and every one that includes it. */
    private Set<String> including(String skill) {
        Set<String> found = new TreeSet<>(Set.of(skill));
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, Skill> other : skills.entrySet()) {
                boolean above = other.getValue().includes().map(found::contains).orElse(false);
                more |= above && found.add(other.getKey());
            }
        }
        return found;
    }

    /** Full-time equivalents in post by role on a day. */
    public SortedMap<String, Strength> strengthByRole(LocalDate on) {
        SortedMap<String, Strength> byRole = new TreeMap<>();
        for (PersonRow person : people.values()) {
            if (inPost(person, on)) {
                byRole.merge(person.role(), new Strength(person.fte()), (a, b) -> new Strength(a.fte() + b.fte()));
            }
        }
        return byRole;
    }

    /**
     * Gaps by skill on a day, nobody renewing or learning anything meanwhile.
     *
     * @param required full-time equivalents needed, by skill
     * @param today the day on which learning could begin
     * @param on the day asked about
     */
    public List<SkillGap> gaps(Map<String, Double> required, LocalDate today, LocalDate on) {
        List<SkillGap> gaps = new ArrayList<>();
        new TreeMap<>(required).forEach((skill, fte) -> {
            SkillCount count = count(skill, on);
            double gap = Math.max(0, fte - count.current());
            Optional<LocalDate> closed = Optional.ofNullable(skills.get(skill))
                    .flatMap(Skill::learningMonths)
                    .filter(months -> gap > 0)
                    .map(today::plusMonths);
            gaps.add(new SkillGap(skill, on, fte, count.current(), count.expired(), gap, closed));
        });
        return List.copyOf(gaps);
    }

    /** Full-time equivalents whose last accreditation expires in each month of a year, April first. */
    public double[] expiries(String skill, FinancialYear year) {
        double[] months = new double[12];
        holders(skill).forEach((id, rows) -> {
            Optional<LocalDate> last = rows.stream()
                            .allMatch(row -> row.expires().isPresent())
                    ? rows.stream().flatMap(row -> row.expires().stream()).max(LocalDate::compareTo)
                    : Optional.empty();
            PersonRow person = person(id);
            if (last.isPresent() && FinancialYear.containing(last.get()).equals(year) && inPost(person, last.get())) {
                months[(last.get().getMonthValue() + 8) % 12] += person.fte();
            }
        });
        return months;
    }

    /** Who may retire when, by year and skill held at the time; those whose day is not known are in none. */
    public List<Retirement> succession(List<FinancialYear> years) {
        List<Retirement> found = new ArrayList<>();
        for (FinancialYear year : years) {
            for (Map.Entry<String, SortedMap<String, List<HoldingRow>>> skill : holdings.entrySet()) {
                List<String> who = new ArrayList<>();
                double fte = 0;
                for (Map.Entry<String, List<HoldingRow>> holder :
                        skill.getValue().entrySet()) {
                    PersonRow person = person(holder.getKey());
                    Optional<LocalDate> day = person.retires()
                            .filter(retires -> FinancialYear.containing(retires).equals(year));
                    if (day.isPresent()
                            && holder.getValue().stream()
                                    .anyMatch(row -> valid(row, day.get().minusDays(1)))) {
                        who.add(person.person());
                        fte += person.fte();
                    }
                }
                if (!who.isEmpty()) {
                    found.add(new Retirement(year, skill.getKey(), who, fte));
                }
            }
        }
        return List.copyOf(found);
    }

    private SortedMap<String, List<HoldingRow>> holders(String skill) {
        if (!skills.containsKey(skill)) {
            throw new IllegalArgumentException(
                    "The skill '" + skill + "' is not defined. The skills are " + skills.keySet() + ".");
        }
        return holdings.getOrDefault(skill, new TreeMap<>());
    }

    private PersonRow person(String id) {
        return Optional.ofNullable(people.get(id)).orElseThrow();
    }

    private static boolean inPost(PersonRow person, LocalDate on) {
        return !person.joined().isAfter(on)
                && person.retires().map(day -> day.isAfter(on)).orElse(true);
    }

    private static boolean valid(HoldingRow row, LocalDate on) {
        return !row.awarded().isAfter(on)
                && row.expires().map(day -> day.isAfter(on)).orElse(true);
    }
}
