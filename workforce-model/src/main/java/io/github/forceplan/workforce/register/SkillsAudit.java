package io.github.forceplan.workforce.register;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.workforce.skill.Skill;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A skills audit: an extract of the people in post, the skills they hold, and how many holders the force needs.
 *
 * @param asAt the day of the audit
 * @param people one row a person
 * @param holdings one row an award or renewal of a skill
 * @param required full-time equivalents of current holders needed, by skill and financial year; skills that it leaves out
 *     need as many as their demand asks for
 */
public record SkillsAudit(
        @Figure("The day of the audit.") LocalDate asAt,
        @Figure("The people in post.") List<PersonRow> people,
        @Figure("The skills that they hold.") List<HoldingRow> holdings,

        @Figure(
                value =
                        "Current holders needed, by skill and financial year; skills left out need what demand asks for.",
                unit = "FTE",
                min = 0,
                max = 100000)
        Optional<Map<String, ByYear>> required) {

    public SkillsAudit {
        people = List.copyOf(people);
        holdings = List.copyOf(holdings);
        required = required.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
    }

    /**
     * The register that the audit's rows make.
     *
     * @param skills the plan's skills, by id
     * @param roles ids of the plan's roles
     * @throws BadRegisterException with every fault
     */
    public SkillsRegister register(Map<String, Skill> skills, Set<String> roles) {
        return SkillsRegister.of(people, holdings, skills, roles);
    }
}
