package io.github.forceplan.workforce;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.skill.Skill;
import io.github.forceplan.workforce.skill.SkillChains;
import io.github.forceplan.workforce.supply.Intake;
import io.github.forceplan.workforce.supply.Overtime;
import io.github.forceplan.workforce.supply.Recruitment;
import io.github.forceplan.workforce.supply.Role;
import io.github.forceplan.workforce.workload.Route;
import io.github.forceplan.workforce.workload.RouteMix;
import io.github.forceplan.workforce.workload.WorkloadAnchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a plan says of its workforce: how crimes are dealt with, who has which skill, who joins and leaves.
 *
 * @param availability hours per full-time equivalent and what takes people away, by kind of worker
 * @param skills skills and accreditations, by id
 * @param routes ways of dealing with a crime, by id
 * @param offences share of crimes by route, by offence group
 * @param anchor how hours per case are set against the base year's investigators
 * @param roles by id
 * @param recruitment entry routes, intakes and what limits them
 * @param overtime how far overtime may go
 */
public record WorkforcePlan(
        @Figure("Hours per full-time equivalent and what takes people away, by kind of worker.")
        Map<String, Availability> availability,

        @Figure("Skills and accreditations, by id.") Map<String, Skill> skills,

        @Figure("Ways of dealing with a recorded crime, by id.")
        Map<String, Route> routes,

        @Figure("Share of crimes by route, by offence group.")
        Map<String, RouteMix> offences,

        @Figure("How hours per case are set against the base year's investigators.")
        WorkloadAnchor anchor,

        @Figure("Roles, by id.") Map<String, Role> roles,

        @Figure("Entry routes, intakes and what limits them.")
        Recruitment recruitment,

        @Figure("How far overtime may go before demand is left unmet.")
        Overtime overtime) {

    public WorkforcePlan {
        availability = copy(availability);
        skills = copy(skills);
        routes = copy(routes);
        offences = copy(offences);
        roles = copy(roles);
        List<String> faults = new ArrayList<>();
        SkillChains chains = SkillChains.of(skills);
        Map<String, Boolean> investigatorTeams = new LinkedHashMap<>();
        for (Map.Entry<String, Route> entry : routes.entrySet()) {
            String name = "The route '" + entry.getKey() + "'";
            Route route = entry.getValue();
            known(faults, skills, route.skill(), name + " needs skill", "skills");
            Boolean before = investigatorTeams.putIfAbsent(route.team(), route.investigators());
            if (before != null && before != route.investigators()) {
                faults.add("The team '" + route.team() + "' has both investigators' routes and others, '"
                        + entry.getKey() + "' among them. Put investigators' routes in a team of their own.");
            }
            if (skills.containsKey(route.skill())
                    && roles.values().stream()
                            .noneMatch(role ->
                                    role.team().equals(route.team()) && chains.covers(role.skill(), route.skill()))) {
                faults.add(name + " needs skill '" + route.skill() + "' in team '" + route.team()
                        + "', which no role there holds. Add a role, or give the route to another team.");
            }
        }
        for (Map.Entry<String, RouteMix> entry : offences.entrySet()) {
            for (String route : entry.getValue().routes().keySet()) {
                known(faults, routes, route, "The offence group '" + entry.getKey() + "' takes route", "routes");
            }
        }
        for (Map.Entry<String, Role> entry : roles.entrySet()) {
            String name = "The role '" + entry.getKey() + "'";
            Role role = entry.getValue();
            known(faults, skills, role.skill(), name + " holds skill", "skills");
            if (role.skillInTraining().isPresent()) {
                known(faults, skills, role.skillInTraining().get(), name + " trains at skill", "skills");
            }
            known(faults, availability, role.availability(), name + " has availability", "availabilities");
            if (!investigatorTeams.containsKey(role.team())) {
                faults.add(name + " works in team '" + role.team() + "', which has no route. The teams are "
                        + investigatorTeams.keySet() + ".");
            }
        }
        for (Map.Entry<String, Intake> entry : recruitment.intakes().entrySet()) {
            known(faults, roles, entry.getValue().role(), "The intake '" + entry.getKey() + "' joins role", "roles");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    private static void known(List<String> faults, Map<String, ?> defined, String id, String what, String kind) {
        if (!defined.containsKey(id)) {
            faults.add(what + " '" + id + "', which is not defined. The " + kind + " defined are " + defined.keySet()
                    + ".");
        }
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
