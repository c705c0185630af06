package io.github.forceplan.solver.result;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;
import java.util.Optional;

/**
 * How far a run that was to reach a precision has come.
 *
 * @param reached whether every figure's standard error is as small as was wished
 * @param mostDraws how many draws were allowed
 * @param drawsNeeded about how many draws would do, if it was not reached and that can be told
 * @param figures what was wished for, scenario by scenario
 */
public record PrecisionResult(
        @Figure("Whether every standard error is as small as was wished.")
        boolean reached,

        @Figure(value = "How many draws were allowed.", unit = "draws")
        int mostDraws,

        @Figure(value = "About how many draws would do, if it was not reached.", unit = "draws")
        Optional<Long> drawsNeeded,

        @Figure("What was wished for, scenario by scenario.")
        List<Aimed> figures) {

    public PrecisionResult {
        figures = List.copyOf(figures);
    }

    /**
     * One figure in one scenario.
     *
     * @param scenario id of the scenario
     * @param figure its name
     * @param mean over the draws
     * @param standardError of the mean; absent where it can't be told
     * @param wished greatest standard error that was wished for
     */
    public record Aimed(
            @Figure("Id of the scenario.") String scenario,
            @Figure("Name of the figure.") String figure,
            @Figure("Mean over the draws.") double mean,

            @Figure("Standard error of the mean, where it can be told.")
            Optional<Double> standardError,

            @Figure("Greatest standard error that was wished for.")
            double wished) {

        /** Whether the standard error is known to be small enough. */
        public boolean reached() {
            return standardError.isPresent() && standardError.get() <= wished;
        }
    }
}
