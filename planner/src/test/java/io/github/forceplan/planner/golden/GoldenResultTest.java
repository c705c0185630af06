package io.github.forceplan.planner.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.output.ResultJson;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.run.PlanRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The flagship's result as it was last agreed, at 100 draws. A change of method changes it on purpose: look at the
 * difference, then run {@code ./mvnw verify -Dforceplan.golden=update} and commit the new file with the reason.
 */
class GoldenResultTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/derbyshire-2019.json");

    record Scenarios(@Figure("The scenarios.") List<ScenarioResult> scenarios) {}

    @Test
    void theFlagshipIsAsAgreedAtAnyNumberOfThreads() throws IOException, RefusedException {
        Plan plan = PlanFiles.read(Path.of("../scenarios/derbyshire-2019.yaml")).value();
        String one = result(plan, 1);
        assertEquals(one, result(plan, 2), "one thread and two");
        assertEquals(one, result(plan, 8), "one thread and eight");
        if ("update".equals(System.getProperty("forceplan.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, one);
        }
        List<String> agreed = Files.readAllLines(GOLDEN);
        List<String> now = one.lines().toList();
        for (int i = 0; i < Math.min(agreed.size(), now.size()); i++) {
            if (!agreed.get(i).equals(now.get(i))) {
                fail("Line " + (i + 1) + " of the golden result differs.\nagreed "
                        + agreed.get(i).strip() + "\nnow    " + now.get(i).strip());
            }
        }
        assertEquals(agreed.size(), now.size(), "number of lines");
    }

    private static String result(Plan plan, int threads) {
        return ResultJson.text(
                new Scenarios(PlanRun.of(plan).draws(100).threads(threads).run().scenarios()));
    }
}
