package io.github.forceplan.workforce.skill;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.workforce.limit.Check;
import java.util.Optional;

/**
 * A skill or accreditation that work may need.
 *
 * @param label name for readers, such as "PIP 2 (serious and complex)"
 * @param includes the next lower skill, whose work its holders may also do; empty for the lowest
 * @param learningMonths months that somebody needs to learn it; empty if not known
 */
public record Skill(
        @Figure("Name for readers.") String label,

        @Figure("The next lower skill, whose work its holders may also do.")
        Optional<String> includes,

        @Figure(value = "Months that somebody needs to learn it.", unit = "months", min = 0, max = 120)
        Optional<Integer> learningMonths) {

    public Skill {
        Check.text(label, "skill's label");
        Check.range(learningMonths.orElse(0), 0, 120, "months to learn '" + label + "'");
    }

    /** A skill whose learning time is not known. */
    public Skill(String label, Optional<String> includes) {
        this(label, includes, Optional.empty());
    }
}
