package io.github.forceplan.workforce;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.workforce.availability.Availability;
import io.github.forceplan.workforce.availability.AvailabilityChange;
import io.github.forceplan.workforce.caseload.FilingQueue;
import io.github.forceplan.workforce.caseload.OpenCases;
import io.github.forceplan.workforce.contact.ContactPlan;
import io.github.forceplan.workforce.contact.Desk;
import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.currency.Currency;
import io.github.forceplan.workforce.interop.EstablishmentRegister;
import io.github.forceplan.workforce.interop.PublishedStrength;
import io.github.forceplan.workforce.interop.RoleMapping;
import io.github.forceplan.workforce.referral.ReferralUnit;
import io.github.forceplan.workforce.register.SkillsAudit;
import io.github.forceplan.workforce.skill.Skill;
import io.github.forceplan.workforce.skill.SkillRelation;
import io.github.forceplan.workforce.skill.Substitution;
import io.github.forceplan.workforce.supervision.Supervision;
import io.github.forceplan.workforce.supply.Intake;
import io.github.forceplan.workforce.supply.Overtime;
import io.github.forceplan.workforce.supply.Recruitment;
import io.github.forceplan.workforce.supply.Role;
import io.github.forceplan.workforce.workload.Route;
import io.github.forceplan.workforce.workload.RouteMix;
import io.github.forceplan.workforce.workload.Stage;
import io.github.forceplan.workforce.workload.TelephonePolicy;
import io.github.forceplan.workforce.workload.WorkloadAnchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
 * @param availabilityChanges dated changes of availability, by name
 * @param substitutions whose holders may do whose work, beyond what skills include, by name
 * @param telephoneResolution which crimes may be resolved by telephone; empty where the mixes say it all
 * @param currencies training that expires, by id
 * @param openCases open cases by route; empty where they are not followed
 * @param filing closed cases that wait for an outcome; empty where they are not followed
 * @param contact calls and who answers them; empty where they are not planned
 * @param referrals the unit that assesses safeguarding referrals; empty where it is not planned
 * @param supervision spans of control and the risk to quality; empty where they are not planned
 * @param skillsAudit who holds which skill; empty where the force does not know
 * @param publishedStrength strength at the start from a published table, for roles that state none
 * @param establishment posts funded from an extract of the human-resources system, for roles that state none
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
        Overtime overtime,

        @Figure("Dated changes of availability, by name.")
        Optional<Map<String, AvailabilityChange>> availabilityChanges,

        @Figure("Whose holders may do whose work, beyond what skills include, by name.")
        Optional<Map<String, Substitution>> substitutions,

        @Figure("Which crimes may be resolved by telephone.")
        Optional<TelephonePolicy> telephoneResolution,

        @Figure("Training that expires, by id.") Optional<Map<String, Currency>> currencies,
        @Figure("Open cases, by route.") Optional<Map<String, OpenCases>> openCases,
        @Figure("Closed cases that wait for an outcome.") Optional<FilingQueue> filing,
        @Figure("Calls and who answers them.") Optional<ContactPlan> contact,

        @Figure("The unit that assesses safeguarding referrals.")
        Optional<ReferralUnit> referrals,

        @Figure("Spans of control and the risk to quality.") Optional<Supervision> supervision,
        @Figure("Who holds which skill.") Optional<SkillsAudit> skillsAudit,

        @Figure("Strength at the start from a published table, for roles that state none.")
        Optional<PublishedStrength> publishedStrength,

        @Figure("Posts funded from an extract of the human-resources system, for roles that state none.")
        Optional<EstablishmentRegister> establishment) {

    public WorkforcePlan {
        availability = copy(availability);
        skills = copy(skills);
        routes = copy(routes);
        offences = copy(offences);
        roles = copy(roles);
        availabilityChanges = availabilityChanges.map(WorkforcePlan::copy);
        substitutions = substitutions.map(WorkforcePlan::copy);
        currencies = currencies.map(WorkforcePlan::copy);
        openCases = openCases.map(WorkforcePlan::copy);
        List<String> faults = new ArrayList<>();
        SkillRelation relation =
                SkillRelation.of(skills, substitutions.orElse(Map.of()).values());
        Map<String, Boolean> teams = new LinkedHashMap<>();
        for (Map.Entry<String, Route> entry : routes.entrySet()) {
            Route route = entry.getValue();
            Boolean before = teams.putIfAbsent(route.team(), route.investigators());
            if (before != null && before != route.investigators()) {
                faults.add("The team '" + route.team() + "' has both investigators' routes and others, '"
                        + entry.getKey() + "' among them. Put investigators' routes in a team of their own.");
            }
            String name = "The route '" + entry.getKey() + "'";
            checkWork(faults, name, route.team(), route.skill(), skills, roles, relation);
            for (Map.Entry<String, Stage> stage :
                    route.stages().orElse(Map.of()).entrySet()) {
                if (stage.getValue().skill().isPresent()) {
                    checkWork(
                            faults,
                            name + "'s stage '" + stage.getKey() + "'",
                            route.team(),
                            stage.getValue().skill().get(),
                            skills,
                            roles,
                            relation);
                }
            }
        }
        for (Map.Entry<String, RouteMix> entry : offences.entrySet()) {
            for (String route : entry.getValue().routesNamed()) {
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
            known(faults, teams, role.team(), name + " works in team", "teams that have a route");
        }
        for (Map.Entry<String, Intake> entry : recruitment.intakes().entrySet()) {
            known(faults, roles, entry.getValue().role(), "The intake '" + entry.getKey() + "' joins role", "roles");
        }
        for (Map.Entry<String, AvailabilityChange> entry :
                availabilityChanges.orElse(Map.of()).entrySet()) {
            known(
                    faults,
                    availability,
                    entry.getValue().availability(),
                    "The change of availability '" + entry.getKey() + "' changes",
                    "availabilities");
        }
        if (telephoneResolution.isPresent()) {
            known(faults, routes, telephoneResolution.get().route(), "The telephone policy names route", "routes");
            known(faults, routes, telephoneResolution.get().otherwise(), "The telephone policy names route", "routes");
            for (String group : telephoneResolution.get().offences()) {
                known(faults, offences, group, "The telephone policy names offence group", "offence groups");
            }
        }
        for (Map.Entry<String, Currency> entry : currencies.orElse(Map.of()).entrySet()) {
            for (String role : entry.getValue().roles()) {
                known(faults, roles, role, "The training '" + entry.getKey() + "' is needed by role", "roles");
            }
        }
        for (String route : openCases.orElse(Map.of()).keySet()) {
            known(faults, routes, route, "The open cases name route", "routes");
        }
        if (filing.isPresent() && openCases.isEmpty()) {
            faults.add("The plan follows closed cases that wait for an outcome but no open cases that close."
                    + " Give openCases, or leave filing out.");
        }
        if (contact.isPresent()) {
            for (Map.Entry<String, Desk> entry : contact.get().desks().entrySet()) {
                known(
                        faults,
                        availability,
                        entry.getValue().availability(),
                        "The desk '" + entry.getKey() + "' has availability",
                        "availabilities");
            }
        }
        if (publishedStrength.isPresent()) {
            for (RoleMapping mapping : publishedStrength.get().roles()) {
                known(faults, roles, mapping.role(), "The published strength is mapped to role", "roles");
            }
        }
        for (String skill :
                skillsAudit.flatMap(SkillsAudit::required).orElse(Map.of()).keySet()) {
            known(faults, skills, skill, "The skills audit requires holders of skill", "skills");
        }
        if (referrals.isPresent()) {
            known(
                    faults,
                    availability,
                    referrals.get().availability(),
                    "The referral unit has availability",
                    "availabilities");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    /** A plan without the optional parts. */
    public WorkforcePlan(
            Map<String, Availability> availability,
            Map<String, Skill> skills,
            Map<String, Route> routes,
            Map<String, RouteMix> offences,
            WorkloadAnchor anchor,
            Map<String, Role> roles,
            Recruitment recruitment,
            Overtime overtime) {
        this(
                availability,
                skills,
                routes,
                offences,
                anchor,
                roles,
                recruitment,
                overtime,
                Optional.empty(),
                Optional.empty(),
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

    /**
     * The roles, each with its strength at the start and its establishment: strength as stated, otherwise from the skills
     * audit's people, otherwise from the published table; establishment as stated, otherwise from the posts register.
     *
     * @param years the plan's years, in order
     * @throws IllegalArgumentException naming every role that has either in none of them, or with every fault of the
     *     file that is needed
     */
    public Map<String, Role> rolesAtStart(List<FinancialYear> years) {
        Map<String, Strength> counted = new TreeMap<>();
        if (roles.values().stream().anyMatch(role -> role.strengthAtStart().isEmpty())) {
            publishedStrength.ifPresent(table -> counted.putAll(table.byRole()));
            skillsAudit.ifPresent(audit ->
                    counted.putAll(audit.register(skills, roles.keySet()).strengthByRole(audit.asAt())));
        }
        if (roles.values().stream().anyMatch(role -> role.establishment().isEmpty())) {
            establishment.ifPresent(register -> register.check(roles.keySet()));
        }
        Set<String> funded = establishment.map(EstablishmentRegister::roles).orElse(Set.of());
        List<String> faults = new ArrayList<>();
        Map<String, Role> atStart = new LinkedHashMap<>();
        roles.forEach((id, stated) -> {
            Role role = stated;
            Strength strength = counted.get(id);
            if (role.strengthAtStart().isEmpty()) {
                if (strength == null) {
                    faults.add("The role '" + id + "' has no strength at start. Give its"
                            + " strengthAtStart, or a skills audit or published table that has people in it.");
                } else {
                    role = role.withStrengthAtStart(strength);
                }
            }
            if (role.establishment().isEmpty() && !funded.contains(id)) {
                faults.add("The role '" + id + "' has no establishment. Give its establishment by year, or a posts"
                        + " register (workforce.establishment) that has a post of it.");
            } else if (role.establishment().isEmpty()) {
                role = establishment.orElseThrow().establish(id, role, years);
            }
            atStart.put(id, role);
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        return Collections.unmodifiableMap(atStart);
    }

    /**
     * The same without what investigators' people and hours do not depend on: open cases, filing, calls, referrals and
     * supervision.
     */
    public WorkforcePlan investigationAlone() {
        return new WorkforcePlan(
                availability,
                skills,
                routes,
                offences,
                anchor,
                roles,
                recruitment,
                overtime,
                availabilityChanges,
                substitutions,
                telephoneResolution,
                currencies,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                skillsAudit,
                publishedStrength,
                establishment);
    }

    private static void checkWork(
            List<String> faults,
            String name,
            String team,
            String skill,
            Map<String, Skill> skills,
            Map<String, Role> roles,
            SkillRelation relation) {
        known(faults, skills, skill, name + " needs skill", "skills");
        if (skills.containsKey(skill)
                && roles.values().stream()
                        .noneMatch(role -> role.team().equals(team) && relation.covers(role.skill(), skill))) {
            faults.add(name + " needs skill '" + skill + "' in team '" + team
                    + "', which no role there holds. Add a role, or give the route to another team.");
        }
    }

    private static void known(List<String> faults, Map<String, ?> defined, String id, String what, String kind) {
        if (!defined.containsKey(id)) {
            faults.add(what + " '" + id + "', which is not defined. The " + kind + " are " + defined.keySet() + ".");
        }
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
