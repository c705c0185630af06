package io.github.forceplan.forecast.recording.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.random.RandomStream;
import io.github.forceplan.forecast.recording.Audit;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Step;
import io.github.forceplan.forecast.series.TimeSeries;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriorLearnerTest {

    private static final Period FIRST = FinancialYear.parse("2012/13").quarter(1);
    private static final double STEP = 0.4;

    /** Ten forces step by 0.4 in violence, ten don't; all move together; theft never steps. */
    private static final List<ForceHistory> FORCES = forces();

    private static final PriorLearner LEARNER =
            new PriorLearner(Map.of("violence", new Step(0.1, 0.2), "theft", new Step(0, 0.05)), "theft");

    @Test
    void aStepIsFoundNetOfTheOtherForcesAndTheControlShowsNone() {
        RecordingPrior prior = LEARNER.learn("test", "simulated", FORCES, KnownShocks.NONE);
        assertEquals(STEP, prior.step("violence").mean(), 0.08);
        assertEquals(0, prior.step("theft").mean(), 0.04);
        double atNotice = prior.starts().stream()
                .filter(start -> Math.abs(start.value()) <= 1)
                .mapToDouble(Weighted::weight)
                .sum();
        assertTrue(atNotice > 0.55, "weight of starts within a quarter of the notice " + atNotice);
    }

    /** An audit of 67 % and a target of 100 % imply log(1 ÷ 0.67) = 0.40: all of it arrives. */
    @Test
    void passThroughIsTheMeasuredStepOverTheImpliedOne() {
        Map<String, Audit> audits = new LinkedHashMap<>();
        FORCES.forEach(force -> audits.put(
                force.force(),
                new Audit(0.67, 0.02, 0.95, LocalDate.of(2016, 4, 1), LocalDate.of(2016, 9, 30), Map.of())));
        Map<String, PassThrough> learned =
                new PassThroughLearner(1).learn(FORCES, LEARNER.steps(FORCES, KnownShocks.NONE), audits);
        assertEquals(1, learned.get("violence").ratio(), 0.2);
        assertTrue(learned.get("theft").ratio() < 0.4, "" + learned.get("theft"));
        assertEquals(
                learned.get("violence").ratio(),
                learned.get("violence").expected(0.4).mean(),
                1e-9);
    }

    @Test
    void whatComesAfterTheCutChangesNothing() {
        Period last = FIRST.plus(23);
        List<ForceHistory> cut =
                FORCES.stream().map(force -> force.seenTo(last)).toList();
        List<ForceHistory> altered =
                FORCES.stream().map(force -> altered(force, 24).seenTo(last)).toList();
        assertEquals(
                LEARNER.learn("test", "cut", cut, KnownShocks.NONE),
                LEARNER.learn("test", "cut", altered, KnownShocks.NONE));
    }

    @Test
    void aNoticeAfterTheCutIsNotSeen() {
        assertTrue(FORCES.get(0).noticed().isPresent());
        assertTrue(FORCES.get(0).seenTo(FIRST.plus(10)).noticed().isEmpty());
    }

    @Test
    void refusesAControlThatIsNoGroup() {
        assertThrows(IllegalArgumentException.class, () -> new PriorLearner(Map.of("a", new Step(0, 1)), "b"));
    }

    private static ForceHistory altered(ForceHistory force, int from) {
        Map<String, TimeSeries> groups = new LinkedHashMap<>();
        force.groups().forEach((name, crimes) -> {
            double[] values = crimes.toArray();
            for (int t = from; t < values.length; t++) {
                values[t] *= 3;
            }
            groups.put(name, TimeSeries.of(name, crimes.start(), values));
        });
        return new ForceHistory(force.force(), groups, force.noticed());
    }

    private static List<ForceHistory> forces() {
        RandomStream stream = new RandomStream(21, "test.forces");
        double[] national = new double[32];
        for (int t = 1; t < national.length; t++) {
            national[t] = national[t - 1] + 0.02 + 0.01 * stream.nextGaussian();
        }
        List<ForceHistory> forces = new ArrayList<>();
        for (int f = 0; f < 20; f++) {
            int notice = 16 + f % 5;
            double[] violence = new double[32];
            double[] theft = new double[32];
            double level = 7 + 0.5 * stream.nextGaussian();
            for (int t = 0; t < 32; t++) {
                level += 0.02 * stream.nextGaussian();
                double step = f < 10 ? STEP * Math.max(0, Math.min(1, (t + 0.5 - notice) / 2)) : 0;
                violence[t] = Math.exp(level + national[t] + step + 0.02 * stream.nextGaussian());
                theft[t] = Math.exp(level + 0.5 + 0.02 * stream.nextGaussian());
            }
            Map<String, TimeSeries> groups = new LinkedHashMap<>();
            groups.put("violence", TimeSeries.of("violence", FIRST, violence));
            groups.put("theft", TimeSeries.of("theft", FIRST, theft));
            forces.add(new ForceHistory(
                    "force " + f, groups, f < 10 ? Optional.of(FIRST.plus(notice)) : Optional.empty()));
        }
        return forces;
    }
}
