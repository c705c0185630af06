package io.github.forceplan.workforce.interop;

import io.github.forceplan.forecast.figure.FileRow;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One funded post of an extract from the human-resources system, as read; checked by {@link EstablishmentRegister}.
 *
 * @param place where the row stands, such as {@code posts.csv:12}
 * @param post the post's number; a further row of the same post begins after the one before has ended
 * @param role role of whoever fills it
 * @param fte full-time equivalent, above 0 to 1
 * @param from first day on which it is funded; empty if it always was
 * @param to last day on which it is funded; empty if no end is decided
 */
public record PostRow(
        String place, String post, String role, double fte, Optional<LocalDate> from, Optional<LocalDate> to)
        implements FileRow {

    boolean fundedOn(LocalDate day) {
        return !from.orElse(LocalDate.MIN).isAfter(day)
                && !to.orElse(LocalDate.MAX).isBefore(day);
    }

    boolean overlaps(PostRow other) {
        return !from.orElse(LocalDate.MIN).isAfter(other.to.orElse(LocalDate.MAX))
                && !other.from.orElse(LocalDate.MIN).isAfter(to.orElse(LocalDate.MAX));
    }
}
