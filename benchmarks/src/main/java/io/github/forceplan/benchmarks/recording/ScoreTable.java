package io.github.forceplan.benchmarks.recording;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Means of scores by class of case and model. */
final class ScoreTable {

    private static final int FEWEST = 10;

    private final List<Outcome> outcomes;

    ScoreTable(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    void print(PrintStream out) {
        out.printf(
                "%-39s %-14s %6s %7s %9s %9s %7s %7s%n",
                "class", "model", "cases", "years", "CRPS", "bias", "80 %", "95 %");
        classes().forEach((name, of) -> {
            Set<String> models =
                    outcomes.stream().map(Outcome::model).collect(Collectors.toCollection(LinkedHashSet::new));
            for (String model : models) {
                row(
                        out,
                        name,
                        model,
                        outcomes.stream()
                                .filter(of)
                                .filter(outcome -> outcome.model().equals(model))
                                .toList());
            }
        });
    }

    private Map<String, Predicate<Outcome>> classes() {
        Map<String, Predicate<Outcome>> classes = new LinkedHashMap<>();
        classes.put("with a change", Outcome::changed);
        classes.put("without a change", outcome -> !outcome.changed());
        classes.put("with a change, no Covid years", outcome -> outcome.changed() && !outcome.covid());
        classes.put("without a change, no Covid years", outcome -> !outcome.changed() && !outcome.covid());
        classes.put("with, origins to March 2020", outcome -> outcome.changed() && outcome.origin() < 2020);
        classes.put("without, origins to March 2020", outcome -> !outcome.changed() && outcome.origin() < 2020);
        classes.put(
                "with, to March 2020, no Covid years",
                outcome -> outcome.changed() && outcome.origin() < 2020 && !outcome.covid());
        classes.put(
                "without, to March 2020, no Covid years",
                outcome -> !outcome.changed() && outcome.origin() < 2020 && !outcome.covid());
        for (int origin = 2015; origin <= 2020; origin++) {
            int at = origin;
            classes.put("March " + (at + 1) + ", with", outcome -> outcome.changed() && outcome.origin() == at);
            classes.put("March " + (at + 1) + ", without", outcome -> !outcome.changed() && outcome.origin() == at);
        }
        return classes;
    }

    private static void row(PrintStream out, String name, String model, List<Outcome> rows) {
        if (rows.isEmpty()) {
            return;
        }
        long cases = rows.stream()
                .map(outcome -> outcome.force() + outcome.origin())
                .distinct()
                .count();
        out.printf(
                Locale.ROOT,
                "%-39s %-14s %6d %7d %9.4f %9.4f %7.3f %7.3f%s%n",
                name,
                model,
                cases,
                rows.size(),
                rows.stream().mapToDouble(Outcome::crps).average().orElseThrow(),
                rows.stream().mapToDouble(Outcome::error).average().orElseThrow(),
                rows.stream()
                        .mapToDouble(outcome -> outcome.inside80() ? 1 : 0)
                        .average()
                        .orElseThrow(),
                rows.stream()
                        .mapToDouble(outcome -> outcome.inside95() ? 1 : 0)
                        .average()
                        .orElseThrow(),
                cases < FEWEST ? "  (few)" : "");
    }
}
