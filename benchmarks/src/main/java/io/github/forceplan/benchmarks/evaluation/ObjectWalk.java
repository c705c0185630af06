package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.MtfsModel;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.forecast.time.Period;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.skill.Skill;
import io.github.forceplan.workforce.supply.EntryRoute;
import io.github.forceplan.workforce.supply.Intake;
import io.github.forceplan.workforce.supply.Role;
import io.github.forceplan.workforce.workload.Route;
import io.github.forceplan.workforce.workload.Stage;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@link FlagshipPlan} walked as objects: the same arithmetic as a {@link io.github.forceplan.solver.run.CompiledPlan},
 * written as one would write it without a thought of speed, with a plan's own records, lists, maps by name and month, and
 * a tree of formulas. It knows what that plan uses and nothing more: one entry route without tutors, recruits held to
 * vacancies, one rate of leaving a role, skills in chains. {@code ObjectWalkTest} and the benchmark's setup hold its
 * figures equal to the compiled plan's.
 */
final class ObjectWalk {

    /** A kind of work. */
    private record Work(Route route, String routeId, String team, String skill, double share) {}

    /** Where hours meet demand. */
    private record Bench(String team, String skill) {}

    /** Recruits in training together. */
    private static final class Course {
        final Intake intake;
        final EntryRoute route;
        double fte;

        Course(Intake intake, EntryRoute route) {
            this.intake = intake;
            this.route = route;
        }

        double deployability(Period month) {
            return route.deployabilityAfter((int) month.since(intake.month()));
        }

        boolean trainsIn(Period month) {
            long done = month.since(intake.month());
            return done >= 0 && done < route.monthsToAccreditation();
        }
    }

    /** A role's people in a month. */
    private record People(double accredited, double trainees, double deployed) {
        double strength() {
            return accredited + trainees;
        }
    }

    private final Plan plan;
    private final WorkforcePlan workforce;
    private final List<Work> works = new ArrayList<>();
    private final double factor;
    private final MtfsModel mtfs;

    ObjectWalk(Plan plan) {
        this.plan = plan;
        workforce = plan.workforce();
        workforce.routes().forEach((id, route) -> {
            Optional<Map<String, Stage>> stages = route.stages();
            if (stages.isEmpty()) {
                works.add(new Work(route, id, route.team(), route.skill(), 1));
            } else {
                stages.get()
                        .values()
                        .forEach(stage -> works.add(
                                new Work(route, id, route.team(), stage.skill().orElse(route.skill()), stage.share())));
            }
        });
        List<String> drivers = new ArrayList<>();
        workforce.roles().keySet().forEach(role -> drivers.add("strength." + role));
        drivers.addAll(List.of("recruits.investigators", "overtimeHours.investigators", "recordedCrime"));
        mtfs = MtfsModel.compile(plan.finance(), plan.years(), drivers);
        factor = factor();
    }

    MtfsModel mtfs() {
        return mtfs;
    }

    /** Hours investigators had in the base year over the hours its crimes asked of them. */
    private double factor() {
        Map<String, Double> expected = new HashMap<>();
        workforce.routes().forEach((id, route) -> expected.put(id, route.expectedMultiplier()));
        Map<String, Map<Period, Double>> crimes = new HashMap<>();
        plan.demand().history().forEach((group, history) -> crimes.put(group, months(history)));
        Map<String, Map<Period, Double>> cases = cases(crimes);
        double asked = 0;
        double had = 0;
        for (int m = 1; m <= 12; m++) {
            Period month = plan.baseYear().month(m);
            for (Work work : works) {
                asked += work.route().investigators() ? hours(work, month, cases, expected, 1) : 0;
            }
            for (Role role : workforce.roles().values()) {
                had += investigates(role) ? role.baseYear().effectiveStrength() * perHead(role, month) : 0;
            }
        }
        return had / asked;
    }

    private boolean investigates(Role role) {
        return workforce.routes().values().stream()
                .anyMatch(route -> route.team().equals(role.team()) && route.investigators());
    }

    private double perHead(Role role, Period month) {
        Availability availability = known(workforce.availability(), role.availability());
        return availability.hoursPerDeployableFte(month) * availability.deployableShare() * role.caseworkShare();
    }

    private static Map<Period, Double> months(TimeSeries history) {
        Map<Period, Double> months = new HashMap<>();
        for (int t = 0; t < history.size(); t++) {
            spread(history.period(t), history.value(t), months);
        }
        return months;
    }

