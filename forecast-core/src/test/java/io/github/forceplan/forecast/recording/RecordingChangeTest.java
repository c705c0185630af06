package io.github.forceplan.forecast.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.forecast.distribution.Discrete;
import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingChangeTest {

    private static final Period FIRST = FinancialYear.parse("2017/18").quarter(4);
    private static final RecordingChange CHANGE = new RecordingChange(
            true,
            new Audit(0.6, 0.02, 0.95, LocalDate.of(2018, 3, 1), LocalDate.of(2018, 8, 31), Map.of()),
            new RecordingChange.EarlyPhase(
                    List.of(new RecordingChange.Start(FIRST.plus(1), 1)),
                    2,
                    new Discrete(List.of(new Discrete.Outcome(0.4, 1)))),
            new RecordingChange.MainPhase(FIRST.plus(5), new Fixed(4), RampShape.LINEAR),
            new Fixed(0.96),
            Map.of("all", new Fixed(1)));

    /** Early ramp of two quarters bringing 0.4, main of four bringing 0.6, both at mid-quarter, by hand. */
    @Test
    void bothPhasesAddUpAtMidQuarter() {
        double[] expected = {0, 0.1, 0.3, 0.4, 0.4, 0.475, 0.625, 0.775, 0.925, 1, 1};
        assertArrayEquals(expected, CHANGE.shareInForce(FIRST, 11, FIRST.plus(1), 0.4, 4), 1e-12);
    }

    /** March (31 days) lies in the first quarter, April to June (91) in the second, July and August (62) in the third. */
    @Test
    void theAuditPeriodIsWeighedByDays() {
        assertEquals(
                (31 * 1.0 + 91 * 2 + 62 * 3) / 184, CHANGE.averageOverAudit(FIRST, new double[] {1, 2, 3, 4}), 1e-12);
    }

    /** From the audited rate at the audit to the target at the end: a × exp(step × (1 − share at audit)) = target. */
    @Test
    void theStepLeadsFromTheAuditedRateToTheTarget() {
        double step = RecordingChange.logStep(0.566, 0.96, 0.2);
        assertEquals(0.96, 0.566 * Math.exp(step * 0.8), 1e-12);
        assertEquals(0, RecordingChange.logStep(0.97, 0.96, 0.2), 0);
    }

    @Test
    void everyRampRunsFromNothingToAll() {
        for (RampShape shape : RampShape.values()) {
            assertEquals(0, shape.share(-0.01, 4), 0, shape.name());
            assertEquals(1, shape.share(4, 4), 0, shape.name());
            double last = 0;
            for (double t = 0; t <= 4; t += 0.25) {
                double share = shape.share(t, 4);
                assertEquals(Math.max(last, share), share, 0, shape + " must not fall");
                last = share;
            }
        }
        assertEquals(0.5, RampShape.LOGISTIC.share(2, 4), 1e-12);
        assertEquals((1 - Math.exp(-1.5)) / (1 - Math.exp(-3)), RampShape.EXPONENTIAL.share(2, 4), 1e-12);
    }
}
