package io.github.forceplan.workforce;

import io.github.forceplan.forecast.distribution.LogNormal;
import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AvailabilityChange;
import io.github.forceplan.workforce.availability.AverageLeave;
import io.github.forceplan.workforce.caseload.FilingQueue;
import io.github.forceplan.workforce.caseload.OpenCases;
import io.github.forceplan.workforce.currency.Currency;
import io.github.forceplan.workforce.skill.Skill;
import io.github.forceplan.workforce.skill.Substitution;
import io.github.forceplan.workforce.supply.BaseYearStrength;
import io.github.forceplan.workforce.supply.DeployabilityStep;
import io.github.forceplan.workforce.supply.EntryRoute;
import io.github.forceplan.workforce.supply.Intake;
import io.github.forceplan.workforce.supply.Overtime;
import io.github.forceplan.workforce.supply.Recruitment;
import io.github.forceplan.workforce.supply.Role;
import io.github.forceplan.workforce.supply.TraineeCohort;
import io.github.forceplan.workforce.supply.TrainingPlaces;
import io.github.forceplan.workforce.supply.WorkerType;
import io.github.forceplan.workforce.workload.BaseYearBalance;
import io.github.forceplan.workforce.workload.Route;
import io.github.forceplan.workforce.workload.RouteMix;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans drawn at random, every part of a plan in some of them. */
final class RandomPlans {

    static final FinancialYear BASE = FinancialYear.parse("2018/19");
    static final List<FinancialYear> YEARS = FinancialYear.range(BASE.plus(1), BASE.plus(3));
    static final List<String> GROUPS = List.of("violence", "theft", "robbery");

    private RandomPlans() {}

    /**
     * A plan.
     *
     * @param extraStrength full-time equivalents added to every role
     */
    static WorkforcePlan plan(long seed, double extraStrength) {
        RandomStream random = new RandomStream(seed, "plans");
        Map<String, Skill> skills = new LinkedHashMap<>();
        skills.put("contact", new Skill("Contact", Optional.empty()));
        skills.put("pip-1", new Skill("PIP 1", Optional.empty()));
        skills.put("pip-2", new Skill("PIP 2", Optional.of("pip-1")));
        skills.put("pip-3", new Skill("PIP 3", Optional.of("pip-2")));
        Map<String, Route> routes = new LinkedHashMap<>();
        routes.put("telephone", route("contact", "contact", false, 1, List.of(1.), random));
        routes.put("desk", route("investigation", "pip-1", true, 3, List.of(0.7, 0.3), random));
        routes.put("volume", route("investigation", "pip-1", true, 9, List.of(0.5, 0.3, 0.2), random));
        routes.put("serious", route("investigation", "pip-2", true, 40, List.of(0.4, 0.3, 0.2, 0.1), random));
        routes.put("major", route("investigation", "pip-3", true, 500, List.of(0.6, 0.4), random));
        Map<String, RouteMix> offences = new LinkedHashMap<>();
        for (String group : GROUPS) {
            double telephone = 0.3 * random.nextDouble();
            double serious = 0.1 * random.nextDouble();
            offences.put(
                    group,
                    new RouteMix(Map.of(
                            "telephone",
                            telephone,
                            "desk",
                            0.3,
                            "volume",
                            0.7 - telephone - serious - 0.001,
                            "serious",
                            serious,
                            "major",
                            0.001)));
        }
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("recorder", role("contact", "contact", 30, extraStrength, random));
        roles.put("desk", role("investigation", "pip-1", 40, extraStrength, random));
        roles.put("detective", role("investigation", "pip-2", 60, extraStrength, random));
        roles.put("major", role("investigation", "pip-3", 10, extraStrength, random));
        Map<String, Intake> intakes = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            String role = List.of("desk", "detective", "recorder").get(random.nextInt(3));
            intakes.put(
                    "i" + i, new Intake(role, "course", YEARS.get(0).month(1).plus(random.nextInt(30)), 6));
        }
        Availability all = new Availability(40, 8, new AverageLeave(26), 8, 8, 50, 10, 40, 0.03, 0.05);
        Availability shorter = new Availability(38, 8, new AverageLeave(26), 8, 10, 50, 10, 40, 0.04, 0.05);
        return new WorkforcePlan(
                Map.of("all", all),
                skills,
                routes,
                offences,
                new BaseYearBalance(1),
                roles,
                new Recruitment(
                        Map.of("course", new EntryRoute("Course", 8, List.of(new DeployabilityStep(0, 0.4)), true)),
                        intakes,
                        new TrainingPlaces(Optional.empty(), Optional.of(5.0), Optional.empty()),
                        false),
                new Overtime(0.06 * random.nextDouble()),
                some(
                        random,
                        Map.of(
                                "pattern",
                                new AvailabilityChange("all", YEARS.get(1).month(1), shorter))),
                some(random, Map.of("recorders", new Substitution("pip-1", "contact"))),
                Optional.empty(),
                some(random, Map.of("safety", new Currency("Safety", List.of("desk", "detective"), 12, 0.28, 6, 0.5))),
                Optional.of(Map.of(
                        "volume", new OpenCases(900, List.of(0.3, 0.4, 0.3)),
                        "serious", new OpenCases(400, List.of(0.1, 0.3, 0.3, 0.3)))),
                Optional.of(new FilingQueue(1000, 500)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static <T> Optional<T> some(RandomStream random, T value) {
        return random.nextDouble() < 0.5 ? Optional.of(value) : Optional.empty();
    }

    private static Route route(
            String team, String skill, boolean investigators, double hours, List<Double> effort, RandomStream random) {
        return new Route(
                skill,
                team,
                skill,
                investigators,
                hours * (0.5 + random.nextDouble()),
                effort,
                some(random, new LogNormal(1, 0.1)),
                Optional.empty());
    }

    private static Role role(String team, String skill, double posts, double extra, RandomStream random) {
        double strength = posts * (0.8 + 0.2 * random.nextDouble());
        return new Role(
                skill,
                WorkerType.STAFF,
                team,
                skill,
                Optional.empty(),
                "all",
                0.8,
                ByYear.constant(YEARS.get(0), YEARS.get(2), BigDecimal.valueOf(posts)),
                Map.of(),
                strength + extra,
                List.of(new TraineeCohort(2, 4, 0.5)),
                0.02 + 0.1 * random.nextDouble(),
                Optional.empty(),
                Optional.empty(),
                new BaseYearStrength(strength, 2, 0.5));
    }

    static WorkforceModel compile(WorkforcePlan plan) {
        return WorkforceModel.compile(plan, BASE, YEARS, GROUPS);
    }

    /** Crimes by group and month that rise by a third over the plan. */
    static double[][] crimes(WorkforceModel model, long seed, double factor) {
        RandomStream random = new RandomStream(seed, "crimes");
        double[][] crimes = new double[GROUPS.size()][model.crimeMonths()];
        for (double[] months : crimes) {
            for (int m = 0; m < months.length; m++) {
                double planned = m >= model.leadInMonths() + 12 ? factor : 1;
                months[m] = planned * 300 * (1 + 0.33 * m / months.length) * (0.9 + 0.2 * random.nextDouble());
            }
        }
        return crimes;
    }
}
