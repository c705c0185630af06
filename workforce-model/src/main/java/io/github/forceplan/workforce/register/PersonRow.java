package io.github.forceplan.workforce.register;

import io.github.forceplan.forecast.figure.FileRow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One person of an extract from the human-resources system, as read; checked by {@link SkillsRegister}.
 *
 * @param place where the row stands, such as {@code people.csv:12}
 * @param person identifier, once in the extract
 * @param role role in post
 * @param fte full-time equivalent, above 0 to 1
 * @param hoursPerWeek contracted hours
 * @param joined first day of service
 * @param retires day on which a pension may be drawn or retirement is planned; empty if not known
 */
public record PersonRow(
        String place,
        String person,
        String role,
        double fte,
        double hoursPerWeek,
        LocalDate joined,
        Optional<LocalDate> retires)
        implements FileRow {}
