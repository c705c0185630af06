package io.github.forceplan.forecast.recording.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.RampShape;
import io.github.forceplan.forecast.series.TimeSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CrimePosteriorTest {

    private static final String VIOLENCE = "Violence against the person";

    /** One form only: drawn and fitted alike, so that the posterior must be calibrated exactly. */
    private static final RecordingPrior PRIOR = withForm(1);

    /** 30 forces × 9 groups, strongly dependent within a force: coverage within four standard errors of 30 values. */
    @Test
    void stepsOfSimulatedForcesAreRecovered() {
        Recovery recovery = recover(30);
        assertEquals(0.8, recovery.coverage, 4 * Math.sqrt(0.16 / 30));
        assertEquals(0, recovery.bias, 4 * 0.15 / Math.sqrt(30));
        assertEquals(0, recovery.shareBias, 4 * 0.35 / Math.sqrt(30));
    }

    @Test
    @Tag("slow")
    void stepsOfManySimulatedForcesAreRecovered() {
        Recovery recovery = recover(500);
        assertEquals(0.8, recovery.coverage, 0.02);
        assertEquals(0.95, recovery.wideCoverage, 0.012);
        assertEquals(0, recovery.bias, 0.01);
        assertEquals(0, recovery.shareBias, 0.05);
        assertTrue(recovery.startWeight > 1.2 * PRIOR.starts().get(0).weight(), "weight of the true start");
    }

    /**
     * Mean error of all groups' steps and share of them within 80 and 95 %; mean error of the share in force in the third
     * quarter after the notice; mean posterior weight of the true start.
     */
    private record Recovery(double bias, double coverage, double wideCoverage, double shareBias, double startWeight) {}

    private static Recovery recover(int forces) {
        RandomStream stream = new RandomStream(11, "test.recovery");
        double bias = 0;
        double inside = 0;
        double wide = 0;
        double share = 0;
        double starts = 0;
        int count = 0;
        for (int i = 0; i < forces; i++) {
            SimulatedForce force = SimulatedForce.of(PRIOR, 40, 28, stream.reset(i));
            CrimePosterior posterior = CrimePosterior.of(PRIOR, force.history(), KnownShocks.NONE);
            for (Map.Entry<String, Double> step : force.steps().entrySet()) {
                bias += posterior.stepQuantile(step.getKey(), 0.5) - step.getValue();
                inside += step.getValue() >= posterior.stepQuantile(step.getKey(), 0.1)
                                && step.getValue() <= posterior.stepQuantile(step.getKey(), 0.9)
                        ? 1
                        : 0;
                wide += step.getValue() >= posterior.stepQuantile(step.getKey(), 0.025)
                                && step.getValue() <= posterior.stepQuantile(step.getKey(), 0.975)
                        ? 1
                        : 0;
                count++;
            }
            share += posterior.shareInForce(force.history().start().plus(30))
                    - RampShape.LINEAR.share(2.5 - force.start(), force.length());
            for (Weighted start : posterior.starts()) {
                starts += start.value() == force.start() ? start.weight() / forces : 0;
            }
        }
        return new Recovery(bias / count, inside / count, wide / count, share / forces, starts);
    }

    /** As quarters arrive, a change of twice the usual strength is found, and the width shrinks. */
    @Test
    void aLargeStepIsFoundAsQuartersArrive() {
        SimulatedForce still = SimulatedForce.of(PRIOR, 40, -1, new RandomStream(3, "test.still"));
        Map<String, TimeSeries> groups = new LinkedHashMap<>();
        still.history().groups().forEach((name, crimes) -> {
            double[] counts = crimes.toArray();
            for (int t = 28; t < counts.length; t++) {
                counts[t] *= Math.exp(2 * PRIOR.step(name).mean());
            }
            groups.put(name, TimeSeries.of(name, crimes.start(), counts));
        });
        ForceHistory force = new ForceHistory(
                "step", groups, Optional.of(still.history().start().plus(28)));
        CrimePosterior before =
                CrimePosterior.of(PRIOR, force.seenTo(still.history().start().plus(28)), KnownShocks.NONE);
        CrimePosterior after = CrimePosterior.of(PRIOR, force, KnownShocks.NONE);
        double step = 2 * PRIOR.step(VIOLENCE).mean();
        assertTrue(after.stepQuantile(VIOLENCE, 0.025) < step && after.stepQuantile(VIOLENCE, 0.975) > step);
        assertTrue(after.stepQuantile(VIOLENCE, 0.5) > after.priorStepQuantile(VIOLENCE, 0.5));
        assertTrue(width(after) < width(before));
        assertTrue(after.shareInForce(force.end()) > 0.9);
        assertEquals(1, after.lengths().stream().mapToDouble(Weighted::weight).sum(), 1e-9);
    }

    @Test
    void nothingSeenLeavesThePrior() {
        SimulatedForce drawn = SimulatedForce.of(PRIOR, 30, 29, new RandomStream(4, "test.prior"));
        ForceHistory early = new ForceHistory(
                "early",
                drawn.history().groups(),
                Optional.of(drawn.history().end().plus(8)));
        CrimePosterior posterior = CrimePosterior.of(PRIOR, early, KnownShocks.NONE);
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            assertEquals(posterior.priorStepQuantile(VIOLENCE, p), posterior.stepQuantile(VIOLENCE, p), 1e-6);
        }
    }

    @Test
    void pathsSplitIntoUnderlyingAndRecording() {
        SimulatedForce force = SimulatedForce.of(PRIOR, 36, 30, new RandomStream(5, "test.paths"));
        CrimePosterior posterior = CrimePosterior.of(RecordingPriors.V1_2019Q1, force.history(), KnownShocks.NONE);
        CrimePaths paths = posterior.simulate(16, 400, 1);
        double[] years = paths.yearTotals(3);
        assertEquals(400, years.length);
        int g = paths.groups().indexOf(VIOLENCE);
        double mean = 0;
        for (int d = 0; d < 400; d++) {
            assertTrue(paths.total()[g][d][15] > 0);
            mean += paths.logMultiplier()[g][d][15] / 400;
        }
        // By the sixteenth quarter the whole step is in force: the mean multiplier is the mean step.
        assertEquals(posterior.stepQuantile(VIOLENCE, 0.5), mean, 0.05);
        assertArrayEquals(paths.total()[g][7], posterior.simulate(16, 8, 1).total()[g][7], 0);
    }

    @Test
    void aPassingShockOfUnknownSizeDoesNotMoveTheLevel() {
        SimulatedForce force = SimulatedForce.of(PRIOR, 36, -1, new RandomStream(6, "test.shock"));
        ForceHistory halved = new ForceHistory("halved", halveLast(force.history()), Optional.empty());
        KnownShocks shocks = new KnownShocks(Set.of(force.history().end().plus(-1)), 0);
        double[] plain = CrimePosterior.of(PRIOR, force.history(), shocks)
                .simulate(4, 200, 1)
                .yearTotals(0);
        double[] shocked =
                CrimePosterior.of(PRIOR, halved, shocks).simulate(4, 200, 1).yearTotals(0);
        // The count of the shocked quarter enters the mean count, and so the noise of counting, only.
        for (int d = 0; d < plain.length; d++) {
            assertEquals(plain[d], shocked[d], 1e-3 * plain[d]);
        }
    }

    @Test
    void aChangeThatMayComeAddsInTheMean() {
        SimulatedForce force = SimulatedForce.of(PRIOR, 36, -1, new RandomStream(8, "test.prospect"));
        CrimePosterior posterior = CrimePosterior.of(PRIOR, force.history(), KnownShocks.NONE);
        double[] never = posterior.simulate(16, 500, 1).yearTotals(3);
        double[] perhaps = posterior.withNoticeRate(0.1).simulate(16, 500, 1).yearTotals(3);
        double more = 0;
        for (int d = 0; d < never.length; d++) {
            more += perhaps[d] / never[d] / never.length;
        }
        assertTrue(more > 1.02 && more < 1.3, "" + more);
        assertThrows(IllegalArgumentException.class, () -> posterior.withNoticeRate(1));
    }

    @Test
    void refusesAGroupThatThePriorDoesNotKnowAndAQuestionWithoutAChange() {
        SimulatedForce force = SimulatedForce.of(PRIOR, 20, -1, new RandomStream(9, "test.refuse"));
        Map<String, TimeSeries> more = new LinkedHashMap<>(force.history().groups());
        more.put("piracy", more.get(VIOLENCE));
        IllegalArgumentException unknown = assertThrows(
                IllegalArgumentException.class,
                () -> CrimePosterior.of(PRIOR, new ForceHistory("x", more, Optional.empty()), KnownShocks.NONE));
        assertTrue(unknown.getMessage().contains("piracy"), unknown.getMessage());
        CrimePosterior posterior = CrimePosterior.of(PRIOR, force.history(), KnownShocks.NONE);
        assertThrows(IllegalStateException.class, () -> posterior.stepQuantile(VIOLENCE, 0.5));
    }

    private static double width(CrimePosterior posterior) {
        return posterior.stepQuantile(VIOLENCE, 0.9) - posterior.stepQuantile(VIOLENCE, 0.1);
    }

    private static Map<String, TimeSeries> halveLast(ForceHistory history) {
        Map<String, TimeSeries> halved = new LinkedHashMap<>();
        history.groups().forEach((name, crimes) -> {
            double[] counts = crimes.toArray();
            counts[counts.length - 1] /= 2;
            halved.put(name, TimeSeries.of(name, crimes.start(), counts));
        });
        return halved;
    }

    private static RecordingPrior withForm(int place) {
        RecordingPrior all = RecordingPriors.V1_2019Q1;
        RecordingPrior.Form form = all.forms().get(place);
        return new RecordingPrior(
                "one form",
                all.seenTo(),
                all.method(),
                List.of(new RecordingPrior.Form(form.name(), 1, form.groups(), form.scales(), form.correlation())),
                all.steps(),
                all.starts(),
                all.lengths(),
                all.strengths(),
                all.pulses());
    }
}
