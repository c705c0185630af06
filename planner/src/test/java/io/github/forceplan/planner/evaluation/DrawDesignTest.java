package io.github.forceplan.planner.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.ResultJson;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.planner.Project;
import io.github.forceplan.solver.chance.DrawDesign;
import io.github.forceplan.solver.goal.Statistic;
import io.github.forceplan.solver.plan.AssumptionCorrelation;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.Precision;
import io.github.forceplan.solver.plan.Simulation;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.PrecisionResult;
import io.github.forceplan.solver.run.CompiledPlan;
import io.github.forceplan.solver.run.Outcomes;
import io.github.forceplan.solver.run.PlanBuffer;
import io.github.forceplan.solver.run.PlanEvaluator;
import io.github.forceplan.solver.run.PlanRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flagship under designs, correlations and until a precision. */
class DrawDesignTest {

    private static final String GAP = "finance.budgetGap.2022/23";
    private static final String CRIME = "demand.recordedCrime.total.2022/23";
    private static final List<String> BOTH = List.of("recording-put-right");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Plan flagship() throws RefusedException {
        return PlanFiles.read(Project.flagship()).value();
    }

    private static Plan drawing(DrawDesign design, double correlation) throws RefusedException {
        Plan plan = flagship();
        Map<String, AssumptionCorrelation> correlations = Map.of(
                "rate-and-pay",
                new AssumptionCorrelation(
                        List.of("demand.recordingChange.targetRate", "balancing.shape"), correlation));
        return plan.drawing(new Simulation(64, 3, Optional.of(design), Optional.empty(), Optional.of(correlations)));
    }

    @Test
    void aCompiledPlanHasTheSameDraws() throws RefusedException {
        for (DrawDesign design : DrawDesign.values()) {
            Plan plan = drawing(design, 0.6);
            PlanEvaluator evaluator = PlanRun.of(plan).threads(2).evaluator();
            Outcomes outcomes = evaluator.scenario("recording-put-right");
            CompiledPlan compiled = evaluator.compile(plan.under("recording-put-right"), List.of(GAP, CRIME));
            PlanBuffer buffer = compiled.newBuffer();
            compiled.evaluate(0, 64, buffer);
            assertArrayEquals(outcomes.values(GAP), Arrays.copyOf(buffer.values(0), 64));
            assertArrayEquals(outcomes.values(CRIME), Arrays.copyOf(buffer.values(1), 64));
        }
    }

    @Test
    void threadsDoNotChangeTheResult() throws RefusedException {
        for (DrawDesign design : List.of(DrawDesign.LATIN_HYPERCUBE, DrawDesign.SOBOL)) {
            PlanRun run = PlanRun.of(drawing(design, -0.5)).scenarios(BOTH);
            assertEquals(
                    ResultJson.text(run.threads(1).run()),
                    ResultJson.text(run.threads(3).run()),
                    design.toString());
        }
    }

    @Test
    void aDesignIsNamedAndHasStandardErrorsFromItsReplicates() throws RefusedException {
        PlanResult result = PlanRun.of(flagship())
                .draws(320)
                .design(DrawDesign.SOBOL)
                .scenarios(BOTH)
                .run();
        assertEquals(
                "Monte Carlo with common random numbers, inputs by scrambled Sobol sequence in 16 replicates; ledger exact"
                        + " to the penny",
                result.provenance().engine());
        PlanEvaluator evaluator =
                PlanRun.of(flagship()).draws(320).design(DrawDesign.SOBOL).evaluator();
        double[] gap = evaluator.scenario("recording-put-right").values(GAP);
        double[] means = new double[16];
        for (int d = 0; d < 320; d++) {
            means[d % 16] += gap[d] / 20;
        }
        double stated = result.scenario("recording-put-right").finance().years().stream()
                .filter(year -> year.financialYear().equals("2022/23"))
                .findFirst()
                .orElseThrow()
                .budgetGap()
                .standardErrors()
                .orElseThrow()
                .mean();
        assertEquals(new Statistic.Mean().standardError(means), stated, 1e-9 * stated);
    }

    /** The pressures' shape is drawn before anything else of the balancing line, so that its amounts show the correlation. */
    @Test
    void assumptionsOfDifferentPartsMoveTogether() throws RefusedException {
        double[] with = ranks(0.9);
        // 400 draws: a sample rank correlation at 0.9 has a standard deviation of about 0.012, at 0 of 0.05.
        assertEquals(0.9, with[0], 0.04);
        assertEquals(0, ranks(0)[0], 0.17);
    }

    private static double[] ranks(double correlation) throws RefusedException {
        Plan plan = flagship();
        Map<String, AssumptionCorrelation> correlations = Map.of(
                "streams",
                new AssumptionCorrelation(
                        List.of(
                                "demand.streams.children-at-risk.volumeMultiplier",
                                "demand.streams.adults-at-risk.volumeMultiplier"),
                        correlation));
        List<String> streams = List.copyOf(plan.demand().streams().keySet());
        Plan drawn =
                plan.drawing(new Simulation(400, 3, Optional.empty(), Optional.empty(), Optional.of(correlations)));
        Outcomes outcomes = PlanRun.of(drawn).evaluator().scenario("recording-put-right");
        return new double[] {
            new SpearmansCorrelation()
                    .correlation(
                            outcomes.values("demand.streams." + streams.get(0) + ".volume.2022/23"),
                            outcomes.values("demand.streams." + streams.get(1) + ".volume.2022/23"))
        };
    }

