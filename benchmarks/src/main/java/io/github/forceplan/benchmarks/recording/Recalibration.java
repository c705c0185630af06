package io.github.forceplan.benchmarks.recording;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What forecasts would have been had their spread been set right from earlier ones (Dawid 1984, "Present position and
 * potential developments: the prequential approach", JRSS A 147): at each origin, for forces with a change and without, the
 * spread is multiplied by c with c² the mean squared deviate of the outcomes known then, years under Covid restrictions left
 * out, and one origin's worth of forces at c = 1 added. Nothing after the origin is used.
 */
final class Recalibration {

    /** Cases of belief that the spread is right: as many as an origin has forces. */
    private static final int BELIEF = 28;

    private static final String MODEL = "forceplan";

    private final List<Outcome> outcomes;

    Recalibration(List<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** The forecasts with their spread set right, under another name. */
    List<Outcome> apply(PrintStream out) {
        List<Outcome> moved = new ArrayList<>();
        for (boolean changed : new boolean[] {true, false}) {
            for (int origin = RecordingHarness.FIRST_ORIGIN; origin <= RecordingHarness.LAST_ORIGIN; origin++) {
                double factor = factor(origin, changed, out);
                int at = origin;
                outcomes.stream()
                        .filter(one -> one.model().equals(MODEL) && one.origin() == at && one.changed() == changed)
                        .forEach(one -> moved.add(one.spread("recalibrated", factor)));
            }
        }
        return moved;
    }

    private double factor(int origin, boolean changed, PrintStream out) {
        double[] known = outcomes.stream()
                .filter(one -> one.model().equals(MODEL) && one.changed() == changed && !one.covid())
                .filter(one -> one.origin() + one.year() <= origin)
                .mapToDouble(Outcome::deviate)
                .toArray();
        double squares = BELIEF;
        for (double deviate : known) {
            squares += deviate * deviate;
        }
        double factor = Math.sqrt(squares / (BELIEF + known.length));
        out.printf(
                Locale.ROOT,
                "March %d, %s a change: %d outcomes known, spread times %.3f%n",
                origin + 1,
                changed ? "with" : "without",
                known.length,
                factor);
        return factor;
    }
}
