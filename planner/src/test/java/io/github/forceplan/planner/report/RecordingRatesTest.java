package io.github.forceplan.planner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.planner.Project;
import io.github.forceplan.planner.Samples;
import io.github.forceplan.planner.html.Element;
import io.github.forceplan.solver.plan.Change;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.DemandResult;
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

        assertTrue(text.contains("How much of the growth would be recording?"), text);
        for (String chart : List.of("recording-rate", "early-start", "early-share", "backtest-2016", "backtest-2017")) {
            assertTrue(text.contains("id=\"" + chart + "-title\""), chart);
        }
        String outlook = text(OutlookFigure.of(result));
        for (String line : List.of("Recording put right, history seen", "Recording unchanged", "Force assumption")) {
            assertTrue(outlook.contains(">" + line + "<"), line);
        }

        // The audited rate of 65.3 % is of March to August 2018; the year's is above it, and the target is 96 %.
        RecordingRateResult rates =
                result.scenario("recording-put-right").demand().recordingRate().orElseThrow();
        assertEquals(5, rates.allCrime().size());
        assertTrue(rates.allCrime().get(0).posterior().mean() > 0.653);
        assertEquals(0.96, rates.allCrime().get(4).posterior().mean(), 0.01);
        ImpliedRecordingResult implied =
                result.scenario("force-assumption").demand().implied().orElseThrow();
        assertEquals(0.14, implied.growth(), 0);
        // 59,753 crimes in the base year: what recording and crime bring adds to 14 % of them
        ImpliedRecordingResult.IfPutRight split = implied.ifPutRight().orElseThrow();
        assertEquals(0.14 * 59_753, split.recording().mean() + split.growth().mean(), 1e-6);
        assertTrue(implied.growthAtOnce() > implied.growthOverTwentyYears());
        double before = 0;
        double after = 0;
        for (RecordingRateResult.Belief start : rates.earlyPhaseStarts()) {
            before += start.prior();
            after += start.posterior();
        }
        assertEquals(1, before, 1e-12);
        assertEquals(1, after, 1e-9);
        assertEquals("2017/18 Q1", rates.quarters().get(0).period());
        assertEquals(24, rates.quarters().size());
        assertTrue(result.scenario("as-recorded").demand().implied().isEmpty());
    }

    /** The force's assumption tilted to, with recording put right: hit, split, and said how far away it was. */
    @Test
    void anAssumptionThatIsTiltedToSaysHowManyDrawsAreLeft() throws RefusedException {
        Plan plan = PlanFiles.read(Project.home().resolve("scenarios/derbyshire-2019.yaml"))
                .value()
                .with(
                        Change.choose("demand.growthTarget.method", "entropic-tilting"),
                        Change.turn("demand.recordingChange.applies", true));
        PlanResult result = PlanRun.of(plan)
                .scenarios(List.of("force-assumption"))
                .draws(200)
                .run();
        DemandResult demand = result.scenario("force-assumption").demand();
        DemandResult.Year last = demand.recordedCrime().get(3);
        assertEquals(1.14 * 59_753, last.total().mean(), 1e-6);
        assertTrue(last.recording().mean() > 1_000, last.toString());
        assertTrue(demand.targets().orElseThrow().effectiveSampleSize() < 200);
        String text = text(TargetWords.of(result));
        assertTrue(text.contains("on average 68,118 crimes in 2022/23, where the forecast has"), text);
        assertTrue(text.contains("of 200 draws"), text);
        assertTrue(TargetWords.of(Samples.result()).isEmpty());
    }

    private static String text(List<Element> elements) {
        return Element.el("div").and(elements).document();
    }
}
