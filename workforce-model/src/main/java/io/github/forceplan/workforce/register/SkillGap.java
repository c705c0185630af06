package io.github.forceplan.workforce.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A skill on a day: what is needed and who has it.
 *
 * @param skill id of the skill
 * @param on the day
 * @param required full-time equivalents needed
 * @param current full-time equivalents whose accreditation is valid
 * @param expired full-time equivalents whose accreditation has expired: the quickest to win back
 * @param gap required less current; none if more hold it than are needed
 * @param closedFrom earliest day on which people who begin to learn it now could close the gap; empty if there is no
 *     gap or the learning time is not known
 */
public record SkillGap(
        String skill,
        LocalDate on,
        double required,
        double current,
        double expired,
        double gap,
        Optional<LocalDate> closedFrom) {}
