package io.github.forceplan.planner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.planner.Project;
import io.github.forceplan.planner.Samples;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.solver.result.ImpliedRecordingResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.RecordingRateResult;
import io.github.forceplan.solver.run.PlanRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingRatesTest {

    @Test
    void aResultWithoutRatesHasNoSection() {
        assertTrue(RecordingRates.of(Samples.result()).isEmpty());
    }

    @Test
    void theFlagshipShowsRatesTheAssumptionAndOutcomesKnownByItsBaseYearOnly() throws RefusedException {
        PlanResult result = PlanRun.of(PlanFiles.read(Project.home().resolve("scenarios/derbyshire-2019.yaml"))
                        .value())
                .draws(40)
                .run();
        String text = text(RecordingRates.of(result));
        assertTrue(text.contains("The recording rate"), text);
        assertTrue(text.contains("The other 7 groups, at one rate"), text);
        assertTrue(text.contains("Recorded crime 14% higher in 2022/23 would need a recording rate of"), text);
        assertTrue(text.contains("27 outcomes"), text);
        assertFalse(text.contains("2019/20</td>"), text);

        // The audited rate of 65.3 % is of March to August 2018; the year's is above it, and the target is 96 %.
        RecordingRateResult rates =
                result.scenario("recording-put-right").demand().recordingRate().orElseThrow();
        assertEquals(5, rates.allCrime().size());
        assertTrue(rates.allCrime().get(0).posterior().mean() > 0.653);
        assertEquals(0.96, rates.allCrime().get(4).posterior().mean(), 0.01);
        ImpliedRecordingResult implied =
                result.scenario("force-assumption").demand().implied().orElseThrow();
        assertEquals(0.14, implied.growth(), 0);
        assertTrue(result.scenario("as-recorded").demand().implied().isEmpty());
    }

    private static String text(List<Element> elements) {
        return Element.el("div").and(elements).document();
    }
}
