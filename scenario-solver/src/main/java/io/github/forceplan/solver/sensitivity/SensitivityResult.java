package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.solver.result.Provenance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to worry about.
 *
 * @param provenance what made it
 * @param scenario in which assumptions were moved
 * @param measures each figure watched: its mean and where its variance comes from
 * @param swings what each assumption does to the first measure, the greatest first
 * @param contributions between the first future and the others: which part of the plan makes the difference
 * @param regret of choices against futures on the first measure, if choices are named
 */
public record SensitivityResult(
        @Figure("What made it.") Provenance provenance,
        @Figure("Scenario in which assumptions were moved.") String scenario,
        @Figure("Each figure watched.") List<Measure> measures,

        @Figure("What each assumption does to the first measure, the greatest first.")
        List<Swing> swings,

        @Figure("What part of the plan makes a scenario differ from the first future.")
        Map<String, List<Contribution>> contributions,

        @Figure("Choices against futures on the first measure.")
        Optional<Regret> regret) {

    /**
     * A figure watched.
     *
     * @param name as for {@code Outcomes.values}
     * @param mean over the draws
     * @param standardError of the mean
     * @param variance where its variance comes from; none if it is the same in every draw
     */
    public record Measure(
            @Figure("Its name.") String name,
            @Figure("Mean over the draws.") double mean,
            @Figure("Standard error of the mean.") double standardError,
            @Figure("Where its variance comes from.") List<VarianceShare> variance) {

        public Measure {
            variance = List.copyOf(variance);
        }
    }

    public SensitivityResult {
        measures = List.copyOf(measures);
        swings = List.copyOf(swings);
        contributions = Collections.unmodifiableMap(new LinkedHashMap<>(contributions));
    }
}