    /** A stream's yearly growth is the ratio of its volumes; steps and levels are the same in every draw. */
    @Test
    void growthOfAStreamPersists() throws RefusedException, IOException {
        String[] error = {"0.8", "0"};
        for (String persistence : error) {
            Path file = folder.resolve("plan-" + persistence + ".yaml");
            String plan = Files.readString(Project.flagship());
            int at = plan.indexOf("      volumeMultiplier:", plan.indexOf("    children-at-risk:"));
            Files.writeString(file, plan.substring(0, at) + """
                          growth:
                            type: own-growth
                            perYear: {2019/20: 0.02, 2020/21: 0.02, 2021/22: 0.02, 2022/23: 0.02}
                            error: {type: normal, mean: 0, standardDeviation: 0.03}
                            persistence: %s
                    """.formatted(persistence) + plan.substring(at));
            Path history = folder.resolve("derbyshire-recorded-crime.csv");
            if (!Files.exists(history)) {
                Files.copy(Project.flagship().resolveSibling("derbyshire-recorded-crime.csv"), history);
            }
            Outcomes outcomes = new PlanEvaluator(PlanFiles.read(file).value(), 400, 3, 2).scenario(BOTH.get(0));
            double[] before = outcomes.values("demand.streams.children-at-risk.volume.2020/21");
            double[] then = outcomes.values("demand.streams.children-at-risk.volume.2021/22");
            double[] after = outcomes.values("demand.streams.children-at-risk.volume.2022/23");
            double[] first = new double[400];
            double[] second = new double[400];
            for (int d = 0; d < 400; d++) {
                first[d] = then[d] / before[d];
                second[d] = after[d] / then[d];
            }
            // A sample correlation r of 400 has a standard deviation of (1 − r²)/√400: 0.018 and 0.05.
            double expected = Double.parseDouble(persistence);
            assertEquals(
                    expected,
                    new PearsonsCorrelation().correlation(first, second),
                    3.5 * (1 - expected * expected) / 20,
                    persistence);
        }
    }

    @Test
    void noCorrelationLeavesTheDrawsAsTheyAre() throws RefusedException {
        double[] plain = PlanRun.of(flagship())
                .draws(50)
                .evaluator()
                .scenario(BOTH.get(0))
                .values(GAP);
        Plan random = flagship().drawing(new Simulation(50, 2019).spread(DrawDesign.RANDOM));
        assertArrayEquals(
                plain, PlanRun.of(random).evaluator().scenario(BOTH.get(0)).values(GAP));
        Plan sobol = flagship().drawing(new Simulation(50, 2019).spread(DrawDesign.SOBOL));
        assertNotEquals(
                plain[0], PlanRun.of(sobol).evaluator().scenario(BOTH.get(0)).values(GAP)[0]);
    }

    @Test
    void aRunUntilAPrecisionIsARunOfSoManyDraws() throws RefusedException {
        for (DrawDesign design : List.of(DrawDesign.RANDOM, DrawDesign.SOBOL)) {
            PlanRun run = PlanRun.of(flagship()).design(design).draws(64).scenarios(BOTH);
            Precision wish = new Precision(Optional.of(0.02), Optional.empty(), Optional.of(5000));
            PlanResult found = run.until(wish).run();
            PrecisionResult precision = found.precision().orElseThrow();
            int draws = found.provenance().draws();
            assertTrue(precision.reached() && draws > 64 && draws % 64 == 0, draws + " " + precision);
            assertEquals(
                    List.of("finance.statedGap", CRIME),
                    precision.figures().stream()
                            .map(PrecisionResult.Aimed::figure)
                            .toList());
            PlanResult plain = run.draws(draws).run();
            assertEquals(
                    ResultJson.text(plain),
                    ResultJson.text(new PlanResult(
                            found.provenance(), Optional.empty(), found.balancing(), found.scenarios())));
            for (PrecisionResult.Aimed aimed : precision.figures()) {
                assertEquals(0.02 * Math.abs(aimed.mean()), aimed.wished(), 1e-9 * aimed.wished());
                assertTrue(aimed.standardError().orElseThrow() <= aimed.wished());
            }
        }
    }

    @Test
    void aPrecisionBeyondTheMostDrawsSaysHowManyWouldDo() throws RefusedException {
        Precision wish = new Precision(
                Optional.empty(),
                Optional.of(List.of(new Precision.Aim(CRIME, Optional.of(10.0), Optional.empty()))),
                Optional.of(200));
        PlanResult found =
                PlanRun.of(flagship()).draws(100).scenarios(BOTH).until(wish).run();
        PrecisionResult precision = found.precision().orElseThrow();
        assertFalse(precision.reached());
        assertEquals(200, found.provenance().draws());
        double error = precision.figures().get(0).standardError().orElseThrow();
        assertEquals(200 * error * error / 100, precision.drawsNeeded().orElseThrow(), 1);
    }

    @Test
    void aFigureThatIsNotThereIsRefusedWithTheNearest() throws RefusedException {
        Precision wish = new Precision(
                Optional.empty(),
                Optional.of(
                        List.of(new Precision.Aim("finance.budgetGab.2022/23", Optional.of(10.0), Optional.empty()))),
                Optional.empty());
        PlanRun run = PlanRun.of(flagship()).draws(20).scenarios(BOTH).until(wish);
        assertTrue(assertThrows(IllegalArgumentException.class, run::run)
                .getMessage()
                .contains("'finance.budgetGap.2022/23'"));
    }
}