    /** By calendar days. */
    private static void spread(Period quarter, double crimes, Map<Period, Double> months) {
        for (int m = 0; m < 3; m++) {
            Period month = new Period(Frequency.MONTHLY, 3 * quarter.index() + m);
            months.put(month, crimes * days(month) / days(quarter));
        }
    }

    private static double days(Period period) {
        return ChronoUnit.DAYS.between(period.firstDay(), period.plus(1).firstDay());
    }

    /** By route and month. */
    private Map<String, Map<Period, Double>> cases(Map<String, Map<Period, Double>> crimes) {
        Map<String, Map<Period, Double>> cases = new HashMap<>();
        crimes.forEach((group, byMonth) -> known(workforce.offences(), group)
                .routes()
                .forEach((route, share) ->
                        byMonth.forEach((month, number) -> cases.computeIfAbsent(route, none -> new HashMap<>())
                                .merge(month, share * number, Double::sum))));
        return cases;
    }

    private static double hours(
            Work work,
            Period month,
            Map<String, Map<Period, Double>> cases,
            Map<String, Double> multipliers,
            double factor) {
        Map<Period, Double> ofRoute = known(cases, work.routeId());
        double effort = 0;
        for (int age = 0; age < work.route().effort().size(); age++) {
            effort += work.route().effort().get(age) * known(ofRoute, month.plus(-age));
        }
        return effort
                * work.route().hoursPerCase()
                * work.share()
                * known(multipliers, work.routeId())
                * (work.route().investigators() ? factor : 1);
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing for " + key);
    }

    /** A draw's figures by name. */
    Map<String, Double> evaluate(ObjectChance chance) {
        Map<String, Map<Period, Double>> crimes = new HashMap<>();
        plan.demand().history().forEach((group, history) -> {
            Map<Period, Double> months = months(history);
            known(chance.crimes(), group).forEach((quarter, number) -> spread(quarter, number, months));
            crimes.put(group, months);
        });
        Map<String, Map<Period, Double>> cases = cases(crimes);
        Map<String, Map<Period, People>> people = new LinkedHashMap<>();
        Map<String, Double> figures = new HashMap<>();
        workforce.roles().forEach((id, role) -> people.put(id, follow(id, role, chance, figures)));
        for (FinancialYear year : plan.years()) {
            for (int m = 1; m <= 12; m++) {
                match(year, year.month(m), cases, people, chance, figures);
            }
            people.forEach((id, months) -> {
                double sum = 0;
                for (int m = 1; m <= 12; m++) {
                    sum += known(months, year.month(m)).strength();
                }
                figures.put("strength." + id + "." + year, sum / 12);
            });
            for (Map<Period, Double> quarters : chance.crimes().values()) {
                for (int q = 1; q <= 4; q++) {
                    figures.merge("recordedCrime." + year, known(quarters, year.quarter(q)), Double::sum);
                }
            }
        }
        return money(chance, figures);
    }

    /** A role's people month by month: who is accredited, joins, leaves. */
    private Map<Period, People> follow(String id, Role role, ObjectChance chance, Map<String, Double> figures) {
        Map<Period, People> months = new HashMap<>();
        double accredited = role.strengthAtStart().orElseThrow();
        List<Course> courses = new ArrayList<>();
        Map<String, Intake> intakes = new TreeMap<>(workforce.recruitment().intakes());
        for (FinancialYear year : plan.years()) {
            for (int m = 1; m <= 12; m++) {
                Period month = year.month(m);
                for (Course course : List.copyOf(courses)) {
                    if (!course.trainsIn(month)) {
                        accredited += course.fte;
                        courses.remove(course);
                    }
                }
                double inPost = accredited
                        + courses.stream().mapToDouble(course -> course.fte).sum();
                double vacancies =
                        Math.max(0, role.establishment().orElseThrow().value(year) - inPost);
                for (Map.Entry<String, Intake> entry : intakes.entrySet()) {
                    Intake intake = entry.getValue();
                    if (intake.role().equals(id) && intake.month().equals(month)) {
                        Course course =
                                new Course(intake, known(workforce.recruitment().entryRoutes(), intake.entryRoute()));
                        course.fte = Math.min(intake.size(), vacancies);
                        courses.add(course);
                        if (investigates(role)) {
                            figures.merge("recruits.investigators." + year, course.fte, Double::sum);
                        }
                    }
                }
                double trainees = 0;
                double deployed = 0;
                for (Course course : courses) {
                    trainees += course.fte;
                    deployed += course.fte * course.deployability(month);
                }
                months.put(month, new People(accredited, trainees, deployed));
                accredited -= chance.leavers(id, month, role.attritionPerYear(), accredited);
                for (Course course : courses) {
                    String key = id + " " + course.intake.month();
                    course.fte -= chance.leavers(key, month, role.attritionPerYear(), course.fte);
                }
            }
        }
        return months;
    }

