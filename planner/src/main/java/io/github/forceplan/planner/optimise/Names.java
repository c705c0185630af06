package io.github.forceplan.planner.optimise;

import io.github.forceplan.solver.plan.Plan;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plan's ids as people call them: roles, entry routes, skills, reserves, savings, agencies. */
final class Names {

    private final Map<String, String> labels = new LinkedHashMap<>();

    Names(Plan plan) {
        plan.workforce().roles().forEach((id, role) -> labels.put(id, role.label()));
        plan.workforce().recruitment().entryRoutes().forEach((id, route) -> labels.put(id, route.label()));
        plan.workforce().skills().forEach((id, skill) -> labels.put(id, skill.label()));
        plan.finance().reserves().forEach((id, reserve) -> labels.put(id, reserve.label()));
        plan.finance().savings().forEach((id, saving) -> labels.put(id, saving.label()));
    }

    /** Words with every id that stands alone in them replaced. */
    String in(String words) {
        String text = words;
        List<String> longestFirst = labels.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String id : longestFirst) {
            text = text.replaceAll(
                    "(?<![\\p{Alnum}-])" + Pattern.quote(id) + "(?![\\p{Alnum}-])",
                    Matcher.quoteReplacement(labels.getOrDefault(id, id)));
        }
        return text;
    }
}
