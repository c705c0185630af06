package io.github.forceplan.workforce.register;

import io.github.forceplan.forecast.figure.FileRow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a skills audit, as read: a person holds a skill. A renewal is a further line.
 *
 * @param place where the row stands, such as {@code skills.csv:7}
 * @param person who holds it
 * @param skill id of the skill
 * @param awarded day of the award or renewal
 * @param expires first day on which it is no longer valid; empty if it never expires
 */
public record HoldingRow(String place, String person, String skill, LocalDate awarded, Optional<LocalDate> expires)
        implements FileRow {}
