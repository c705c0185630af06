package io.github.forceplan.workforce.skill;

import io.github.forceplan.workforce.limit.Lookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose holders may do whose work: a skill covers itself, what it includes, and what substitution rules allow. */
public final class SkillRelation {

    private final Map<String, Set<String>> covered;
    private final Optional<List<List<String>>> chains;

    private SkillRelation(Map<String, Set<String>> covered, Optional<List<List<String>>> chains) {
        this.covered = covered;
        this.chains = chains;
    }

    /**
     * The relation that skills and substitution rules make.
     *
     * @throws IllegalArgumentException if one of them names a skill never heard of, or skills include one another in a
     *     circle
     */
    public static SkillRelation of(Map<String, Skill> skills, Collection<Substitution> substitutions) {
        skills.forEach((id, skill) -> skill.includes().ifPresent(lower -> known(skills, "skill '" + id, lower)));
        for (Substitution rule : substitutions) {
            known(skills, "substitution for '" + rule.mayDo(), rule.holder());
            known(skills, "substitution of '" + rule.holder(), rule.mayDo());
        }
        Map<String, Set<String>> covered = new LinkedHashMap<>();
        for (String id : skills.keySet()) {
            Set<String> below = new LinkedHashSet<>();
            Optional<String> at = Optional.of(id);
            while (at.isPresent()) {
                if (!below.add(at.get())) {
                    throw new IllegalArgumentException("The skills " + below
                            + " include one another in a circle. Leave 'includes' out of the lowest.");
                }
                at = Lookup.in(skills, at.get(), "skill").includes();
            }
            for (Substitution rule : substitutions) {
                if (rule.holder().equals(id)) {
                    below.add(rule.mayDo());
                }
            }
            covered.put(id, below);
        }
        return new SkillRelation(covered, substitutions.isEmpty() ? chains(skills) : Optional.empty());
    }

    /** Whether the holder of {@code held} may do work that needs {@code needed}. */
    public boolean covers(String held, String needed) {
        Set<String> below = covered.get(held);
        return below != null && below.contains(needed);
    }

    /** How many skills' work the holder may do. */
    public int breadth(String held) {
        return covered.getOrDefault(held, Set.of()).size();
    }

    /** Disjoint nested chains, each from its lowest skill up, if the relation is of that form. */
    public Optional<List<List<String>>> chains() {
        return chains;
    }

    private static void known(Map<String, Skill> skills, String what, String id) {
        if (!skills.containsKey(id)) {
            throw new IllegalArgumentException("The " + what + "' names skill '" + id
                    + "', which is not defined. The skills defined are " + skills.keySet() + ".");
        }
    }

    private static Optional<List<List<String>>> chains(Map<String, Skill> skills) {
        Map<String, String> above = new LinkedHashMap<>();
        List<List<String>> chains = new ArrayList<>();
        for (Map.Entry<String, Skill> entry : skills.entrySet()) {
            Optional<String> lower = entry.getValue().includes();
            if (lower.isPresent() && above.put(lower.get(), entry.getKey()) != null) {
                return Optional.empty();
            }
        }
        for (Map.Entry<String, Skill> entry : skills.entrySet()) {
            if (entry.getValue().includes().isEmpty()) {
                List<String> chain = new ArrayList<>();
                for (String id = entry.getKey(); id != null; id = above.get(id)) {
                    chain.add(id);
                }
                chains.add(List.copyOf(chain));
            }
        }
        return Optional.of(List.copyOf(chains));
    }
}
