package io.github.forceplan.benchmarks.workforce;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.WorkforceModel;
import io.github.forceplan.workforce.WorkforcePlan;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AverageLeave;
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

/** A force of ten years, 40 roles (eight teams of five nested skills), each with a yearly intake, ten offence groups. */
final class LargeForce {

    static final FinancialYear BASE = FinancialYear.parse("2018/19");
    static final List<FinancialYear> YEARS = FinancialYear.range(BASE.plus(1), BASE.plus(10));
    static final List<String> GROUPS = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    private static final int TEAMS = 8;
    private static final int SKILLS = 5;

    private LargeForce() {}

    /**
     * The plan.
     *
     * @param nested whether skills are nested only, or substitution rules make a general flow of the matching
     */
    static WorkforcePlan plan(boolean nested) {
        Map<String, Skill> skills = new LinkedHashMap<>();
        Map<String, Route> routes = new LinkedHashMap<>();
        Map<String, Role> roles = new LinkedHashMap<>();
        Map<String, Intake> intakes = new LinkedHashMap<>();
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int s = 0; s < SKILLS; s++) {
            skills.put("s" + s, new Skill("s" + s, s == 0 ? Optional.empty() : Optional.of("s" + (s - 1))));
        }
        for (int t = 0; t < TEAMS; t++) {
            for (int s = 0; s < SKILLS; s++) {
                String id = "t" + t + "s" + s;
                routes.put(
                        id,
                        new Route(
                                id,
                                "t" + t,
                                "s" + s,
                                true,
                                5 + 10 * s,
                                List.of(0.5, 0.2, 0.2, 0.1),
                                Optional.empty(),
                                Optional.empty()));
                shares.put(id, 1.0 / (TEAMS * SKILLS));
                roles.put(id, role("t" + t, "s" + s, 60 + 10 * s));
                for (int y = 0; y < YEARS.size(); y++) {
                    intakes.put(id + y, new Intake(id, "course", YEARS.get(y).month(6), 5));
                }
            }
        }
        Map<String, RouteMix> offences = new LinkedHashMap<>();
        GROUPS.forEach(group -> offences.put(group, new RouteMix(shares)));
        Optional<Map<String, Substitution>> substitutions =
                nested ? Optional.empty() : Optional.of(Map.of("up", new Substitution("s0", "s1")));
        return new WorkforcePlan(
                Map.of("all", new Availability(40, 8, new AverageLeave(25), 8, 8, 69.7, 10, 30, 0.03, 0.05)),
                skills,
                routes,
                offences,
                new BaseYearBalance(1),
                roles,
                new Recruitment(
                        Map.of(
                                "course",
                                new EntryRoute(
                                        "Course",
                                        24,
                                        List.of(new DeployabilityStep(0, 0), new DeployabilityStep(8, 0.8)),
                                        true)),
                        intakes,
                        TrainingPlaces.UNLIMITED,
                        true),
                new Overtime(0.05),
                Optional.empty(),
                substitutions,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static WorkforceModel model(boolean nested) {
        return WorkforceModel.compile(plan(nested), BASE, YEARS, GROUPS);
    }

    /** Crimes that rise by a half over the ten years. */
    static double[][] crimes(WorkforceModel model) {
        RandomStream stream = new RandomStream(1, "benchmark");
        double[][] crimes = new double[GROUPS.size()][model.crimeMonths()];
        for (double[] months : crimes) {
            for (int m = 0; m < months.length; m++) {
                months[m] = 500 * (1 + 0.5 * m / months.length) * (0.9 + 0.2 * stream.nextDouble());
            }
        }
        return crimes;
    }

    private static Role role(String team, String skill, double posts) {
        return new Role(
                team + " " + skill,
                WorkerType.OFFICER,
                team,
                skill,
                Optional.empty(),
                "all",
                1,
                ByYear.constant(YEARS.get(0), YEARS.get(9), BigDecimal.valueOf(posts)),
                Map.of(),
                posts * 0.9,
                List.of(new TraineeCohort(4, 10, 0.5)),
                0.07,
                Optional.empty(),
                Optional.empty(),
                new BaseYearStrength(posts * 0.9, 4, 0.5));
    }
}
