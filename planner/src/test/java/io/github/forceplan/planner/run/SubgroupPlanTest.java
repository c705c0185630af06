package io.github.forceplan.planner.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.planner.Project;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.DemandResult;
import io.github.forceplan.solver.result.PlanResult;
import io.github.forceplan.solver.result.ScenarioResult;
import io.github.forceplan.solver.result.SubgroupResult;
import io.github.forceplan.solver.run.PlanRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The flagship with two offence groups seen by subgroup. */
class SubgroupPlanTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path plan(String groups) throws IOException {
        for (Path file : List.of(
                Project.home().resolve("examples/hierarchy/derbyshire-subgroups.csv"),
                Project.flagship().resolveSibling("derbyshire-recorded-crime.csv"))) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        String subgroups = "  subgroups:\n    history: derbyshire-subgroups.csv\n    groups:\n" + groups;
        return Files.writeString(
                folder.resolve("plan.yaml"),
                Files.readString(Project.flagship())
                        .replace("\n  population:\n", "\n" + subgroups + "  population:\n"));
    }

    private static final String GROUPS = """
                  Sexual offences: [Rape offences, Other sexual offences]
                  Robbery: [Robbery of personal property, Robbery of business property]
            """;

    @Test
    void subgroupsAddUpAndGroupsStayAsTheyAre() throws Exception {
        Plan with = PlanFiles.read(plan(GROUPS)).value();
        Plan without = PlanFiles.read(Project.flagship()).value();
        PlanResult divided = run(with);
        PlanResult whole = run(without);
        for (ScenarioResult scenario : divided.scenarios()) {
            DemandResult demand = scenario.demand();
            assertEquals(
                    whole.scenario(scenario.name()).demand().byOffenceGroup(),
                    demand.byOffenceGroup(),
                    scenario.name());
            assertEquals(2, demand.bySubgroup().size());
            for (Map.Entry<String, Map<String, SubgroupResult>> group :
                    demand.bySubgroup().entrySet()) {
                for (int y = 0; y < 4; y++) {
                    int year = y;
                    double sum = group.getValue().values().stream()
                            .mapToDouble(part -> part.years().get(year).total().mean())
                            .sum();
                    double total = demand.byOffenceGroup()
                            .getOrDefault(group.getKey(), List.of())
                            .get(y)
                            .total()
                            .mean();
                    assertEquals(1, sum / total, 1e-9, group.getKey());
                }
            }
        }
        // 2018/19 as published: 233 + 221 + 207 + 256.
        assertEquals(
                917,
                divided
                        .scenarios()
                        .get(0)
                        .demand()
                        .bySubgroup()
                        .getOrDefault("Sexual offences", Map.of())
                        .entrySet()
                        .stream()
                        .filter(part -> part.getKey().equals("Rape offences"))
                        .mapToDouble(part -> part.getValue().baseYear())
                        .sum());
    }

    private static PlanResult run(Plan plan) {
        return PlanRun.of(plan)
                .draws(40)
                .scenarios(List.of("as-recorded", "recording-put-right"))
                .run();
    }

    @Test
    void aGroupOrASubgroupThatIsNotThereIsRefused() throws Exception {
        String message = String.valueOf(assertThrows(
                        RefusedException.class,
                        () -> PlanFiles.read(plan("      Robbery: [Robbery of personal property, Mugging]\n")))
                .getMessage());
        assertTrue(message.contains("The subgroup 'Mugging' has no history."), message);
    }

    @Test
    void aGroupThatTheHistoryDoesNotHaveIsRefusedAtItsPlace() throws Exception {
        Path plan = plan("      Fraud: [Shoplifting]\n");
        String message = String.valueOf(
                assertThrows(RefusedException.class, () -> PlanFiles.read(plan)).getMessage());
        assertTrue(message.startsWith("1 fault"), message);
        assertTrue(message.contains("/demand/subgroups"), message);
        assertTrue(message.contains("The offence group 'Fraud' is divided"), message);
    }
}
