package io.github.forceplan.benchmarks.evaluation;

import io.github.forceplan.forecast.distribution.LogNormal;
import io.github.forceplan.forecast.time.ByYear;
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
import io.github.forceplan.workforce.supply.TrainingPlaces;
import io.github.forceplan.workforce.supply.WorkerType;
import io.github.forceplan.workforce.workload.BaseYearBalance;
import io.github.forceplan.workforce.workload.Route;
import io.github.forceplan.workforce.workload.RouteMix;
import io.github.forceplan.workforce.workload.Stage;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Six routes, eight skills in nested chains, nine roles, each with a yearly intake. Invented figures. */
final class FlagshipWorkforce {

    private static final double[] MIX = {0.2, 0.3, 0.2, 0.2, 0.095, 0.005};

    private final Map<String, Skill> skills = new LinkedHashMap<>();
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, Intake> intakes = new LinkedHashMap<>();

    private FlagshipWorkforce() {}

    /** @param nested whether skills are nested only, or a substitution rule makes a general flow of the matching */
    static WorkforcePlan plan(boolean nested) {
        FlagshipWorkforce made = new FlagshipWorkforce();
        made.addSkills();
        made.addRoutes();
        made.addRoles();
        Optional<Map<String, Substitution>> rules =
                nested ? Optional.empty() : Optional.of(Map.of("screening", new Substitution("pip-1", "digital-1")));
        return new WorkforcePlan(
                Map.of("all", new Availability(40, 8, new AverageLeave(26), 8, 8, 50, 16, 60, 0.025, 0.06)),
                made.skills,
                made.routes,
                mixes(),
                new BaseYearBalance(1),
                made.roles,
                new Recruitment(
                        Map.of(
                                "course",
                                new EntryRoute(
                                        "Course",
                                        9,
                                        List.of(new DeployabilityStep(0, 0.2), new DeployabilityStep(3, 0.6)),
                                        true)),
                        made.intakes,
                        TrainingPlaces.UNLIMITED,
                        true),
                new Overtime(0.04),
                Optional.empty(),
                rules,
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

    private void addSkills() {
        skills.put("contact", new Skill("Contact", Optional.empty()));
        skills.put("response", new Skill("Response", Optional.empty()));
        skills.put("pip-1", new Skill("PIP 1", Optional.empty()));
        skills.put("pip-2", new Skill("PIP 2", Optional.of("pip-1")));
        skills.put("pip-3", new Skill("PIP 3", Optional.of("pip-2")));
        skills.put("digital-1", new Skill("Digital media", Optional.empty()));
        skills.put("digital-2", new Skill("Digital forensics", Optional.of("digital-1")));
        skills.put("financial", new Skill("Financial investigation", Optional.empty()));
    }

    private void addRoutes() {
        routes.put("telephone", route("contact", "contact", false, 1, List.of(1.0), Map.of()));
        routes.put("response", route("response", "response", false, 4, List.of(0.8, 0.2), Map.of()));
        routes.put("desk", route("investigation", "pip-1", true, 2.5, List.of(0.7, 0.3), Map.of()));
        routes.put(
                "volume",
                route(
                        "investigation",
                        "pip-1",
                        true,
                        12,
                        List.of(0.45, 0.3, 0.15, 0.1),
                        Map.of("pip-1", 0.85, "digital-1", 0.15)));
        routes.put(
                "serious",
                route(
                        "investigation",
                        "pip-2",
                        true,
                        45,
                        List.of(0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05),
                        Map.of("pip-2", 0.75, "digital-2", 0.15, "financial", 0.1)));
        routes.put(
                "major",
                route(
                        "investigation",
                        "pip-3",
                        true,
                        600,
                        List.of(0.25, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05),
                        Map.of()));
    }

    private static Route route(
            String team,
            String skill,
            boolean investigators,
            double hours,
            List<Double> effort,
            Map<String, Double> bySkill) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        bySkill.keySet().stream()
                .sorted()
                .forEach(id -> stages.put(
                        id,
                        new Stage(
                                id,
                                bySkill.getOrDefault(id, 0.0),
                                Optional.of(id),
                                Optional.empty(),
                                Optional.empty())));
        return new Route(
                skill,
                team,
                skill,
                investigators,
                hours,
                effort,
                Optional.of(new LogNormal(1, 0.1)),
                stages.isEmpty() ? Optional.empty() : Optional.of(stages));
    }

    private static Map<String, RouteMix> mixes() {
        Map<String, RouteMix> mixes = new LinkedHashMap<>();
        for (int g = 0; g < FlagshipPlan.GROUPS.size(); g++) {
            Map<String, Double> shares = new LinkedHashMap<>();
            String[] ids = {"telephone", "response", "desk", "volume", "serious", "major"};
            double shift = 0.02 * g;
            for (int r = 0; r < ids.length; r++) {
                shares.put(ids[r], MIX[r] + (r == 0 ? -shift : r == 3 ? shift : 0));
            }
            mixes.put(FlagshipPlan.GROUPS.get(g), new RouteMix(shares));
        }
        return mixes;
    }

    private void addRoles() {
        add("recorder", "contact", "contact", 60);
        add("response-officer", "response", "response", 640);
        add("desk-investigator", "investigation", "pip-1", 40);
        add("volume-investigator", "investigation", "pip-1", 130);
        add("detective", "investigation", "pip-2", 215);
        add("major-crime-detective", "investigation", "pip-3", 35);
        add("media-examiner", "investigation", "digital-1", 20);
        add("forensic-examiner", "investigation", "digital-2", 24);
        add("financial-investigator", "investigation", "financial", 16);
    }

    private void add(String id, String team, String skill, double posts) {
        roles.put(
                id,
                new Role(
                        id,
                        WorkerType.STAFF,
                        team,
                        skill,
                        Optional.empty(),
                        "all",
                        0.75,
                        ByYear.constant(
                                FlagshipPlan.BASE,
                                FlagshipPlan.YEARS.get(FlagshipPlan.YEARS.size() - 1),
                                BigDecimal.valueOf(posts)),
                        Map.of(),
                        posts * 0.9,
                        List.of(),
                        0.07,
                        Optional.empty(),
                        Optional.empty(),
                        new BaseYearStrength(posts * 0.9, 0, 0.5)));
        for (int y = 0; y < FlagshipPlan.YEARS.size(); y++) {
            intakes.put(
                    id + y,
                    new Intake(
                            id, "course", FlagshipPlan.YEARS.get(y).month(6), Math.max(1, Math.round(posts * 0.07))));
        }
    }
}
