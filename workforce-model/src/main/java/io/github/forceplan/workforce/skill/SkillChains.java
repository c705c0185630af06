package io.github.forceplan.workforce.skill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Skills as disjoint nested chains: the holder of a skill may do the work of every lower skill of its chain (PIP 3 does
 * PIP 2 and PIP 1 work, not the reverse).
 *
 * @param chains each from its lowest to its highest skill
 */
public record SkillChains(List<List<String>> chains) {

    public SkillChains {
        chains = chains.stream().map(List::copyOf).toList();
    }

    /**
     * Puts skills in chains by {@link Skill#includes()}.
     *
     * @throws IllegalArgumentException if a skill includes one never heard of, two skills include the same one, or they
     *     go round in a circle
     */
    public static SkillChains of(Map<String, Skill> skills) {
        Map<String, String> next = new LinkedHashMap<>();
        skills.forEach((id, skill) -> skill.includes().ifPresent(lower -> {
            if (!skills.containsKey(lower)) {
                throw new IllegalArgumentException("The skill '" + id + "' includes '" + lower
                        + "', which is not defined. The skills defined are " + skills.keySet() + ".");
            }
            String other = next.putIfAbsent(lower, id);
            if (other != null) {
                throw new IllegalArgumentException("The skills '" + other + "' and '" + id + "' both include '" + lower
                        + "'. In a nested chain each skill is included by one other at most.");
            }
        }));
        List<List<String>> chains = new ArrayList<>();
        int placed = 0;
        for (Map.Entry<String, Skill> entry : skills.entrySet()) {
            if (entry.getValue().includes().isEmpty()) {
                List<String> chain = new ArrayList<>();
                for (String id = entry.getKey(); id != null; id = next.get(id)) {
                    chain.add(id);
                }
                placed += chain.size();
                chains.add(Collections.unmodifiableList(chain));
            }
        }
        if (placed < skills.size()) {
            throw new IllegalArgumentException("Some of the skills " + skills.keySet()
                    + " include one another in a circle. Leave 'includes' out of the lowest.");
        }
        return new SkillChains(chains);
    }

    /** Whether the holder of {@code held} may do work that needs {@code needed}. */
    public boolean covers(String held, String needed) {
        return chains.stream()
                .anyMatch(chain -> chain.contains(needed) && chain.indexOf(held) >= chain.indexOf(needed));
    }
}
