package io.github.forceplan.solver.sensitivity;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.solver.result.Provenance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What to worry about.
 *
 * @param provenance what made it
 * @param scenario in which assumptions were moved
 * @param measures each figure watched: its mean, where its variance comes from, what each assumption does to it
 * @param limit of the first measure, for break-even
 * @param unmoved assumptions that the plan's rules let move neither way
 * @param without how many assumptions move none of the measures
 * @param bridges from the first future to the others, and from the scenario to each choice, on the first measure
 * @param regret of choices against futures on the first measure, if choices are named
 */
public record SensitivityResult(
        @Figure("What made it.") Provenance provenance,
        @Figure("Scenario in which assumptions were moved.") String scenario,
        @Figure("Each figure watched.") List<Measure> measures,

        @Figure("Limit of the first measure, for break-even.")
        double limit,

        @Figure("Assumptions that the plan's rules let move neither way.")
        List<Unmoved> unmoved,

        @Figure("How many assumptions move none of the measures.")
        int without,

        @Figure("How the first measure comes from one scenario to another.")
        List<Bridge> bridges,

        @Figure("Choices against futures on the first measure.")
        Optional<Regret> regret) {

    /**
     * A figure watched.
     *
     * @param name as for {@code Outcomes.values}
     * @param mean over the draws
     * @param standardError of the mean
     * @param variance where its variance comes from; none if it is the same in every draw
     * @param swings what each assumption does to its mean, the greatest first; those that do nothing are left out
     */
    public record Measure(
            @Figure("Its name.") String name,
            @Figure("Mean over the draws.") double mean,
            @Figure("Standard error of the mean.") double standardError,
            @Figure("Where its variance comes from.") List<VarianceShare> variance,

            @Figure("What each assumption does to its mean, the greatest first.")
            List<Swing> swings) {

        public Measure {
            variance = List.copyOf(variance);
            swings = List.copyOf(swings);
        }
    }

    public SensitivityResult {
        measures = List.copyOf(measures);
        unmoved = List.copyOf(unmoved);
        bridges = List.copyOf(bridges);
    }

    /** What each assumption does to the first measure, the greatest first. */
    public List<Swing> swings() {
        return measures.get(0).swings();
    }

    /**
     * The most dangerous assumption: of those that alone take the first measure across its limit within their range, the
     * one that takes the least of its range to do so, if the measure keeps its limit as things stand; otherwise the one
     * that moves the measure most. Empty if none moves it.
     */
    public Optional<Swing> mostDangerous() {
        boolean kept = measures.get(0).mean() <= limit;
        return swings().stream()
                .filter(swing -> kept && swing.withinRange())
                .min(Comparator.comparingDouble(SensitivityResult::shareOfRange))
                .or(() -> swings().stream().findFirst());
    }

    private static double shareOfRange(Swing swing) {
        double even = swing.breakEven().orElse(swing.present());
        Optional<Swing.End> end = even < swing.present() ? swing.low() : swing.high();
        double range = end.map(Swing.End::value).orElse(even) - swing.present();
        return range == 0 ? 0 : (even - swing.present()) / range;
    }
}
