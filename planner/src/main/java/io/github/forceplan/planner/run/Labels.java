package io.github.forceplan.planner.run;

import java.util.Map;

/**
 * Names for people of what a result names by id. An id without a name stands for itself.
 *
 * @param skills by skill id
 * @param roles by role id
 * @param reserves by reserve id
 */
public record Labels(Map<String, String> skills, Map<String, String> roles, Map<String, String> reserves) {

    public Labels {
        skills = Map.copyOf(skills);
        roles = Map.copyOf(roles);
        reserves = Map.copyOf(reserves);
    }

    /** No names: every id stands for itself. */
    public static Labels none() {
        return new Labels(Map.of(), Map.of(), Map.of());
    }

    public String skill(String id) {
        return skills.getOrDefault(id, id);
    }

    public String role(String id) {
        return roles.getOrDefault(id, id);
    }

    public String reserve(String id) {
        return reserves.getOrDefault(id, id);
    }
}
