package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Investigators by year, hours by skill, roles, and the anchor that ties hours a case to what the force works today.
 *
 * @param investigators all investigator roles together
 * @param bySkill hours by skill
 * @param byRole strength by role
 * @param workloadAnchor the one declared factor on hours a case
 * @param bottlenecks each team's skills as bottlenecks
 * @param staffing posts that are enough in 8 futures of 10
 * @param casework open cases; empty where the plan does not follow them
 * @param currencies training that expires, by id
 * @param skillsAudit gaps and retirements; empty where the plan has no skills audit
 * @param contact calls and who answers them; empty where they are not planned
 * @param referrals safeguarding referrals; empty where they are not planned
 * @param supervision spans of control and the risk to quality; empty where they are not planned
 */
public record WorkforceResult(
        @Figure("All investigator roles together.") List<InvestigatorYear> investigators,
        @Figure("Hours by skill.") Map<String, List<SkillYear>> bySkill,
        @Figure("Strength by role.") Map<String, List<RoleYear>> byRole,
        @Figure("The one declared factor on hours a case.") WorkloadAnchor workloadAnchor,
        @Figure("Each team's skills as bottlenecks.") List<BottleneckYear> bottlenecks,
        @Figure("Posts that are enough in 8 futures of 10.") List<StaffingYear> staffing,
        @Figure("Open cases.") Optional<CaseworkResult> casework,
        @Figure("Training that expires.") Map<String, CurrencyResult> currencies,
        @Figure("Gaps and retirements by skill.") Optional<SkillsAuditResult> skillsAudit,
        @Figure("Calls and who answers them.") Optional<ContactResult> contact,
        @Figure("Safeguarding referrals.") Optional<ReferralResult> referrals,
        @Figure("Spans of control and the risk to quality.") Optional<SupervisionResult> supervision) {

    /**
     * One year of investigators. Hours are sums over the year; establishment, strength, available and deployable are
     * averages over it.
     */
    public record InvestigatorYear(
            @Figure("The year.") String financialYear,

            @Figure(value = "Investigation hours demanded.", unit = "hours")
            Estimate hoursRequired,

            @Figure(value = "Filled, fully deployable posts that would meet them.", unit = "FTE")
            Estimate postsRequired,

            @Figure(value = "Posts funded.", unit = "FTE") double establishment,

            @Figure(value = "Investigators in post, trainees included.", unit = "FTE")
            Estimate strength,

            @Figure(value = "Strength less long-term absence.", unit = "FTE")
            Estimate available,

            @Figure(value = "Available less restricted duties, trainees at their deployability.", unit = "FTE")
            Estimate deployable,

            @Figure(value = "Overtime worked.", unit = "hours")
            Estimate overtimeHours,

            @Figure(value = "Investigation hours that nobody works, overtime included.", unit = "hours")
            Estimate unmetHours,

            @Figure("At 31 March.") YearEnd atYearEnd) {}

    /**
     * At 31 March.
     *
     * @param establishment posts funded
     * @param strength investigators in post
     */
    public record YearEnd(
            @Figure(value = "Posts funded.", unit = "FTE") double establishment,

            @Figure(value = "Investigators in post.", unit = "FTE")
            Estimate strength) {}

    /** One year of a skill: hours demanded, ordinary hours of those whose highest skill it is, hours unmet after overtime. */
    public record SkillYear(
            @Figure("The year.") String financialYear,

            @Figure(value = "Hours demanded of this skill.", unit = "hours")
            Estimate hoursRequired,

            @Figure(value = "Ordinary hours of those whose highest skill it is.", unit = "hours")
            Estimate hoursAvailable,

            @Figure(value = "Hours unmet.", unit = "hours") Estimate unmetHours) {}

    /** One year of a role. */
    public record RoleYear(
            @Figure("The year.") String financialYear,

            @Figure(value = "Posts funded, average over the year.", unit = "FTE")
            double establishment,

            @Figure(value = "In post, average over the year.", unit = "FTE")
            Estimate strength,

            @Figure(value = "Recruits in the year.", unit = "FTE")
            Estimate joiners,

            @Figure(value = "Leavers in the year.", unit = "FTE")
            Estimate leavers,

            @Figure(value = "Recruits planned that could not be taken on.", unit = "FTE")
            Estimate recruitsNotTaken) {}

    /**
     * The factor on hours a case that makes the base year's investigation workload equal its deployable hours.
     *
     * @param factor the factor
     * @param baseYearHours investigation hours of the base year, after the factor
     * @param atMultiples what follows if the factor were higher or lower
     */
    public record WorkloadAnchor(
            @Figure("Factor on hours a case.") double factor,

            @Figure(value = "Investigation hours of the base year, after the factor.", unit = "hours")
            double baseYearHours,

            @Figure("What follows if the factor were higher or lower.")
            List<AtMultiple> atMultiples) {

        public WorkloadAnchor {
            atMultiples = List.copyOf(atMultiples);
        }
    }

    /**
     * The last plan year at another factor.
     *
     * @param multiple of the anchor's factor
     * @param postsRequired in the last plan year
     * @param unmetHours in the last plan year
     */
    public record AtMultiple(
            @Figure("Multiple of the factor.") double multiple,

            @Figure(value = "Posts required in the last plan year.", unit = "FTE")
            Estimate postsRequired,

            @Figure(value = "Hours unmet in the last plan year.", unit = "hours")
            Estimate unmetHours) {}

    /** A result without the optional parts. */
    public WorkforceResult(
            List<InvestigatorYear> investigators,
            Map<String, List<SkillYear>> bySkill,
            Map<String, List<RoleYear>> byRole,
            WorkloadAnchor workloadAnchor) {
        this(
                investigators,
                bySkill,
                byRole,
                workloadAnchor,
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public WorkforceResult {
        investigators = List.copyOf(investigators);
        bySkill = Collections.unmodifiableMap(new LinkedHashMap<>(bySkill));
        byRole = Collections.unmodifiableMap(new LinkedHashMap<>(byRole));
        bottlenecks = List.copyOf(bottlenecks);
        staffing = List.copyOf(staffing);
        currencies = Collections.unmodifiableMap(new LinkedHashMap<>(currencies));
    }
}
