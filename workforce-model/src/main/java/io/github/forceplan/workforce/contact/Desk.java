package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.workforce.limit.Check;
import java.util.List;
import java.util.Optional;

/**
 * People who answer one stream of calls, or two of which the first goes before the second.
 *
 * @param label name for readers
 * @param streams ids of one or two streams, the one that goes first before the other
 * @param strength full-time equivalents in post, by financial year; empty where it is not known
 * @param availability which of the workforce plan's availabilities applies
 */
public record Desk(
        @Figure("Name for readers.") String label,

        @Figure("One or two call streams, the one that goes first before the other.")
        List<String> streams,

        @Figure(value = "Full-time equivalents in post, by financial year.", unit = "FTE", min = 0, max = 10000)
        Optional<ByYear> strength,

        @Figure("Which of the workforce plan's availabilities applies.")
        String availability) {

    /** A desk whose strength is not known. */
    public Desk(String label, List<String> streams, String availability) {
        this(label, streams, Optional.empty(), availability);
    }

    public Desk {
        Check.text(label, "desk's label");
        streams = List.copyOf(streams);
        if (streams.isEmpty() || streams.size() > 2) {
            throw new IllegalArgumentException("The desk '" + label + "' answers " + streams.size()
                    + " call streams; it must answer one, or two of which the first goes first.");
        }
    }
}
