package io.github.forceplan.workforce.severity;

import io.github.forceplan.workforce.limit.Check;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights of harm by offence, such as the Crime Severity Score (Office for National Statistics: average sentences) or
 * the Cambridge Crime Harm Index (starting-point sentences in days).
 *
 * @param name which index
 * @param weights weight of one offence, by offence
 */
public record SeverityIndex(String name, SortedMap<String, Double> weights) {

    /**
     * Harm on the scale of an index.
     *
     * @param index which index
     * @param value sum of offences × weight
     */
    public record Score(String index, double value) {}

    public SeverityIndex {
        Check.text(name, "severity index's name");
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        weights.forEach(
                (offence, weight) -> Check.range(weight, 0, Double.MAX_VALUE, "severity weight of '" + offence + "'"));
    }

    /**
     * Harm of so many offences.
     *
     * @param offences number by offence
     * @throws IllegalArgumentException if an offence has no weight: it is unknown, not 0
     */
    public Score score(Map<String, Double> offences) {
        double sum = 0;
        for (Map.Entry<String, Double> entry : new TreeMap<>(offences).entrySet()) {
            Double weight = weights.get(entry.getKey());
            if (weight == null) {
                throw new IllegalArgumentException("The index '" + name + "' has no weight for '" + entry.getKey()
                        + "'. Give one, or leave the offence out; the offences weighted are " + weights.keySet() + ".");
            }
            sum += weight * entry.getValue();
        }
        return new Score(name, sum);
    }
}