    /** Sets a month's hours against its work, highest skill first, ordinary hours before overtime. */
    private void match(
            FinancialYear year,
            Period month,
            Map<String, Map<Period, Double>> cases,
            Map<String, Map<Period, People>> people,
            ObjectChance chance,
            Map<String, Double> figures) {
        Map<Bench, Double> unmet = new LinkedHashMap<>();
        for (Work work : works) {
            unmet.merge(
                    new Bench(work.team(), work.skill()),
                    hours(work, month, cases, chance.multipliers(), factor),
                    Double::sum);
        }
        Map<Bench, Double> ordinary = new HashMap<>();
        Map<Bench, Double> overtime = new HashMap<>();
        workforce.roles().forEach((id, role) -> {
            People now = known(known(people, id), month);
            double hours = now.accredited() * perHead(role, month) + now.deployed() * perHead(role, month);
            ordinary.merge(new Bench(role.team(), role.skill()), hours, Double::sum);
        });
        double share = workforce.overtime().maximumShare();
        ordinary.forEach((bench, hours) -> overtime.put(bench, hours * share));
        double offered = investigators(overtime);
        meet(unmet, ordinary);
        meet(unmet, overtime);
        figures.merge("overtimeHours.investigators." + year, offered - investigators(overtime), Double::sum);
        figures.merge("workforce.investigators.unmetHours." + year, investigators(unmet), Double::sum);
    }

    private double investigators(Map<Bench, Double> hours) {
        double sum = 0;
        for (Map.Entry<Bench, Double> entry : hours.entrySet()) {
            boolean theirs = workforce.routes().values().stream()
                    .anyMatch(route -> route.team().equals(entry.getKey().team()) && route.investigators());
            sum += theirs ? entry.getValue() : 0;
        }
        return sum;
    }

    private void meet(Map<Bench, Double> unmet, Map<Bench, Double> offered) {
        List<Bench> highestFirst = new ArrayList<>(unmet.keySet());
        highestFirst.sort((a, b) ->
                Integer.compare(lower(b.skill()).size(), lower(a.skill()).size()));
        for (Bench wanted : highestFirst) {
            List<Bench> nearestFirst = offered.keySet().stream()
                    .filter(from -> from.team().equals(wanted.team())
                            && (from.skill().equals(wanted.skill())
                                    || lower(from.skill()).contains(wanted.skill())))
                    .sorted((a, b) -> Integer.compare(
                            lower(a.skill()).size(), lower(b.skill()).size()))
                    .toList();
            for (Bench from : nearestFirst) {
                double met = Math.min(known(unmet, wanted), known(offered, from));
                unmet.merge(wanted, -met, Double::sum);
                offered.merge(from, -met, Double::sum);
            }
        }
    }

    /** Skills that one includes, the nearest first. */
    private List<String> lower(String skill) {
        List<String> lower = new ArrayList<>();
        Optional<String> next = known(workforce.skills(), skill).includes();
        while (next.isPresent()) {
            lower.add(next.get());
            Skill below = known(workforce.skills(), next.get());
            next = below.includes();
        }
        return lower;
    }

    private Map<String, Double> money(ObjectChance chance, Map<String, Double> figures) {
        FormulaTree tree = new FormulaTree(chance.money());
        for (int y = 0; y < plan.years().size(); y++) {
            for (String driver : mtfs.drivers()) {
                tree.put(
                        mtfs.driver(driver, y),
                        figures.getOrDefault(driver + "." + plan.years().get(y), 0.0));
            }
        }
        for (int y = 0; y < plan.years().size(); y++) {
            double gap = tree.value(mtfs.measure(Measure.GAP_AFTER_RESERVES, y));
            figures.put("finance.gapAfterReserves." + plan.years().get(y), gap);
        }
        return figures;
    }
}
