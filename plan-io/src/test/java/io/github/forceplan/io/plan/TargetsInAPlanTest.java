package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.TargetsResult;
import io.github.forceplan.solver.run.PlanRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flagship with planning assumptions written into its file. */
class TargetsInAPlanTest {

    private static final Path FLAGSHIP = Path.of("../scenarios/derbyshire-2019.yaml");

    private static final String TARGETS = """
              targets:
                all-crime:
                  type: mean
                  applies: false
                  year: 2022/23
                  growth: 0.4
                  source: a test
                violence:
                  type: quantile
                  applies: false
                  year: 2020/21
                  groups: [Violence against the person]
                  probability: 0.5
                  crimes: 28_000
                  source: a test
            """;

    private static final String SCENARIO = """
              put-right-and-assumed:
                label: Put right and assumed
                description: Both assumptions, by tilting.
                from: recording-put-right
                changes:
                  - {at: demand.targets.all-crime.applies, turn: true}
                  - {at: demand.targets.violence.applies, turn: true}
            """;

    @TempDir
    Path folder;

    @Test
    void areHitAndTheSplitComesWithThem() throws IOException, RefusedException {
        Plan plan = read(
                Files.readString(FLAGSHIP).replace("\n  recordingChange:\n", "\n" + TARGETS + "\n  recordingChange:\n")
                        + SCENARIO);
        PlanRun run = PlanRun.of(plan)
                .scenarios(List.of("recording-put-right", "put-right-and-assumed"))
                .draws(400);
        ScenarioResult result = run.threads(1).run().scenario("put-right-and-assumed");
        DemandResult demand = result.demand();
        DemandResult.Year last = demand.recordedCrime().get(3);
        double base = last.baseline().mean();
        assertEquals(1.4 * base, last.total().mean(), 1e-9 * base);
        assertEquals(
                last.total().mean(),
                base + last.recording().mean() + last.growth().mean(),
                1e-9 * base);
        assertEquals(
                28_000,
                demand.byOffenceGroup()
                        .get("Violence against the person")
                        .get(1)
                        .total()
                        .quantile("0.5"),
                28_000 * 1e-9);
        TargetsResult targets = demand.targets().orElseThrow();
        assertEquals(2, targets.imposed().size());
        assertEquals(0.5, targets.imposed().get(1).probability().orElseThrow(), 0);
        assertTrue(targets.effectiveSampleSize() > 20 && targets.effectiveSampleSize() < 400, targets.toString());
        assertTrue(targets.largestCorrection() < 0.05, targets.toString());
        assertEquals(result, run.threads(3).run().scenario("put-right-and-assumed"));
    }

    private Plan read(String text) throws IOException, RefusedException {
        Path file = folder.resolve("plan.yaml");
        Files.writeString(file, text);
        Path history = FLAGSHIP.resolveSibling("derbyshire-recorded-crime.csv");
        Files.copy(history, folder.resolve(history.getFileName()));
        return PlanFiles.read(file).value();
    }
}
