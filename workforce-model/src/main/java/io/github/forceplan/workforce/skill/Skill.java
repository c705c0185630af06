package io.github.forceplan.workforce.skill;

import io.github.forceplan.forecast.figure.Figure;
import java.util.Optional;

/**
 * A skill or accreditation that work may need.
 *
 * @param label name for readers, such as "PIP 2 (serious and complex)"
 * @param includes the next lower skill, whose work its holders may also do; empty for the lowest
 */
public record Skill(
        @Figure("Name for readers.") String label,

        @Figure("The next lower skill, whose work its holders may also do.")
        Optional<String> includes) {

    public Skill {
        if (label.isBlank()) {
            throw new IllegalArgumentException("A skill's label must not be blank.");
        }
    }
}
