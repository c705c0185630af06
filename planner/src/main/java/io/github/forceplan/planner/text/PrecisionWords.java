package io.github.forceplan.planner.text;

import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.PrecisionResult;
import java.util.Comparator;

/** What is said of a run that was to reach a precision. */
public final class PrecisionWords {

    private PrecisionWords() {}

    /** Whether it has, and how near the least precise figure is. */
    public static String of(PlanResult result, PrecisionResult precision) {
        String draws = Numbers.whole(result.provenance().draws()) + " draws";
        PrecisionResult.Aimed least = precision.figures().stream()
                .max(Comparator.comparingDouble(PrecisionWords::ratio))
                .orElseThrow();
        String where =
                least.figure() + " of '" + result.scenario(least.scenario()).label() + "'";
        String error = least.standardError()
                .map(known -> "has a standard error of " + Measured.of(least.figure(), known))
                .orElse("has no standard error that could be told");
        String words = where + " " + error + ", wished was " + Measured.of(least.figure(), least.wished());
        if (precision.reached()) {
            return "Precision: reached with " + draws + ". Least precise: " + words + ".";
        }
        String needed = precision
                .drawsNeeded()
                .map(count -> " About " + Numbers.whole(count)
                        + " draws are needed; allow them by --most-draws, or wish for less.")
                .orElse(
                        " No number of draws is known to do; wish for less, or for a standard error in the figure's own unit.");
        return "Precision: NOT reached with " + draws + ", the most allowed. Least precise: " + words + "." + needed;
    }

    private static double ratio(PrecisionResult.Aimed aimed) {
        if (aimed.standardError().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double error = aimed.standardError().get();
        return error == 0 ? 0 : error / aimed.wished();
    }
}
