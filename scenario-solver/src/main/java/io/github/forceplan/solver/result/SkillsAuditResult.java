package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What a skills audit shows. Nobody is named in it.
 *
 * @param asAt the day of the audit
 * @param skills holders now, by skill
 * @param gaps holders needed and current holders, now and at each year's end, nobody renewing or learning meanwhile
 * @param retirements holders who may retire, by year and skill
 */
public record SkillsAuditResult(
        @Figure("The day of the audit.") String asAt,
        @Figure("Holders on that day.") List<Holders> skills,
        @Figure("Gaps, now and by year.") List<Gap> gaps,
        @Figure("Holders who may retire.") List<Leaving> retirements) {

    /** Holders of a skill. */
    public record Holders(
            @Figure("The skill.") String skill,

            @Figure(value = "Holders whose accreditation is valid.", unit = "FTE")
            double current,

            @Figure(value = "Holders whose accreditation has expired.", unit = "FTE")
            double expired) {}

    /** A skill on a day: on the day of the audit, or at a year's end. */
    public record Gap(
            @Figure("The skill.") String skill,
            @Figure("The year whose figure is required.") String financialYear,
            @Figure("The day.") String on,

            @Figure("Who says how many are needed: 'stated' in the plan, or its 'demand'.")
            String basis,

            @Figure(value = "Current holders needed; where demand says it, on average over draws.", unit = "FTE")
            double required,

            @Figure(value = "Holders enough in 8 futures of 10, where demand says it.", unit = "FTE")
            Optional<Double> enoughInEightOfTen,

            @Figure(value = "Holders whose accreditation is then valid.", unit = "FTE")
            double current,

            @Figure(value = "Holders whose accreditation has then expired.", unit = "FTE")
            double expired,

            @Figure(value = "Required less current.", unit = "FTE")
            double gap,

            @Figure("Earliest day on which those who begin to learn on the day of the audit could close it.")
            Optional<String> closedFrom) {}

    /** Holders of a skill who may retire in a year. */
    public record Leaving(
            @Figure("The year.") String financialYear,
            @Figure("The skill.") String skill,

            @Figure(value = "Current holders.", unit = "FTE")
            double fte) {}

    public SkillsAuditResult {
        skills = List.copyOf(skills);
        gaps = List.copyOf(gaps);
        retirements = List.copyOf(retirements);
    }
}
