package io.github.forceplan.benchmarks.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.forecast.random.StandardNormal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecalibrationTest {

    private static final int FIRST = RecordingHarness.FIRST_ORIGIN;

    /**
     * 28 outcomes on the median, known at the second origin, and as many cases of belief: c² = (28 + 0) ÷ (28 + 28). What is
     * known later, here outcomes far out, must not matter.
     */
    @Test
    void theSpreadComesFromOutcomesKnownAtTheOriginOnly() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int force = 0; force < 28; force++) {
            outcomes.add(outcome("f" + force, FIRST, 1, 1_000));
            outcomes.add(outcome("f" + force, FIRST, 2, 9_000));
            outcomes.add(outcome("f" + force, FIRST + 1, 1, 1_000));
        }
        PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
        List<Outcome> moved = new Recalibration(outcomes).apply(silent);
        Outcome first = at(moved, FIRST);
        assertEquals(0.2, halfWidth(first), 1e-3);
        assertEquals(0.2 * Math.sqrt(0.5), halfWidth(at(moved, FIRST + 1)), 1e-3);
        assertEquals(0, first.deviate(), 0.01);
    }

    private static Outcome at(List<Outcome> outcomes, int origin) {
        return outcomes.stream()
                .filter(one -> one.origin() == origin && one.year() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Logarithm of the 84 % point over the median: one deviation of the normal. */
    private static double halfWidth(Outcome outcome) {
        double[] draws = outcome.draws();
        return Math.log(draws[(int) Math.round(0.8413447 * draws.length - 0.5)] / draws[draws.length / 2]);
    }

    /** Log-normal draws around 1,000 with a deviation of 0.2, at even quantiles. */
    private static Outcome outcome(String force, int origin, int year, double came) {
        double[] draws = new double[2001];
        Arrays.setAll(draws, d -> 1_000 * StrictMath.exp(0.2 * StandardNormal.quantile((d + 0.5) / draws.length)));
        return Outcome.of(force, origin, year, "forceplan", false, false, came, 1_000, draws);
    }
}
