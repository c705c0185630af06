package io.github.forceplan.workforce.contact;

import io.github.forceplan.forecast.figure.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls, who answers them, and what will change.
 *
 * @param profiles how calls fall over the week, by id
 * @param streams kinds of calls, by id
 * @param desks who answers them, by id
 * @param changes dated changes, by id
 */
public record ContactPlan(
        @Figure("How calls fall over the week, by id.") Map<String, WeekProfile> profiles,
        @Figure("Kinds of calls, by id.") Map<String, CallStream> streams,
        @Figure("Who answers them, by id.") Map<String, Desk> desks,
        @Figure("Dated changes, by id.") Map<String, ChannelChange> changes) {

    public ContactPlan {
        profiles = copy(profiles);
        streams = copy(streams);
        desks = copy(desks);
        changes = copy(changes);
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, CallStream> entry : streams.entrySet()) {
            known(faults, profiles, entry.getValue().profile(), "The call stream '" + entry.getKey() + "'", "profile");
        }
        for (Map.Entry<String, Desk> entry : desks.entrySet()) {
            for (String stream : entry.getValue().streams()) {
                known(faults, streams, stream, "The desk '" + entry.getKey() + "'", "call stream");
            }
        }
        for (Map.Entry<String, ChannelChange> entry : changes.entrySet()) {
            known(faults, streams, entry.getValue().stream(), "The change '" + entry.getKey() + "'", "call stream");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    /** Every change with what was expected of it and what was measured, in the order of the plan. */
    public List<Benefit> benefits() {
        List<Benefit> register = new ArrayList<>();
        changes.forEach((id, change) -> register.add(new Benefit(
                id,
                change.label(),
                change.volumeMultiplier().mean(),
                change.handlingSecondsAdded().mean(),
                change.measured().map(ChannelChange.Measured::volumeMultiplier),
                change.measured().map(ChannelChange.Measured::handlingSecondsAdded))));
        return List.copyOf(register);
    }

    /** Whether any stream follows recorded crime. */
    public boolean followsCrime() {
        return streams.values().stream()
                .anyMatch(stream -> stream.crimeElasticity().orElse(0.0) != 0);
    }

    private static void known(List<String> faults, Map<String, ?> defined, String id, String what, String kind) {
        if (!defined.containsKey(id)) {
            faults.add(what + " names " + kind + " '" + id + "', which is not defined. Those defined are "
                    + defined.keySet() + ".");
        }
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
