package io.github.forceplan.planner.seek;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.solver.result.Provenance;
import io.github.forceplan.solver.seek.Lever;
import io.github.forceplan.solver.seek.SeekResult;
import io.github.forceplan.solver.seek.Trial;
import java.util.List;
import java.util.Optional;

/**
 * {@code seek.json}.
 *
 * @param provenance what made it
 * @param scenario the scenario, or none for the plan itself
 * @param lever what was moved
 * @param target what was asked
 * @param outcome how it ended
 * @param present what the target measures in the plan as it is
 * @param answer the value asked for, or the nearest
 * @param answerStandardError how far more draws might move the answer
 * @param monotone whether the measure only rose or only fell over the values tried
 * @param trials every value tried
 */
public record SeekFile(
        @Figure("What made it.") Provenance provenance,
        @Figure("The scenario; none for the plan itself.") Optional<String> scenario,
        @Figure("What was moved.") Moved lever,
        @Figure("What was asked.") String target,

        @Figure("How it ended: found, already-met or not-found.")
        String outcome,

        @Figure("In the plan as it is.") Trial present,

        @Figure("The value asked for, or the nearest to it.")
        Trial answer,

        @Figure("How far more draws might move the answer, as a standard error in the lever's unit.")
        Optional<Double> answerStandardError,

        @Figure("Whether what is measured only rose or only fell over the values tried.")
        boolean monotone,

        @Figure("Every value tried, in rising order.") List<Trial> trials) {

    /**
     * The lever.
     *
     * @param address in the plan
     * @param others addresses of what moves with it
     * @param meaning for people
     * @param unit of its value
     * @param added whether the value is added in every year, rather than set
     * @param step distance between the values that were tried
     * @param low least value allowed, if there is one
     * @param high greatest value allowed, if there is one
     */
    public record Moved(
            @Figure("Address in the plan.") String address,
            @Figure("Addresses of what moves with it.") List<String> others,
            @Figure("What it is.") String meaning,
            @Figure("Unit of its value.") String unit,

            @Figure("Whether the value is added in every year, rather than set.")
            boolean added,

            @Figure("Distance between the values that were tried.")
            double step,

            @Figure("Least value allowed.") Optional<Double> low,
            @Figure("Greatest value allowed.") Optional<Double> high) {

        public Moved {
            others = List.copyOf(others);
        }

        static Moved of(Lever lever) {
            return new Moved(
                    lever.address(),
                    lever.addresses().subList(1, lever.addresses().size()),
                    lever.meaning(),
                    lever.unit(),
                    lever.added(),
                    lever.step(),
                    finite(lever.low()),
                    finite(lever.high()));
        }
    }

    public SeekFile {
        trials = List.copyOf(trials);
    }

    public static SeekFile of(Provenance provenance, Optional<String> scenario, SeekResult result) {
        return new SeekFile(
                provenance,
                scenario,
                Moved.of(result.lever()),
                result.target().toString(),
                outcome(result),
                result.present(),
                result.answer(),
                finite(result.valueStandardError()),
                result.monotone(),
                result.trials());
    }

    private static String outcome(SeekResult result) {
        if (result instanceof SeekResult.AlreadyMet) {
            return "already-met";
        }
        return result instanceof SeekResult.Found ? "found" : "not-found";
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
