package io.github.forceplan.solver.plan;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Offence groups seen by subgroup. The groups' forecasts stay as they are; their subgroups share them.
 *
 * @param history quarterly recorded crime by subgroup: in a file, the name of a CSV file, relative to the plan
 * @param groups subgroups of each offence group that is divided, each named once
 */
public record Subgroups(
        @Figure("CSV file of quarterly recorded crime by subgroup, relative to the plan.")
        Map<String, TimeSeries> history,

        @Figure("Subgroups of each offence group that is divided.")
        Map<String, List<String>> groups) {

    public Subgroups {
        history = Collections.unmodifiableMap(new LinkedHashMap<>(history));
        Map<String, List<String>> copy = new LinkedHashMap<>();
        Map<String, String> groupOf = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            copy.put(group.getKey(), List.copyOf(group.getValue()));
            if (group.getValue().isEmpty()) {
                faults.add("The offence group '" + group.getKey() + "' is divided into no subgroup. Leave it out.");
            }
            for (String subgroup : group.getValue()) {
                String other = groupOf.put(subgroup, group.getKey());
                if (other != null) {
                    faults.add("The subgroup '" + subgroup + "' is in '" + other + "' and in '" + group.getKey()
                            + "'. Name it once.");
                }
                if (!history.containsKey(subgroup)) {
                    faults.add(
                            "The subgroup '" + subgroup + "' has no history. The file has " + history.keySet() + ".");
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
        groups = Collections.unmodifiableMap(copy);
    }
}
