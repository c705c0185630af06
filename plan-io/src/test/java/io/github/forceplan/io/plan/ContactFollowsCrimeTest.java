package io.github.forceplan.io.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.ContactResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.run.PlanRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flagship, its calls following recorded crime one to one. */
class ContactFollowsCrimeTest {

    @TempDir
    private Path folder;

    private static PlanResult run(Plan plan, int threads) {
        return PlanRun.of(plan)
                .scenarios(List.of("as-recorded", "recording-put-right"))
                .draws(40)
                .threads(threads)
                .run();
    }

    private static ContactResult.DeskYearResult desk(ScenarioResult scenario, int year) {
        return scenario.workforce()
                .contact()
                .orElseThrow()
                .desks()
                .get("call-handling")
                .years()
                .get(year);
    }

    @Test
    void callsAreRecordedCrimeTimesTheBaseYearsCallsOfACrime() throws IOException, RefusedException {
        Path scenarios = Path.of("../scenarios");
        Files.copy(scenarios.resolve("derbyshire-recorded-crime.csv"), folder.resolve("derbyshire-recorded-crime.csv"));
        String flagship = Files.readString(scenarios.resolve("derbyshire-2019.yaml"));
        Files.writeString(folder.resolve("plan.yaml"), flagship.replace("crimeElasticity: 0", "crimeElasticity: 1"));
        Plan plan = PlanFiles.read(folder.resolve("plan.yaml")).value();
        PlanResult result = run(plan, 1);
        for (ScenarioResult scenario : result.scenarios()) {
            // 125,000 and 290,000 calls in a year of 366 days; crime a day of 366 over that of the base year's 365
            // days.
            double crimes = scenario.demand().recordedCrime().get(0).total().mean();
            double base = scenario.demand().recordedCrime().get(0).baseline().mean();
            assertEquals(
                    415_000 * crimes / base * 365 / 366,
                    desk(scenario, 0).calls().mean(),
                    1e-6 * 415_000);
        }
        ContactResult.DeskYearResult before = desk(result.scenario("as-recorded"), 3);
        ContactResult.DeskYearResult after = desk(result.scenario("recording-put-right"), 3);
        assertTrue(after.postsRequired().mean() > before.postsRequired().mean());
        assertTrue(inTime(after, 0) < inTime(before, 0) && inTime(after, 1) < inTime(before, 1));
        assertEquals(
                result.scenario("as-recorded").workforce().contact(),
                run(plan, 3).scenario("as-recorded").workforce().contact());
    }

    private static double inTime(ContactResult.DeskYearResult year, int stream) {
        return year.withThoseInPost()
                .orElseThrow()
                .streams()
                .get(stream)
                .answeredInTime()
                .orElseThrow()
                .mean();
    }
}
